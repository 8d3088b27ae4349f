import type { AcceptanceId } from '../base/id.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { satang, shareRoundedHalfUp, subtract, sum, type Satang } from '../money/satang.ts'
import { advanceShare, isOfAdvance } from './advance.ts'
import { stillToPay } from './after-ending.ts'
import type { ContractCase, PaymentOfCase } from './case.ts'
import type { ContractRefusal } from './contract-refusal.ts'
import { isRunning } from './delivering.ts'
import { isAccepted, securityHeld } from './fulfilment.ts'
import type { PaidFor } from './payment.input.ts'
import { fineOwed, penaltyOwed } from './penalties-owed.ts'
import { paymentOf, withholdingOf, type Payment } from './payment.ts'
import { daysInOrder } from './term.ts'

/** What is held back of a payment, as it is typed. */
export type HeldBack = {
  readonly advanceRecovery: Satang
  readonly retention: Satang
  readonly penalty: Satang
  readonly fine: Satang
}

export type PaymentTold = HeldBack & { readonly for: PaidFor; readonly gross: Satang; readonly on: CivilDate }

const zero = satang(0n)
const nothing: HeldBack = { advanceRecovery: zero, retention: zero, penalty: zero, fine: zero }

const totalOf = (contract: ContractCase, of: keyof HeldBack): Satang =>
  sum(contract.payments.map((one) => one[of]))

const paidOf = (contract: ContractCase, kind: PaymentOfCase['kind']): Satang =>
  sum(contract.payments.filter((one) => one.kind === kind).map(({ gross }) => gross))

const above = (amount: bigint): Satang => satang(amount > 0n ? amount : 0n)

/** Of an advance what was paid and not yet taken back. */
const advanceLeft = (contract: ContractCase): Satang =>
  above(paidOf(contract, 'advance') - totalOf(contract, 'advanceRecovery'))

/** What went out of the price: what was paid of it, and of the advance what is not taken back. */
export const paidOut = (contract: ContractCase): Satang =>
  satang(paidOf(contract, 'instalment') + advanceLeft(contract))

/** What is still to be paid of it: of one that was ended what was accepted, else the rest of the price. */
const leftToPay = (contract: ContractCase): Satang =>
  contract.ending === null ? above(contract.price - paidOf(contract, 'instalment')) : stillToPay(contract)

/** What of the advance a payment takes back at least, so that what is left of it is never more than what is still to be paid (ข้อ 89). */
function leastRecovery(contract: ContractCase, gross: Satang): Satang {
  const needed = above(advanceLeft(contract) - leftToPay(contract) + gross)
  return needed < gross ? needed : gross
}

/** What a security of an advance or of what was kept back stands for: what went out of it and is not back (ข้อ 91, 173). */
export const securedOut = (contract: ContractCase, of: 'advance' | 'retention'): Satang =>
  of === 'advance' ? advanceLeft(contract) : paidOf(contract, 'retention')

/** เงินประกันผลงาน that is held. */
const retentionHeld = (contract: ContractCase): Satang =>
  above(totalOf(contract, 'retention') - paidOf(contract, 'retention'))

/** What the rules propose for a payment: the value accepted, and each of what is held back; the officer may take less of these. */
export function proposedPayment(
  contract: ContractCase,
  { for: of, on }: Pick<PaymentTold, 'for' | 'on'>,
): PaymentTold {
  if (of.kind === 'advance') return { ...nothing, for: of, on, gross: contract.advance }
  if (of.kind === 'retention') return { ...nothing, for: of, on, gross: retentionHeld(contract) }
  const gross = contract.acceptances.find(({ id }) => id === of.acceptance)?.gross ?? zero
  const paidBefore = paidOf(contract, 'instalment')
  const advanceRecovery = advanceShare({
    advance: paidOf(contract, 'advance'),
    recovered: totalOf(contract, 'advanceRecovery'),
    price: contract.price,
    gross,
    last: paidBefore + gross === contract.price,
  })
  const recovered = { gross, advanceRecovery: advanceRecovery > gross ? gross : advanceRecovery }
  const retention = shareRoundedHalfUp(gross, BigInt(contract.retentionRate), 10_000n)
  const room = roomFor(contract, { ...recovered, retention, on })
  const penalty = least(penaltyOwed(contract), room)
  const fine = least(fineOwed(contract), subtract(room, penalty))
  return { for: of, on, ...recovered, retention, penalty, fine }
}

const least = (one: Satang, other: Satang): Satang => (one < other ? one : other)

/** What of a payment is left for penalties after all that is held back before them. */
function roomFor(
  contract: ContractCase,
  {
    gross,
    advanceRecovery,
    retention,
    on,
  }: Pick<PaymentTold, 'gross' | 'advanceRecovery' | 'retention' | 'on'>,
): Satang {
  const paid = subtract(gross, advanceRecovery)
  const { amount } = withholdingOf({ ...taxOf(contract), on }, paid)
  return above(paid - retention - amount)
}

/** A payment with what is withheld of it and what goes out (ระเบียบฯ 2560 ข้อ 175; ประมวลรัษฎากร มาตรา 50 (4), 69 ทวิ). */
export function judgePayment(contract: ContractCase, told: PaymentTold): Verdict<Payment, ContractRefusal> {
  const { signedOn, today } = contract
  if (!isRunning(contract) || signedOn === null) return no({ code: 'contract/not-running' })
  if (told.on > today) return no({ code: 'contract/day-ahead', day: told.on })
  const order = daysInOrder([
    { what: 'วันทำสัญญา', on: signedOn },
    { what: 'วันจ่าย', on: told.on },
  ])
  if (!order.ok) return order
  if (told.gross <= 0n) return no({ code: 'contract/payment-empty' })
  if (told.for.kind === 'advance') return judgeAdvancePaid(contract, told)
  if (told.for.kind === 'retention') return judgeRetentionPaid(contract, told)
  return judgeAcceptancePaid(contract, told, told.for.acceptance)
}

function judgeAcceptancePaid(
  contract: ContractCase,
  told: PaymentTold,
  acceptance: AcceptanceId,
): Verdict<Payment, ContractRefusal> {
  const accepted = contract.acceptances.find(({ id }) => id === acceptance)
  if (accepted === undefined || accepted.outcome === 'refused')
    return no({ code: 'contract/nothing-accepted' })
  if (contract.payments.some((one) => one.acceptance === accepted.id))
    return no({ code: 'contract/paid-already' })
  if (told.on < accepted.on) return no({ code: 'contract/paid-before-accepted', acceptedOn: accepted.on })
  const wrong = heldBackWrong(contract, told)
  if (wrong !== undefined) return no(wrong)
  const paidBefore = paidOf(contract, 'instalment')
  const payment = paymentOf({ ...casePaid(contract, told), accepted: accepted.gross, paidBefore })
  if (payment.ok && told.gross < accepted.gross)
    return no({ code: 'contract/payment-below-accepted', accepted: accepted.gross })
  const needed = leastRecovery(contract, told.gross)
  return payment.ok && told.advanceRecovery < needed
    ? no({ code: 'contract/recovery-below-left', least: needed })
    : payment
}

const taxOf = ({ price, vatRate, stateAgency, thresholds }: ContractCase) => ({
  price,
  vatRate,
  taxed: !stateAgency,
  thresholds,
})

const casePaid = (contract: ContractCase, told: PaymentTold) => ({
  ...taxOf(contract),
  on: told.on,
  gross: told.gross,
  advanceRecovered: told.advanceRecovery,
  retention: told.retention,
  penalty: satang(told.penalty + told.fine),
})

function heldBackWrong(contract: ContractCase, told: PaymentTold): ContractRefusal | undefined {
  const left = advanceLeft(contract)
  if (told.advanceRecovery > left) return { code: 'contract/recovery-above-left', left }
  const most = shareRoundedHalfUp(told.gross, BigInt(contract.retentionRate), 10_000n)
  if (told.retention > most) return { code: 'contract/retention-above-agreed', most }
  const owed = penaltyOwed(contract)
  if (told.penalty > owed) return { code: 'contract/penalty-above-owed', owed }
  const fines = fineOwed(contract)
  return told.fine > fines ? { code: 'contract/fine-above-owed', owed: fines } : undefined
}

/** เงินล่วงหน้า: once, as it was agreed and is secured, of what is still to be paid; of it the tax is withheld when it is paid (ข้อ 89, 91). */
function judgeAdvancePaid(contract: ContractCase, told: PaymentTold): Verdict<Payment, ContractRefusal> {
  if (contract.status !== 'active') return no({ code: 'contract/not-running' })
  if (contract.advance === 0n) return no({ code: 'contract/advance-not-agreed' })
  const paidBefore = paidOf(contract, 'advance')
  const accepted = subtract(contract.advance, paidBefore)
  const payment = paymentOf({ ...casePaid(contract, { ...told, ...nothing }), accepted, paidBefore })
  if (!payment.ok) return payment
  const out = satang(advanceLeft(contract) + told.gross)
  const left = leftToPay(contract)
  if (out > left) return no({ code: 'contract/advance-above-left', left })
  const secured = contract.securities.filter(
    ({ of, kind, endedOn }) => of === 'advance' && endedOn === null && isOfAdvance(kind),
  )
  return contract.stateAgency || sum(secured.map(({ amount }) => amount)) >= out
    ? payment
    : no({ code: 'contract/advance-not-secured', amount: out })
}

/** คืนเงินประกันผลงาน: what was kept back goes out; the tax was withheld of the payment from which it was kept. */
function judgeRetentionPaid(contract: ContractCase, told: PaymentTold): Verdict<Payment, ContractRefusal> {
  const held = retentionHeld(contract)
  if (told.gross > held) return no({ code: 'contract/retention-above-held', held })
  const isBound = contract.ending === null && !contract.instalments.every((one) => isAccepted(contract, one))
  const out = paidOf(contract, 'retention') + told.gross
  if (isBound && securityHeld(contract, 'retention') < out) return no({ code: 'contract/retention-bound' })
  const withholding = { base: zero, rate: 0, amount: zero }
  return yes({
    gross: told.gross,
    advanceRecovered: zero,
    retention: zero,
    penalty: zero,
    withholding,
    net: told.gross,
  })
}

/** ถอนบันทึกการจ่าย: of a contract that is not closed; an advance only while nothing of it was taken back, a payment while what it kept is held. */
export function undoPayment(contract: ContractCase, payment: PaymentOfCase): Verdict<null, ContractRefusal> {
  if (!isRunning(contract)) return no({ code: 'contract/not-running' })
  if (payment.kind === 'advance' && advanceLeft(contract) < payment.gross)
    return no({ code: 'contract/payment-stood-upon', what: 'หักเงินล่วงหน้าคืนจากการจ่ายครั้งอื่นแล้ว' })
  if (payment.retention > retentionHeld(contract))
    return no({ code: 'contract/payment-stood-upon', what: 'คืนเงินประกันผลงานที่หักไว้แล้ว' })
  return yes(null)
}
