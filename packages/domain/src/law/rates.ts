import { civilDate, type CivilDate } from '../calendar/civil-date.ts'
import { regulation, act, revenueCode, type Citation } from './citation.ts'

/**
 * A share of an amount on which the law turns, in hundredths of a percent (20 is 0.20 %): between `least` and `most`, which
 * are the same where the law leaves no choice. `floor` is the least in whole baht, where it names one.
 */
type Rate = {
  readonly from: CivilDate
  readonly least: number
  readonly most: number
  readonly floor: number | null
  readonly citation: Citation
}

/** ระเบียบฯ came into force on the day after it was published. */
const sinceRegulation = civilDate.parse('2017-08-24')
const sinceAct = civilDate.parse('2017-08-23')

const between = (least: number, most: number, clause: string): Rate => ({
  from: sinceRegulation,
  least,
  most,
  floor: null,
  citation: regulation(clause),
})

const exactly = (rate: number, clause: string): Rate => between(rate, rate, clause)

/** The rows of each, the oldest first. A change of the law is one more row with its day. */
const rates = {
  /** ค่าปรับต่อวัน of what is not yet delivered. */
  'penalty-undelivered': [between(1, 20, '162')],
  /** ค่าปรับต่อวัน of work that is wanted whole, no less than so many baht a day. */
  'penalty-whole': [{ ...between(1, 10, '162'), floor: 100 }],
  /** ค่าปรับต่อวัน of works on a public utility that hinder the traffic. */
  'penalty-traffic': [exactly(25, '162')],
  /** ค่าปรับต่อวัน of a consultant, for whom the clause names no floor. */
  'penalty-consultant': [between(1, 10, '162')],
  /** The share of the price beyond which ending the contract has to be considered. */
  'penalty-review': [exactly(1000, '183')],
  security: [between(500, 1000, '168')],
  'security-increase': [exactly(500, '171')],
  'advance-private': [between(0, 1500, '89')],
  'advance-state': [between(0, 5000, '89')],
  'retention-consultant': [between(500, 1000, '174')],
  /** ค่าปรับ of the part that was given to another without leave, at least. */
  'subcontract-fine': [{ ...between(1000, 10_000, '95'), from: sinceAct, citation: act('95') }],
  withholding: [{ ...exactly(100, '50'), from: sinceAct, citation: revenueCode('50 (4) และมาตรา 69 ทวิ') }],
} as const satisfies Record<string, readonly [Rate, ...Rate[]]>

export type RateName = keyof typeof rates

/** The row that holds on the day; a day before the first known row is judged by that. */
export function rateOn(name: RateName, day: CivilDate): Rate {
  const [first, ...later]: readonly [Rate, ...Rate[]] = rates[name]
  return later.findLast(({ from }) => from <= day) ?? first
}

/** '0.20' of 20: a rate in percent with both digits. */
export const percentText = (rate: number): string => (rate / 100).toFixed(2)
