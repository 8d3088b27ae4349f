import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { satang, sum, type Satang } from '../money/satang.ts'
import type { ContractRefusal } from './contract-refusal.ts'
import { agreedNeeds, type Drafting, type Terms } from './draft.ts'
import { daysInOrder } from './term.ts'

type FoundPayment = {
  readonly gross: Satang
  readonly advanceRecovery: Satang
  readonly retention: Satang
  readonly penalty: Satang
  readonly fine: Satang
  readonly withholding: Satang
  readonly on: CivilDate
}

/** The purchase of which it came, as it was brought forward. */
type Bought = {
  readonly won: Satang
  readonly beganOn: CivilDate
  readonly broughtOn: CivilDate
}

export type Found = {
  readonly signedOn: CivilDate
  readonly securities: readonly {
    readonly issuedOn: CivilDate
    readonly receivedOn: CivilDate
    readonly expiresOn: CivilDate | null
  }[]
  readonly advancePaid: FoundPayment | null
  readonly acceptances: readonly {
    readonly instalment: number
    readonly arrivedOn: CivilDate
    readonly on: CivilDate
    readonly payment: FoundPayment | null
  }[]
}

/**
 * ยกมา: what is past is exempt from the guards of its time, so that it stands as it was found. What it says has still to make sense:
 * sums that are sums, days that have come and follow one another, no instalment twice and nothing paid above what was accepted.
 */
export function bringContract(
  terms: Terms,
  drafting: Drafting,
  { found, bought, today }: { readonly found: Found; readonly bought: Bought; readonly today: CivilDate },
): Verdict<null, ContractRefusal> {
  const [need] = [
    ...agreedNeeds(terms, drafting),
    ...boughtNeeds(terms, { found, bought }),
    ...dayNeeds(found, today),
    ...instalmentNeeds(terms, found),
    ...paidNeeds(found),
  ]
  return need === undefined ? yes(null) : no(need)
}

/** What is signed once the purchase is in the system is signed there, at the price that was agreed. */
function boughtNeeds(
  { price }: Terms,
  { found: { signedOn }, bought }: { readonly found: Found; readonly bought: Bought },
): readonly ContractRefusal[] {
  const { won, beganOn, broughtOn } = bought
  const order = daysInOrder([
    { what: 'วันที่เริ่มจัดซื้อจัดจ้าง', on: beganOn },
    { what: 'วันลงนาม', on: signedOn },
  ])
  return [
    ...(order.ok ? [] : [order.refusal]),
    ...(signedOn > broughtOn ? [{ code: 'contract/found-later' as const, broughtOn }] : []),
    ...(price > won ? [{ code: 'contract/found-price-above' as const, won }] : []),
  ]
}

/** What was held back of a payment was of it, and no more of an advance was taken back than was paid. */
function paidNeeds({ acceptances, advancePaid }: Found): readonly ContractRefusal[] {
  const payments = acceptances.flatMap(({ payment }) => (payment === null ? [] : [payment]))
  const nets = [...payments, ...(advancePaid === null ? [] : [advancePaid])].map(
    ({ gross, advanceRecovery, retention, penalty, fine, withholding }) =>
      gross - advanceRecovery - retention - penalty - fine - withholding,
  )
  const below = nets.find((net) => net < 0n)
  if (below !== undefined) return [{ code: 'contract/net-below-zero', short: satang(0n - below) }]
  const left = advancePaid?.gross ?? satang(0n)
  return sum(payments.map(({ advanceRecovery }) => advanceRecovery)) > left
    ? [{ code: 'contract/recovery-above-left', left }]
    : []
}

function dayNeeds(found: Found, today: CivilDate): readonly ContractRefusal[] {
  const { signedOn, securities, acceptances, advancePaid } = found
  const courses = [
    ...securities.map(({ issuedOn, receivedOn }) => [
      { what: 'วันที่ออกหลักประกัน', on: issuedOn },
      { what: 'วันที่รับหลักประกัน', on: receivedOn },
    ]),
    ...acceptances.map(({ arrivedOn, on, payment }) => [
      { what: 'วันลงนาม', on: signedOn },
      { what: 'วันส่งมอบ', on: arrivedOn },
      { what: 'วันตรวจรับ', on },
      { what: 'วันจ่ายเงิน', on: payment?.on ?? null },
    ]),
    [
      { what: 'วันลงนาม', on: signedOn },
      { what: 'วันจ่ายเงินล่วงหน้า', on: advancePaid?.on ?? null },
    ],
  ]
  const ahead = courses.flat().find(({ on }) => on !== null && on > today)?.on
  if (ahead != null) return [{ code: 'contract/day-ahead', day: ahead }]
  const over = securities.find(({ issuedOn, expiresOn }) => expiresOn !== null && expiresOn <= issuedOn)
  if (over?.expiresOn != null)
    return [{ code: 'contract/security-expires', expiresOn: over.expiresOn, boundUntil: signedOn }]
  return courses.flatMap((course) => {
    const order = daysInOrder(course)
    return order.ok ? [] : [order.refusal]
  })
}

function instalmentNeeds({ instalments, advance }: Terms, found: Found): readonly ContractRefusal[] {
  const seen = new Set<number>()
  for (const { instalment, payment } of found.acceptances) {
    const agreed = instalments[instalment - 1]
    if (agreed === undefined) return [{ code: 'contract/no-such-instalment', number: instalment }]
    if (seen.has(instalment)) return [{ code: 'contract/accepted-already' }]
    seen.add(instalment)
    if (payment !== null && payment.gross > agreed.amount)
      return [{ code: 'contract/found-paid-above', paid: payment.gross, most: agreed.amount }]
  }
  const paid = found.advancePaid?.gross ?? satang(0n)
  return paid > advance ? [{ code: 'contract/found-paid-above', paid, most: advance }] : []
}

/** All that was paid of it before, without the advance that is taken back from it. */
export const paidBefore = ({ acceptances }: Found): Satang =>
  sum(acceptances.map(({ payment }) => payment?.gross ?? satang(0n)))
