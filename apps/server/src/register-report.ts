import type { RegisterReading } from '@prongsai/domain/asset/intake/read-register'
import type { CardDraft, RegisterRow } from '@prongsai/domain/asset/intake/register-row'
import type { RowVerdict } from '@prongsai/domain/sheet/row-verdict'

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

const verdictWords: Readonly<Record<RowVerdict, string>> = {
  ready: 'พร้อมนำเข้า',
  note: 'พร้อมนำเข้า มีข้อสังเกต',
  question: 'ต้องตอบคำถามก่อน',
}

const mostListed = 200

/** The same for a person to read: the counts, then the rows that wait for an answer, then those with a note. */
export function readingSummary({ rows, passed }: RegisterReading): string {
  const cards = rows.reduce((total, row) => total + row.cards.length, 0)
  const counts = verdicts.map((verdict) => {
    const count = rows.filter((row) => row.verdict === verdict).length
    return `  ${verdictWords[verdict]}: ${count} แถว`
  })
  const open = rows.filter(({ verdict }) => verdict === 'question')
  const noted = rows.filter(({ verdict }) => verdict === 'note')
  return [
    `อ่านได้ ${rows.length} แถว เป็นทรัพย์สิน ${cards} รายการ (ยังไม่ได้บันทึก)`,
    ...counts,
    `  ข้าม ${passed.length} บรรทัดที่เป็นหัวเรื่อง ยอดรวม หรือลายมือชื่อ`,
    ...listed('แถวที่ต้องตอบคำถาม', open),
    ...listed('แถวที่มีข้อสังเกต', noted),
    '',
  ].join('\n')
}

const verdicts = ['ready', 'note', 'question'] as const

function listed(title: string, rows: readonly RegisterRow[]): readonly string[] {
  if (rows.length === 0) return []
  const lines = rows
    .slice(0, mostListed)
    .flatMap(({ sheet, row, remarks }) =>
      remarks.map(
        ({ cell, text }) => `  ${sheet} แถว ${row}${cell === null ? '' : ` ช่อง ${cell.address}`}: ${text}`,
      ),
    )
  const rest = rows.length - mostListed
  return ['', `${title}:`, ...lines, ...(rest > 0 ? [`  และอีก ${rest} แถว`] : [])]
}
