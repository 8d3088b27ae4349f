import type { Asset, AssetFacts } from '@prongsai/domain/asset/asset'
import { conditions } from '@prongsai/domain/asset/condition'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { bahtText } from '@prongsai/domain/money/baht-text'
import { times } from '@prongsai/domain/money/satang'
import type { Rows } from '../column.ts'
import { contentHash } from '../content-hash.ts'
import type { Figures } from '../figures.ts'
import { html, type Html } from '../html.ts'
import { figuresOf, printed, type PaperOffice, type Printing } from '../paper.ts'
import { columnHeads, signatures, type Signature } from '../paper-parts.ts'
import { addedUp, nothing, sumOf, type RegisterSum } from './register-sum.ts'

/** One card as the register lists it. */
export type RegisterLine = Pick<
  AssetFacts,
  | 'name'
  | 'brand'
  | 'model'
  | 'serial'
  | 'acquiredOn'
  | 'documentNumber'
  | 'quantity'
  | 'countingUnit'
  | 'unitPrice'
  | 'condition'
  | 'note'
> &
  Pick<Asset, 'code' | 'status' | 'capitalised' | 'broughtForward'> & {
    /** Where it is, and with whom; in the register by category its unit too. */
    readonly whereabouts: string
  }

/** A category of the register by category, a unit of the register by unit. */
export type RegisterGroup = { readonly name: string; readonly lines: readonly RegisterLine[] }

/** ทะเบียนทรัพย์สิน: what the office held on a day. */
export type AssetRegister = {
  readonly office: PaperOffice
  readonly arrangement: 'category' | 'unit'
  /** The day on which it stood so. */
  readonly asOf: CivilDate
  /** What the list was narrowed to, in words; empty for the whole register. */
  readonly only: string
  readonly groups: Rows<RegisterGroup>
  readonly signers?: readonly Signature[]
}

const assetRegisterTemplate = 'asset-register/1'

const arrangements = {
  category: { title: 'ทะเบียนครุภัณฑ์ แยกตามประเภท', group: 'ประเภท' },
  unit: { title: 'ทะเบียนครุภัณฑ์ แยกตามหน่วยงาน', group: 'หน่วยงาน' },
} as const

const usualSigners: readonly Signature[] = [{ role: 'ผู้จัดทำ' }, { role: 'ผู้ตรวจสอบ' }]

/** The register as official paper: group by group with its sum, then the sums together and who signs. */
export async function assetRegisterPaper(register: AssetRegister, printing: Printing): Promise<string> {
  const { office, arrangement, asOf, only, signers = usualSigners } = register
  const groups = await all(register.groups)
  const figures = figuresOf(printing)
  const { title, group } = arrangements[arrangement]
  const sums = groups.map(({ name, lines }) => ({ name, sum: sumOf(lines) }))
  const hash = contentHash(assetRegisterTemplate, { office, arrangement, asOf, only, groups, signers })
  const content = html`${style}
    <h1>${title}</h1>
    <p class="centre">${office.name}</p>
    <p class="centre">ณ วันที่ ${figures.day(asOf)}${only === '' ? '' : ` เฉพาะ${only}`}</p>
    ${groups.length === 0 ? html`<p class="centre">ไม่มีรายการ</p>` : list(groups, { group, figures })}
    <section class="keep">${summary(sums, { group, figures })} ${signatures(signers)}</section>`
  return printed({ title, orientation: 'landscape', office, hash, content }, printing)
}

async function all<Item>(items: Rows<Item>): Promise<readonly Item[]> {
  const list: Item[] = []
  for await (const item of items) list.push(item)
  return list
}

type Wording = { readonly group: string; readonly figures: Figures }

const style = html`<style>
  h1 + .centre + .centre {
    margin-bottom: 3mm;
  }
  .register {
    font-size: 9.5pt;
    line-height: 1.4;
  }
  .register th {
    font-size: 9pt;
  }
  .register td {
    padding: 0.3mm 0.8mm;
  }
  .summary {
    width: 150mm;
    margin: 0 auto;
  }
  .words {
    text-align: center;
    margin-top: 2mm;
  }
</style>`

const columns = [
  ['ลำดับ', 11],
  ['รหัสครุภัณฑ์', 28],
  ['รายการ', 67.5],
  ['วันที่ได้มา', 24],
  ['จำนวน', 16],
  ['ราคาต่อ\nหน่วย (บาท)', 21.5],
  ['มูลค่ารวม\n(บาท)', 21.5],
  ['สภาพ', 18.5],
  ['ที่ตั้ง/ผู้ครอบครอง', 38.5],
] as const

const list = (groups: readonly RegisterGroup[], wording: Wording): Html =>
  html`<table class="register">
    ${columnHeads(columns)} ${groups.map((group) => groupRows(group, wording))}
  </table>`

const groupRows = ({ name, lines }: RegisterGroup, { group, figures }: Wording): Html =>
  html`<tbody>
    <tr class="group">
      <td colspan="${columns.length}">${group} ${name}</td>
    </tr>
    ${lines.map((line, index) => lineRow(line, index + 1, figures))}
    ${sumRow(`รวม${group} ${name}`, sumOf(lines), figures)}
  </tbody>`

const lineRow = (line: RegisterLine, place: number, figures: Figures): Html =>
  html`<tr>
    <td class="mid">${figures.count(place)}</td>
    <td class="name">${line.code}</td>
    <td class="name">${described(line)}${remarks(line)}</td>
    <td class="mid nowrap">${line.acquiredOn === null ? '-' : figures.shortDay(line.acquiredOn)}</td>
    <td class="mid">${figures.count(line.quantity)} ${line.countingUnit}</td>
    <td class="num">${line.unitPrice === null ? '-' : figures.baht(line.unitPrice)}</td>
    <td class="num">${line.unitPrice === null ? '-' : figures.baht(times(line.unitPrice, line.quantity))}</td>
    <td class="mid">${line.status === 'disposed' ? 'จำหน่ายแล้ว' : conditions[line.condition]}</td>
    <td class="name">${line.whereabouts}</td>
  </tr>`

const joined = (parts: readonly string[], separator: string): string =>
  parts.filter((part) => part !== '').join(separator)

const described = ({ name, brand, model, serial }: RegisterLine): string =>
  joined([name, brand, model, serial === '' ? '' : `หมายเลขเครื่อง ${serial}`], ' ')

/** The form's หมายเหตุ and ที่เอกสาร, which stand below the name when there are any. */
function remarks(line: RegisterLine): Html | null {
  const text = joined(
    [
      line.documentNumber === '' ? '' : `ที่เอกสาร ${line.documentNumber}`,
      line.capitalised ? '' : 'มูลค่าต่ำกว่าเกณฑ์',
      line.broughtForward ? 'ยกมา' : '',
      line.note,
    ],
    ' · ',
  )
  return text === '' ? null : html`<div>(${text})</div>`
}

const sumRow = (label: string, sum: RegisterSum, figures: Figures): Html =>
  html`<tr class="sum">
    <td colspan="4">${label} ${figures.count(sum.cards)} รายการ${left(sum, figures)}</td>
    <td class="mid">${figures.count(sum.quantity)}</td>
    <td class="num" colspan="2">${figures.baht(sum.value)}</td>
    <td colspan="2"></td>
  </tr>`

/** What the sum leaves out is said beside it. */
function left({ disposed, unpriced }: RegisterSum, figures: Figures): string {
  const parts = [
    disposed === 0 ? '' : `ไม่รวมที่จำหน่ายแล้ว ${figures.count(disposed)} รายการ`,
    unpriced === 0 ? '' : `ไม่ทราบราคา ${figures.count(unpriced)} รายการ`,
  ]
  const text = joined(parts, ', ')
  return text === '' ? '' : ` (${text})`
}

const summaryColumns = (group: string) =>
  [
    [group, 72],
    ['รายการ', 20],
    ['จำนวนหน่วย', 24],
    ['มูลค่ารวม (บาท)', 34],
  ] as const

type NamedSum = { readonly name: string; readonly sum: RegisterSum }

function summary(sums: readonly NamedSum[], { group, figures }: Wording): Html {
  const whole = sums.reduce((sofar, { sum }) => addedUp(sofar, sum), nothing)
  const row = (name: string, sum: RegisterSum) =>
    html`<td>${name}</td>
      <td class="num">${figures.count(sum.cards)}</td>
      <td class="num">${figures.count(sum.quantity)}</td>
      <td class="num">${figures.baht(sum.value)}</td>`
  return html`<h2 class="centre">สรุปตาม${group}</h2>
    <table class="summary">
      ${columnHeads(summaryColumns(group))}
      <tbody>
        ${sums.map(
          ({ name, sum }) =>
            html`<tr>
              ${row(name, sum)}
            </tr>`,
        )}
        <tr class="sum">
          ${row('รวมทั้งสิ้น', whole)}
        </tr>
      </tbody>
    </table>
    <p class="words">มูลค่ารวมทั้งสิ้น (${bahtText(whole.value)})<br />${left(whole, figures)}</p>`
}
