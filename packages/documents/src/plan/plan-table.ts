import { sum, type Satang } from '@prongsai/domain/money/satang'
import { parseColumns, type PlanColumn } from '@prongsai/domain/template/plan-columns'
import type { PlanItemField } from '@prongsai/domain/template/plan-fields'
import { accept } from '@prongsai/domain/refusal'
import type { Column } from '../column.ts'
import { contentHash } from '../content-hash.ts'
import type { Figures } from '../figures.ts'
import { html, type Html } from '../html.ts'
import { figuresOf, printed, type PaperOffice, type Printing } from '../paper.ts'
import { signatures } from '../paper-parts.ts'
import type { Wording } from '../template/shipped-wording.ts'

/** One item of a round of the plan, as its table shows it; what is not known is ''. */
export type PlanTableRow = {
  readonly values: Readonly<Record<PlanItemField, string>>
  readonly estimate: Satang
}

/** ตารางแผนการจัดซื้อจัดจ้าง of one round, its columns as the office lays them out (แบบ ผด. ๒ unless it does). */
export type PlanTable = {
  readonly office: PaperOffice
  readonly wording: Wording
  readonly name: string
  readonly year: number
  readonly rows: readonly PlanTableRow[]
}

export const planTableHash = (table: PlanTable): string =>
  contentHash(`plan-table/${table.wording.version}`, table)

export function planTablePaper(table: PlanTable, printing: Printing): Promise<string> {
  const figures = figuresOf(printing)
  const { office, name, year, rows } = table
  return printed(
    {
      title: `${name} ปีงบประมาณ ${year}`,
      orientation: 'landscape',
      office,
      hash: planTableHash(table),
      content: html`${style}
        <h1>${figures.prose(name)} ปีงบประมาณ พ.ศ. ${figures.text(String(year))}</h1>
        <p class="centre">${office.name}</p>
        ${rows.length === 0 ? html`<p class="centre">ไม่มีรายการ</p>` : tableOf(table, figures)}
        ${rows.length === 0 ? signed : null}`,
    },
    printing,
  )
}

const signed: Html = signatures([{ role: 'ผู้จัดทำ' }, { role: 'หัวหน้าเจ้าหน้าที่' }, { role: 'ผู้เห็นชอบ' }])

const style: Html = html`<style>
  .plan {
    margin-top: 3mm;
    font-size: 9.5pt;
  }
  .plan td {
    padding: 0.4mm 0.8mm;
  }
  .signatures div {
    min-width: 60mm;
  }
  .plan .signing {
    break-before: avoid;
  }
  .plan .signing td {
    border: 0;
    font-size: 12pt;
  }
</style>`

/** The signatures are its last row, so that they never stand on a sheet of their own. */
function tableOf({ wording, rows }: PlanTable, figures: Figures): Html {
  const columns = accept(parseColumns(wording.body))
  const total = columns.findIndex(({ field }) => field === 'วงเงิน')
  return html`<table class="plan">
    <colgroup>
      ${columns.map(({ width }) => html`<col style="width: ${width}mm" />`)}
    </colgroup>
    <thead>
      <tr>
        ${columns.map(({ head }) => html`<th>${figures.prose(head)}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        ({ values }) =>
          html`<tr>
            ${columns.map(({ field }) => cell(field, values[field], figures))}
          </tr>`,
      )}
      <tr class="sum">
        ${total === 0 ? null : html`<td class="num" colspan="${total}">รวม</td>`}
        <td class="num">${figures.baht(sum(rows.map(({ estimate }) => estimate)))}</td>
        ${total === columns.length - 1 ? null : html`<td colspan="${columns.length - 1 - total}"></td>`}
      </tr>
      <tr class="signing">
        <td colspan="${columns.length}">${signed}</td>
      </tr>
    </tbody>
  </table>`
}

const middle: ReadonlySet<PlanItemField> = new Set([
  'ลำดับ',
  'เลขที่รายการ',
  'เดือนที่เริ่มจัดหา',
  'จำนวน',
  'กำหนดส่งมอบ',
])

const cell = (field: PlanItemField, text: string, figures: Figures): Html =>
  field === 'วงเงิน'
    ? html`<td class="num">${figures.text(text)}</td>`
    : html`<td class="${middle.has(field) ? 'mid' : 'name'}">${figures.prose(text)}</td>`

/** The same table as a file: amounts as numbers, the columns as wide as on the paper. */
export const planSheet = (columns: readonly PlanColumn[]): readonly Column<PlanTableRow>[] =>
  columns.map(({ head, field, width }): Column<PlanTableRow> => {
    const column = { heading: head, width: Math.max(8, Math.round(width * 0.6)) }
    if (field === 'วงเงิน') return { ...column, kind: 'baht', of: ({ estimate }) => estimate }
    if (field === 'ลำดับ') return { ...column, kind: 'count', of: ({ values }) => Number(values[field]) }
    return { ...column, kind: 'text', of: ({ values }) => values[field] }
  })
