import { civilDateFrom, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { baht } from '@prongsai/domain/money/satang'
import { expect, test } from 'vitest'
import type { Printing } from '../paper.ts'
import { custodySheetPaper, type CustodySheet } from './custody-sheet.ts'
import { transferNotePaper, type TransferNote } from './transfer-note.ts'

function day(text: string): CivilDate {
  const found = civilDateFrom(text)
  if (found === undefined) throw new Error(text)
  return found
}

const printing: Printing = {
  on: day('2026-11-24'),
  fonts: { regular: '/fonts/regular.ttf', bold: '/fonts/bold.ttf' },
  link: null,
}

const note: TransferNote = {
  office: { name: 'องค์การบริหารส่วนตำบลเกาะสะท้อน', sample: false },
  number: '12/2570',
  kind: 'unit',
  status: 'offered',
  day: day('2026-11-20'),
  fromUnit: 'กองช่าง',
  fromKeeper: null,
  toUnit: 'กองคลัง',
  toPlace: 'ห้องประชุมสภา',
  reason: 'ยืมใช้จัดประชุมเป็นประจำ',
  paper: 'บันทึกข้อความ ที่ 5/2570',
  giver: { name: 'นายสมชาย ใจดี', position: 'ผู้อำนวยการกองช่าง' },
  receiver: null,
  answeredOn: null,
  answerReason: null,
  witness: null,
  signature: null,
  lines: [
    {
      code: '400-60-0001',
      name: 'เก้าอี้',
      pieces: 12,
      countingUnit: 'ตัว',
      condition: 'usable',
      unitPrice: baht(500),
      refusedReason: null,
    },
    {
      code: '400-60-0002',
      name: 'โต๊ะ <ยาว>',
      pieces: 1,
      countingUnit: 'ตัว',
      condition: 'deteriorated',
      unitPrice: null,
      refusedReason: 'ขาหัก',
    },
  ],
}

const words = (page: string): string =>
  page
    .replace(/^.*<body>/s, '')
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<[^>]*>/g, '|')
    .replace(/\u00a0/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/[| ]*\|[| ]*/g, '|')

test('a note says what goes from whom to whom, and adds up what it is worth', async () => {
  const text = words(await transferNotePaper(note, { ...printing, digits: 'arabic' }))
  expect(text).toContain('|ใบโอนพัสดุระหว่างส่วนราชการ|')
  expect(text).toContain('|เลขที่|12/2570|วันที่|20 พฤศจิกายน 2569|จาก|กองช่าง|ถึง|กองคลัง|')
  expect(text).toContain('|1|400-60-0001|เก้าอี้|12 ตัว|')
  expect(text).toContain('|6,000.00|')
  expect(text).toContain('โต๊ะ &lt;ยาว&gt;|(ไม่รับ: ขาหัก)|')
  expect(text).toContain('|รวม 2 รายการ (ไม่ทราบราคา 1 รายการ)|6,000.00|')
})

test('a note that nobody has answered leaves the receiver’s lines to the pen', async () => {
  const offered = words(await transferNotePaper(note, printing))
  expect(offered).toMatch(/\|ลงชื่อ \.+ ผู้รับมอบ\|\(\.+\)\|ตำแหน่ง \.+\|วันที่ \.+ เดือน/)
  const received = words(
    await transferNotePaper(
      {
        ...note,
        status: 'received',
        answeredOn: day('2026-11-21'),
        receiver: { name: 'นางสาวมาลี ตั้งใจ', position: 'นักวิชาการพัสดุ' },
      },
      printing,
    ),
  )
  expect(received).toContain('ผู้รับมอบ|(นางสาวมาลี ตั้งใจ)|ตำแหน่ง นักวิชาการพัสดุ|วันที่ ๒๑ พฤศจิกายน ๒๕๖๙|')
})

test('a signature that was drawn stands above the receiver’s line', async () => {
  const signed = await transferNotePaper({ ...note, signature: 'M1 1L20 30' }, printing)
  expect(signed).toContain('<path d="M1 1L20 30" />')
  expect(await transferNotePaper(note, printing)).not.toContain('<path')
})

const sheet: CustodySheet = {
  office: note.office,
  code: '400-60-0001',
  name: 'เก้าอี้',
  quantity: 20,
  countingUnit: 'ตัว',
  category: 'ครุภัณฑ์สำนักงาน',
  acquiredOn: null,
  lines: [
    {
      from: 1,
      to: 20,
      since: day('2026-10-01'),
      until: day('2026-11-20'),
      unit: 'กองช่าง',
      keeper: null,
      place: '',
      reason: '',
      paper: '',
      recordedBy: 'นายสมชาย ใจดี',
    },
    {
      from: 9,
      to: 20,
      since: day('2026-11-20'),
      until: null,
      unit: 'กองคลัง',
      keeper: 'นางสาวมาลี ตั้งใจ',
      place: 'ห้องประชุม',
      reason: 'จัดประชุม',
      paper: 'ใบโอนที่ 12/2570',
      recordedBy: 'นางสาวมาลี ตั้งใจ',
    },
  ],
}

test('the chain of a counted card says which of its pieces; that of a single one does not', async () => {
  const counted = words(await custodySheetPaper(sheet, { ...printing, digits: 'arabic' }))
  expect(counted).toContain(
    '|2|9-20|20 พ.ย. 2569|ปัจจุบัน|กองคลัง|นางสาวมาลี ตั้งใจ|ห้องประชุม|จัดประชุม · ใบโอนที่ 12/2570|',
  )
  const single = words(await custodySheetPaper({ ...sheet, quantity: 1 }, { ...printing, digits: 'arabic' }))
  expect(single).not.toContain('ชิ้นที่')
  expect(single).toContain('|1|1 ต.ค. 2569|20 พ.ย. 2569|กองช่าง|-|-|-|นายสมชาย ใจดี|')
})
