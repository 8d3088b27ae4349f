import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { contentHash } from '../content-hash.ts'
import type { Figures } from '../figures.ts'
import { html, type Html } from '../html.ts'
import { figuresOf, printed, type PaperOffice, type Printing } from '../paper.ts'
import { columnHeads } from '../paper-parts.ts'

/** หนังสือติดตามทวงคืนพัสดุ (ระเบียบฯ 2560 ข้อ 211) to one borrower, for all that he has too long. */
export type LoanLetter = {
  readonly borrower: string
  readonly address: string
  /** By when it is asked to be back. */
  readonly backBy: CivilDate
  readonly loans: readonly LateLoan[]
}

export type LateLoan = {
  /** 'เลขที่/ปีงบประมาณ', or the former slip's; '' when there was none. */
  readonly slip: string
  readonly lentOn: CivilDate
  readonly due: CivilDate
  readonly daysLate: number
  readonly lines: readonly {
    readonly code: string
    readonly name: string
    readonly pieces: number
    readonly countingUnit: string
  }[]
}

/** Letters of one day, each on sheets of its own: drafted here; the officer numbers, signs and sends them. */
export type LoanLetters = { readonly office: PaperOffice; readonly letters: readonly LoanLetter[] }

const template = 'loan-letter/2'

export function loanLettersPaper(all: LoanLetters, printing: Printing): Promise<string> {
  const figures = figuresOf(printing)
  const slips = all.letters.flatMap(({ loans }) => loans.map(({ slip }) => slip)).join(', ')
  return printed(
    {
      title: all.letters.length === 1 ? `หนังสือติดตามทวงคืนพัสดุ ใบยืม ${slips}` : 'หนังสือติดตามทวงคืนพัสดุ',
      orientation: 'portrait',
      office: all.office,
      hash: contentHash(template, all),
      content: html`${style}
      ${all.letters.map(
        (letter) =>
          html`<section class="letter">
            ${head(all.office, letter, figures)} ${body(all.office, letter, figures)} ${end}
          </section>`,
      )}`,
    },
    printing,
  )
}

const style = html`<style>
  .letter + .letter {
    break-before: page;
  }
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

const slipText = ({ slip, lentOn }: LateLoan, figures: Figures): string =>
  slip === ''
    ? `การยืมพัสดุเมื่อวันที่ ${figures.day(lentOn)}`
    : `ใบยืมพัสดุเลขที่ ${figures.text(slip)} ลงวันที่ ${figures.day(lentOn)}`

const head = (office: PaperOffice, letter: LoanLetter, figures: Figures): Html =>
  html`<div class="top">
      <p>ที่ ........................................</p>
      <p>${office.name}</p>
    </div>
    <p class="middle">วันที่ ........ เดือน ....................... พ.ศ. ............</p>
    <p class="lead"><b>เรื่อง</b> ขอให้ส่งคืนพัสดุที่ยืม</p>
    <p class="lead">
      <b>เรียน</b> ${letter.borrower}${letter.address === '' ? '' : ` ${figures.text(letter.address)}`}
    </p>
    ${letter.loans.map(
      (loan, index) =>
        html`<p class="lead">
          <b>อ้างถึง</b> ${letter.loans.length === 1 ? '' : `${figures.count(index + 1)}. `}${slipText(
            loan,
            figures,
          )}
        </p>`,
    )}`

/** One loan’s day and lateness stand in the sentence; those of several in the table. */
function askedFor(office: PaperOffice, { loans }: LoanLetter, figures: Figures): string {
  const [first] = loans
  return loans.length === 1 && first !== undefined
    ? `ตามที่ท่านได้ยืมพัสดุของ${office.name} โดยมีกำหนดส่งคืนภายในวันที่ ${figures.day(first.due)} นั้น บัดนี้ล่วงเลยกำหนดมาแล้ว ${figures.count(first.daysLate)} วัน ปรากฏว่าท่านยังมิได้ส่งคืนพัสดุ ดังต่อไปนี้`
    : `ตามที่ท่านได้ยืมพัสดุของ${office.name} รวม ${figures.count(loans.length)} ใบยืม นั้น บัดนี้ล่วงเลยกำหนดส่งคืนแล้ว ปรากฏว่าท่านยังมิได้ส่งคืนพัสดุ ดังต่อไปนี้`
}

const ofOne = [
  ['ลำดับ', 14],
  ['รหัสครุภัณฑ์', 38],
  ['รายการ', 79.6],
  ['จำนวนที่ยังไม่ส่งคืน', 28],
] as const

const ofSeveral = [
  ['ใบยืมที่', 22],
  ['รหัสครุภัณฑ์', 31],
  ['รายการ', 46.6],
  ['จำนวนที่ยังไม่ส่งคืน', 24],
  ['กำหนดส่งคืน', 36],
] as const

const body = (office: PaperOffice, letter: LoanLetter, figures: Figures): Html =>
  html`<p class="said">${askedFor(office, letter, figures)}</p>
    <table>
      ${columnHeads(letter.loans.length === 1 ? ofOne : ofSeveral)}
      <tbody>
        ${letter.loans.length === 1 ? rowsOfOne(letter, figures) : rowsOfSeveral(letter, figures)}
      </tbody>
    </table>
    <p class="said">
      อาศัยอำนาจตามระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. ${figures.text('2560')} ข้อ
      ${figures.text('211')} จึงขอให้ท่านส่งคืนพัสดุดังกล่าวในสภาพที่ใช้การได้เรียบร้อย ภายในวันที่
      ${figures.day(letter.backBy)} หากพัสดุชำรุดเสียหายหรือสูญหาย ท่านต้องซ่อมแซมหรือชดใช้ตามข้อ ${figures.text('209')}
      แห่งระเบียบเดียวกัน
    </p>
    <p class="said">จึงเรียนมาเพื่อโปรดดำเนินการ</p>`

const rowsOfOne = ({ loans }: LoanLetter, figures: Figures): readonly Html[] =>
  loans
    .flatMap(({ lines }) => lines)
    .map(
      (line, index) =>
        html`<tr>
          <td class="mid">${figures.count(index + 1)}</td>
          <td class="name">${line.code}</td>
          <td class="name">${figures.text(line.name)}</td>
          <td class="mid">${figures.count(line.pieces)} ${line.countingUnit}</td>
        </tr>`,
    )

const rowsOfSeveral = ({ loans }: LoanLetter, figures: Figures): readonly Html[] =>
  loans.flatMap((loan) =>
    loan.lines.map(
      (line) =>
        html`<tr>
          <td class="mid">${loan.slip === '' ? '-' : figures.text(loan.slip)}</td>
          <td class="name">${line.code}</td>
          <td class="name">${figures.text(line.name)}</td>
          <td class="mid">${figures.count(line.pieces)} ${line.countingUnit}</td>
          <td class="mid">${figures.shortDay(loan.due)}<br />(เกิน ${figures.count(loan.daysLate)} วัน)</td>
        </tr>`,
    ),
  )

const end = html`<div class="close">
  <p>ขอแสดงความนับถือ</p>
  <p style="margin-top: 14mm">(..............................................)</p>
  <p>ตำแหน่ง .........................................</p>
</div>`
