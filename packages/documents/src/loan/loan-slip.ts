import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { loanCases, usePlaces, type LoanCase, type UsePlace } from '@prongsai/domain/loan/loan'
import { contentHash } from '../content-hash.ts'
import type { Figures } from '../figures.ts'
import { html, type Html } from '../html.ts'
import { figuresOf, printed, type PaperOffice, type Printing } from '../paper.ts'
import { columnHeads, fact } from '../paper-parts.ts'

export type LoanSlipLine = {
  /** '' of a consumable, and of what is not chosen yet. */
  readonly code: string
  readonly name: string
  readonly pieces: number
  readonly countingUnit: string
  /** As it went, with what was wrong of the checklist and the accessories that went along. */
  readonly condition: string
  /** As it came back; '' while it has not. */
  readonly back: string
}

type Signer = { readonly name: string; readonly position: string; readonly on: CivilDate | null }

/** ใบยืมพัสดุ: one loan as it is signed and filed (ระเบียบฯ 2560 ข้อ 207–211). */
export type LoanSlip = {
  readonly office: PaperOffice
  /** 'เลขที่/ปีงบประมาณ'; null until all have allowed it. */
  readonly number: string | null
  readonly loanCase: LoanCase
  readonly asked: CivilDate
  readonly borrower: string
  readonly position: string
  /** ส่วนราชการ หน่วยงาน หรือกลุ่ม. */
  readonly agency: string
  /** '' for who may not see it. */
  readonly telephone: string
  readonly address: string
  readonly purpose: string
  readonly reason: string
  readonly place: UsePlace
  readonly placeName: string
  readonly from: CivilDate
  readonly due: CivilDate
  /** ใบยืมเดิม of what was out before the system; null of every other. */
  readonly broughtPaper: string | null
  /** Where and when it is given out and taken back. */
  readonly counter: string
  readonly hours: string
  readonly extensions: readonly { readonly to: CivilDate; readonly reason: string }[]
  readonly lines: readonly LoanSlipLine[]
  /** Who checked, agreed and approved, in their order; who decides under the clause comes last. */
  readonly approvers: readonly (Signer & { readonly role: string })[]
  readonly giver: Signer | null
  readonly receiver: Signer | null
  /** The borrower's, as drawn within 600 by 200; null where he signed on the paper, or has not. */
  readonly signature: string | null
  readonly handedOn: CivilDate | null
}

const template = 'loan-slip/1'

const forms = {
  inside: 'ใบยืมพัสดุประเภทใช้คงรูป (ใช้ภายในสถานที่ของหน่วยงาน)',
  outside: 'ใบยืมพัสดุประเภทใช้คงรูป (ใช้นอกสถานที่ของหน่วยงาน)',
  agency: 'ใบยืมพัสดุประเภทใช้คงรูป ระหว่างหน่วยงานของรัฐ',
  consumable: 'ใบยืมพัสดุประเภทใช้สิ้นเปลือง ระหว่างหน่วยงานของรัฐ',
} as const satisfies Record<LoanCase, string>

export function loanSlipPaper(slip: LoanSlip, printing: Printing): Promise<string> {
  const figures = figuresOf(printing)
  return printed(
    {
      title: slip.number === null ? `ใบยืมพัสดุ (${loanCases[slip.loanCase]})` : `ใบยืมพัสดุ เลขที่ ${slip.number}`,
      orientation: 'portrait',
      office: slip.office,
      hash: contentHash(template, slip),
      content: html`${style}
        <h1>${forms[slip.loanCase]}</h1>
        <p class="centre">${slip.office.name}</p>
        ${head(slip, figures)} ${items(slip, figures)} ${terms(slip, figures)} ${approvals(slip, figures)}
        ${signed(slip, figures)}`,
    },
    printing,
  )
}

const style = html`<style>
  .facts {
    margin: 1.5mm 0 2mm;
  }
  .facts.two {
    grid-template-columns: 1fr 1fr;
  }
  .said {
    margin-top: 1.5mm;
    text-indent: 12mm;
  }
  .signed {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 3mm 6mm;
    margin-top: 3mm;
    break-inside: avoid;
    text-align: center;
    line-height: 1.55;
  }
  .signed .drawn {
    height: 9mm;
    margin-bottom: -3mm;
  }
  .signed svg {
    height: 100%;
  }
  .signed path {
    fill: none;
    stroke: #000;
    stroke-width: 5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
</style>`

const head = (slip: LoanSlip, figures: Figures): Html =>
  html`<div class="facts two">
      ${fact('เลขที่', slip.number === null ? '(ออกเมื่ออนุมัติ)' : figures.text(slip.number))}
      ${fact('วันที่', figures.day(slip.asked))} ${fact('ข้าพเจ้า', slip.borrower)}
      ${fact('ตำแหน่ง', figures.text(slip.position))}
    </div>
    <div class="facts">
      ${fact('สังกัด/หน่วยงาน', figures.text(slip.agency))}
      ${slip.telephone === '' ? null : fact('โทรศัพท์', figures.text(slip.telephone))}
      ${slip.address === '' ? null : fact('ที่อยู่', figures.text(slip.address))}
      ${fact('วัตถุประสงค์', slip.purpose)} ${fact('เหตุผล', figures.text(slip.reason))}
      ${fact('สถานที่ใช้', `${usePlaces[slip.place]} ${figures.text(slip.placeName)}`)}
      ${slip.broughtPaper === null ? null : fact('ยกมา ใบยืมเดิม', figures.text(slip.broughtPaper))}
    </div>
    <div class="facts two">
      ${fact('ตั้งแต่วันที่', figures.day(slip.from))} ${fact('กำหนดส่งคืน', figures.day(slip.due))}
    </div>
    <div class="facts">
      ${fact('รับและส่งคืนที่', figures.text([slip.counter, `วันทำการ เวลา ${slip.hours}`].filter((word) => word !== '').join(' ')))}
    </div>`

const columns = [
  ['ลำดับ', 12],
  ['รหัสครุภัณฑ์', 30],
  ['รายการ', 45.6],
  ['จำนวน', 20],
  ['สภาพเมื่อยืม', 26],
  ['สภาพเมื่อคืน', 26],
] as const

const items = ({ lines }: LoanSlip, figures: Figures): Html =>
  html`<table>
    ${columnHeads(columns)}
    <tbody>
      ${lines.map(
        (line, index) =>
          html`<tr>
            <td class="mid">${figures.count(index + 1)}</td>
            <td class="name">${line.code}</td>
            <td class="name">${figures.text(line.name)}</td>
            <td class="mid">${figures.count(line.pieces)} ${line.countingUnit}</td>
            <td class="name">${figures.text(line.condition)}</td>
            <td class="name">${figures.text(line.back)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`

/** The liability of ข้อ 209, and of consumables what ข้อ 210 asks for. */
const terms = ({ loanCase, extensions }: LoanSlip, figures: Figures): Html =>
  html`${
    loanCase === 'consumable'
      ? html`<p class="said">
          ${figures.text(
            'หน่วยงานผู้ให้ยืมรับรองว่าการยืมครั้งนี้จำเป็นเร่งด่วน หน่วยงานผู้ยืมจัดหาพัสดุได้ไม่ทัน และมีพัสดุพอให้ยืมได้โดยไม่เป็นการเสียหายแก่หน่วยงาน ผู้ยืมจะจัดหาพัสดุประเภท ชนิด และปริมาณเช่นเดียวกันส่งคืน (ระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560 ข้อ 210)',
          )}
        </p>`
      : html`<p class="said">
          ${figures.text(
            'ข้าพเจ้าจะส่งคืนพัสดุในสภาพที่ใช้การได้เรียบร้อยภายในกำหนด หากพัสดุชำรุดเสียหาย ใช้การไม่ได้ หรือสูญหาย ข้าพเจ้าจะซ่อมแซมให้คงสภาพเดิมโดยเสียค่าใช้จ่ายของตนเอง หรือชดใช้เป็นพัสดุประเภท ชนิด ขนาด ลักษณะและคุณภาพอย่างเดียวกัน หรือชดใช้เป็นเงินตามราคาที่เป็นอยู่ในขณะยืม (ระเบียบกระทรวงการคลังว่าด้วยการจัดซื้อจัดจ้างและการบริหารพัสดุภาครัฐ พ.ศ. 2560 ข้อ 209)',
          )}
        </p>`
  }
  ${extensions.map(
    ({ to, reason }) =>
      html`<p class="said">อนุมัติให้ขยายกำหนดส่งคืนเป็นวันที่ ${figures.day(to)} (${figures.text(reason)})</p>`,
  )}`

/** Who looked at it before; who decided signs below. */
const approvals = ({ approvers }: LoanSlip, figures: Figures): Html =>
  html`${approvers
    .slice(0, -1)
    .map(
      ({ role, name, position, on }) =>
        html`<p class="said">
          ${role}: ${name} ตำแหน่ง ${position}${on === null ? '' : ` เมื่อ ${figures.day(on)}`}
        </p>`,
    )}`

const signed = (slip: LoanSlip, figures: Figures): Html => {
  const approver = slip.approvers.at(-1) ?? null
  return html`<div class="signed">
    ${signer('ผู้ยืม', { name: slip.borrower, position: slip.position, on: slip.handedOn }, { figures, drawn: slip.signature })}
    ${signer('ผู้อนุมัติ', approver, { figures })} ${signer('ผู้จ่ายพัสดุ', slip.giver, { figures })}
    ${signer('ผู้รับคืนพัสดุ', slip.receiver, { figures })}
  </div>`
}

const dots = '.'.repeat(34)

function signer(
  role: string,
  who: Signer | null,
  how: { readonly figures: Figures; readonly drawn?: string | null },
): Html {
  const day = who?.on ?? null
  return html`<div>
    <div class="drawn">
      ${how.drawn ? html`<svg viewBox="0 0 600 200"><path d="${how.drawn}" /></svg>` : null}
    </div>
    <p>ลงชื่อ ${dots} ${role}</p>
    <p>(${who?.name ?? dots})</p>
    <p>ตำแหน่ง ${who === null || who.position === '' ? dots : how.figures.text(who.position)}</p>
    <p>วันที่ ${day === null ? '........ เดือน ................ พ.ศ. ..........' : how.figures.day(day)}</p>
  </div>`
}
