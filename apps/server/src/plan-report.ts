import { formatBaht, sum } from '@prongsai/domain/money/satang'
import type { PlanDraft, PlanReading, PlanRow } from '@prongsai/domain/plan/intake/plan-row'
import { rowCounts, rowsTold } from './rows-told.ts'

/** What `--json` prints: every row with its verdict and its item; a sum that does not add up is a row without one. */
export const planReadingJson = ({ rows }: PlanReading): string =>
  `${JSON.stringify({ rows: rows.map(rowJson) }, null, 2)}\n`

const rowJson = ({ sheet, row, verdict, remarks, item }: PlanRow) => ({
  sheet,
  row,
  verdict,
  notes: remarks.map(({ cell, text }) => (cell === null ? text : `${cell.address}: ${text}`)),
  item: item === null ? null : itemJson(item),
})

const itemJson = (item: PlanDraft) => ({
  name: item.name,
  quantity: item.quantity,
  unitOfMeasure: item.unitOfMeasure,
  unit: item.unit,
  programme: item.programme,
  kind: item.kind,
  amountSatang: item.amount === null ? null : Number(item.amount),
  startsMonth: item.startsMonth,
})

/** The same for a person to read: the counts, then the rows that wait for an answer, then those with a note. */
export function planReadingSummary({ year, rows, passed }: PlanReading): string {
  const items = rows.flatMap(({ item }) => (item === null ? [] : [item]))
  const known = items.map(({ amount }) => amount).filter((amount) => amount !== null)
  const ofYear = year === null ? 'ไม่พบปีงบประมาณ' : `ปีงบประมาณ ${year}`
  return [
    `อ่านแผนได้ ${items.length} รายการ ${ofYear} รวม ${formatBaht(sum(known))} บาท (ยังไม่ได้บันทึก)`,
    ...rowCounts(rows),
    `  ข้าม ${passed.length} บรรทัดที่เป็นหัวเรื่อง ยอดรวม หรือลายมือชื่อ`,
    ...rowsTold(rows),
    '',
  ].join('\n')
}
