import { addDays, civilDateOf, dayOfMonth, monthOf, yearOf, type CivilDate } from '../calendar/civil-date.ts'
import type { AssetFilter } from './asset.input.ts'
import { conditions, type Condition } from './condition.ts'

/** ภาพรวม: by what the register is looked over. */
export const overviews = ['unit', 'category', 'age', 'value', 'condition', 'warranty', 'seen'] as const
export type Overview = (typeof overviews)[number]

/** One line of an overview: a band of the register, by the filter that shows just its cards. */
export type Band = { readonly key: string; readonly filter: AssetFilter }

/** The same day so many years before; 28 February for the 29th where there is none. */
export function yearsBefore(day: CivilDate, years: number): CivilDate {
  const year = yearOf(day) - years
  const same = civilDateOf(year, monthOf(day), dayOfMonth(day)) ?? civilDateOf(year, monthOf(day), 28)
  if (same === undefined) throw new RangeError(`no day ${years} years before ${day}`)
  return same
}

const inUse = { status: 'in-use' } as const

/** อายุการใช้งานจริง, from the day of acquisition until today. */
export function ageBands(today: CivilDate): readonly Band[] {
  const before = (years: number) => yearsBefore(today, years)
  const between = (key: string, from: number, until: number): Band => ({
    key,
    filter: { ...inUse, acquiredFrom: addDays(before(until), 1), acquiredUntil: before(from) },
  })
  return [
    { key: 'under1', filter: { ...inUse, acquiredFrom: addDays(before(1), 1) } },
    between('1to3', 1, 3),
    between('3to5', 3, 5),
    between('5to10', 5, 10),
    { key: 'over10', filter: { ...inUse, acquiredUntil: before(10) } },
    { key: 'unknown', filter: { ...inUse, missing: 'day' } },
  ]
}

/** ราคาต่อหน่วย in baht, by the sums at which rules begin or that people think in. */
export const valueBands: readonly Band[] = [
  { key: 'under5000', filter: { ...inUse, priceBelow: '5000' } },
  { key: '5000', filter: { ...inUse, priceFrom: '5000', priceBelow: '10000' } },
  { key: '10000', filter: { ...inUse, priceFrom: '10000', priceBelow: '50000' } },
  { key: '50000', filter: { ...inUse, priceFrom: '50000', priceBelow: '100000' } },
  { key: '100000', filter: { ...inUse, priceFrom: '100000', priceBelow: '500000' } },
  { key: '500000', filter: { ...inUse, priceFrom: '500000' } },
  { key: 'unknown', filter: { ...inUse, missing: 'price' } },
]

const isCondition = (text: string): text is Condition => Object.hasOwn(conditions, text)

export const conditionBands: readonly Band[] = Object.keys(conditions)
  .filter(isCondition)
  .map((condition) => ({ key: condition, filter: { ...inUse, condition } }))

/** การรับประกันที่จะสิ้นสุด (ข้อ 186: looked over before it ends). */
export const warrantyBands = (today: CivilDate): readonly Band[] => [
  { key: 'in30', filter: { ...inUse, warrantyFrom: today, warrantyUntil: addDays(today, 30) } },
  { key: 'in60', filter: { ...inUse, warrantyFrom: addDays(today, 31), warrantyUntil: addDays(today, 60) } },
  {
    key: 'in180',
    filter: { ...inUse, warrantyFrom: addDays(today, 61), warrantyUntil: addDays(today, 180) },
  },
  { key: 'later', filter: { ...inUse, warrantyFrom: addDays(today, 181) } },
  { key: 'over', filter: { ...inUse, warrantyUntil: addDays(today, -1) } },
]

/** พบเห็นครั้งสุดท้าย: when a thing was last handed over, scanned, reported or registered. */
export const seenBands = (today: CivilDate): readonly Band[] => [
  { key: 'notIn1', filter: { ...inUse, unseenSince: yearsBefore(today, 1) } },
  { key: 'notIn2', filter: { ...inUse, unseenSince: yearsBefore(today, 2) } },
  { key: 'never', filter: { ...inUse, missing: 'sight' } },
]
