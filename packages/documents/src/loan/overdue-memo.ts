import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { chaseWays } from '@prongsai/domain/loan/chase'
import { contentHash } from '../content-hash.ts'
import type { Figures } from '../figures.ts'
import { html, type Html } from '../html.ts'
import { figuresOf, printed, type PaperOffice, type Printing } from '../paper.ts'
import { columnHeads } from '../paper-parts.ts'

/** บันทึกข้อความ to the head of the office: what was not brought back in the days of ระเบียบฯ 2560 ข้อ 211. */
export type OverdueMemo = {
  readonly office: PaperOffice
  /** The head's post; '' when nobody holds it. */
  readonly to: string
  /** Who drafts it. */
  readonly from: { readonly name: string; readonly position: string }
  readonly loans: readonly {
    readonly slip: string
    readonly borrower: string
    readonly things: string
    readonly due: CivilDate
    readonly daysLate: number
    readonly chases: readonly {
      readonly on: CivilDate
      readonly how: 'letter' | 'telephone' | 'visit'
      readonly paper: string
    }[]
  }[]
}

const template = 'loan-overdue-memo/1'

export function overdueMemoPaper(memo: OverdueMemo, printing: Printing): Promise<string> {
  const figures = figuresOf(printing)
  return printed(
    {
      title: 'บันทึกข้อความ รายงานพัสดุที่ยืมซึ่งมิได้ส่งคืน',
      orientation: 'portrait',
      office: memo.office,
      hash: contentHash(template, memo),
      content: html`${style}
        <h1>บันทึกข้อความ</h1>
        ${head(memo)} ${body(memo, figures)} ${end(memo)}`,
    },
    printing,
  )
}

const style = html`<style>
  .lead {
    margin-top: 2mm;
  }
  .to {
    margin-top: 4mm;
    padding-top: 3mm;
    border-top: 0.3mm solid;
  }
  .said {
    margin-top: 3mm;
    text-indent: 20mm;
  }
  .late {
    margin-top: 3mm;
  }
  .signs {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 6mm;
    margin-top: 8mm;
  }
  .signs > div {
    text-align: center;
    line-height: 1.9;
    break-inside: avoid;
  }
  .signs > .order {
    text-align: left;
  }
</style>`

const dots = (count: number): string => '.'.repeat(count)

const head = ({ office, to }: OverdueMemo): Html =>
  html`<p class="lead"><b>ส่วนราชการ</b> ${office.name}</p>
    <p class="lead"><b>ที่</b> ${dots(50)} <b>วันที่</b> ${dots(50)}</p>
    <p class="lead"><b>เรื่อง</b> รายงานพัสดุที่ให้ยืมซึ่งผู้ยืมมิได้ส่งคืนภายในกำหนด</p>
    <p class="to"><b>เรียน</b> ${to === '' ? dots(50) : to}</p>`

const columns = [
  ['ใบยืมที่', 21],
  ['ผู้ยืม', 36],
  ['รายการที่ยังไม่ส่งคืน', 45.6],
  ['กำหนดส่งคืน', 26],
  ['การติดตามทวงคืน', 31],
] as const

const body = ({ loans }: OverdueMemo, figures: Figures): Html =>
  html`<p class="said">
      ด้วยมีพัสดุที่ให้ยืมไปและครบกำหนดส่งคืนแล้ว แต่ผู้ยืมมิได้ส่งคืน จนพ้นกำหนด ${figures.text('7')} วันนับแต่วันครบกำหนด
      ที่ผู้ให้ยืมหรือผู้รับหน้าที่แทนต้องติดตามทวงพัสดุคืน ตามระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ.
      ${figures.text('2560')} ข้อ ${figures.text('211')} รวม ${figures.count(loans.length)} ใบยืม ดังนี้
    </p>
    <table class="late">
      ${columnHeads(columns)}
      <tbody>
        ${loans.map(
          (loan) =>
            html`<tr>
              <td class="mid">${loan.slip === '' ? '-' : figures.text(loan.slip)}</td>
              <td class="name">${figures.text(loan.borrower)}</td>
              <td class="name">${figures.text(loan.things)}</td>
              <td class="mid">${figures.shortDay(loan.due)}<br />(เกิน ${figures.count(loan.daysLate)} วัน)</td>
              <td class="name">${chased(loan, figures)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="said">
      จึงเรียนมาเพื่อโปรดทราบและพิจารณาสั่งการให้ผู้ยืมส่งคืน หากพัสดุชำรุดหรือสูญหายให้ผู้ยืมซ่อมแซมหรือชดใช้ตามข้อ
      ${figures.text('209')} แห่งระเบียบเดียวกัน
    </p>`

function chased({ chases }: OverdueMemo['loans'][number], figures: Figures): Html | string {
  if (chases.length === 0) return 'ยังไม่มีบันทึกการติดตาม'
  return html`${chases.map(
    ({ on, how, paper }) =>
      html`<div>
        ${chaseWays[how]}${paper === '' ? '' : ` ${figures.text(paper)}`} ${figures.shortDay(on)}
      </div>`,
  )}`
}

const end = ({ from, to }: OverdueMemo): Html =>
  html`<div class="signs">
    <div class="order">
      <p><b>คำสั่ง</b></p>
      <p>${dots(52)}</p>
      <p>${dots(52)}</p>
      <p>ลงชื่อ ${dots(40)}</p>
      <p>(${dots(44)})</p>
      <p>${to === '' ? dots(48) : to}</p>
      <p>วันที่ ${dots(40)}</p>
    </div>
    <div>
      <p>ลงชื่อ ${dots(40)}</p>
      <p>(${from.name})</p>
      <p>${from.position}</p>
    </div>
  </div>`
