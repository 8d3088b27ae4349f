import { conditions, type Condition } from '@prongsai/domain/asset/condition'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import {
  transferKinds,
  transferStatuses,
  type TransferKind,
  type TransferStatus,
} from '@prongsai/domain/custody/transfer'
import { sum, times, type Satang } from '@prongsai/domain/money/satang'
import { contentHash } from '../content-hash.ts'
import type { Figures } from '../figures.ts'
import { html, type Html } from '../html.ts'
import { figuresOf, printed, type PaperOffice, type Printing } from '../paper.ts'
import { columnHeads, fact } from '../paper-parts.ts'

export type TransferNoteLine = {
  readonly code: string
  readonly name: string
  readonly pieces: number
  readonly countingUnit: string
  readonly condition: Condition
  readonly unitPrice: Satang | null
  /** Why it was not accepted; null where it was, or where nothing is decided yet. */
  readonly refusedReason: string | null
}

type Signer = { readonly name: string; readonly position: string }

/** ใบโอน / ใบส่งมอบ: one note as it is signed and filed. */
export type TransferNote = {
  readonly office: PaperOffice
  /** 'เลขที่/ปีงบประมาณ' */
  readonly number: string
  readonly kind: TransferKind
  readonly status: TransferStatus
  readonly day: CivilDate
  readonly fromUnit: string
  /** In whose name it was; null where the division gives. */
  readonly fromKeeper: string | null
  readonly toUnit: string
  readonly toPlace: string
  readonly reason: string
  readonly paper: string
  readonly giver: Signer
  /** The keeper who signs, or who answered for the division; null while nobody has. */
  readonly receiver: Signer | null
  readonly answeredOn: CivilDate | null
  readonly answerReason: string | null
  readonly witness: Signer | null
  /** As drawn, the path of an SVG within 600 by 200; null where it is signed by an account, or on the paper. */
  readonly signature: string | null
  readonly lines: readonly TransferNoteLine[]
}

const template = 'transfer-note/2'

export function transferNotePaper(note: TransferNote, printing: Printing): Promise<string> {
  const figures = figuresOf(printing)
  return printed(
    {
      title: `${transferKinds[note.kind]} เลขที่ ${note.number}`,
      orientation: 'portrait',
      office: note.office,
      hash: contentHash(template, note),
      content: html`${style}
        <h1>${transferKinds[note.kind]}</h1>
        <p class="centre">${note.office.name}</p>
        ${head(note, figures)} ${items(note, figures)} ${answer(note, figures)} ${signed(note, figures)}`,
    },
    printing,
  )
}

const style = html`<style>
  .facts {
    margin: 3mm 0 4mm;
  }
  .facts.two {
    grid-template-columns: 1fr 1fr;
  }
  .said {
    margin-top: 3mm;
  }
  .signed {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 9mm 6mm;
    margin-top: 12mm;
    break-inside: avoid;
    text-align: center;
    line-height: 1.8;
  }
  .signed .drawn {
    height: 12mm;
    margin-bottom: -4mm;
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

const head = (note: TransferNote, figures: Figures): Html =>
  html`<div class="facts two">
      ${fact('เลขที่', figures.text(note.number))} ${fact('วันที่', figures.day(note.day))}
      ${fact('จาก', note.fromUnit)} ${fact('ถึง', note.toUnit)}
    </div>
    <div class="facts">
      ${note.fromKeeper === null ? null : fact(giverWord(note.kind), note.fromKeeper)}
      ${note.toPlace === '' ? null : fact('สถานที่ตั้งใหม่', note.toPlace)} ${fact('เหตุผล', note.reason)}
      ${note.paper === '' ? null : fact('หลักฐาน', note.paper)} ${fact('สถานะ', transferStatuses[note.status])}
    </div>`

const giverWord = (kind: TransferKind): string => (kind === 'leaving' ? 'ผู้พ้นจากหน้าที่' : 'ผู้ครอบครองเดิม')

const columns = [
  ['ลำดับ', 12],
  ['รหัสครุภัณฑ์', 29],
  ['รายการ', 49.6],
  ['จำนวน', 20],
  ['สภาพ', 19],
  ['มูลค่า (บาท)', 30],
] as const

const valueOf = ({ unitPrice, pieces }: TransferNoteLine): Satang | null =>
  unitPrice === null ? null : times(unitPrice, pieces)

function items({ lines }: TransferNote, figures: Figures): Html {
  const values = lines.map(valueOf).filter((value) => value !== null)
  const unpriced = lines.length - values.length
  return html`<table>
    ${columnHeads(columns)}
    <tbody>
      ${lines.map(
        (line, index) =>
          html`<tr>
            <td class="mid">${figures.count(index + 1)}</td>
            <td class="name">${line.code}</td>
            <td class="name">
              ${line.name}${line.refusedReason === null ? null : html`<div>(ไม่รับ: ${line.refusedReason})</div>`}
            </td>
            <td class="mid">${figures.count(line.pieces)} ${line.countingUnit}</td>
            <td class="mid">${conditions[line.condition]}</td>
            <td class="num">${money(valueOf(line), figures)}</td>
          </tr>`,
      )}
      <tr class="sum">
        <td colspan="5">
          รวม ${figures.count(lines.length)}
          รายการ${unpriced === 0 ? '' : ` (ไม่ทราบราคา ${figures.count(unpriced)} รายการ)`}
        </td>
        <td class="num">${figures.baht(sum(values))}</td>
      </tr>
    </tbody>
  </table>`
}

const money = (value: Satang | null, figures: Figures): string => (value === null ? '-' : figures.baht(value))

const answer = ({ answerReason }: TransferNote, figures: Figures): Html | null =>
  answerReason === null ? null : html`<p class="said">เหตุผลของคำตอบ: ${figures.text(answerReason)}</p>`

const signed = (note: TransferNote, figures: Figures): Html =>
  html`<div class="signed">
    ${signer('ผู้ส่งมอบ', note.giver, { on: note.day, figures })}
    ${signer('ผู้รับมอบ', note.receiver, {
      on: note.status === 'received' ? note.answeredOn : null,
      figures,
      drawn: note.signature,
    })}
    ${note.witness === null ? null : signer('พยาน', note.witness, { on: note.answeredOn, figures })}
  </div>`

const dots = '.'.repeat(36)

function signer(
  role: string,
  who: Signer | null,
  how: { readonly on: CivilDate | null; readonly figures: Figures; readonly drawn?: string | null },
): Html {
  return html`<div>
    <div class="drawn">
      ${how.drawn ? html`<svg viewBox="0 0 600 200"><path d="${how.drawn}" /></svg>` : null}
    </div>
    <p>ลงชื่อ ${dots} ${role}</p>
    <p>(${who?.name ?? dots})</p>
    <p>ตำแหน่ง ${who?.position ?? dots}</p>
    <p>วันที่ ${how.on === null ? '........ เดือน ................ พ.ศ. ..........' : how.figures.day(how.on)}</p>
  </div>`
}
