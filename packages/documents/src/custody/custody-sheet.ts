import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { contentHash } from '../content-hash.ts'
import type { Figures } from '../figures.ts'
import { html, type Html } from '../html.ts'
import { figuresOf, printed, type PaperOffice, type Printing } from '../paper.ts'
import { columnHeads, fact } from '../paper-parts.ts'

export type CustodySheetLine = {
  /** The first and last of the pieces that were held so. */
  readonly from: number
  readonly to: number
  readonly since: CivilDate
  readonly until: CivilDate | null
  readonly unit: string
  readonly keeper: string | null
  readonly place: string
  readonly reason: string
  readonly paper: string
  readonly recordedBy: string
}

/** ประวัติการครอบครอง: with whom and where the pieces of one card have been, from the first to the last. */
export type CustodySheet = {
  readonly office: PaperOffice
  readonly code: string
  readonly name: string
  readonly quantity: number
  readonly countingUnit: string
  readonly category: string
  readonly acquiredOn: CivilDate | null
  readonly lines: readonly CustodySheetLine[]
}

const template = 'custody-sheet/1'

export function custodySheetPaper(sheet: CustodySheet, printing: Printing): Promise<string> {
  const figures = figuresOf(printing)
  return printed(
    {
      title: `ประวัติการครอบครองทรัพย์สิน ${sheet.code}`.trim(),
      orientation: 'landscape',
      office: sheet.office,
      hash: contentHash(template, sheet),
      content: html`${style}
        <h1>ประวัติการครอบครองทรัพย์สิน</h1>
        <p class="centre">${sheet.office.name}</p>
        <div class="facts head">
          ${fact('รหัส', sheet.code)} ${fact('รายการ', sheet.name)} ${fact('ประเภท', sheet.category)}
          ${fact('จำนวน', `${figures.count(sheet.quantity)} ${sheet.countingUnit}`)}
          ${fact('วันที่ได้มา', sheet.acquiredOn === null ? 'ไม่ทราบ' : figures.day(sheet.acquiredOn))}
        </div>
        <table>
          ${columnHeads(sheet.quantity > 1 ? [...columns.slice(0, 1), pieces, ...columns.slice(1)] : columns)}
          <tbody>
            ${sheet.lines.map((line, index) => row(line, { index, figures, counted: sheet.quantity > 1 }))}
          </tbody>
        </table>`,
    },
    printing,
  )
}

const style = html`<style>
  .head {
    grid-template-columns: 1fr 2fr;
    margin: 3mm 0 4mm;
  }
</style>`

const columns = [
  ['ครั้งที่', 14],
  ['ตั้งแต่วันที่', 28],
  ['ถึงวันที่', 28],
  ['หน่วยงาน', 36],
  ['ผู้ครอบครอง', 40],
  ['สถานที่ตั้ง', 33],
  ['เหตุผลและหลักฐาน', 38],
  ['ผู้บันทึก', 29.6],
] as const

const pieces = ['ชิ้นที่', 18] as const

function row(
  line: CustodySheetLine,
  { index, figures, counted }: { index: number; figures: Figures; counted: boolean },
): Html {
  const numbers = line.from === line.to ? String(line.from) : `${line.from}-${line.to}`
  return html`<tr>
    <td class="mid">${figures.count(index + 1)}</td>
    ${counted ? html`<td class="mid">${figures.text(numbers)}</td>` : null}
    <td class="mid nowrap">${figures.shortDay(line.since)}</td>
    <td class="mid nowrap">${line.until === null ? 'ปัจจุบัน' : figures.shortDay(line.until)}</td>
    <td class="name">${line.unit}</td>
    <td class="name">${line.keeper ?? '-'}</td>
    <td class="name">${line.place === '' ? '-' : line.place}</td>
    <td class="name">${[line.reason, line.paper].filter((part) => part !== '').join(' · ') || '-'}</td>
    <td class="name">${line.recordedBy}</td>
  </tr>`
}
