import { addDays, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { baht } from '@prongsai/domain/money/satang'
import { type Act, type Desk, known } from './act.ts'
import { dayAt } from './office-year.ts'
import type { Lot, PlannedCard } from './planned-card.ts'
import type { Chance } from './random.ts'
import { samplePeople } from './sample-people.ts'

export type Registering = { readonly days: readonly CivilDate[]; readonly chance: Chance }

/** What the year brought in, registered lot by lot in the days after it was received; the last lot today. */
export function registrations(
  cards: readonly PlannedCard[],
  slips: ReadonlySet<PlannedCard>,
  registering: Registering,
): readonly Act[] {
  const { days, chance } = registering
  const lots = [...Map.groupBy(cards, ({ lot }) => lot)].toSorted(([a], [b]) =>
    a.acquiredOn < b.acquiredOn ? -1 : 1,
  )
  return lots.flatMap(([lot, ofLot], at) => {
    const received = days.findIndex((day) => day >= lot.acquiredOn)
    const index = at === lots.length - 1 ? days.length - 1 : received + chance.whole(0, 3)
    const day = days[Math.min(index, days.length - 1)] ?? lot.acquiredOn
    const by = officerOn(day, registering)
    return ofLot.map((card) => ({
      day,
      by,
      perform: (desk: Desk) => register(desk, slips.has(card) ? miswritten(card) : card),
    }))
  })
}

/** Its number as a tired hand writes it: the last figure is another. */
const miswritten = (card: PlannedCard): PlannedCard => ({
  ...card,
  serial: card.serial.replace(/\d$/, (figure) => String((Number(figure) + 3) % 10)),
})

/** Things that the old register forgot, brought forward when they are found: not all of their papers are left. */
export function findings(cards: readonly PlannedCard[], registering: Registering): readonly Act[] {
  const at = dayAt(registering.days)
  return cards.map((card, index) => {
    const day = at(0.1 + (0.85 * index) / cards.length)
    const perform = (desk: Desk) => registerFound(desk, card, index)
    return { day, by: officerOn(day, registering), perform }
  })
}

/** The supply officers who are there on the day take turns. */
export function officerOn(day: CivilDate, { days, chance }: Registering): string {
  const at = dayAt(days)
  const here = samplePeople.filter(
    ({ roles, came = 0, left = 2 }) =>
      roles.includes('supply-officer') && at(came + 0.03) < day && (left > 1 || day < at(left)),
  )
  const [first, ...more] = here.map(({ username }) => username)
  return first === undefined ? 'pornthip' : chance.oneOf([first, ...more])
}

async function register(desk: Desk, card: PlannedCard): Promise<void> {
  const { lot } = card
  await enter(desk, card, {
    acquiredOn: lot.acquiredOn,
    unitPrice: baht(lot.price),
    warrantyUntil: warrantyOf(lot),
    broughtForward: false,
    note: '',
  })
}

/** Of every four things found, one has no day and one no price. */
async function registerFound(desk: Desk, card: PlannedCard, index: number): Promise<void> {
  const { lot } = card
  await enter(desk, card, {
    acquiredOn: index % 4 === 1 ? null : lot.acquiredOn,
    unitPrice: index % 4 === 3 ? null : baht(lot.price),
    warrantyUntil: null,
    broughtForward: true,
    note: 'พบจากการสำรวจ ไม่มีในทะเบียนเดิม',
  })
}

type Entered = Pick<
  Parameters<Desk['caller']['asset']['register']>[0],
  'acquiredOn' | 'unitPrice' | 'warrantyUntil' | 'broughtForward' | 'note'
>

async function enter({ caller, office }: Desk, card: PlannedCard, entered: Entered): Promise<void> {
  const { lot, unit, keeper, place, serial, quantity, condition } = card
  const { good, brand, model, seller, documentNumber, how, source } = lot
  const { id } = await caller.asset.register({
    ...entered,
    categoryId: known(office.categories, good.kind),
    name: good.name,
    description: good.description,
    brand,
    model,
    serial,
    condition,
    acquiredHow: how,
    moneySource: source,
    seller,
    documentNumber,
    quantity,
    countingUnit: good.counting,
    usefulLifeYears: null,
    unitId: known(office.units, unit),
    keeperId: keeper === null ? null : known(office.people, keeper),
    place,
    code: null,
  })
  office.cards.set(card.key, id)
}

const warrantyOf = ({ good, acquiredOn }: Lot): CivilDate | null =>
  good.warrantyYears === undefined ? null : addDays(acquiredOn, good.warrantyYears * 365)
