import { html, type Html } from './html.ts'

/** A line of the form: its label, and what is written on the dots. */
export const fact = (label: string, value: string): Html =>
  html`<div class="fact"><b>${label}</b><span>${value}</span></div>`

/** ( ) boxes of a form, with the mark in the chosen one; none is marked for a choice that is not offered. */
export const boxes = (choices: readonly (readonly [string, string])[], chosen: string): Html =>
  html`<span class="boxes"
    >${choices.map(
      ([choice, label]) => html`<span class="box">(<i>${choice === chosen ? '/' : ''}</i>) ${label}</span>`,
    )}</span
  >`

/** The heads of a table's columns and their widths in millimetres. */
export const columnHeads = (heads: readonly (readonly [string, number])[]): Html =>
  html`<colgroup>
      ${heads.map(([, width]) => html`<col style="width: ${width}mm" />`)}
    </colgroup>
    <thead>
      <tr>
        ${heads.map(([head]) => html`<th>${head}</th>`)}
      </tr>
    </thead>`

/** Who signs below: name and position when they are known, dots when not. */
export type Signature = { readonly role: string; readonly name?: string; readonly position?: string }

const dots = '.'.repeat(44)

export const signatures = (signers: readonly Signature[]): Html =>
  html`<div class="signatures">
    ${signers.map(
      ({ role, name, position }) =>
        html`<div>
          <p>ลงชื่อ ${dots} ${role}</p>
          <p>(${name ?? dots})</p>
          <p>ตำแหน่ง ${position ?? dots}</p>
          <p>วันที่ ........ เดือน .................... พ.ศ. ............</p>
        </div>`,
    )}
  </div>`
