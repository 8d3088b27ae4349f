import { civilDate } from '@prongsai/domain/calendar/civil-date'
import { baht } from '@prongsai/domain/money/satang'
import { isPaperKind, paperKinds, type PaperKind } from '@prongsai/domain/template/paper-kind'
import { planItemFields } from '@prongsai/domain/template/plan-fields'
import { parseColumns } from '@prongsai/domain/template/plan-columns'
import { templateFault } from '@prongsai/domain/template/template'
import { accept } from '@prongsai/domain/refusal'
import { describe, expect, test } from 'vitest'
import type { Printing } from '../paper.ts'
import { planSheet, planTableHash, planTablePaper, type PlanTable } from '../plan/plan-table.ts'
import { officialHash, officialPaper } from './official-paper.ts'
import { shippedWording } from './shipped-wording.ts'
import { examplePaper } from './testing.ts'

const printing: Printing = {
  on: civilDate.parse('2026-12-03'),
  fonts: { regular: '/r.ttf', bold: '/b.ttf' },
  link: null,
}

const words = (page: string): string =>
  page
    .replaceAll(/<style>.*?<\/style>/gsu, '')
    .replaceAll(/<[^>]*>/gu, ' ')
    .replaceAll(/\s+/gu, ' ')

const told = async (kind: PaperKind, otherwise = {}) =>
  words(await officialPaper({ ...examplePaper(kind), ...otherwise }, printing))

const kinds = Object.keys(paperKinds).filter(isPaperKind)

describe('the words that are shipped', () => {
  test.each(kinds)(
    'name only fields that their paper has, and leave out none that the law asks for: %s',
    (kind) => {
      expect(templateFault(kind, shippedWording(kind).body)).toBeUndefined()
    },
  )

  test.each(kinds.filter((kind) => kind !== 'plan-table'))(
    'make a paper without an open brace or a hole: %s',
    async (kind) => {
      const paper = await told(kind)
      expect(paper).not.toMatch(/[{}]|undefined|null/u)
    },
  )
})

test('the request says the eight items of ข้อ 22, and the opinions as they were recorded', async () => {
  const paper = await told('request-report')
  for (const part of ['บันทึกข้อความ', ...['๑', '๒', '๓', '๔', '๕', '๖', '๗', '๘'].map((item) => `${item}. `)])
    expect(paper).toContain(part)
  expect(paper).toContain('ตรวจสอบแล้ว เห็นควรเสนอพิจารณา ราคาเหมาะสม')
  expect(paper).toContain('ภายใน ๙๐ วัน')
  expect(paper).toContain('Core i5 จอ ๑๕ นิ้ว')
})

test('a line whose fields are not known and need not be is left out; what has to be known is dots', async () => {
  const paper = examplePaper('invitation')
  const without = { ...paper.values, หลักประกันการเสนอราคา: '', เลขที่โครงการ: '', วันเสนอราคา: '' }
  const page = await told('invitation', { values: without })
  expect(page).not.toContain('หลักประกันการเสนอราคา')
  expect(page).not.toContain('เลขที่โครงการ')
  expect(page).toMatch(/ยื่นข้อเสนอในวันที่ \.{10}/u)
})

test('an order is numbered and dated by its book, and has dots to write on until then', async () => {
  expect(await told('committee-order')).toContain('ที่ ๑๒๓/๒๕๖๙')
  expect(await told('committee-order')).toContain('สั่ง ณ วันที่ ๒ ธันวาคม พ.ศ. ๒๕๖๙')
  const blank = await told('committee-order', { number: null, on: null })
  expect(blank).toMatch(/ที่ \.+\/\.+/u)
  expect(blank).toMatch(/สั่ง ณ วันที่ \.+ เดือน/u)
})

test('a project number of e-GP is a name and keeps its figures', async () => {
  expect(await told('winner-announcement')).toContain('69119000123')
})

test('offers stand side by side with the reason of each that was left out', async () => {
  const paper = await told('result-report')
  for (const part of ['๑,๙๔๐,๐๐๐.๐๐', '๑,๙๐๐,๐๐๐.๐๐', 'ไม่ผ่าน', 'ไม่ยื่นสำเนาหนังสือรับรองผลงาน', 'ประธานกรรมการ'])
    expect(paper).toContain(part)
})

describe('the papers of a contract', () => {
  test('the certificate is of two copies, signed by every member, with the penalty, its steps and the right to it', async () => {
    const paper = await told('acceptance-certificate')
    for (const part of ['ใบรับรองผลการปฏิบัติงาน', 'สองฉบับ', 'ประธานกรรมการ', 'นายอีกคน รอบคอบ'])
      expect(paper).toContain(part)
    for (const part of ['๓๗ วัน', '๕๓,๖๔๙.๐๐', '๑,๙๘๗.๐๐', 'สงวนสิทธิ์เรียกค่าปรับ', 'ข้อ ๑๘๑'])
      expect(paper).toContain(part)
  })

  test('a certificate of what came in time speaks of no penalty', async () => {
    const { values } = examplePaper('acceptance-certificate')
    const inTime = { จำนวนวันล่าช้า: '', ค่าปรับ: '', ค่าปรับตัวอักษร: '', ภายในกำหนด: 'ส่งมอบภายในกำหนด' }
    const paper = await told('acceptance-certificate', { values: { ...values, ...inTime }, blocks: {} })
    expect(paper).toContain('ส่งมอบภายในกำหนด')
    expect(paper).not.toContain('คิดเป็นค่าปรับ')
  })

  test('the order says its days, its penalty, its warranty and that goods may be refused', async () => {
    const paper = await told('contract-order')
    for (const part of ['ภายใน ๖๐ วัน', 'ร้อยละ ๐.๑๐', '๒ ปี', 'สงวนสิทธิ์ที่จะไม่รับมอบ', 'มาตรา ๙๕'])
      expect(paper).toContain(part)
  })

  test.each([
    ['part-notice', ['ข้อ ๑๗๕ (๕)', 'หนาไม่ถึงตามแบบ', '๓๐ พฤศจิกายน ๒๕๖๙', 'สงวนสิทธิ']],
    ['penalty-notice', ['ข้อ ๑๘๑', 'สงวนสิทธิ', '๕๓,๖๔๙.๐๐', '๑ ธันวาคม ๒๕๖๙']],
    ['defect-notice', ['ข้อ ๑๘๕', 'ผิวจราจรแตกร้าว', '๒ เมษายน ๒๕๗๐', 'ธนาคารตัวอย่าง']],
    ['security-return', ['ข้อ ๑๗๐', '๙๙,๓๕๐.๐๐', '๒๒ มกราคม ๒๕๗๒']],
    ['change-result', ['อนุมัติ', '๑๐ วัน', '๑๐ ธันวาคม ๒๕๖๙']],
    ['file-list', ['ข้อ ๑๖', 'ยังไม่มี']],
    ['contract-data', ['มาตรา ๙๘', '๑,๘๕๗,๐๐๙.๓๕', '๑๒๙,๙๙๐.๖๕']],
  ] as const)('%s names what its clause asks for', async (kind, parts) => {
    const paper = await told(kind)
    for (const part of parts) expect(paper).toContain(part)
  })
})

test('figures are Arabic where that is wished', async () => {
  const page = words(await officialPaper(examplePaper('purchase-order'), { ...printing, digits: 'arabic' }))
  expect(page).toContain('ร้อยละ 0.10')
  expect(page).toContain('480,000.00')
})

test('the hash is of the words and of what they say, and of nothing else', async () => {
  const paper = examplePaper('winner-announcement')
  const hash = officialHash(paper)
  expect(officialHash(JSON.parse(JSON.stringify(paper)))).toBe(hash)
  expect(await officialPaper(paper, printing)).toContain(hash)
  expect(officialHash({ ...paper, number: '124/2569' })).not.toBe(hash)
  expect(officialHash({ ...paper, wording: { ...paper.wording, version: 'office/1' } })).not.toBe(hash)
})

const blank = Object.fromEntries(Object.keys(planItemFields).map((name) => [name, '']))
const row = (index: number): PlanTable['rows'][number] => ({
  values: {
    ...accept({ ok: true, value: blank }),
    ลำดับ: String(index),
    เลขที่รายการ: '',
    เดือนที่เริ่มจัดหา: 'ธันวาคม 2569',
    รายการ: `ก่อสร้างถนน สายที่ ${index}`,
    จำนวน: '1 สาย',
    ส่วนราชการ: 'กองช่าง',
    แผนงาน: 'อุตสาหกรรมและการโยธา',
    หมวดรายจ่าย: '',
    วงเงิน: '1,000,000.00',
    วิธีจัดหา: 'e-bidding',
    กำหนดส่งมอบ: '',
    หมายเหตุ: '',
  },
  estimate: baht(1_000_000),
})

const table: PlanTable = {
  office: { name: 'องค์การบริหารส่วนตำบลเกาะสะท้อน', sample: false },
  wording: shippedWording('plan-table'),
  name: 'แผนการจัดซื้อจัดจ้างประจำปี',
  year: 2570,
  rows: [row(1), row(2), row(3)],
}

describe('the table of the plan', () => {
  test('has the columns that the office lays out, and the sum below the amounts', async () => {
    const page = words(await planTablePaper(table, printing))
    for (const part of ['ปีงบประมาณ พ.ศ. ๒๕๗๐', 'กำหนดเวลาที่เริ่มจัดหา', 'สายที่ ๓', '๓,๐๐๐,๐๐๐.๐๐'])
      expect(page).toContain(part)
    const body = 'ชื่อ | {รายการ} | 100\nเดือน | {เดือนที่เริ่มจัดหา} | 40\nบาท | {วงเงิน} | 40'
    const own = words(await planTablePaper({ ...table, wording: { version: 'office/1', body } }, printing))
    expect(own).not.toContain('แผนงาน')
    expect(own).toContain('บาท')
  })

  test('is the same as a file: amounts are numbers of satang, not text', () => {
    const columns = planSheet(accept(parseColumns(table.wording.body)))
    expect(columns.map(({ heading }) => heading)).toContain('งบประมาณ (บาท)')
    const amount = columns.find(({ kind }) => kind === 'baht')
    expect(amount?.of(row(1))).toBe(100_000_000n)
  })

  test('tells by its hash whether a row was changed', () => {
    expect(planTableHash({ ...table, rows: [row(1), row(2)] })).not.toBe(planTableHash(table))
  })
})
