import type { RegisterReading } from '@prongsai/domain/asset/intake/read-register'
import type { CardDraft, RegisterRow } from '@prongsai/domain/asset/intake/register-row'
import { rowCounts, rowsTold } from './rows-told.ts'

/** What `--json` prints: every row with its verdict, and one asset for each card that it becomes. */
export const readingJson = ({ rows }: RegisterReading): string =>
  `${JSON.stringify({ rows: rows.map(rowJson) }, null, 2)}\n`

const rowJson = ({ sheet, row, verdict, remarks, cards }: RegisterRow) => ({
  sheet,
  row,
  verdict,
  notes: remarks.map(({ cell, text }) => (cell === null ? text : `${cell.address}: ${text}`)),
  assets: cards.map(assetJson),
})

const assetJson = (card: CardDraft) => ({
  code: card.code,
  name: card.name,
  acquiredOn: card.acquiredOn,
  unitPriceSatang: card.unitPrice === null ? null : Number(card.unitPrice),
  quantity: card.quantity,
  unit: card.unit,
  condition: card.condition,
  disposed: card.disposed,
})

/** The same for a person to read: the counts, then the rows that wait for an answer, then those with a note. */
export function readingSummary({ rows, passed }: RegisterReading): string {
  const cards = rows.reduce((total, row) => total + row.cards.length, 0)
  return [
    `อ่านได้ ${rows.length} แถว เป็นทรัพย์สิน ${cards} รายการ (ยังไม่ได้บันทึก)`,
    ...rowCounts(rows),
    `  ข้าม ${passed.length} บรรทัดที่เป็นหัวเรื่อง ยอดรวม หรือลายมือชื่อ`,
    ...rowsTold(rows),
    '',
  ].join('\n')
}
