import { describe, expect, test } from 'vitest'
import { assetId, personId } from '../base/id.ts'
import { isoOf } from '../calendar/civil-date.ts'
import { attach, attachToThing, changeAttachment, coverAttachment } from './attachment.ts'
import { beginUploadInput } from './file.input.ts'
import { takenAt } from './taken-at.ts'

const person = personId('a')
const photo = { kind: 'jpeg', attachedBy: person, removed: false, assetId: null } as const

describe('attaching', () => {
  test('is for who may', () => {
    expect(attach('own', 0).ok).toBe(true)
    expect(attach('none', 0)).toEqual({ ok: false, refusal: { code: 'file/not-in-reach' } })
  })

  test('ends where the record is full', () => {
    expect(attach('all', 199).ok).toBe(true)
    expect(attach('all', 200)).toEqual({ ok: false, refusal: { code: 'file/too-many', most: 200 } })
  })
})

describe('a photo of one thing of a loan', () => {
  test('is of what the loan is of, as it goes, and as it comes back once it has gone', () => {
    expect(attachToThing({ passing: 'out' }, { ofLoan: true, gone: false }).ok).toBe(true)
    expect(attachToThing({ passing: 'back' }, { ofLoan: true, gone: true }).ok).toBe(true)
    expect(attachToThing({ passing: 'back' }, { ofLoan: true, gone: false })).toEqual({
      ok: false,
      refusal: { code: 'file/not-gone' },
    })
    expect(attachToThing({ passing: 'out' }, { ofLoan: false, gone: false })).toEqual({
      ok: false,
      refusal: { code: 'file/not-of-loan' },
    })
  })

  test('does not stand for the loan', () => {
    expect(coverAttachment({ ...photo, assetId: assetId('c') }, { right: 'all', person })).toEqual({
      ok: false,
      refusal: { code: 'file/cover-of-thing' },
    })
  })
})

describe('what is attached is changed', () => {
  test('by who attached it, and by authority', () => {
    expect(changeAttachment(photo, { right: 'own', person }).ok).toBe(true)
    expect(changeAttachment(photo, { right: 'all', person: personId('b') }).ok).toBe(true)
  })

  test.each([
    [{ right: 'own', person: personId('b') }, photo, 'file/not-yours'],
    [{ right: 'none', person }, photo, 'file/not-in-reach'],
    [{ right: 'all', person }, { ...photo, removed: true }, 'file/taken-away'],
  ] as const)('and otherwise not: %o', (who, attachment, code) => {
    expect(changeAttachment(attachment, who)).toEqual({ ok: false, refusal: { code } })
  })

  test('and only a photo stands for the record', () => {
    expect(coverAttachment(photo, { right: 'all', person }).ok).toBe(true)
    expect(coverAttachment({ ...photo, kind: 'pdf' }, { right: 'all', person })).toEqual({
      ok: false,
      refusal: { code: 'file/cover-image-only' },
    })
  })
})

/** What a camera writes of itself: one pointer, and behind it the moment, in either order of bytes. */
function exifOf(text: string, little: boolean): Uint8Array {
  const bytes = new Uint8Array(90)
  const view = new DataView(bytes.buffer, 6)
  view.setUint16(0, little ? 0x4949 : 0x4d4d)
  view.setUint16(2, 42, little)
  view.setUint32(4, 8, little)
  view.setUint16(8, 1, little)
  view.setUint16(10, 0x8769, little)
  view.setUint32(18, 26, little)
  view.setUint16(26, 1, little)
  view.setUint16(28, 0x9003, little)
  view.setUint32(36, 44, little)
  for (const [n, sign] of Array.from(text).entries()) view.setUint8(44 + n, sign.charCodeAt(0))
  return bytes
}

describe('when a photo was taken', () => {
  test.each([true, false])('is the camera’s time of day in Thailand', (little) => {
    const at = takenAt(exifOf('2026:11:23 07:30:00', little))
    expect(at === undefined ? at : isoOf(at)).toBe('2026-11-23T00:30:00.000Z')
  })

  test.each(['0000:00:00 00:00:00', '2026:02:30 10:00:00', '    :  :     :  :  ', ''])(
    'is not known of %j',
    (text) => {
      expect(takenAt(exifOf(text, true))).toBeUndefined()
    },
  )

  test('is not known of what is cut off or points beyond itself', () => {
    const whole = exifOf('2026:11:23 07:30:00', true)
    for (let length = 0; length < 69; length += 1) expect(takenAt(whole.slice(0, length))).toBeUndefined()
    expect(takenAt(new Uint8Array(90).fill(255))).toBeUndefined()
  })
})

test.each([
  ['C:\\fakepath\\รูป.jpg', 'รูป.jpg'],
  ['../../etc/passwd', 'passwd'],
  ['\u202egpj.exe', 'gpj.exe'],
  ['  ', 'ไม่มีชื่อ'],
])('the name %j is kept as %j', (name, kept) => {
  const subject = { kind: 'asset', id: '0f5b3d3e-7a0e-4a53-9d27-0a8a4be0d3b1' }
  expect(beginUploadInput.parse({ subject, name, bytes: 1 }).name).toBe(kept)
})
