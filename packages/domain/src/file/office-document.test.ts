import { describe, expect, test } from 'vitest'
import { compoundNames, judgeArchive, judgeCompound } from './office-document.ts'
import { zipDirectory, zipEntries, zipMimetype } from './zip.ts'

const entries = (...names: readonly string[]) => names.map((name) => ({ name, packed: 100, size: 300 }))
const office = (main: string, ...more: readonly string[]) => entries('[Content_Types].xml', main, ...more)

describe('an office document is told by the files that it must have', () => {
  test.each([
    ['xlsx', office('xl/workbook.xml')],
    ['docx', office('word/document.xml', 'word/media/image1.png')],
    ['pptx', office('ppt/presentation.xml')],
  ])('%s', (kind, parts) => {
    expect(judgeArchive(parts, undefined)).toEqual({ ok: true, value: kind })
  })

  test('OpenDocument is told by what it says of itself first', () => {
    const ods = 'application/vnd.oasis.opendocument.spreadsheet'
    expect(judgeArchive(entries('mimetype', 'content.xml'), ods)).toEqual({ ok: true, value: 'ods' })
  })

  test.each([
    ['any other archive', entries('a.txt')],
    ['a program for telephones', entries('AndroidManifest.xml', 'classes.dex')],
    ['parts without what names them', entries('xl/workbook.xml')],
    ['an archive of nothing', []],
  ])('%s is not kept', (_, parts) => {
    expect(judgeArchive(parts, undefined)).toEqual({ ok: false, refusal: { code: 'file/not-kept' } })
  })

  test.each(['xl/vbaProject.bin', 'xl/macrosheets/sheet1.xml', 'word/VBAPROJECT.BIN'])(
    'one with commands in %s is refused as such',
    (part) => {
      const verdict = judgeArchive(office('xl/workbook.xml', part), undefined)
      expect(verdict).toEqual({ ok: false, refusal: { code: 'file/macro' } })
    },
  )

  test('an OpenDocument with commands is refused as such', () => {
    const odt = 'application/vnd.oasis.opendocument.text'
    expect(judgeArchive(entries('mimetype', 'Basic/Standard/Module1.xml'), odt)).toEqual({
      ok: false,
      refusal: { code: 'file/macro' },
    })
  })

  test.each([
    ['unpacks to a thousand times what it is', [{ name: 'xl/media/a', packed: 90_000, size: 90_000_000 }]],
    ['unpacks to more than a disk should hold', [{ name: 'xl/media/a', packed: 9e6, size: 6e8 }]],
    ['has files without number', entries(...Array.from({ length: 20_001 }, (_, n) => `xl/${n}`))],
  ])('one that %s is refused', (_, parts) => {
    expect(judgeArchive([...office('xl/workbook.xml'), ...parts], undefined)).toEqual({
      ok: false,
      refusal: { code: 'file/too-heavy' },
    })
  })
})

/** A directory entry of a compound file. */
function compoundEntry(name: string): Uint8Array {
  const bytes = new Uint8Array(128)
  const view = new DataView(bytes.buffer)
  for (const [n, sign] of Array.from(name).entries()) view.setUint16(n * 2, sign.charCodeAt(0), true)
  view.setUint16(64, (name.length + 1) * 2, true)
  bytes[66] = 2
  return bytes
}

const compound = (...names: readonly string[]) =>
  new Set(compoundNames(Uint8Array.from(names.flatMap((name) => [...compoundEntry(name)]))))

describe('an older office document is told by the names in its directory', () => {
  test.each([
    ['doc', ['Root Entry', 'WordDocument', '1Table']],
    ['xls', ['Root Entry', 'Workbook']],
    ['xls', ['Root Entry', 'Book']],
    ['ppt', ['Root Entry', 'PowerPoint Document']],
  ])('%s', (kind, names) => {
    expect(judgeCompound(compound(...names))).toEqual({ ok: true, value: kind })
  })

  test.each([
    ['file/macro', ['Workbook', '_VBA_PROJECT_CUR']],
    ['file/macro', ['WordDocument', 'Macros']],
    ['file/locked', ['EncryptionInfo', 'EncryptedPackage']],
    ['file/not-kept', ['Root Entry', '__properties_version1.0']],
  ])('%s', (code, names) => {
    expect(judgeCompound(compound(...names))).toEqual({ ok: false, refusal: { code } })
  })
})

const tail = (entryCount: number, length: number, at: number) => {
  const bytes = new Uint8Array(30)
  const view = new DataView(bytes.buffer)
  view.setUint32(8, 0x06054b50, true)
  view.setUint16(18, entryCount, true)
  view.setUint32(20, length, true)
  view.setUint32(24, at, true)
  return bytes
}

describe('an archive’s own directory', () => {
  test('is found by the end of the file', () => {
    expect(zipDirectory(tail(2, 100, 900), 1022)).toEqual({ entries: 2, length: 100, at: 900 })
  })

  test.each([
    ['beyond the file', tail(2, 100, 5000), 1022],
    ['of another format', tail(2, 0xffffffff, 0), 1022],
    ['nowhere', new Uint8Array(40), 1022],
    ['in too little', new Uint8Array(3), 3],
  ])('is not there %s', (_, bytes, size) => {
    expect(zipDirectory(bytes, size)).toBeUndefined()
  })

  test('that is not what it says is no directory', () => {
    expect(zipEntries(new Uint8Array(100), 1)).toBeUndefined()
    expect(zipEntries(new Uint8Array(0), 1)).toBeUndefined()
  })

  test('says what an OpenDocument is in its first file', () => {
    const head = new Uint8Array(60)
    const view = new DataView(head.buffer)
    view.setUint32(18, 5, true)
    head.set(
      Uint8Array.from('mimetypehello', (sign) => sign.charCodeAt(0)),
      30,
    )
    expect(zipMimetype(head)).toBe('hello')
    expect(zipMimetype(new Uint8Array(60))).toBeUndefined()
  })
})
