import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { bangkokDay, instantFrom } from '@prongsai/domain/calendar/civil-date'
import type { ContractCase, InspectorOfCase, TermsOfCase } from '@prongsai/domain/contract/case'
import { officeDaysFrom } from '@prongsai/domain/contract/office-days'
import { satang, type Satang } from '@prongsai/domain/money/satang'
import { officeLawFrom } from '@prongsai/domain/office/law-number'
import { isGround } from '@prongsai/domain/procurement/ground'
import type { ContractRecordRow, ContractRecordSeat } from '@prongsai/db/contract/contract-row'

export const money = (text: string): Satang => satang(BigInt(text))

const maybeMoney = (text: string | null): Satang | null => (text === null ? null : money(text))

const stands = ({ undoneAt }: { readonly undoneAt: string | null }): boolean => undoneAt === null

/** A recorded contract as its rules see it on a day: only what stands, money as satang. */
export function caseOf(record: ContractRecordRow, today: CivilDate): ContractCase {
  return {
    ...termsOf(record),
    lines: record.lines.map((line) => ({ ...line, amount: money(line.amount) })),
    instalments: record.instalments.map((one) => ({ ...one, amount: money(one.amount) })),
    securities: record.securities.filter(stands).map((one) => ({ ...one, amount: money(one.amount) })),
    ...deliveredOf(record),
    ...changedOf(record),
    ...endedOf(record),
    facts: record.facts.filter(stands),
    inspectors: record.inspectors.map(seatOf),
    supervisors: record.supervisors.map(seatOf),
    today,
    thresholds: officeLawFrom(record.lawNumbers).thresholds,
    holidays: new Set(record.holidays),
    officeDays: officeDaysFrom(record.lawNumbers, today),
  }
}

function termsOf(record: ContractRecordRow): TermsOfCase {
  const { ground } = record.purchase
  return {
    id: record.id,
    form: record.form,
    status: record.status,
    kind: record.kind,
    unit: record.unitId,
    supplier: record.supplierId,
    stateAgency: record.supplierKind === 'state',
    ground: ground !== null && isGround(ground) ? ground : null,
    price: money(record.price),
    vatRate: record.vatRate,
    termDays: record.termDays,
    termUnit: record.termUnit,
    signedOn: record.signedOn,
    beginsOn: record.beginsOn,
    dueOn: record.dueOn,
    affectsTraffic: record.affectsTraffic,
    penaltyBase: record.penaltyBase,
    penaltyRate: record.penaltyRate,
    penaltyCap: maybeMoney(record.penaltyCap),
    penaltyRounding: record.penaltyRounding,
    wholeUntilComplete: record.wholeUntilComplete,
    securityRate: record.securityRate,
    securityExcused: record.securityExcused,
    advance: money(record.advance),
    retentionRate: record.retentionRate,
    warrantyMonths: record.warrantyMonths,
    broughtForward: record.broughtForward,
    closedOn: record.closedOn,
  }
}

const seatOf = ({ committeeId, position, seat, personId, name }: ContractRecordSeat): InspectorOfCase => ({
  committeeId,
  position,
  seat,
  person: personId,
  name,
})

const deliveredOf = (record: ContractRecordRow) => ({
  deliveries: record.deliveries
    .filter(({ status }) => status !== 'withdrawn')
    .map((one) => ({
      ...one,
      votes: one.votes.filter(stands).map((vote) => ({ ...vote, by: vote.byId })),
    })),
  acceptances: record.acceptances.filter(stands).map((one) => ({
    ...one,
    delivery: one.deliveryId,
    gross: money(one.gross),
    penalty: money(one.penalty),
  })),
  payments: record.payments.filter(stands).map((one) => ({
    ...one,
    acceptance: one.acceptanceId,
    gross: money(one.gross),
    advanceRecovery: money(one.advanceRecovery),
    retention: money(one.retention),
    penalty: money(one.penalty),
    fine: money(one.fine),
    withholding: money(one.withholding),
  })),
  cards: record.cards.map(({ acceptanceId, position, quantity, assetId, madeAt }) => ({
    acceptance: acceptanceId,
    position,
    quantity,
    asset: assetId,
    on: bangkokDay(instantFrom(new Date(madeAt))),
  })),
})

const changedOf = (record: ContractRecordRow) => ({
  changes: record.changes.filter(stands).map((one) => ({
    ...one,
    newPrice: maybeMoney(one.newPrice),
    oldPrice: maybeMoney(one.before?.price ?? null),
  })),
  fines: record.fines.filter(stands).map((one) => ({ ...one, amount: money(one.amount) })),
  defects: record.defects.filter(({ withdrawnReason }) => withdrawnReason === null),
})

const endedOf = (record: ContractRecordRow) => ({
  ending: record.endings.find(stands) ?? null,
  review: record.reviews.find(stands) ?? null,
  claim: record.claim === null ? null : { ...record.claim, amount: money(record.claim.amount) },
})
