import { no, yes, type Verdict } from '../base/verdict.ts'
import { daysBetween, type CivilDate } from '../calendar/civil-date.ts'
import type { Holidays } from '../calendar/working-days.ts'
import { act, regulation, type Citation } from '../law/citation.ts'
import { deadline } from '../law/counting.ts'
import { deadlines } from '../law/deadlines.ts'
import { rateOn } from '../law/rates.ts'
import { meets, thresholdOn, type Threshold } from '../law/thresholds.ts'
import { shareRoundedUp, type Satang } from '../money/satang.ts'
import type { ReviewOutcome } from './contract.ts'
import type { ContractRefusal } from './contract-refusal.ts'

/** เหตุบอกเลิก (มาตรา 103 วรรคหนึ่ง). */
export const endingGrounds = {
  law: ['มีเหตุตามที่กฎหมายกำหนด', act('103 (1)')],
  unable: ['มีเหตุอันเชื่อได้ว่าคู่สัญญาไม่สามารถส่งมอบงานหรือทำงานให้แล้วเสร็จได้ภายในระยะเวลาที่กำหนด', act('103 (2)')],
  contract: ['มีเหตุอื่นตามที่กำหนดไว้ในพระราชบัญญัตินี้หรือในสัญญาหรือข้อตกลง', act('103 (3)')],
  regulation: ['มีเหตุอื่นตามระเบียบ เช่น ค่าปรับจะเกินร้อยละสิบ', act('103 (4)')],
} as const satisfies Record<string, readonly [name: string, citation: Citation]>

export type Ending = (
  | { readonly how: 'terminated'; readonly ground: keyof typeof endingGrounds }
  | {
      readonly how: 'mutual'
      /** In what it benefits the state or the public; '' without. */
      readonly benefit: string
    }
) & {
  readonly reason: string
  readonly on: CivilDate
  readonly signedOn: CivilDate
  readonly today: CivilDate
  readonly running: boolean
}

/** เลิกสัญญา on a ground of the law, or by agreement only where that benefits the state or the public (มาตรา 103). Answers the clause. */
export function judgeEnding(ending: Ending): Verdict<Citation, ContractRefusal> {
  if (!ending.running) return no({ code: 'contract/not-running' })
  if (ending.on > ending.today) return no({ code: 'contract/day-ahead', day: ending.on })
  if (ending.on < ending.signedOn)
    return no({ code: 'contract/ended-before-signed', signedOn: ending.signedOn })
  if (ending.reason.trim() === '') return no({ code: 'contract/ending-reason-missing' })
  if (ending.how === 'terminated') return yes(endingGrounds[ending.ground][1])
  return ending.benefit.trim() === ''
    ? no({ code: 'contract/mutual-without-benefit' })
    : yes(act('103 วรรคสอง'))
}

type Review = {
  readonly outcome: ReviewOutcome
  /** Whether the penalty exceeds a tenth, or will. */
  readonly exceeds: boolean
  /** หนังสือยินยอม by which the contractor takes all penalty without condition; '' without. */
  readonly consentPaper: string
  readonly reason: string
}

/** ระเบียบฯ 2560 ข้อ 183: end it, or keep on as far as need be where the contractor takes the penalty without condition. */
export function judgeReview({
  outcome,
  exceeds,
  consentPaper,
  reason,
}: Review): Verdict<Citation, ContractRefusal> {
  if (!exceeds) return no({ code: 'contract/review-not-due' })
  if (outcome === 'consented' && consentPaper.trim() === '') return no({ code: 'contract/consent-missing' })
  return outcome !== 'consented' && reason.trim() === ''
    ? no({ code: 'contract/review-reason-missing' })
    : yes(regulation('183'))
}

/** ค่าปรับ of what was given to another without leave: no less than a tenth of that part (มาตรา 95, W52). */
export const leastSubcontractFine = (part: Satang, day: CivilDate): Satang =>
  shareRoundedUp(part, BigInt(rateOn('subcontract-fine', day).least), 10_000n)

export function judgeSubcontractFine(
  fine: Satang,
  part: Satang,
  day: CivilDate,
): Verdict<null, ContractRefusal> {
  const least = leastSubcontractFine(part, day)
  return fine < least ? no({ code: 'contract/fine-too-small', fine, least }) : yes(null)
}

export type DamagesCourse = {
  readonly toldOn: CivilDate
  readonly claimedOn: CivilDate | null
  /** ขยายเวลา, once. */
  readonly extended: boolean
  readonly decidedOn: CivilDate | null
}

/** Until when each step of the contractor's claim is to be made (ระเบียบฯ 2560 ข้อ 187-189); null what is not yet to come. */
export type DamagesDays = {
  readonly claimBy: CivilDate
  readonly decideBy: CivilDate | null
  readonly tellBy: CivilDate | null
}

export function damagesDays(
  { toldOn, claimedOn, extended, decidedOn }: DamagesCourse,
  holidays: Holidays,
): DamagesDays {
  const by = (duty: keyof typeof deadlines, from: CivilDate) => deadline(deadlines[duty], from, holidays).due
  const sixty = claimedOn === null ? null : by('damages-decision', claimedOn)
  return {
    claimBy: by('damages-claim', toldOn),
    decideBy: sixty === null || !extended ? sixty : by('damages-extension', sixty),
    tellBy: decidedOn === null ? null : by('damages-notice', decidedOn),
  }
}

/** A claim in time: after he was told of the ending, and not after its fifteenth day. */
export function judgeDamagesClaim(
  toldOn: CivilDate,
  claimedOn: CivilDate,
  holidays: Holidays,
): Verdict<null, ContractRefusal> {
  if (claimedOn < toldOn) return no({ code: 'contract/claim-before-told', toldOn })
  const last = deadline(deadlines['damages-claim'], toldOn, holidays).due
  return claimedOn > last ? no({ code: 'contract/claim-late', last }) : yes(null)
}

type DamagesDecision = {
  readonly amount: Satang
  readonly members: number
  /** หนังสือเห็นชอบ of the Ministry of Finance; '' without. */
  readonly ministryPaper: string
  readonly on: CivilDate
}

const leastMembers = 3

/** A committee of three looks at it, and above the sum the Ministry of Finance agrees (ระเบียบฯ 2560 ข้อ 187-189). */
export function judgeDamagesDecision(
  { amount, members, ministryPaper, on }: DamagesDecision,
  thresholds: readonly Threshold[],
): Verdict<null, ContractRefusal> {
  if (members < leastMembers) return no({ code: 'contract/damages-committee', members, least: leastMembers })
  const limit = thresholdOn('damages-by-ministry', on, thresholds)
  return limit !== undefined && meets(amount, limit) && ministryPaper === ''
    ? no({ code: 'contract/damages-ministry', limit: limit.value })
    : yes(null)
}

/** เหตุ on which somebody is proposed as ผู้ทิ้งงาน (มาตรา 109). */
export const blacklistGrounds = {
  'refused-to-sign': ['ได้รับการคัดเลือกแล้วไม่ยอมไปทำสัญญาภายในเวลาที่กำหนด', act('109 (1)')],
  breach: ['คู่สัญญาหรือผู้รับจ้างช่วงไม่ปฏิบัติตามสัญญาหรือข้อตกลง', act('109 (2)')],
  dishonest: ['ขัดขวางการแข่งขันอย่างเป็นธรรมหรือกระทำการโดยไม่สุจริต', act('109 (3)')],
  defective: ['ผลการปฏิบัติงานของที่ปรึกษาหรือผู้ออกแบบมีข้อบกพร่องร้ายแรง', act('109 (4)')],
  'section-88': ['ผู้ให้บริการออกแบบหรือควบคุมงานฝ่าฝืนมาตรา 88', act('109 (5)')],
  other: ['กระทำการอื่นตามที่กำหนดในกฎกระทรวง', act('109 (6)')],
} as const satisfies Record<string, readonly [name: string, citation: Citation]>

type Proposal = {
  readonly ground: keyof typeof blacklistGrounds
  readonly reason: string
  /** The day on which he was asked to explain himself, and the last day that he was given. */
  readonly asked: { readonly on: CivilDate; readonly until: CivilDate } | null
}

/** Days that are given at least to explain a charge of dishonesty (ระเบียบฯ 2560 ข้อ 192-201). */
const explainingDays = 15

/** เสนอให้เป็นผู้ทิ้งงาน with its reason; who is charged with dishonesty has had his fifteen days to explain. Answers the clause. */
export function judgeBlacklistProposal({
  ground,
  reason,
  asked,
}: Proposal): Verdict<Citation, ContractRefusal> {
  if (reason.trim() === '') return no({ code: 'contract/proposal-reason-missing' })
  const heard = asked !== null && daysBetween(asked.on, asked.until) >= explainingDays
  return ground === 'dishonest' && !heard
    ? no({ code: 'contract/not-heard', days: explainingDays })
    : yes(blacklistGrounds[ground][1])
}
