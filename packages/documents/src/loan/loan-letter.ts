import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { contentHash } from '../content-hash.ts'
import type { Figures } from '../figures.ts'
import { html, type Html } from '../html.ts'
import { figuresOf, printed, type PaperOffice, type Printing } from '../paper.ts'
import { columnHeads } from '../paper-parts.ts'

/** หนังสือติดตามทวงคืนพัสดุ (ระเบียบฯ 2560 ข้อ 211): drafted here; the officer numbers, signs and sends it. */
export type LoanLetter = {
  readonly office: PaperOffice
  readonly borrower: string
  readonly address: string
  /** 'เลขที่/ปีงบประมาณ', or the former slip's. */
  readonly slip: string
  readonly lentOn: CivilDate
  readonly due: CivilDate
  readonly daysLate: number
  /** By when it is asked to be back. */
  readonly backBy: CivilDate
  readonly lines: readonly {
    readonly code: string
    readonly name: string
    readonly pieces: number
    readonly countingUnit: string
  }[]
}

const template = 'loan-letter/1'

export function loanLetterPaper(letter: LoanLetter, printing: Printing): Promise<string> {
  const figures = figuresOf(printing)
  return printed(
    {
      title: `หนังสือติดตามทวงคืนพัสดุ ใบยืม ${letter.slip}`,
      orientation: 'portrait',
      office: letter.office,
      hash: contentHash(template, letter),
      content: html`${style} ${head(letter, figures)} ${body(letter, figures)} ${end}`,
    },
    printing,
  )
}

const style = html`<style>
  .top {
    display: grid;
    grid-template-columns: 1fr 1fr;
    margin-top: 12mm;
  }
  .middle {
    margin: 8mm 0 0 45%;
  }
  .lead {
    margin-top: 3mm;
  }
  .said {
    margin-top: 3mm;
    text-indent: 20mm;
  }
  .close {
    margin: 8mm 0 0 45%;
    text-align: center;
    line-height: 1.9;
    break-inside: avoid;
  }
</style>`

const head = (letter: LoanLetter, figures: Figures): Html =>
  html`<div class="top">
      <p>ที่ ........................................</p>
      <p>${letter.office.name}</p>
    </div>
    <p class="middle">วันที่ ........ เดือน ....................... พ.ศ. ............</p>
    <p class="lead"><b>เรื่อง</b> ขอให้ส่งคืนพัสดุที่ยืม</p>
    <p class="lead">
      <b>เรียน</b> ${letter.borrower}${letter.address === '' ? '' : ` ${figures.text(letter.address)}`}
    </p>
    <p class="lead">
      <b>อ้างถึง</b> ใบยืมพัสดุเลขที่ ${figures.text(letter.slip)} ลงวันที่ ${figures.day(letter.lentOn)}
    </p>`

const columns = [
  ['ลำดับ', 14],
  ['รหัสครุภัณฑ์', 38],
  ['รายการ', 79.6],
  ['จำนวนที่ยังไม่ส่งคืน', 28],
] as const

const body = (letter: LoanLetter, figures: Figures): Html =>
  html`<p class="said">
      ตามที่ท่านได้ยืมพัสดุของ${letter.office.name} โดยมีกำหนดส่งคืนภายในวันที่ ${figures.day(letter.due)} นั้น
      บัดนี้ล่วงเลยกำหนดมาแล้ว ${figures.count(letter.daysLate)} วัน ปรากฏว่าท่านยังมิได้ส่งคืนพัสดุ ดังต่อไปนี้
    </p>
    <table>
      ${columnHeads(columns)}
      <tbody>
        ${letter.lines.map(
          (line, index) =>
            html`<tr>
              <td class="mid">${figures.count(index + 1)}</td>
              <td class="name">${line.code}</td>
              <td class="name">${figures.text(line.name)}</td>
              <td class="mid">${figures.count(line.pieces)} ${line.countingUnit}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="said">
      อาศัยอำนาจตามระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. ${figures.text('2560')} ข้อ
      ${figures.text('211')} จึงขอให้ท่านส่งคืนพัสดุดังกล่าวในสภาพที่ใช้การได้เรียบร้อย ภายในวันที่
      ${figures.day(letter.backBy)} หากพัสดุชำรุดเสียหายหรือสูญหาย ท่านต้องซ่อมแซมหรือชดใช้ตามข้อ ${figures.text('209')}
      แห่งระเบียบเดียวกัน
    </p>
    <p class="said">จึงเรียนมาเพื่อโปรดดำเนินการ</p>`

const end = html`<div class="close">
  <p>ขอแสดงความนับถือ</p>
  <p style="margin-top: 14mm">(..............................................)</p>
  <p>ตำแหน่ง .........................................</p>
</div>`
