import { once } from 'node:events'
import { crc32, createDeflateRaw, deflateRawSync } from 'node:zlib'
import { writeXlsx } from 'hucre'
import { describe, expect, test } from 'vitest'
import { sheetRefusalText, type SheetRefusal } from '@prongsai/domain/sheet/sheet-refusal'
import { readSpreadsheet } from './spreadsheet.ts'

type Entry = { readonly name: string; readonly data: Buffer; readonly size: number; readonly crc: number }

const entry = (name: string, text: string): Entry => ({
  name,
  data: deflateRawSync(text),
  size: Buffer.byteLength(text),
  crc: crc32(text),
})

/** An archive of the entries, each with whatever size it claims. */
function zipOf(entries: readonly Entry[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, size, crc } of entries) {
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(8, 4)
    shared.writeUInt32LE(crc, 10)
    shared.writeUInt32LE(data.length, 14)
    shared.writeUInt32LE(size, 18)
    shared.writeUInt16LE(name.length, 22)
    directory.push(
      Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'),
      shared,
      Buffer.alloc(10),
      number(offset),
      Buffer.from(name),
    )
    const file = Buffer.concat([Buffer.from('PK\u0003\u0004'), shared, Buffer.from(name), data])
    files.push(file)
    offset += file.length
  }
  const list = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 'latin1')
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(list.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, list, end])
}

function number(value: number): Buffer {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32LE(value)
  return bytes
}

const relations = (...lines: readonly string[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`

const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts around the sheets of a workbook written by hand. */
const frame = (list: string, ...more: readonly string[]): Entry[] => [
  entry('[Content_Types].xml', '<Types/>'),
  entry(
    '_rels/.rels',
    relations(`<Relationship Id="rId1" Type="${kind}/officeDocument" Target="xl/workbook.xml"/>`),
  ),
  entry('xl/workbook.xml', `<workbook xmlns:r="${kind}"><sheets>${list}</sheets></workbook>`),
  entry(
    'xl/_rels/workbook.xml.rels',
    relations(`<Relationship Id="rId1" Type="${kind}/worksheet" Target="worksheets/sheet1.xml"/>`, ...more),
  ),
]

const oneSheet = '<sheet name="ก &amp; ข" sheetId="1" r:id="rId1"/>'

const workbookOf = (rows: string, after = ''): Buffer =>
  zipOf([
    ...frame(oneSheet),
    entry('xl/worksheets/sheet1.xml', `<worksheet><sheetData>${rows}</sheetData>${after}</worksheet>`),
  ])

/** So many spaces, deflated without ever being held. */
async function deflatedSpaces(megabytes: number): Promise<Buffer> {
  const deflate = createDeflateRaw({ level: 1 })
  const pieces: Buffer[] = []
  deflate.on('data', (piece: Buffer) => pieces.push(piece))
  const megabyte = Buffer.alloc(1024 * 1024, ' ')
  for (let written = 0; written < megabytes; written += 1) {
    if (!deflate.write(megabyte)) await once(deflate, 'drain')
  }
  deflate.end()
  await once(deflate, 'end')
  return Buffer.concat(pieces)
}

async function refusalOf(bytes: Uint8Array, name = 'ทะเบียน.xlsx'): Promise<SheetRefusal['code'] | 'read'> {
  const sheets = await readSpreadsheet(bytes, name)
  if (sheets.ok) return 'read'
  expect(sheetRefusalText(sheets.refusal)).toMatch(/^[ก-๙].{20,}/u)
  return sheets.refusal.code
}

async function sheetsOf(bytes: Uint8Array, name = 'ทะเบียน.xlsx') {
  const sheets = await readSpreadsheet(bytes, name)
  if (!sheets.ok) throw new Error(sheets.refusal.code)
  return sheets.value
}

const plain = await writeXlsx({
  sheets: [
    {
      name: 'ครุภัณฑ์สำนักงาน',
      rows: [
        ['รหัส', 'วันที่', 'ราคา'],
        ['๔๐๐-๖๕-๐๐๐๑', new Date(Date.UTC(2022, 6, 16)), 1234.5],
        [],
        ['', null, ' '],
      ],
      merges: [{ startRow: 0, endRow: 2, startCol: 1, endCol: 2 }],
    },
    { name: 'เดิม', rows: [['เก่า']], hidden: true },
    { name: 'Sheet3', rows: [] },
  ],
})

const filledRow = (row: number) =>
  `<row r="${row}"><c r="A${row}"><v>${row}</v></c><c r="B${row}" t="inlineStr"><is><t>เครื่องปรับอากาศ ${row}</t></is></c></row>`

describe('a workbook', () => {
  test('is its sheets, with hidden ones marked, merged cells told, days as days and empty rows left out', async () => {
    expect(await sheetsOf(plain)).toEqual([
      {
        name: 'ครุภัณฑ์สำนักงาน',
        hidden: false,
        rows: [
          { row: 1, cells: ['รหัส', 'วันที่', 'ราคา'] },
          { row: 2, cells: ['๔๐๐-๖๕-๐๐๐๑', { day: '2022-07-16' }, 1234.5] },
        ],
        merges: [{ top: 1, bottom: 3, left: 1, right: 2 }],
      },
      { name: 'เดิม', hidden: true, rows: [{ row: 1, cells: ['เก่า'] }], merges: [] },
      { name: 'Sheet3', hidden: false, rows: [], merges: [] },
    ])
  })

  test('written by hand, with inline texts, prefixes and formulas, keeps its rows', async () => {
    const rows = [
      '<row r="2"><c r="A2" t="inlineStr"><is><t>ก</t></is></c><c r="C2"><f>1+1</f><v>2</v></c></row>',
      '<row r="3"/>',
      '<row r="7"><c r="A7"><f>B7*2</f></c><c r="B7"><f t="shared" si="0"/><v></v></c><c r="C7" t="str"><f>A1</f><v>ข</v></c></row>',
    ].join('')
    expect(await sheetsOf(workbookOf(rows, '<mergeCells><mergeCell ref="AA1:AB2"/></mergeCells>'))).toEqual([
      {
        name: 'ก & ข',
        hidden: false,
        rows: [
          { row: 2, cells: ['ก', null, 2] },
          { row: 7, cells: [{ unvalued: true }, { unvalued: true }, 'ข'] },
        ],
        merges: [{ top: 1, bottom: 2, left: 26, right: 27 }],
      },
    ])
  })

  test('of 20,000 rows is read within a few seconds, whole', async () => {
    const rows = Array.from({ length: 20_000 }, (_, index) => filledRow(index + 1)).join('')
    const [sheet] = await sheetsOf(workbookOf(rows))
    expect(sheet?.rows).toHaveLength(20_000)
    expect(sheet?.rows.at(-1)).toEqual({ row: 20_000, cells: [20_000, 'เครื่องปรับอากาศ 20000'] })
  })
})

const container = (name: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(512),
    Buffer.from(name, 'utf16le'),
  ])

test('signs that no database stores are left out of a workbook and of a text', async () => {
  const rows = '<row r="1"><c r="A1" t="inlineStr"><is><t>โต๊ะ_x0000_ทำงาน&#xD800;</t></is></c></row>'
  expect(await sheetsOf(workbookOf(rows))).toMatchObject([{ rows: [{ cells: ['โต๊ะทำงาน\ufffd'] }] }])
  const text = Buffer.from('\ufeffโต๊ะ\u0000ทำงาน,1', 'utf16le')
  expect(await sheetsOf(text, 'ก.csv')).toMatchObject([{ rows: [{ cells: ['โต๊ะทำงาน', '1'] }] }])
})

describe('a file that cannot be read is refused in a clear sentence', () => {
  test.each<[string, Uint8Array, SheetRefusal['code']]>([
    ['empty', Buffer.alloc(0), 'sheet/empty'],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'sheet/not-a-workbook'],
    ['a PDF', Buffer.from('%PDF-1.7 ...'), 'sheet/other-format'],
    [
      'a web page named .xls',
      Buffer.from('<html><table><tr><td>รหัส</td></tr></table></html>'),
      'sheet/other-format',
    ],
    ['an old .xls', container('Workbook'), 'sheet/old-binary'],
    ['encrypted', container('EncryptedPackage'), 'sheet/encrypted'],
    ['an archive of something else', zipOf([entry('readme.txt', 'x')]), 'sheet/not-a-workbook'],
    ['a Word document', zipOf([entry('word/document.xml', '<w/>')]), 'sheet/other-format'],
    ['an OpenDocument file', zipOf([entry('content.xml', '<o/>')]), 'sheet/other-format'],
    ['a binary workbook', zipOf([entry('xl/workbook.bin', 'x')]), 'sheet/other-format'],
    ['with macros', zipOf([...frame(oneSheet), entry('xl/vbaProject.bin', 'x')]), 'sheet/macros'],
    ['cut off in the middle', plain.subarray(0, plain.length / 2), 'sheet/damaged'],
    ['cut off at the end', plain.subarray(0, plain.length - 30), 'sheet/damaged'],
  ])('%s', async (_, bytes, code) => {
    expect(await refusalOf(bytes)).toBe(code)
  })

  test('encrypted by a password, as Excel does it', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: 'ก', rows: [['ข']] }],
      encryption: { password: 'ความลับ', spinCount: 100 },
    })
    expect(await refusalOf(locked)).toBe('sheet/encrypted')
  })

  test('with its bytes spoilt inside', async () => {
    const whole = workbookOf('<row r="1"><c r="A1"><v>1</v></c></row>'.repeat(500))
    const at = whole.indexOf('xl/worksheets/sheet1.xml') + 40
    whole.fill(0xff, at, at + 20)
    expect(await refusalOf(whole)).toBe('sheet/damaged')
  })

  test('a million empty rows', async () => {
    const empty = '<row r="1" spans="1:14" ht="15"/>'.repeat(1_000_000)
    const filled = '<row r="1"><c r="A1"><v>1</v></c></row>'
    const sheets = await readSpreadsheet(workbookOf(filled + empty), 'ก.xlsx')
    expect(sheets).toMatchObject({
      refusal: { code: 'sheet/too-many-rows', sheet: 'ก & ข', empty: 1_000_000 },
    })
  })

  test('more cells than a register has', async () => {
    const row = `<row>${'<c><v>1</v></c>'.repeat(200)}</row>`
    expect(await refusalOf(workbookOf(row.repeat(6000)))).toBe('sheet/too-many-cells')
  })

  test.each(['xl/worksheets/sheet1.xml', 'xl/sharedStrings.xml'])(
    '600 MB in less than 3: %s, whatever size it claims, with memory flat',
    async (name) => {
      const data = await deflatedSpaces(600)
      expect(data.length).toBeLessThan(3 * 1024 * 1024)
      const strings = `<Relationship Id="rId2" Type="${kind}/sharedStrings" Target="sharedStrings.xml"/>`
      const sheet = name.endsWith('sheet1.xml') ? [] : [entry('xl/worksheets/sheet1.xml', '<worksheet/>')]
      const before = process.resourceUsage().maxRSS
      for (const size of [600 * 1024 * 1024, 100]) {
        const bomb = zipOf([...frame(oneSheet, strings), ...sheet, { name, data, size, crc: 0 }])
        expect(await refusalOf(bomb)).toBe('sheet/too-heavy')
      }
      expect(process.resourceUsage().maxRSS - before).toBeLessThan(100 * 1024)
    },
    60_000,
  )

  test('beginnings of rows without their ends, at once', async () => {
    expect(await refusalOf(workbookOf('<row '.repeat(4_000_000)))).toBe('sheet/too-many-rows')
  })

  test('strings in millions of pieces', async () => {
    const strings = `<Relationship Id="rId2" Type="${kind}/sharedStrings" Target="sharedStrings.xml"/>`
    const bomb = zipOf([
      ...frame(oneSheet, strings),
      entry('xl/worksheets/sheet1.xml', '<worksheet/>'),
      entry('xl/sharedStrings.xml', `<sst>${'<si/>'.repeat(2_000_000)}</sst>`),
    ])
    expect(await refusalOf(bomb)).toBe('sheet/too-heavy')
  })
})

const thai874 = (text: string): Buffer =>
  Buffer.from(
    Array.from(text, (letter) =>
      letter.charCodeAt(0) >= 0xe00 ? letter.charCodeAt(0) - 0xd60 : letter.charCodeAt(0),
    ),
  )

/** Two lines of a register, parted by the mark. */
const linesBy = (mark: string) =>
  `รหัส${mark}"รายการ, ขนาด"${mark}ราคา\r\n${mark}${mark}\r\n๔๐๐-๖๕-๐๐๐๑${mark}"โต๊ะ\nเหล็ก"${mark}"1,234.50"\r\n`

describe('a .csv file', () => {
  const cells = [
    { row: 1, cells: ['รหัส', 'รายการ, ขนาด', 'ราคา'] },
    { row: 3, cells: ['๔๐๐-๖๕-๐๐๐๑', 'โต๊ะ\nเหล็ก', '1,234.50'] },
  ]
  test.each<[string, Uint8Array]>([
    ['UTF-8', Buffer.from(linesBy(','))],
    ['UTF-8 with its mark', Buffer.from(`\ufeff${linesBy(',')}`)],
    ['semicolons', Buffer.from(linesBy(';'))],
    ['tabs', Buffer.from(linesBy('\t'))],
    ['UTF-16', Buffer.from(`\ufeff${linesBy('\t')}`, 'utf16le')],
    ['Windows-874', thai874(linesBy(','))],
  ])('in %s', async (_, bytes) => {
    expect(await sheetsOf(bytes, 'C:\\งาน\\ทะเบียน.csv')).toEqual([
      { name: 'ทะเบียน', hidden: false, rows: cells, merges: [] },
    ])
  })

  test('of blanks is empty; with an open quote it is damaged; too many rows are refused', async () => {
    expect(await refusalOf(Buffer.from('\r\n  \r\n'))).toBe('sheet/empty')
    expect(await refusalOf(Buffer.from('ก,"ข\r\nค'))).toBe('sheet/damaged')
    expect(await refusalOf(Buffer.from(`ก,"${'ข,'.repeat(3_000_000)}`))).toBe('sheet/damaged')
    expect(await refusalOf(Buffer.from('ก,ข\n'.repeat(200_001)))).toBe('sheet/too-many-rows')
  })
})
