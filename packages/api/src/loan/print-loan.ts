import { bangkokDay, civilDateFrom, instantFrom, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { loanCases } from '@prongsai/domain/loan/loan'
import { hoursText } from '@prongsai/domain/loan/office-hours'
import { approvalSteps } from '@prongsai/domain/loan/loan-approval'
import { conditions } from '@prongsai/domain/asset/condition'
import { satang, type Satang } from '@prongsai/domain/money/satang'
import { look } from '@prongsai/db/database'
import {
  loanOfSettlement,
  loanRecord,
  type LoanRecordHold,
  type LoanRecordRow,
} from '@prongsai/db/loan/loan-record'
import { loanRules } from '@prongsai/db/loan/rules'
import type { LoanSlip, LoanSlipLine } from '@prongsai/documents/loan/loan-slip'
import type { SettlementPaper } from '@prongsai/documents/loan/settlement-paper'
import { authorityTo, type Carrying } from '../asset/out.ts'
import { found } from '../found.ts'
import { paperOffice } from '../office/paper-office.ts'
import type { Seal } from '../seal.ts'
import { openedSecrets, seesPrivate } from './borrower.ts'

export type CarryingLoans = Carrying & { readonly seal: Seal }

/** One loan as its slip. What is private of an outsider is printed for who hands out or chases. */
export function slipToPrint(carrying: CarryingLoans, id: string): Promise<LoanSlip> {
  const { actor } = authorityTo('loan:read', carrying)
  return look(carrying.db, actor.office, async (db) => {
    const row = found(await loanRecord(db, actor.office, id))
    const secrets = seesPrivate(actor, row.lines)
      ? openedSecrets(row.sealed, { seal: carrying.seal, office: actor.office })
      : undefined
    const rules = await loanRules(db, actor.office)
    return {
      office: await paperOffice(db, actor.office),
      ...saidOf(row),
      counter: rules.counter,
      hours: hoursText(rules),
      telephone: secrets?.telephone ?? '',
      address: secrets?.address ?? '',
      extensions: row.extensions
        .filter(({ status }) => status === 'approved')
        .map(({ to, reason }) => ({ to, reason })),
      lines: row.lines.flatMap((line) => slipLines(row, line)),
      approvers: approversOf(row),
      ...handsOf(row),
    }
  })
}

/** What the slip says of the request. */
const saidOf = (row: LoanRecordRow) => ({
  number: row.number === null ? null : `${row.number}/${row.fiscalYear ?? ''}`,
  loanCase: row.loanCase,
  asked: dayOf(row.askedAt),
  borrower: row.borrower,
  position: row.borrowerPosition,
  agency: row.borrowerAgency,
  purpose: row.purpose,
  reason: row.reason,
  place: row.place,
  placeName: row.placeName,
  from: row.from,
  due: row.due,
  broughtPaper: row.broughtPaper,
})

/** Who gave, and who took back last. */
function handsOf({ handOvers, returns }: LoanRecordRow) {
  const handed = handOvers.findLast(({ undoneAt }) => undoneAt === null)
  const back = returns.findLast(({ undoneAt }) => undoneAt === null)
  return {
    giver: handed === undefined ? null : { name: handed.by, position: handed.byPosition, on: handed.on },
    receiver: back === undefined ? null : { name: back.by, position: back.byPosition, on: back.on },
    signature: handed?.signature ?? null,
    handedOn: handed?.on ?? null,
  }
}

const approversOf = ({ approvals }: LoanRecordRow): LoanSlip['approvers'] =>
  approvals
    .filter(({ approved, undoneAt, extensionId }) => approved && undoneAt === null && extensionId === null)
    .map(({ step, by, position, actingFor, at }) => ({
      role: approvalSteps[step],
      name: by,
      position: actingFor === null ? position : `${position} ${actingFor}`,
      on: dayOf(new Date(at)),
    }))

type Line = LoanRecordRow['lines'][number]

/** A line of the slip for each card that serves it; of what is not chosen yet, one in its words. */
function slipLines({ holds }: LoanRecordRow, line: Line): readonly LoanSlipLine[] {
  const { position, name, countingUnit, pieces } = line
  const own = holds.filter((hold) => hold.position === position)
  if (own.length === 0) return [{ code: '', name, pieces, countingUnit, condition: '', back: '' }]
  return [...Map.groupBy(own, ({ assetId }) => assetId).values()].flatMap((parts) => {
    const [first] = parts
    if (first === undefined) return []
    return [
      {
        code: first.code,
        name: first.name,
        pieces: parts.reduce((sum, part) => sum + part.pieces, 0),
        countingUnit: first.countingUnit,
        condition: wentAs(first, line),
        back: parts
          .map(cameAs)
          .filter((word) => word !== '')
          .join(', '),
      },
    ]
  })
}

function wentAs({ condition, checksOut, noteOut }: LoanRecordHold, { accessories }: Line): string {
  if (condition === null) return ''
  const wrong = checksOut.filter(({ ok }) => !ok).map(({ text }) => text)
  return [conditions[condition], ...wrong, noteOut, accessories.join(' ')]
    .filter((word) => word !== '')
    .join(' ')
}

const states = { back: 'เรียบร้อย', damaged: 'ชำรุด', missing: 'ขาดหาย', lost: 'สูญหาย' } as const

const cameAs = ({ state, pieces, noteBack }: LoanRecordHold): string =>
  state === 'reserved' || state === 'out' || state === 'released'
    ? ''
    : [`${states[state]} ${pieces}`, noteBack].filter((word) => word !== '').join(' ')

/** One settlement as its memo. */
export function settlementToPrint(carrying: CarryingLoans, id: string): Promise<SettlementPaper> {
  const { actor } = authorityTo('loan:settle', carrying)
  return look(carrying.db, actor.office, async (db) => {
    const { loanId } = found(await loanOfSettlement(db, actor.office, id))
    const row = found(await loanRecord(db, actor.office, loanId))
    const settlement = found(row.settlements.find((one) => one.id === id))
    return {
      office: await paperOffice(db, actor.office),
      slip: slipOf(row),
      borrower: row.borrower,
      thing: `${settlement.code} ${settlement.name}`,
      pieces: settlement.pieces,
      cause: settlement.cause,
      state: settlement.state,
      lentOn: lentOn(row),
      foundOn: settlement.foundOn,
      netValue: moneyOf(settlement.netValue),
      way: settlement.way,
      amount: moneyOf(settlement.amount),
      basis: settlement.basis,
      reason: settlement.reason ?? '',
      paper: settlement.decisionPaper ?? '',
      decidedBy: settlement.decidedBy ?? '',
      settledOn: settlement.settledOn,
      proof: settlement.paper ?? '',
    }
  })
}

const moneyOf = (text: string | null): Satang | null => (text === null ? null : satang(BigInt(text)))

const slipOf = ({ number, fiscalYear, broughtPaper, loanCase }: LoanRecordRow): string =>
  number === null ? (broughtPaper ?? loanCases[loanCase]) : `${number}/${fiscalYear ?? ''}`

const lentOn = ({ handOvers }: LoanRecordRow): CivilDate | null => {
  const handed = handOvers.findLast(({ undoneAt }) => undoneAt === null)
  return handed === undefined ? null : (civilDateFrom(handed.on) ?? null)
}

const dayOf = (moment: Date) => bangkokDay(instantFrom(moment))
