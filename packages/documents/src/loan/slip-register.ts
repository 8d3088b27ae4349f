import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Column } from '../column.ts'
import { contentHash } from '../content-hash.ts'
import type { Figures } from '../figures.ts'
import { html, type Html } from '../html.ts'
import { figuresOf, printed, type PaperOffice, type Printing } from '../paper.ts'
import { columnHeads, signatures } from '../paper-parts.ts'

/** One slip as the register lists it. */
export type SlipLine = {
  /** 'เลขที่/ปีงบประมาณ'. */
  readonly slip: string
  readonly askedOn: CivilDate
  readonly borrower: string
  readonly agency: string
  readonly things: string
  readonly handedOn: CivilDate | null
  readonly due: CivilDate
  readonly backOn: CivilDate | null
  readonly condition: string
  readonly remark: string
}

/** ทะเบียนคุมใบยืมพัสดุ of a fiscal year. */
export type SlipRegister = {
  readonly office: PaperOffice
  readonly year: number
  /** What it was narrowed to, in words; '' for all of it. */
  readonly only: string
  readonly lines: readonly SlipLine[]
}

/** The columns of the register as a file. */
export const slipSheet: readonly Column<SlipLine>[] = [
  { heading: 'เลขที่ใบยืม', width: 12, kind: 'text', of: ({ slip }) => slip },
  { heading: 'วันที่ยื่นคำขอ', width: 15, kind: 'day', of: ({ askedOn }) => askedOn },
  { heading: 'ผู้ยืม', width: 30, kind: 'text', of: ({ borrower }) => borrower },
  { heading: 'สังกัด/หน่วยงาน', width: 30, kind: 'text', of: ({ agency }) => agency },
  { heading: 'รายการ', width: 44, kind: 'text', of: ({ things }) => things },
  { heading: 'วันที่ส่งมอบ', width: 15, kind: 'day', of: ({ handedOn }) => handedOn },
  { heading: 'กำหนดส่งคืน', width: 15, kind: 'day', of: ({ due }) => due },
  { heading: 'วันที่ส่งคืน', width: 15, kind: 'day', of: ({ backOn }) => backOn },
  { heading: 'สภาพเมื่อส่งคืน', width: 24, kind: 'text', of: ({ condition }) => condition },
  { heading: 'หมายเหตุ', width: 36, kind: 'text', of: ({ remark }) => remark },
]

const template = 'loan-slip-register/1'
const title = 'ทะเบียนคุมใบยืมพัสดุ'

export function slipRegisterPaper(register: SlipRegister, printing: Printing): Promise<string> {
  const figures = figuresOf(printing)
  const { office, year, only, lines } = register
  return printed(
    {
      title: `${title} ปีงบประมาณ ${year}`,
      orientation: 'landscape',
      office,
      hash: contentHash(template, register),
      content: html`<style>
          .slips {
            margin-top: 3mm;
            font-size: 9.5pt;
          }
          .slips th {
            font-size: 9.5pt;
          }
          .slips td {
            padding: 0.4mm 0.8mm;
          }
          .slips tr {
            break-inside: avoid;
          }
        </style>
        <h1>${title} ปีงบประมาณ พ.ศ. ${figures.text(String(year))}</h1>
        <p class="centre">${office.name}${only === '' ? '' : ` เฉพาะ${only}`}</p>
        ${lines.length === 0 ? html`<p class="centre">ไม่มีรายการ</p>` : table(lines, figures)}
        ${signatures([{ role: 'เจ้าหน้าที่พัสดุ' }, { role: 'ผู้ตรวจสอบ' }])}`,
    },
    printing,
  )
}

const columns = [
  ['เลขที่ใบยืม', 17],
  ['วันที่ยื่นคำขอ', 24],
  ['ผู้ยืม', 32],
  ['สังกัด/หน่วยงาน', 30],
  ['รายการ', 45],
  ['วันที่ส่งมอบ', 24],
  ['กำหนดส่งคืน', 24],
  ['วันที่ส่งคืน', 24],
  ['สภาพเมื่อส่งคืน', 22],
  ['หมายเหตุ', 22],
] as const

function table(lines: readonly SlipLine[], figures: Figures): Html {
  const day = (on: CivilDate | null): string => (on === null ? '-' : figures.shortDay(on))
  return html`<table class="slips">
    ${columnHeads(columns)}
    <tbody>
      ${lines.map(
        (line) =>
          html`<tr>
            <td class="mid">${figures.text(line.slip)}</td>
            <td class="mid">${day(line.askedOn)}</td>
            <td class="name">${line.borrower}</td>
            <td class="name">${figures.text(line.agency)}</td>
            <td class="name">${line.things}</td>
            <td class="mid">${day(line.handedOn)}</td>
            <td class="mid">${day(line.due)}</td>
            <td class="mid">${day(line.backOn)}</td>
            <td class="name">${figures.text(line.condition)}</td>
            <td class="name">${figures.text(line.remark)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`
}
