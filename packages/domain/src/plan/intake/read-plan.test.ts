import { describe, expect, test } from 'vitest'
import { fiscalYear } from '../../calendar/fiscal-year.ts'
import { baht } from '../../money/satang.ts'
import type { Cell, Merge, Sheet } from '../../sheet/sheet.ts'
import type { PlanAnswer, PlanRow } from './plan-row.ts'
import { findPlanTables, planRefusal, readPlan } from './read-plan.ts'

const title = ['แผนการจัดหาพัสดุ ประจำปีงบประมาณ พ.ศ. ๒๕๗๐']
const heading = [
  'ลำดับ',
  'กำหนดเวลาที่เริ่มจัดหา (เดือน)',
  'รายการ/จำนวน (หน่วย)',
  'หน่วยงานเจ้าของเงิน',
  'แผนงาน/งาน/โครงการ',
  'งบประมาณ',
  null,
  'วิธีจัดหา',
]
const below = [null, null, null, null, null, 'หมวด/ประเภท', 'จำนวนเงิน (บาท)', null]

type Line = readonly Cell[]

function sheetOf(lines: readonly Line[], merges: readonly Merge[] = []): Sheet {
  const rows = lines
    .map((cells, index) => ({ row: index + 1, cells }))
    .filter(({ cells }) => cells.length > 0)
  return { name: 'ผด.2', hidden: false, rows, merges }
}

/** A form ผด.2 of 2570; its first line below the heading is row 4. */
const planOf = (...lines: readonly Line[]): Sheet => sheetOf([title, heading, below, ...lines])

function readingOf(sheet: Sheet, answers?: ReadonlyMap<number, PlanAnswer>) {
  const tables = findPlanTables([sheet])
  const first = readPlan([sheet], tables)
  if (answers === undefined) return first
  const stored = first.rows.flatMap(({ key, content, row }) => {
    const answer = answers.get(row)
    return answer === undefined ? [] : [[key, { content, answer }] as const]
  })
  return readPlan([sheet], tables, { answers: new Map(stored) })
}

const codesOf = (row: PlanRow | undefined) => row?.remarks.map(({ weight, code }) => `${weight} ${code}`)

const pump: Line = [
  '๑',
  'พ.ย. 69',
  'เครื่องสูบน้ำ จำนวน ๒ เครื่อง',
  'กองช่าง',
  'แผนงานเคหะและชุมชน',
  'ค่าครุภัณฑ์',
  '๓๖,๐๐๐.-',
  'เฉพาะเจาะจง',
]

/** The pump with some cells written otherwise. */
function pumpWith(cells: Readonly<Record<number, Cell>>): Line {
  return pump.map((cell, column) => (column in cells ? (cells[column] ?? null) : cell))
}

const onlyRow = (line: Line) => readingOf(planOf(line)).rows[0]

const total = (words: string, amount: Cell): Line => [words, null, null, null, null, null, amount]

/** An item whose group says the rest. */
const bare = (name: string, amount: Cell): Line => [
  1,
  'พ.ย. 69',
  name,
  null,
  null,
  null,
  amount,
  'เฉพาะเจาะจง',
]

const summed = (amount: number) =>
  planOf(
    ['กองช่าง', null, null, null, null, null, amount],
    bare('เครื่องสูบน้ำ จำนวน 2 เครื่อง', 36_000),
    bare('หลอดไฟ จำนวน 9 ชุด', 9000),
    ['กองคลัง', null, null, null, null, null, 6000],
    bare('กระดาษ จำนวน 50 รีม', 6000),
  )

describe('a plan on form ผด.2', () => {
  test('gives each item as a careful clerk reads it', () => {
    const { year, rows } = readingOf(planOf(pump))
    expect(year).toBe(2570)
    expect(rows).toMatchObject([
      {
        sheet: 'ผด.2',
        row: 4,
        verdict: 'ready',
        remarks: [],
        item: {
          name: 'เครื่องสูบน้ำ',
          quantity: 2,
          unitOfMeasure: 'เครื่อง',
          unit: 'กองช่าง',
          programme: 'เคหะและชุมชน',
          kind: 'ค่าครุภัณฑ์',
          amount: baht(36_000),
          startsMonth: '2026-11',
          method: 'เฉพาะเจาะจง',
        },
      },
    ])
  })

  test('passes over blank lines, column numbers, totals that are right, signatures and notes', () => {
    const { rows, passed } = readingOf(
      planOf(
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)'],
        pump,
        [null, '', ' '],
        ['รวมทั้งสิ้น', null, null, null, null, null, 36_000],
        ['หมายเหตุ: ปรับได้ตามความเหมาะสม'],
        [null, null, 'ลงชื่อ ............... ผู้จัดทำแผน', null, null, null, 'ลงชื่อ ............... ผู้อนุมัติ'],
      ),
    )
    expect(rows.map(({ row, verdict }) => [row, verdict])).toEqual([[5, 'ready']])
    expect(passed.map(({ why }) => why)).toEqual(['column-numbers', 'total', 'remark', 'signature'])
  })

  test('follows ditto marks and merged cells', () => {
    const merges = [{ top: 4, bottom: 5, left: 4, right: 4 }]
    const second = pumpWith({ 2: 'เลื่อยยนต์ จำนวน 1 เครื่อง', 3: '"', 4: null, 6: 12_000 })
    const { rows } = readingOf(sheetOf([title, heading, below, pump, second], merges))
    expect(rows[1]).toMatchObject({ verdict: 'ready', item: { unit: 'กองช่าง', programme: 'เคหะและชุมชน' } })
  })

  test('without the form, with its own words, is found by its heading', () => {
    const sheet = sheetOf([
      ['แผนจัดซื้อจัดจ้าง ปีงบประมาณ 2570'],
      ['ที่', 'ชื่อโครงการ', 'จำนวน', 'หน่วยนับ', 'วงเงินงบประมาณ (บาท)', 'ไตรมาส', 'ส่วนราชการ'],
      [1, 'เก้าอี้', '๑๐', 'ตัว', '1.5 หมื่น', 'ไตรมาส 2', 'กองคลัง'],
    ])
    expect(readingOf(sheet).rows).toMatchObject([
      {
        verdict: 'ready',
        item: {
          quantity: 10,
          unitOfMeasure: 'ตัว',
          amount: baht(15_000),
          startsMonth: '2027-01',
          unit: 'กองคลัง',
        },
      },
    ])
  })

  test('is not every list with names and amounts', () => {
    const list = sheetOf([
      ['ที่', 'รายการ', 'จำนวน', 'จำนวนเงิน'],
      [1, 'เก้าอี้', 2, 500],
    ])
    expect(findPlanTables([list])).toEqual([])
    expect(planRefusal([list], [])).toMatchObject({ code: 'sheet/no-table' })
    expect(planRefusal([sheetOf([])], [])).toEqual({ code: 'sheet/empty' })
  })
})

describe('lines above groups of rows', () => {
  const grouped = planOf(
    ['๑. กองช่าง'],
    ['แผนงานเคหะและชุมชน'],
    ['หมวดค่าครุภัณฑ์'],
    bare('เครื่องสูบน้ำ จำนวน 2 เครื่อง', 36_000),
    ['ค่าวัสดุ'],
    bare('หลอดไฟ จำนวน 9 ชุด', 9000),
    ['กองคลัง'],
    bare('กระดาษ จำนวน 50 รีม', 6000),
  )

  test('name unit, programme and kind for what is below, and a new unit begins anew', () => {
    const { rows } = readingOf(grouped)
    const named = rows.map(({ verdict, item }) => [verdict, item?.unit, item?.programme, item?.kind])
    expect(named).toEqual([
      ['ready', 'กองช่าง', 'เคหะและชุมชน', 'ค่าครุภัณฑ์'],
      ['ready', 'กองช่าง', 'เคหะและชุมชน', 'ค่าวัสดุ'],
      ['ready', 'กองคลัง', '', ''],
    ])
  })

  test('may carry the sum of their group, which is added up', () => {
    expect(readingOf(summed(45_000)).rows.map(({ verdict }) => verdict)).toEqual(['ready', 'ready', 'ready'])
    const [first] = readingOf(summed(46_000)).rows
    expect([first?.row, first?.item, codesOf(first)]).toEqual([4, null, ['question sum-differs']])
  })

  test('a cell left blank under a filled one takes what stands above, and is told', () => {
    const second = pumpWith({ 2: 'เลื่อยยนต์ จำนวน 1 เครื่อง', 3: null, 4: null, 5: null })
    const row = readingOf(planOf(pump, second)).rows[1]
    expect(row).toMatchObject({
      verdict: 'note',
      item: { unit: 'กองช่าง', programme: 'เคหะและชุมชน', kind: 'ค่าครุภัณฑ์' },
    })
    expect(codesOf(row)).toEqual(['note unit-carried', 'note programme-carried', 'note kind-carried'])
  })
})

describe('amounts', () => {
  test.each<[Cell, number]>([
    ['๔๘๐,๐๐๐.-', 480_000],
    ['480,000 บาท', 480_000],
    ['4.8 แสน', 480_000],
    ['1.9 ล้าน', 1_900_000],
    [5_400_000, 5_400_000],
  ])('%j is read', (cell, amount) => {
    expect(onlyRow(pumpWith({ 6: cell }))).toMatchObject({ verdict: 'ready', item: { amount: baht(amount) } })
  })

  test('an estimate that says so stands, and is told', () => {
    const row = onlyRow(pumpWith({ 6: 'ประมาณ 40,000 บาท' }))
    expect([row?.item?.amount, codesOf(row)]).toEqual([baht(40_000), ['note amount-about']])
  })

  test('under a heading of millions count in millions, and it is told', () => {
    const sheet = sheetOf([title, heading, below.with(6, 'จำนวนเงิน (ล้านบาท)'), pumpWith({ 6: 1.987 })])
    const [row] = readingOf(sheet).rows
    expect([row?.item?.amount, codesOf(row)]).toEqual([baht(1_987_000), ['note amount-scaled']])
  })

  test.each<[Cell, string]>([
    [null, 'amount-missing'],
    ['-', 'amount-missing'],
    [0, 'amount-zero'],
    ['สี่แสน', 'amount-unreadable'],
    ['12,50', 'amount-unreadable'],
    [{ unvalued: true }, 'formula-without-value'],
  ])('%j is asked about', (cell, code) => {
    const row = onlyRow(pumpWith({ 6: cell }))
    expect([row?.verdict, row?.item?.amount, codesOf(row)]).toEqual(['question', null, [`question ${code}`]])
  })

  test('one cell merged over two items is no amount of the second', () => {
    const merges = [{ top: 4, bottom: 5, left: 6, right: 6 }]
    const second = pumpWith({ 2: 'เลื่อยยนต์ จำนวน 1 เครื่อง', 6: null })
    const { rows } = readingOf(sheetOf([title, heading, below, pump, second], merges))
    expect(codesOf(rows[1])).toEqual(['question amount-merged'])
  })

  test('a price of one that does not multiply to the amount is asked about, with both to choose', () => {
    const line = pumpWith({ 2: 'เครื่องสูบน้ำ จำนวน 2 เครื่อง ๆ ละ 17,000 บาท' })
    const row = onlyRow(line)
    expect(codesOf(row)).toEqual(['question amount-differs'])
    expect(row?.remarks[0]?.choices.map(({ label }) => label).slice(0, 2)).toEqual([
      '36,000.00 บาท',
      '34,000.00 บาท',
    ])
    const answered = readingOf(planOf(line), new Map([[4, { cells: { amount: '34,000.00' } }]])).rows[0]
    expect(answered).toMatchObject({ verdict: 'ready', item: { amount: baht(34_000) } })
  })

  test('a price of one stands for an amount that is missing, and it is told', () => {
    const row = onlyRow(pumpWith({ 2: 'เครื่องสูบน้ำ จำนวน 2 เครื่อง ๆ ละ 17,000 บาท', 6: null }))
    expect([row?.item?.amount, codesOf(row)]).toEqual([baht(34_000), ['note amount-from-unit-price']])
  })
})

describe('sums', () => {
  const saw = pumpWith({ 2: 'เลื่อยยนต์ จำนวน 1 เครื่อง', 6: 12_000 })

  test('of groups and of all are added up', () => {
    const lines = [pump, total('รวม', 36_000), saw, pump, total('รวม', 48_000), total('รวมทั้งสิ้น', '๘๔,๐๐๐.-')]
    const { rows } = readingOf(planOf(...lines.with(3, pumpWith({ 1: 'ธ.ค. 69' }))))
    expect(rows.map(({ verdict }) => verdict)).toEqual(['ready', 'ready', 'ready'])
  })

  test('that do not add up are a row of their own with the difference, until somebody has looked', () => {
    const sheet = planOf(pump, saw, total('รวมทั้งสิ้น', 49_000))
    const sum = readingOf(sheet).rows.at(-1)
    expect([sum?.row, sum?.verdict, sum?.item, codesOf(sum)]).toEqual([
      6,
      'question',
      null,
      ['question sum-differs'],
    ])
    expect(sum?.remarks[0]?.text).toContain(
      '49,000.00 บาท มากกว่าที่บวกจากรายการได้ 48,000.00 บาท อยู่ 1,000.00 บาท',
    )
    expect(readingOf(sheet, new Map([[6, { skip: true }]])).rows.at(-1)).toMatchObject({
      verdict: 'note',
      skipped: true,
    })
  })

  test('of the whole are not satisfied by the last group alone', () => {
    const { rows } = readingOf(planOf(pump, total('รวม', 36_000), saw, total('รวมทั้งสิ้น', 12_000)))
    expect(rows.at(-1)).toMatchObject({ row: 7, verdict: 'question', item: null })
  })

  test('wait while a row of theirs has no amount', () => {
    const { rows } = readingOf(planOf(pumpWith({ 6: null }), total('รวมทั้งสิ้น', 36_000)))
    expect(rows.map(codesOf)).toEqual([['question amount-missing']])
  })
})

describe('rows that are asked about', () => {
  test.each<[string, Readonly<Record<number, Cell>>, string]>([
    ['without a month', { 1: null }, 'month-missing'],
    ['with a month of another year', { 1: 'พ.ย. 68' }, 'month-outside-year'],
    ['without a name', { 2: null }, 'name-missing'],
  ])('%s', (_, cells, code) => {
    const row = onlyRow(pumpWith(cells))
    expect(row?.verdict).toBe('question')
    expect(codesOf(row)).toContain(`question ${code}`)
  })

  test('the second of two that say the same, unless both are meant', () => {
    const sheet = planOf(pump, pumpWith({ 0: '๒' }))
    expect(readingOf(sheet).rows.map(codesOf)).toEqual([[], ['question item-duplicate']])
    expect(readingOf(sheet, new Map([[5, { again: true }]])).rows[1]).toMatchObject({ verdict: 'ready' })
    const left = readingOf(sheet, new Map([[5, { skip: true }]])).rows[1]
    expect(left).toMatchObject({ verdict: 'note', skipped: true, item: null })
  })

  test('a line that is neither item nor group is lost to nobody', () => {
    const row = readingOf(planOf(pump, [null, null, 'ซ่อมแซมระบบเสียงตามสาย'])).rows[1]
    expect(row).toMatchObject({ row: 5, verdict: 'question', item: { name: 'ซ่อมแซมระบบเสียงตามสาย' } })
  })

  test('a number that nobody wrote is told: one of a hire, none of a thing', () => {
    expect(codesOf(onlyRow(pumpWith({ 2: 'จ้างซ่อมถนน' })))).toEqual(['note quantity-assumed'])
    expect(codesOf(onlyRow(pumpWith({ 2: 'วัสดุสำนักงาน' })))).toEqual(['note quantity-missing'])
    expect(codesOf(onlyRow(pumpWith({ 2: 'เก้าอี้ 10 ตัว' })))).toEqual(['note quantity-from-name'])
  })
})

describe('the fiscal year', () => {
  test('comes from the title, else from the name of the sheet, else from whoever brings the file in', () => {
    const line = pumpWith({ 1: 'พ.ย.' })
    const untitled = sheetOf([heading, below, line])
    const named = { ...untitled, name: 'แผน 2570' }
    expect(readingOf(named).rows[0]?.item?.startsMonth).toBe('2026-11')
    expect(codesOf(readingOf(untitled).rows[0])).toEqual(['question month-without-year'])
    const told = readPlan([untitled], findPlanTables([untitled]), { year: fiscalYear(2571) })
    expect(told.rows[0]?.item?.startsMonth).toBe('2027-11')
  })
})
