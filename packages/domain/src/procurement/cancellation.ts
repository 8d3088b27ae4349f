import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { act, regulation, type Citation } from '../law/citation.ts'
import type { PurchaseCase } from './case.ts'
import { nameOf, type Method } from './method.ts'
import type { ProcurementRefusal } from './procurement-refusal.ts'

/** มาตรา 67: what the law names as a ground for ending a purchase before it is signed. */
export const cancelGrounds = {
  'no-budget': ['ไม่ได้รับการจัดสรรเงินงบประมาณ หรือได้รับไม่เพียงพอ', act('67 (1)')],
  collusion: ['มีการกระทำที่ขัดขวางการแข่งขันหรือมีผลประโยชน์ร่วมกัน หรือส่อว่าสมยอมกัน', act('67 (2)')],
  'public-interest': ['การดำเนินการต่อไปอาจก่อให้เกิดความเสียหายแก่หน่วยงานหรือกระทบประโยชน์สาธารณะ', act('67 (3)')],
  ministerial: ['กรณีอื่นตามที่กำหนดในกฎกระทรวง', act('67 (4)')],
  'no-offer': ['ไม่มีผู้ยื่นข้อเสนอ หรือไม่มีผู้ผ่านการพิจารณา', regulation('38, 56')],
  'appeal-upheld': ['อุทธรณ์ฟังขึ้นและต้องดำเนินการใหม่', act('119')],
  'request-withdrawn': ['หน่วยงานไม่ประสงค์จัดซื้อจัดจ้างก่อนการประกาศเชิญชวน', regulation('22')],
} as const satisfies Record<string, readonly [name: string, citation: Citation]>

export type CancelGround = keyof typeof cancelGrounds

type Cancelling = {
  readonly ground: CancelGround
  readonly reason: string
  readonly on: CivilDate
  readonly today: CivilDate
}

/**
 * ยกเลิก before it is signed, on a ground of the law and with its reason, not before its last step (มาตรา 67). Who took the
 * papers is told, and nothing is owed to him. Answers the clause.
 */
export function cancelPurchase(
  method: Method,
  purchase: PurchaseCase,
  { ground, reason, on, today }: Cancelling,
): Verdict<Citation, ProcurementRefusal> {
  const { status, standing } = purchase
  if (status === 'ended') return no({ code: 'procurement/cancel-after-signed' })
  if (status === 'cancelled') return no({ code: 'procurement/not-open', status })
  if (reason === '') return no({ code: 'procurement/reason-missing' })
  if (on > today) return no({ code: 'procurement/day-ahead', day: on })
  const last = standing.at(-1)
  if (last !== undefined && on < last.on)
    return no({ code: 'procurement/before-step', step: nameOf(method, last.key), day: last.on })
  const against = saysOtherwise(method, purchase, ground)
  return against === undefined
    ? yes(cancelGrounds[ground][1])
    : no({ code: 'procurement/cancel-ground-not-so', step: against })
}

/** Which step of the record contradicts a ground. */
function saysOtherwise(
  method: Method,
  { standing, appeals }: PurchaseCase,
  ground: CancelGround,
): string | undefined {
  const upheld = appeals.some(({ outcome }) => outcome === 'agreed' || outcome === 'redo')
  if (ground === 'appeal-upheld') return upheld ? undefined : 'พิจารณาอุทธรณ์'
  const key = contradicted[ground]?.find((one) => standing.some((step) => step.key === one))
  return key === undefined ? undefined : nameOf(method, key)
}

/** Which steps say otherwise than a ground: nobody was invited yet, or nobody has won. */
const contradicted: Partial<Record<CancelGround, readonly string[]>> = {
  'request-withdrawn': ['invitation', 'invited'],
  'no-offer': ['result-approved'],
}

type Announced = {
  readonly cgdOn: CivilDate | null
  readonly websiteOn: CivilDate
  readonly boardOn: CivilDate
}

/** ประกาศยกเลิก of what was cancelled, once, in e-GP where it was there, on days that have come and not before it was cancelled. */
export function publishCancellation(
  {
    cancelledOn,
    cancelWebsiteOn,
    egpNumber,
  }: Pick<PurchaseCase, 'egpNumber'> & {
    readonly cancelledOn: CivilDate | null
    readonly cancelWebsiteOn: CivilDate | null
  },
  { cgdOn, websiteOn, boardOn }: Announced,
  today: CivilDate,
): Verdict<null, ProcurementRefusal> {
  if (cancelledOn === null) return no({ code: 'procurement/not-cancelled' })
  if (cancelWebsiteOn !== null) return no({ code: 'procurement/cancelled-already-published' })
  if (egpNumber !== null && cgdOn === null)
    return no({ code: 'procurement/facts-missing', labels: ['วันที่ประกาศยกเลิกในระบบ e-GP'] })
  const days = [websiteOn, boardOn, ...(cgdOn === null ? [] : [cgdOn])]
  const ahead = days.find((day) => day > today)
  if (ahead !== undefined) return no({ code: 'procurement/day-ahead', day: ahead })
  const early = days.some((day) => day < cancelledOn)
  return early ? no({ code: 'procurement/before-step', step: 'ยกเลิก', day: cancelledOn }) : yes(null)
}
