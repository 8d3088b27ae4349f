import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import {
  amountBases,
  settlementCauses,
  settlementStates,
  settlementWays,
  type AmountBasis,
  type SettlementCause,
  type SettlementState,
  type SettlementWay,
} from '@prongsai/domain/loan/settlement'
import { bahtText } from '@prongsai/domain/money/baht-text'
import type { Satang } from '@prongsai/domain/money/satang'
import { contentHash } from '../content-hash.ts'
import type { Figures } from '../figures.ts'
import { html, type Html } from '../html.ts'
import { figuresOf, printed, type PaperOffice, type Printing } from '../paper.ts'
import { fact, signatures } from '../paper-parts.ts'

/** บันทึกการชดใช้ (ระเบียบฯ 2560 ข้อ 209): what is to be made good, on what basis, how it was decided, and that it was done. */
export type SettlementPaper = {
  readonly office: PaperOffice
  readonly slip: string
  readonly borrower: string
  readonly thing: string
  readonly pieces: number
  readonly cause: SettlementCause
  readonly state: SettlementState
  readonly lentOn: CivilDate | null
  readonly foundOn: CivilDate
  readonly netValue: Satang | null
  readonly way: SettlementWay | null
  readonly amount: Satang | null
  readonly basis: AmountBasis | null
  readonly reason: string
  readonly paper: string
  readonly decidedBy: string
  readonly settledOn: CivilDate | null
  readonly proof: string
}

const template = 'loan-settlement/1'

export function settlementPaper(settlement: SettlementPaper, printing: Printing): Promise<string> {
  const figures = figuresOf(printing)
  return printed(
    {
      title: `บันทึกการชดใช้พัสดุที่ยืม ใบยืม ${settlement.slip}`,
      orientation: 'portrait',
      office: settlement.office,
      hash: contentHash(template, settlement),
      content: html`<style>
          .facts {
            margin: 4mm 0;
          }
        </style>
        <h1>บันทึกการชดใช้พัสดุที่ยืม</h1>
        <p class="centre">${settlement.office.name}</p>
        ${found(settlement, figures)} ${decided(settlement, figures)} ${done(settlement, figures)}
        ${signatures([
          { role: 'ผู้ยืม', name: settlement.borrower },
          {
            role: 'เจ้าหน้าที่ผู้พิจารณา',
            ...(settlement.decidedBy === '' ? {} : { name: settlement.decidedBy }),
          },
        ])}`,
    },
    printing,
  )
}

const found = (settlement: SettlementPaper, figures: Figures): Html =>
  html`<div class="facts">
    ${fact('ใบยืม', figures.text(settlement.slip))} ${fact('ผู้ยืม', settlement.borrower)}
    ${fact('พัสดุ', `${figures.text(settlement.thing)} จำนวน ${figures.count(settlement.pieces)}`)}
    ${fact('เหตุ', settlementCauses[settlement.cause])}
    ${settlement.lentOn === null ? null : fact('ยืมเมื่อ', figures.day(settlement.lentOn))}
    ${fact('พบเมื่อ', figures.day(settlement.foundOn))}
    ${fact(
      'มูลค่าสุทธิตามบัญชี ณ วันที่ยืม',
      settlement.netValue === null
        ? 'คำนวณไม่ได้ เพราะทะเบียนไม่มีราคา อายุการใช้งาน หรือวันที่ได้มา'
        : `${figures.baht(settlement.netValue)} บาท (${bahtText(settlement.netValue)})`,
    )}
  </div>`

const decided = (settlement: SettlementPaper, figures: Figures): Html =>
  html`<div class="facts">
    ${fact('สถานะ', settlementStates[settlement.state])}
    ${fact(
      'วิธีชดใช้ (ข้อ ' + figures.text('209') + ')',
      settlement.way === null ? '........................................' : settlementWays[settlement.way],
    )}
    ${
      settlement.amount === null
        ? null
        : fact('จำนวนเงิน', `${figures.baht(settlement.amount)} บาท (${bahtText(settlement.amount)})`)
    }
    ${settlement.basis === null ? null : fact('ฐานของราคา', amountBases[settlement.basis])}
    ${settlement.reason === '' ? null : fact('เหตุผล', figures.text(settlement.reason))}
    ${settlement.paper === '' ? null : fact('เลขที่บันทึก', figures.text(settlement.paper))}
  </div>`

const done = ({ settledOn, proof }: SettlementPaper, figures: Figures): Html | null =>
  settledOn === null
    ? null
    : html`<div class="facts">
        ${fact('ชดใช้เมื่อ', figures.day(settledOn))} ${fact('หลักฐาน', figures.text(proof))}
      </div>`
