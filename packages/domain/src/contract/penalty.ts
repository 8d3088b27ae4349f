import { no, yes, type Verdict } from '../base/verdict.ts'
import { addDays, daysBetween, type CivilDate } from '../calendar/civil-date.ts'
import type { Citation } from '../law/citation.ts'
import { rateOn, type RateName } from '../law/rates.ts'
import { baht, satang, shareRoundedHalfUp, sum, times, type Satang } from '../money/satang.ts'
import type { PurchaseKind } from '../procurement/purchase.ts'
import type { ContractRefusal } from './contract-refusal.ts'
import { countedFrom, type DueDay, type LateFrom } from './term.ts'

/**
 * Of what the penalty of a day is a share (ระเบียบฯ 2560 ข้อ 162): what has not come, the whole price of work that is wanted whole,
 * the whole set of which a part is missing, or the whole price of what includes its installation or trial.
 */
export const penaltyBases = {
  undelivered: 'ราคาพัสดุที่ยังไม่ได้รับมอบ',
  whole: 'ราคางานจ้างทั้งหมด',
  set: 'ราคาของทั้งชุด',
  installation: 'ราคาทั้งหมดที่รวมการติดตั้งหรือทดลอง',
} as const satisfies Record<string, string>

export type PenaltyBase = keyof typeof penaltyBases

/** On what the band of rates turns. Whether works hinder the traffic is asked and kept. */
export type PenaltyWork = {
  readonly kind: PurchaseKind
  readonly affectsTraffic: boolean
  readonly base: PenaltyBase
}

/** How fractions of a satang go: each day's amount is rounded, or only the total (half up, W13). The law is silent. */
export type PenaltyRounding = 'daily' | 'total'

/** The office's way until it sets another. */
export const defaultPenaltyRounding: PenaltyRounding = 'daily'

/** ค่าปรับ as the contract states it. */
export type PenaltyTerms = PenaltyWork & {
  /** Hundredths of a percent a day. */
  readonly rate: number
  /** The day whose law it was made under: that of signing. */
  readonly madeOn: CivilDate
  /** ขั้นสูงสุดของการปรับ, which only works that hinder the traffic may have. */
  readonly cap: Satang | null
  readonly rounding: PenaltyRounding
  readonly lateFrom: LateFrom
}

/** Rates in hundredths of a percent a day; the least a day, where there is one. */
export type PenaltyBand = {
  readonly least: number
  readonly most: number
  readonly floor: Satang | null
  readonly citation: Citation
}

const goodsBases: readonly PenaltyBase[] = ['undelivered', 'set', 'installation']
const wholeOnly: readonly PenaltyBase[] = ['whole']

/** The bases that a kind may have: a service is wanted whole or part by part, works and consultants whole. */
export const basesOf = {
  goods: goodsBases,
  rent: goodsBases,
  service: ['whole', 'undelivered'],
  construction: wholeOnly,
  consultant: wholeOnly,
  design: wholeOnly,
} as const satisfies Record<PurchaseKind, readonly PenaltyBase[]>

function bandName({ kind, affectsTraffic, base }: PenaltyWork): RateName {
  if (kind === 'consultant') return 'penalty-consultant'
  if (kind === 'construction' && affectsTraffic) return 'penalty-traffic'
  return base === 'whole' ? 'penalty-whole' : 'penalty-undelivered'
}

/** The rates between which the contract states its own (ระเบียบฯ 2560 ข้อ 162) on the day on which it is made. */
export function penaltyBand(work: PenaltyWork, day: CivilDate): PenaltyBand {
  const { least, most, floor, citation } = rateOn(bandName(work), day)
  return { least, most, floor: floor === null ? null : baht(floor), citation }
}

/** Whether a contract may state that penalty: a base of its kind, a rate within the band, a cap only where one may be set. */
export function judgePenaltyTerms(terms: PenaltyTerms): Verdict<PenaltyBand, ContractRefusal> {
  const { kind, base, rate, cap } = terms
  const allowed: readonly PenaltyBase[] = basesOf[kind]
  if (!allowed.includes(base)) return no({ code: 'contract/penalty-base-not-of-kind', base, kind, allowed })
  const band = penaltyBand(terms, terms.madeOn)
  if (!Number.isInteger(rate) || rate < band.least || rate > band.most)
    return no({ code: 'contract/rate-out-of-band', rate, least: band.least, most: band.most })
  const traffic = kind === 'construction' && terms.affectsTraffic
  return cap !== null && !traffic ? no({ code: 'contract/cap-not-allowed' }) : yes(band)
}

/** What came and was found right, and what it is worth of the price that is due. */
export type Delivered = { readonly on: CivilDate; readonly price: Satang }

/** What is due by one day: a delivery, an instalment, or the whole work. */
export type Obligation = {
  readonly due: DueDay
  /** The price of what is due; of a base other than 'undelivered' the whole price, or that of the set. */
  readonly price: Satang
  readonly deliveries: readonly Delivered[]
  /** The day up to which it is counted while something has not come: today. */
  readonly until: CivilDate
  /** Days waived or given (มาตรา 102). They are the first of the late ones, as if the due day were later. */
  readonly excusedDays: number
}

/** Days on which the same amount was owed: `from` to `to`, both with. */
export type PenaltySpan = {
  readonly from: CivilDate
  readonly to: CivilDate
  readonly days: number
  readonly base: Satang
  readonly perDay: Satang
  /** The share lay below the least a day, which stands in its place. */
  readonly floored: boolean
  readonly amount: Satang
}

/** The penalty with the steps by which it was found, as the screen and the paper show them. */
export type Penalty = {
  readonly lateDays: number
  readonly excusedDays: number
  readonly chargedDays: number
  /** Hundredths of a percent a day. */
  readonly rate: number
  readonly floor: Satang | null
  readonly spans: readonly PenaltySpan[]
  readonly beforeCap: Satang
  readonly capped: boolean
  readonly amount: Satang
  readonly rounding: PenaltyRounding
  readonly citation: Citation
}

/** ค่าปรับ of one obligation to the satang (ระเบียบฯ 2560 ข้อ 162, W01-W13). Nothing up to the moved due day. */
export function penaltyOf(terms: PenaltyTerms, obligation: Obligation): Penalty {
  const { floor, citation } = penaltyBand(terms, terms.madeOn)
  const { lateDays, stretches } = lateStretches(terms, obligation)
  const spans = stretches.map(({ from, to, base }) => spanOf(terms, { from, to, base }))
  const beforeCap = sum(spans.map(({ amount }) => amount))
  const capped = terms.cap !== null && beforeCap > terms.cap
  return {
    lateDays,
    excusedDays: Math.min(lateDays, obligation.excusedDays),
    chargedDays: Math.max(0, lateDays - obligation.excusedDays),
    rate: terms.rate,
    floor,
    spans,
    beforeCap,
    capped,
    amount: capped ? terms.cap : beforeCap,
    rounding: terms.rounding,
    citation,
  }
}

/** Days in a row on which the same was missing. */
export type Stretch = { readonly from: CivilDate; readonly to: CivilDate; readonly base: Satang }

/** What the price is of, from the moved due day on: the days on which something was missing, and how much. */
export function lateStretches(
  terms: Pick<PenaltyTerms, 'base' | 'lateFrom'>,
  { due, price, deliveries, until, excusedDays }: Obligation,
): { readonly lateDays: number; readonly stretches: readonly Stretch[] } {
  const counted = countedFrom(due, terms.lateFrom)
  const inTime = sum(deliveries.filter(({ on }) => on <= due.moved).map((one) => one.price))
  const late = deliveries.filter(({ on }) => on > due.moved && on <= until).toSorted(byDay)
  const stretches: Stretch[] = []
  let missing = satang(price - inTime)
  let from = addDays(counted, 1 + excusedDays)
  let lateDays = 0
  for (const { on, price: came } of [
    ...late,
    ...(until > due.moved ? [{ on: until, price: satang(0n) }] : []),
  ]) {
    if (missing <= 0n) break
    lateDays = daysBetween(counted, on)
    if (on >= from) stretches.push({ from, to: on, base: terms.base === 'undelivered' ? missing : price })
    if (on >= from) from = addDays(on, 1)
    missing = satang(missing - came)
  }
  return { lateDays, stretches: joined(stretches) }
}

const byDay = (a: Delivered, b: Delivered): number => (a.on < b.on ? -1 : 1)

/** Stretches of one base are one: of the whole price it does not matter what came in between. */
function joined(stretches: readonly Stretch[]): readonly Stretch[] {
  const kept: Stretch[] = []
  for (const stretch of stretches) {
    const last = kept.at(-1)
    if (last?.base === stretch.base) kept.splice(-1, 1, { ...last, to: stretch.to })
    else kept.push(stretch)
  }
  return kept
}

/** The amount of one day, the least a day in its place where the exact share lies below it (W03, W04). */
export function perDayOf(
  terms: PenaltyTerms,
  base: Satang,
): { readonly perDay: Satang; readonly floored: boolean } {
  const { floor } = penaltyBand(terms, terms.madeOn)
  const floored = floor !== null && base * BigInt(terms.rate) < floor * 10_000n
  return { perDay: floored ? floor : shareRoundedHalfUp(base, BigInt(terms.rate), 10_000n), floored }
}

/** The amount of so many days in a row (W13: rounded day by day, or once). */
export function amountOfDays(terms: PenaltyTerms, base: Satang, days: number): Satang {
  const { perDay, floored } = perDayOf(terms, base)
  if (terms.rounding === 'daily' || floored) return times(perDay, days)
  return shareRoundedHalfUp(base, BigInt(terms.rate) * BigInt(days), 10_000n)
}

function spanOf(terms: PenaltyTerms, { from, to, base }: Stretch): PenaltySpan {
  const days = daysBetween(from, to) + 1
  return { from, to, days, base, ...perDayOf(terms, base), amount: amountOfDays(terms, base, days) }
}
