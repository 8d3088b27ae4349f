import type { RowVerdict } from '@prongsai/domain/sheet/row-verdict'

/** A row of somebody's file as it was judged, whatever it is of. */
type JudgedRow = {
  readonly sheet: string
  readonly row: number
  readonly verdict: RowVerdict
  readonly remarks: readonly { readonly text: string; readonly cell: { readonly address: string } | null }[]
}

const verdictWords: Readonly<Record<RowVerdict, string>> = {
  ready: 'พร้อมนำเข้า',
  note: 'พร้อมนำเข้า มีข้อสังเกต',
  question: 'ต้องตอบคำถามก่อน',
}

const verdicts = ['ready', 'note', 'question'] as const

const mostListed = 200

/** How many rows there are of each verdict, a line for each. */
export const rowCounts = (rows: readonly JudgedRow[]): readonly string[] =>
  verdicts.map((verdict) => {
    const count = rows.filter((row) => row.verdict === verdict).length
    return `  ${verdictWords[verdict]}: ${count} แถว`
  })

/** The rows that wait for an answer, then those with a note, each with what is said of it. */
export const rowsTold = (rows: readonly JudgedRow[]): readonly string[] => [
  ...listed(
    'แถวที่ต้องตอบคำถาม',
    rows.filter(({ verdict }) => verdict === 'question'),
  ),
  ...listed(
    'แถวที่มีข้อสังเกต',
    rows.filter(({ verdict }) => verdict === 'note'),
  ),
]

function listed(title: string, rows: readonly JudgedRow[]): readonly string[] {
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
