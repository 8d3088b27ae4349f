import { html, type Html } from '../html.ts'
import type { Figures } from '../figures.ts'

/** How a cell stands: as words, in the middle, as an amount at the right, or as a code that keeps its digits. */
export type CellShape = 'name' | 'mid' | 'num' | 'code'

export type BlockColumn = { readonly head: string; readonly width: number; readonly shape: CellShape }

/** ตาราง รายการ หรือรายชื่อ within a paper; its texts are in Arabic digits. */
export type PaperBlock =
  | {
      readonly is: 'table'
      readonly columns: readonly BlockColumn[]
      readonly rows: readonly (readonly string[])[]
      /** Sums below it: what each is called, and its amount in the last column. */
      readonly sums: readonly { readonly label: string; readonly amount: string }[]
    }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | {
      readonly is: 'people'
      readonly bodies: readonly {
        /** '' where the paper is of one body, and names it already. */
        readonly title: string
        readonly people: readonly { readonly name: string; readonly post: string; readonly seat: string }[]
      }[]
    }

export function blockHtml(block: PaperBlock, figures: Figures): Html {
  if (block.is === 'list') return listHtml(block.items, figures)
  if (block.is === 'people') return html`${block.bodies.map((body) => bodyHtml(body, figures))}`
  return tableHtml(block, figures)
}

type Table = Extract<PaperBlock, { is: 'table' }>

const tableHtml = ({ columns, rows, sums }: Table, figures: Figures): Html =>
  html`<table class="block">
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
        (row) =>
          html`<tr>
            ${columns.map(({ shape }, index) => cell(shape, row[index] ?? '', figures))}
          </tr>`,
      )}
      ${sums.map(
        ({ label, amount }) =>
          html`<tr class="sum">
            <td colspan="${columns.length - 1}" class="label">${figures.prose(label)}</td>
            <td class="num">${figures.text(amount)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`

const cell = (shape: CellShape, text: string, figures: Figures): Html =>
  html`<td class="${shape === 'code' ? 'name' : shape}">${shape === 'code' ? text : figures.prose(text)}</td>`

const listHtml = (items: readonly string[], figures: Figures): Html =>
  html`${items.map(
    (item, index) => html`<p class="point">${figures.count(index + 1)}. ${figures.prose(item)}</p>`,
  )}`

type Body = Extract<PaperBlock, { is: 'people' }>['bodies'][number]

const bodyHtml = ({ title, people }: Body, figures: Figures): Html =>
  html`<div class="body">
    ${title === '' ? null : html`<p class="point"><b>${figures.prose(title)}</b></p>`}
    ${people.map(
      ({ name, post, seat }, index) =>
        html`<div class="person">
          <span>${people.length === 1 ? '' : `${figures.count(index + 1)}.`}</span>
          <span>${name}</span>
          <span>${figures.prose(post)}</span>
          <span>${seat}</span>
        </div>`,
    )}
  </div>`
