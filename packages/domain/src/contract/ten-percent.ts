import { addDays, daysBetween, type CivilDate } from '../calendar/civil-date.ts'
import { rateOn } from '../law/rates.ts'
import { satang, shareRoundedDown, type Satang } from '../money/satang.ts'
import {
  amountOfDays,
  lateStretches,
  perDayOf,
  type Obligation,
  type PenaltyTerms,
  type Stretch,
} from './penalty.ts'
import { countedFrom } from './term.ts'

/** Once the penalty will exceed a tenth of the price, ending the contract has to be considered (ระเบียบฯ 2560 ข้อ 183). */
export type PenaltyStanding = {
  /** Of the price, in hundredths of a percent, the rest dropped: 370 is 3.70 %. */
  readonly share: number
  /** The most that does not exceed; a satang above it does (W08). */
  readonly limit: Satang
  readonly left: Satang
  readonly exceeds: boolean
}

/** The most of penalty that is not above the share of ระเบียบฯ 2560 ข้อ 183; a fraction of a satang is above it already. */
export const penaltyLimit = (price: Satang, day: CivilDate): Satang =>
  shareRoundedDown(price, BigInt(rateOn('penalty-review', day).most), 10_000n)

/** How all penalty of a contract stands to a tenth of its price. A price above zero. */
export function penaltyStanding(penalty: Satang, price: Satang, day: CivilDate): PenaltyStanding {
  const limit = penaltyLimit(price, day)
  const exceeds = penalty > limit
  return {
    share: price === 0n ? 0 : Number((penalty * 10_000n) / price),
    limit,
    left: exceeds ? satang(0n) : satang(limit - penalty),
    exceeds,
  }
}

/** Of late days with the same base, the number of the first that exceeds what is left: 51 at 0.20 %, 101 at 0.10 % (W09). */
export function firstDayAbove(terms: PenaltyTerms, base: Satang, left: Satang): number | undefined {
  const { perDay, floored } = perDayOf(terms, base)
  const exact = base * BigInt(terms.rate)
  if (perDay === 0n || exact === 0n) return undefined
  if (terms.rounding === 'daily' || floored) return Number(left / perDay) + 1
  const needed = (left + 1n) * 20_000n - 10_000n
  const twice = exact * 2n
  return Number((needed + twice - 1n) / twice)
}

type OfContract = {
  readonly price: Satang
  /** Penalty of the other obligations of the same contract. */
  readonly already: Satang
}

/**
 * The first day on which the penalty exceeds a tenth of the contract's price, strictly (ระเบียบฯ 2560 ข้อ 183 "จะเกิน"), while
 * nothing more is delivered than has come. Undefined when it never does: all came before, or the cap holds it.
 */
export function exceedsOn(
  terms: PenaltyTerms,
  obligation: Obligation,
  { price, already }: OfContract,
): CivilDate | undefined {
  const limit = penaltyLimit(price, terms.madeOn)
  const first = addDays(countedFrom(obligation.due, terms.lateFrom), 1 + obligation.excusedDays)
  if (already > limit) return first
  let left = satang(limit - already)
  if (terms.cap !== null && terms.cap <= left) return undefined
  for (const stretch of endless(terms, obligation, first)) {
    const number = firstDayAbove(terms, stretch.base, left)
    const day = number === undefined ? undefined : addDays(stretch.from, number - 1)
    if (day !== undefined && day <= stretch.to) return day < obligation.due.moved ? obligation.due.moved : day
    left = satang(left - amountOfDays(terms, stretch.base, lengthOf(stretch)))
  }
  return undefined
}

/** As if nothing more came for longer than any penalty needs to reach a tenth at the least rate. */
const longEnough = 20_000

function endless(terms: PenaltyTerms, obligation: Obligation, first: CivilDate): readonly Stretch[] {
  return lateStretches(terms, { ...obligation, until: addDays(first, longEnough) }).stretches
}

const lengthOf = ({ from, to }: Stretch): number => daysBetween(from, to) + 1
