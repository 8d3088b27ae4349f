import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { regulation } from '../law/citation.ts'
import { rateOn } from '../law/rates.ts'
import { satang, shareRoundedDown, shareRoundedHalfUp, type Satang } from '../money/satang.ts'
import type { GroundKey } from '../procurement/ground.ts'
import type { PurchaseKind } from '../procurement/purchase.ts'
import type { SecurityKind } from './contract.ts'
import type { ContractRefusal } from './contract-refusal.ts'

type AdvanceCase = {
  readonly price: Satang
  readonly ground: GroundKey | null
  readonly stateAgency: boolean
  readonly signedOn: CivilDate
}

/**
 * ระเบียบฯ 2560 ข้อ 89: the most that may be paid before anything came (W18). Half to a state agency; fifteen per cent where it
 * was bought by invitation, selection or direct award; nothing of a small direct purchase (มาตรา 56 (2) (ข)).
 */
export function mostAdvance({ price, ground, stateAgency, signedOn }: AdvanceCase): Satang {
  if (stateAgency) return shareRoundedDown(price, BigInt(rateOn('advance-state', signedOn).most), 10_000n)
  if (ground === 'direct-small') return satang(0n)
  return shareRoundedDown(price, BigInt(rateOn('advance-private', signedOn).most), 10_000n)
}

type Advance = {
  readonly amount: Satang
  readonly statedInInvitation: boolean
  readonly security: { readonly kind: SecurityKind; readonly amount: Satang } | null
}

const ofAdvance: ReadonlySet<SecurityKind> = new Set(['bond', 'bank-guarantee', 'electronic-guarantee'])

/** พันธบัตรรัฐบาล or the guarantee of a bank, by which alone an advance is secured (ระเบียบฯ 2560 ข้อ 91). */
export const isOfAdvance = (kind: SecurityKind): boolean => ofAdvance.has(kind)

/** Whether it may be paid: not above the most, told to all who were invited, and secured whole by a bond or a bank (ข้อ 89, 91). */
export function judgeAdvance(
  of: AdvanceCase,
  { amount, statedInInvitation, security }: Advance,
): Verdict<null, ContractRefusal> {
  if (amount === 0n) return yes(null)
  const most = mostAdvance(of)
  if (most === 0n) return no({ code: 'contract/advance-not-allowed' })
  if (amount > most) return no({ code: 'contract/advance-too-large', amount, most })
  if (of.stateAgency) return yes(null)
  if (!statedInInvitation) return no({ code: 'contract/advance-not-stated' })
  return security === null || !ofAdvance.has(security.kind) || security.amount < amount
    ? no({ code: 'contract/advance-not-secured', amount })
    : yes(null)
}

type Recovering = {
  readonly advance: Satang
  readonly recovered: Satang
  readonly price: Satang
  readonly gross: Satang
  /** Whether it is the last payment: what is left goes with it. */
  readonly last: boolean
}

/** What of an advance a payment takes back: the same share of it as of the price, never more than is left. */
export function advanceShare({ advance, recovered, price, gross, last }: Recovering): Satang {
  const left = satang(advance - recovered)
  const share = price === 0n ? left : shareRoundedHalfUp(advance, gross, price)
  return last || share > left ? left : share
}

type Retention = {
  readonly kind: PurchaseKind
  readonly stateAgency: boolean
  /** Hundredths of a percent of each payment; 0 for none. */
  readonly rate: number
  readonly signedOn: CivilDate
}

/** เงินประกันผลงาน: of works paid by instalments (ระเบียบฯ 2560 ข้อ 173); of a consultant that is a state agency 5-10 % (ข้อ 174). */
export function judgeRetention({
  kind,
  stateAgency,
  rate,
  signedOn,
}: Retention): Verdict<null, ContractRefusal> {
  const consultant = kind === 'consultant' && stateAgency
  if (!consultant) {
    if (rate === 0 || (kind === 'construction' && rate > 0 && rate < 10_000)) return yes(null)
    return no({ code: 'contract/retention-not-of-kind', citation: regulation('173') })
  }
  const { least, most } = rateOn('retention-consultant', signedOn)
  return rate < least || rate > most ? no({ code: 'contract/retention-rate', rate, least, most }) : yes(null)
}
