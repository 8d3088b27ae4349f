import type { Condition } from '@prongsai/domain/asset/condition'
import { formatThaiDate } from '@prongsai/domain/calendar/buddhist'
import { firstDayOf, fiscalYearOf } from '@prongsai/domain/calendar/fiscal-year'
import { addDays, daysBetween, isWeekend, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { type Good, sellers } from './goods/good.ts'
import { goods } from './goods/goods.ts'
import type { Lot, PlannedCard } from './planned-card.ts'
import type { Chance } from './random.ts'
import { roomsOf, type UnitKey, unitKeys } from './sample-office.ts'
import { samplePeople } from './sample-people.ts'

/** The cards that the office had before the year, and those that came in it, lot by lot. */
export type CardPlan = { readonly old: readonly PlannedCard[]; readonly fresh: readonly PlannedCard[] }

export type PlanCards = { readonly days: readonly CivilDate[]; readonly chance: Chance }

export function planCards(planning: PlanCards): CardPlan {
  const all = goods.flatMap((good, at) => cardsOf(good, at, planning))
  const [start] = planning.days
  const isFresh = ({ lot }: PlannedCard) => start !== undefined && lot.acquiredOn >= start
  return { old: all.filter((card) => !isFresh(card)), fresh: all.filter(isFresh) }
}

function cardsOf(good: Good, at: number, planning: PlanCards): readonly PlannedCard[] {
  const units = unitsOf(good)
  const lots = lotsOf(good, units.length, planning)
  return units.flatMap((unit, index) => {
    const lot = lots[index]
    return lot === undefined ? [] : [cardOf(lot, { unit, key: `${at}-${index}`, planning })]
  })
}

/** The unit of each card; those of one unit lie apart, so that a lot is shared out among units. */
function unitsOf({ at }: Good): readonly UnitKey[] {
  const most = Math.max(...Object.values(at))
  return Array.from({ length: most }, (_, round) => unitKeys.filter((key) => (at[key] ?? 0) > round)).flat()
}

/** The lot of each card, the old ones first. */
function lotsOf(good: Good, count: number, planning: PlanCards): readonly Lot[] {
  const lots: Lot[] = []
  while (lots.length < count) {
    const freshFrom = count - good.fresh
    const isFresh = lots.length >= freshFrom
    const left = (isFresh ? count : freshFrom) - lots.length
    const size = good.quantity ? 1 : Math.min(left, planning.chance.whole(1, 4))
    const lot = lotOf(good, isFresh, planning)
    lots.push(...Array.from({ length: size }, () => lot))
  }
  return lots
}

function lotOf(good: Good, isFresh: boolean, planning: PlanCards): Lot {
  const { chance } = planning
  const acquiredOn = isFresh ? freshDay(planning) : oldDay(good, planning)
  const [brand, ...models] = good.brands[chance.whole(0, good.brands.length - 1)] ?? ['']
  const price = priceOf(good, chance)
  const asked = { isFresh, acquiredOn, price: price * (good.quantity?.[0] ?? 1) }
  const origin = originOf(good, asked, chance)
  return {
    good,
    acquiredOn,
    brand,
    model: models[chance.whole(0, models.length - 1)] ?? '',
    price,
    documentNumber: documentOf(asked, origin.how, chance),
    ...origin,
  }
}

/** The year ends with the budget: what is bought heaps up before October. */
const busyMonths: ReadonlySet<string> = new Set(['03', '07', '08', '09'])

function freshDay({ days, chance }: PlanCards): CivilDate {
  const day = days[chance.whole(11, days.length - 4)] ?? days[0]
  const again = days[chance.whole(11, days.length - 4)] ?? day
  if (day === undefined || again === undefined) throw new RangeError('a year has days')
  return busyMonths.has(day.slice(5, 7)) ? day : again
}

function oldDay({ kind }: Good, { days, chance }: PlanCards): CivilDate {
  const [start] = days
  if (start === undefined) throw new RangeError('a year has days')
  // What wears out soon is not old.
  const most = kind === '416' ? 9 : 14
  const day = addDays(start, -chance.whole(60, most * 365))
  return isWeekend(day) ? addDays(day, -2) : day
}

function priceOf({ price: [least, most] }: Good, chance: Chance): number {
  const step = stepOf(most)
  return Math.round(chance.whole(least, most) / step) * step
}

/** Nobody asks 43,217 baht: prices end in noughts, the more the dearer. */
function stepOf(price: number): number {
  if (price < 1_000) return 5
  if (price < 10_000) return 50
  return price < 100_000 ? 100 : 1_000
}

type Asked = { readonly isFresh: boolean; readonly acquiredOn: CivilDate; readonly price: number }

/** Orders and contracts are numbered through the fiscal year; of some old ones no number is known. */
function documentOf({ isFresh, acquiredOn, price }: Asked, how: Lot['how'], chance: Chance): string {
  if (how === 'donation') return `หนังสือแสดงเจตนาบริจาค ลงวันที่ ${formatThaiDate(acquiredOn, { form: 'short' })}`
  if (how === 'transfer') return `บัญชีส่งมอบพัสดุ ลงวันที่ ${formatThaiDate(acquiredOn, { form: 'short' })}`
  const year = fiscalYearOf(acquiredOn)
  const passed = daysBetween(firstDayOf(year), acquiredOn)
  if (price > 100_000) return `สัญญาซื้อขาย ${1 + Math.floor(passed / 12)}/${year}`
  const number = 1 + passed + chance.whole(0, 1)
  return isFresh || chance.percent(70) ? `ใบสั่งซื้อ ${number}/${year}` : ''
}

function originOf(
  { seller }: Good,
  { isFresh, acquiredOn, price }: Asked,
  chance: Chance,
): Pick<Lot, 'seller' | 'how' | 'source'> {
  if (price < 100_000 && chance.percent(4))
    return { seller: 'มูลนิธิเพื่อนชุมชนชายแดนใต้ (ตัวอย่าง)', how: 'donation', source: 'donation' }
  if (!isFresh && chance.percent(3))
    return { seller: 'รับโอนจากหน่วยงานตัวอย่างในจังหวัด', how: 'transfer', source: 'other' }
  const source = chance.percent(88) ? ('budget' as const) : ('off-budget' as const)
  const [first, ...more] = sellers[seller]
  return { seller: chance.oneOf([first, ...more]), how: methodOf(acquiredOn, price), source }
}

/** The Act of 2560 holds from 23 August 2017; before it the methods of the Ministry of Interior's regulation. */
function methodOf(day: CivilDate, price: number): Lot['how'] {
  if (day >= '2017-08-23') return price <= 500_000 ? 'specific' : 'invitation'
  if (price <= 100_000) return 'agreed-price'
  return price <= 2_000_000 ? 'price-enquiry' : 'auction'
}

type Placing = { readonly unit: UnitKey; readonly key: string; readonly planning: PlanCards }

function cardOf(lot: Lot, { unit, key, planning }: Placing): PlannedCard {
  const { chance, days } = planning
  const { good } = lot
  const [least, most] = good.quantity ?? [1, 1]
  return {
    key,
    lot,
    unit,
    place: chance.oneOf(roomsOf[unit][good.room]),
    keeper: keeperOf(good, unit, chance),
    serial: serialOf(lot, chance),
    quantity: chance.whole(least, most),
    condition: conditionOf(daysBetween(lot.acquiredOn, days[0] ?? lot.acquiredOn), chance),
  }
}

/** Somebody of the unit who is there all year. */
function keeperOf({ room }: Good, unit: UnitKey, chance: Chance): string | null {
  if (room === 'hall' || room === 'outdoors') return null
  const [first, ...more] = samplePeople.filter((one) => one.unit === unit && !one.left && !one.came)
  return first === undefined || chance.percent(12) ? null : chance.oneOf([first, ...more]).username
}

/** What has no brand has no number either. */
function serialOf({ good, acquiredOn, brand }: Lot, chance: Chance): string {
  if (good.serial === undefined || good.quantity || brand === '') return ''
  return `${good.serial}${acquiredOn.slice(2, 4)}${String(chance.whole(1, 999_999)).padStart(6, '0')}`
}

function conditionOf(age: number, chance: Chance): Condition {
  const years = age / 365
  if (years > 11) return chance.percent(45) ? 'deteriorated' : worn(chance)
  return years > 7 ? worn(chance) : 'usable'
}

const worn = (chance: Chance): Condition => (chance.percent(18) ? 'damaged' : 'usable')
