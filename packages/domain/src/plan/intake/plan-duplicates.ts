import { searchText } from '../../base/thai-text.ts'
import { skipRow, type PlanAnswer, type PlanRemark, type PlanRow } from './plan-row.ts'

/** Of two rows that say the same of name, unit, amount and month the later is a question, unless somebody has said that both are meant. */
export function settleDuplicates(
  rows: readonly PlanRow[],
  answerTo: (row: PlanRow) => PlanAnswer,
): readonly PlanRow[] {
  const seen = new Map<string, PlanRow>()
  return rows.map((row) => {
    const key = keyOf(row)
    const first = key === undefined ? undefined : seen.get(key)
    if (key !== undefined && first === undefined) seen.set(key, row)
    return first === undefined || answerTo(row).again === true ? row : asked(row, first)
  })
}

/** Undefined for what is no item, and for one that lacks what would tell it from another. */
function keyOf({ item }: PlanRow): string | undefined {
  if (item === null || item.name === '' || item.amount === null || item.startsMonth === null) return undefined
  const words = [item.name, item.unit, item.programme].map(searchText)
  return [...words, item.amount, item.startsMonth, item.quantity].join('\u001f')
}

function asked(row: PlanRow, first: PlanRow): PlanRow {
  const remark: PlanRemark = {
    weight: 'question',
    code: 'item-duplicate',
    text: `ซ้ำกับแผ่นงาน “${first.sheet}” แถว ${first.row} ทั้งรายการ หน่วยงาน วงเงิน และเดือน`,
    field: 'name',
    cell: null,
    choices: [skipRow, { kind: 'answer', label: 'เป็นคนละรายการ นำเข้าทั้งสอง', answer: { again: true } }],
  }
  return { ...row, verdict: 'question', remarks: [remark, ...row.remarks] }
}
