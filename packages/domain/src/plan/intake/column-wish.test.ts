import { expect, test } from 'vitest'
import type { Cell, Sheet } from '../../sheet/sheet.ts'
import type { ColumnWish } from './column-wish.ts'
import { findPlanTables, readPlan, tablesToMean } from './read-plan.ts'

const sheetOf = (lines: readonly (readonly Cell[])[]): Sheet => ({
  name: 'แผน',
  hidden: false,
  rows: lines.map((cells, index) => ({ row: index + 1, cells })),
  merges: [],
})

/** Two columns of money, of which the first is not what the plan is for; and one whose heading says nothing. */
const file = sheetOf([
  ['ลำดับ', 'รายการ', 'เงินงบประมาณ', 'กรอบ', 'หน่วยงาน', 'แผนงาน', 'ห้วง'],
  [1, 'เครื่องสูบน้ำ', 50_000, 36_000, 'กองช่าง', 'แผนงานเคหะและชุมชน', 'พ.ย. 69'],
])
const wish = (column: number, field: ColumnWish['field']): ColumnWish => ({
  sheet: 'แผน',
  top: 1,
  column,
  field,
})
const itemWith = (wishes: readonly ColumnWish[]) =>
  readPlan([file], findPlanTables([file], { hidden: false }, wishes)).rows[0]?.item

test('what is said of a column is read, and no other column means the same any more', () => {
  expect(itemWith([])).toMatchObject({ amount: 5_000_000n, startsMonth: null })
  expect(itemWith([wish(3, 'amount'), wish(6, 'startsMonth')])).toMatchObject({
    amount: 3_600_000n,
    startsMonth: '2026-11',
  })
})

test('a column that means nothing is left out, and a table without sums is no plan but can still be told', () => {
  const none = [wish(2, null)]
  expect(findPlanTables([file], { hidden: false }, none)).toEqual([])
  expect(tablesToMean([file], { hidden: false }, none)).toHaveLength(1)
})

test('what is said of another sheet or heading changes nothing', () => {
  expect(itemWith([{ ...wish(3, 'amount'), sheet: 'อื่น' }])).toMatchObject({ amount: 5_000_000n })
  expect(itemWith([{ ...wish(3, 'amount'), top: 9 }])).toMatchObject({ amount: 5_000_000n })
})
