import { addDays, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { baht } from '@prongsai/domain/money/satang'
import { methodOn } from '@prongsai/domain/procurement/methods/method-tables'
import { type Act, type Desk, known } from '../act.ts'
import { broughtContract, broughtHall, hallSteps } from '../contracting/brought-contract.ts'
import type { Step } from '../contracting/contract-step.ts'
import {
  boatsContract,
  computersContract,
  drainContract,
  playgroundContract,
  pumpContract,
  roadContract,
  taxMapContract,
} from '../contracting/large-contracts.ts'
import { recentContracts } from '../contracting/recent-contracts.ts'
import { smallContract } from '../contracting/small-contracts.ts'
import { dayAt } from '../office-year.ts'
import { boats, broughtRepair, computers, playground, taxMap } from './large-purchases.ts'
import type { PlannedPurchase } from './planned-purchase.ts'
import { appoint, idOf, workingDaysAfter, type Going, type Hand, type Move } from './purchase-move.ts'
import { afterOpening, askedFor, cut, inspectorsOf, scriptOf } from './purchase-script.ts'
import { drain, nextRoad, pump, road } from './planned-large.ts'
import { smallPurchases } from './small-purchases.ts'
import { firstIndexOf, twoYears } from './two-years.ts'
import { waitingPurchases } from './waiting-purchases.ts'

type Bought = {
  readonly moves: readonly Move[]
  /** What follows of its contract. */
  readonly contract?: readonly Step[]
}

/** จัดซื้อจัดจ้าง from the first weeks of the last fiscal year to what lies on the desks today. */
export function purchaseYear(days: readonly CivilDate[]): readonly Act[] {
  const [last, running] = twoYears(days)
  const from = firstIndexOf(last, days) + 6
  const beginsAt = (part: number, runs: number) =>
    from + Math.floor(part * Math.max(0, days.length - 1 - from - runs))
  const endsAt = (moves: readonly Move[], ago: number) => days.length - 1 - ago - daysIn(moves)
  const small = smallPurchases.map((planned, index) => {
    const begins = beginsAt(index / smallPurchases.length, longestSmall)
    const bought = asTheLawHad(planned, days[begins])
    return { ...smallBought(bought, index), begins }
  })
  const large = largeBought().map(({ part, ...bought }) => ({
    ...bought,
    begins: beginsAt(part, daysIn(bought.moves)),
  }))
  const ofPlan = [
    { moves: supervised(road), contract: roadContract(road), begins: from + 64 },
    { moves: supervised(drain), contract: drainContract(drain), begins: from + 108 },
    { moves: scriptOf(pump), contract: pumpContract, begins: from + 126 },
  ]
  const waiting = waitingPurchases.map((planned) => {
    const moves = scriptOf(planned)
    return { moves, begins: endsAt(moves, planned.since) }
  })
  // Of the money of this year, which in its first weeks nobody has asked for yet.
  const recent = recentContracts
    .map(({ purchase, signed, contract }) => {
      const moves = scriptOf(purchase)
      return { moves, contract, begins: endsAt(moves, signed + untilSigned) }
    })
    .filter(({ begins: at }) => at > firstIndexOf(running, days) + 4)
  const next = scriptOf(nextRoad)
  const begins = endsAt(next, sinceInvited)
  const invited =
    begins > firstIndexOf(running, days) + planStands ? [{ moves: next, contract: [], begins }] : []
  return [...small, ...large, ...ofPlan, ...waiting, ...recent, ...invited].flatMap(
    ({ begins: at, ...bought }, order) => played(bought, { days, order, begins: at }),
  )
}

const largeBought = (): readonly (Bought & { readonly part: number })[] => [
  { moves: scriptOf(computers), contract: computersContract(computers), part: 0.2 },
  { moves: scriptOf(boats), contract: boatsContract(boats), part: 0.72 },
  { moves: scriptOf(taxMap), contract: taxMapContract(taxMap), part: 0.45 },
  { moves: redone(playground), contract: playgroundContract(playground), part: 0.58 },
  { moves: brought(broughtRepair), part: 0.06 },
  { moves: broughtWon(broughtHall), contract: broughtContract, part: 0.07 },
]

const smallBought = (planned: PlannedPurchase, index: number): Bought => ({
  moves: scriptOf(planned),
  contract: smallContract(planned, index),
})

/** Works have somebody who looks after them on the site. */
const supervised = (planned: PlannedPurchase): readonly Move[] => {
  const [opening, ...rest] = scriptOf(planned)
  return opening === undefined ? [] : [opening, appoint('supervision', ['ruslan'], 'specification'), ...rest]
}

/** Working days from the end of a purchase to the signing. */
const untilSigned = 1

/** How many working days ago the next road was put out to offers. */
const sinceInvited = 2

/** Working days from the first of a fiscal year until its plan is published. */
const planStands = 8

/** Working days from the opening to the announcement. */
const longestSmall = 12

/** The one paper of ว 804 is taken from its day on; before it the same thing is bought in the usual way. */
function asTheLawHad(planned: PlannedPurchase, day: CivilDate | undefined): PlannedPurchase {
  if (planned.course !== 'short' || day === undefined || methodOn('direct-short', day)) return planned
  return { ...planned, course: 'direct', chosen: null }
}

const daysIn = (moves: readonly Move[]): number => moves.reduce((total, { wait }) => total + wait, 0)

type Playing = { readonly days: readonly CivilDate[]; readonly order: number; readonly begins: number }

/** The moves of one purchase on their days and what follows of its contract, each by who sits at the desk then. */
function played({ moves, contract = [] }: Bought, { days, order, begins }: Playing): readonly Act[] {
  const going: Going = {
    id: undefined,
    version: 1,
    order,
    offers: new Map(),
    comments: [],
    contract: undefined,
  }
  const start = withinYear(moves, { days, order, begins })
  const waits = moves.map((_, index) => daysIn(moves.slice(0, index + 1)))
  const signs = start + daysIn(moves) + untilSigned
  const acting = { days, order, begins: start }
  const buying = moves.map(({ by, perform }, index) => {
    const at = start + (waits[index] ?? 0)
    return {
      day: days[at] ?? dayAt(days)(1),
      by: whoAt(acting, by, at),
      perform: (desk: Desk) => perform(desk, going),
    }
  })
  const contracting = stepsOnDays(contract, days, signs).map(({ at, by, perform }) => ({
    day: days[at] ?? dayAt(days)(1),
    by: whoAt(acting, by, at),
    perform: (desk: Desk) => perform(desk, going),
  }))
  return [...buying, ...contracting]
}

/** Each step on the first working day from its own on; what lies ahead of today is not done yet. */
function stepsOnDays(steps: readonly Step[], days: readonly CivilDate[], signs: number) {
  const signed = days[signs]
  if (signed === undefined) return []
  return steps.flatMap((step) => {
    const on = addDays(signed, step.after)
    const at = days.findIndex((day) => day >= on)
    return at === -1 ? [] : [{ ...step, at }]
  })
}

/** The money of a year is not asked for in the one before: what would run over its end begins in the new one. */
function withinYear(moves: readonly Move[], { days, begins }: Playing): number {
  const [, running] = twoYears(days)
  const first = firstIndexOf(running, days) + 4
  const runs = daysIn(moves)
  const isOver = begins < first && begins + runs >= first - 4
  return isOver && first + runs < days.length ? first : begins
}

/** Who sits at the desk: the officers take turns by purchase, and who is away is stood in for under his order. */
function whoAt({ days, order, begins }: Playing, by: Hand, at: number): string {
  if (typeof by === 'object') return by.username
  if (by === 'finance') return 'anong'
  if (by === 'clerk') return 'kanlayanee'
  if (by === 'supply-head') return at >= days.length - 9 ? 'anong' : 'nuriyah'
  if (by === 'head') return isHeadAway(at / days.length, days.length - at) ? 'kanlayanee' : 'maroning'
  return order % 2 === 1 && begins > 0.55 * days.length ? 'suhaila' : 'pornthip'
}

const isHeadAway = (part: number, left: number): boolean => left <= 2 || (part > 0.871 && part < 0.884)

/** Nobody offers; cancelled with its ground, announced, and begun anew. */
function redone(planned: PlannedPurchase): readonly Move[] {
  const anew = afterOpening(planned)
  return [...scriptOf({ ...planned, until: 'bids' }), cancel, announceCancelled, redo, ...anew]
}

const cancel: Move = {
  wait: 3,
  by: 'head',
  stage: 'cancelled',
  perform: async ({ caller, today }, going) => {
    await caller.purchase.cancel({
      id: idOf(going),
      version: going.version,
      ground: 'no-offer',
      reason: 'ติดต่อผู้ประกอบการสามรายแล้วไม่มีรายใดยื่นข้อเสนอในกำหนด',
      on: today,
      paper: '21/2569',
    })
    going.version += 1
  },
}

const announceCancelled: Move = {
  wait: 1,
  by: 'supply-head',
  stage: 'cancelled',
  perform: ({ caller, today }, going) =>
    caller.purchase.publishCancellation({
      id: idOf(going),
      version: going.version,
      cgdOn: today,
      websiteOn: today,
      boardOn: today,
    }),
}

const redo: Move = {
  wait: 4,
  by: 'officer',
  stage: 'opening',
  perform: async ({ caller }, going) => {
    const { id } = await caller.purchase.redo({
      id: idOf(going),
      reason: 'ยังมีความจำเป็น และมีผู้ประกอบการในจังหวัดแจ้งว่าสนใจ',
      chosen: null,
    })
    going.id = id
    going.version = 1
  },
}

/** ยกมา with what its papers say, and gone on with from the offers. */
function brought(planned: PlannedPurchase): readonly Move[] {
  const moves = afterOpening(planned)
  const before = cut(moves, 'bids')
  return [bring(planned), ...moves.slice(before.length)]
}

/** ยกมา after its winner was announced. */
const broughtWon = (planned: PlannedPurchase): readonly Move[] => [
  {
    wait: 0,
    by: 'supply-head',
    stage: 'opening',
    perform: async (desk, going) => {
      const { id } = await desk.caller.purchase.bring({
        ...askedFor(desk, planned),
        beganOn: addDays(desk.today, -60),
        paper: 'รายงานขอจ้าง ที่ นธ 00001/9 ในแฟ้มเดิมของกองคลัง',
        steps: hallSteps.map(([ago, key, facts]) => ({
          key,
          on: addDays(desk.today, -ago),
          facts,
          paper: '',
        })),
        winner: {
          supplierId: known(desk.office.suppliers, planned.offers[0]?.supplier ?? ''),
          offeredOn: addDays(desk.today, -51),
          price: baht(planned.offers[0]?.price ?? 0),
        },
      })
      going.id = id
      going.version = 2
    },
  },
  appoint('inspection', inspectorsOf(planned), 'opening'),
]

const foundSteps = [
  ['specification', { summary: 'ตามบันทึกของกองสาธารณสุข' }],
  ['reference-price', { amount: String(baht(98_000)), source: 'market', detail: 'สืบราคา 2 ร้าน' }],
  ['request', { neededDays: 15, criteria: 'price' }],
  ['request-screened', {}],
  ['request-passed', {}],
  ['request-approved', {}],
] as const

const bring = (planned: PlannedPurchase): Move => ({
  wait: 0,
  by: 'supply-head',
  stage: 'opening',
  perform: async (desk, going) => {
    const beganOn = addDays(desk.today, -12)
    const { id } = await desk.caller.purchase.bring({
      ...askedFor(desk, planned),
      beganOn,
      paper: 'รายงานขอจ้าง ที่ นธ 00001/18 ในแฟ้มเดิมของกองคลัง',
      steps: foundSteps.map(([key, facts], index) => ({
        key,
        on: workingDaysAfter(beganOn, Math.floor(index / 2) + 1),
        facts,
        paper: '',
      })),
      winner: null,
    })
    going.id = id
    going.version = 2
  },
})
