import { describe, expect, test } from 'vitest'
import { refusalText } from '../refusal.ts'
import { nameWithEnding } from './file-kind.ts'
import { bytesOf, shippedFileLimits } from './file-limits.ts'
import { judgeHead, judgeSize } from './sniff.ts'

const latin = (text: string): Uint8Array => Uint8Array.from(text, (sign) => sign.charCodeAt(0))
const limits = shippedFileLimits
const leading = (head: Uint8Array, size = 5000) => judgeHead(head, size, limits)

describe('what a file is, is told by its bytes', () => {
  test.each([
    ['jpeg', latin('\u00ff\u00d8\u00ff\u00e0\0\u0010JFIF')],
    ['png', latin('\u0089PNG\r\n\u001a\n')],
    ['webp', latin('RIFF\u0010\0\0\0WEBPVP8 ')],
    ['pdf', latin('%PDF-1.7\n')],
    ['zip', latin('PK\u0003\u0004')],
    ['ole', latin('\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1')],
  ])('%s', (kind, head) => {
    expect(leading(head)).toEqual({ ok: true, value: kind })
  })

  test.each([
    ['a page that calls itself a photo', latin('<!doctype html><script>')],
    ['a drawing that can carry a script', latin('<svg xmlns="http://')],
    ['a drawing behind its declaration', latin('<?xml version="1.0"?><svg')],
    ['an animation of old', latin('GIF89a\u0001\0')],
    ['a program', latin('MZ\u0090\0')],
    ['a sound in the same box as WebP', latin('RIFF\u0010\0\0\0WAVEfmt ')],
    ['a PDF behind something else', latin('<html>%PDF-1.7')],
    ['a photo behind something else', latin('GIF89a\u00ff\u00d8\u00ff')],
    ['too little to tell', latin('\u00ff\u00d8')],
  ])('%s is not kept', (_, head) => {
    expect(leading(head)).toEqual({ ok: false, refusal: { code: 'file/not-kept' } })
  })

  test('a telephone’s own format is refused with the way out', () => {
    const verdict = leading(latin('\0\0\0\u0018ftypheic\0\0'))
    expect(verdict).toEqual({ ok: false, refusal: { code: 'file/heic' } })
    expect(verdict.ok ? '' : refusalText(verdict.refusal)).toContain('JPEG')
  })

  test('nothing is no file', () => {
    expect(judgeSize(0, limits)).toEqual({ ok: false, refusal: { code: 'file/empty' } })
    expect(judgeHead(latin(''), 0, limits)).toEqual({ ok: false, refusal: { code: 'file/empty' } })
  })

  test('a photo has a smaller limit than a paper, and each says how much it is', () => {
    const size = bytesOf(20) + 1
    expect(leading(latin('%PDF-'), size).ok).toBe(true)
    const verdict = leading(latin('\u00ff\u00d8\u00ff'), size)
    expect(verdict).toEqual({
      ok: false,
      refusal: { code: 'file/too-large', group: 'image', limitMegabytes: 20, megabytes: 21 },
    })
    expect(leading(latin('\u00ff\u00d8\u00ff'), size - 1).ok).toBe(true)
    expect(judgeSize(bytesOf(50) + 1, limits).ok).toBe(false)
  })
})

test.each([
  ['รูป.HEIC', 'jpeg', 'รูป.jpg'],
  ['IMG_1.JPEG', 'jpeg', 'IMG_1.JPEG'],
  ['ใบส่งของ', 'pdf', 'ใบส่งของ.pdf'],
  ['แบบ.exe', 'xlsx', 'แบบ.xlsx'],
  ['ที่ มท 0808.2/ว 1989 ลงวันที่', 'pdf', 'ที่ มท 0808.2/ว 1989 ลงวันที่.pdf'],
  ['.jpg', 'jpeg', '.jpg.jpg'],
] as const)('%s that is a %s is given out as %s', (name, kind, given) => {
  expect(nameWithEnding(name, kind)).toBe(given)
})
