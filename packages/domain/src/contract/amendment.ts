import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { act, type Citation } from '../law/citation.ts'
import { meets, type Threshold } from '../law/thresholds.ts'
import { satang, type Satang } from '../money/satang.ts'
import { orderLimit } from '../procurement/award.ts'
import type { MethodKey } from '../procurement/ground.ts'
import type { ContractRefusal } from './contract-refusal.ts'
import { securityTopUp } from './security.ts'

/** เหตุ on which a contract or agreement may be changed at all (มาตรา 97). */
export const amendmentGrounds = {
  form: ['แก้ไขตามมาตรา 93 วรรคห้า', act('97 (1)')],
  necessary: ['จำเป็นต้องแก้ไข และไม่ทำให้หน่วยงานของรัฐเสียประโยชน์', act('97 (2)')],
  benefit: ['แก้ไขเพื่อประโยชน์แก่หน่วยงานของรัฐหรือประโยชน์สาธารณะ', act('97 (3)')],
  ministerial: ['กรณีอื่นตามที่กำหนดในกฎกระทรวง', act('97 (4)')],
} as const satisfies Record<string, readonly [name: string, citation: Citation]>

export type AmendmentGround = keyof typeof amendmentGrounds

export type Amendment = {
  readonly ground: AmendmentGround
  readonly reason: string
  readonly withinPurpose: boolean
  readonly priceBefore: Satang
  readonly priceAfter: Satang
  /** Whether the parties said what becomes of the time; the same time is an answer. */
  readonly timeSettled: boolean
  /** What was accepted so far, below which the price cannot fall. */
  readonly accepted: Satang
  readonly structural: boolean
  /** รับรองโดยวิศวกรหรือสถาปนิก. */
  readonly certified: boolean
  readonly method: MethodKey
  /** The paper by which the governor agreed; '' without. */
  readonly governorPaper: string
  readonly securityHeld: Satang
  readonly securityNeeded: Satang
  readonly signedOn: CivilDate
  readonly on: CivilDate
  readonly thresholds: readonly Threshold[]
}

/** What stands in the way of a change of the contract, everything at once (มาตรา 97, ระเบียบฯ 2560 ข้อ 165, 171). */
export const amendmentNeeds = (of: Amendment): readonly ContractRefusal[] => [
  ...(of.on < of.signedOn
    ? [{ code: 'contract/changed-before-signed' as const, signedOn: of.signedOn }]
    : []),
  ...(of.reason.trim() === '' ? [{ code: 'contract/change-reason-missing' as const }] : []),
  ...(of.withinPurpose ? [] : [{ code: 'contract/beyond-purpose' as const }]),
  ...(of.priceAfter !== of.priceBefore && !of.timeSettled
    ? [{ code: 'contract/time-not-settled' as const }]
    : []),
  ...(of.priceAfter < of.accepted
    ? [{ code: 'contract/price-below-accepted' as const, accepted: of.accepted }]
    : []),
  ...(of.structural && !of.certified ? [{ code: 'contract/not-certified' as const }] : []),
  ...authorityNeeds(of),
  ...securityNeeds(of),
]

/** The clause under which it may be changed, or the first thing that stands in the way. */
export function judgeAmendment(of: Amendment): Verdict<Citation, ContractRefusal> {
  const [first] = amendmentNeeds(of)
  return first === undefined ? yes(amendmentGrounds[of.ground][1]) : no(first)
}

/** ข้อ 165: who orders such a sum agrees to the change; of a lower price who ordered the first. */
function authorityNeeds(of: Amendment): readonly ContractRefusal[] {
  const decides = of.priceAfter > of.priceBefore ? of.priceAfter : of.priceBefore
  const limit = orderLimit(of.method, of.on, of.thresholds)
  if (limit === undefined || meets(decides, limit) || of.governorPaper !== '') return []
  return [{ code: 'contract/change-above-authority', limit: limit.value }]
}

/** ข้อ 171: the security grows with the price. */
function securityNeeds(of: Amendment): readonly ContractRefusal[] {
  if (of.securityNeeded === 0n) return []
  const more = securityTopUp(satang(of.priceAfter - of.priceBefore), of.on)
  const least = satang(of.securityNeeded + more)
  return more === 0n || of.securityHeld >= least
    ? []
    : [{ code: 'contract/security-to-grow', missing: satang(least - of.securityHeld), more }]
}
