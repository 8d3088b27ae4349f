import { addDays, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { baht } from '@prongsai/domain/money/satang'
import { methodOn } from '@prongsai/domain/procurement/methods/method-tables'
import type { Act, Desk } from '../act.ts'
import { dayAt } from '../office-year.ts'
import { boats, broughtRepair, computers, playground, taxMap } from './large-purchases.ts'
import type { PlannedPurchase } from './planned-purchase.ts'
import { idOf, workingDaysAfter, type Going, type Hand, type Move } from './purchase-move.ts'
import { afterOpening, askedFor, cut, scriptOf } from './purchase-script.ts'
import { drain, nextRoad, pump, road } from './planned-large.ts'
import { smallPurchases } from './small-purchases.ts'
import { firstIndexOf, twoYears } from './two-years.ts'
import { waitingPurchases } from './waiting-purchases.ts'

/** จัดซื้อจัดจ้าง from the first weeks of the last fiscal year to what lies on the desks today. */
export function purchaseYear(days: readonly CivilDate[]): readonly Act[] {
  const [last, running] = twoYears(days)
  const from = firstIndexOf(last, days) + 6
  const beginsAt = (part: number, runs: number) =>
    from + Math.floor(part * Math.max(0, days.length - 1 - from - runs))
  const small = smallPurchases.map((planned, index) => {
    const begins = beginsAt(index / smallPurchases.length, longestSmall)
    return { moves: scriptOf(asTheLawHad(planned, days[begins])), begins }
  })
  const large = [
    { moves: scriptOf(computers), part: 0.2 },
    { moves: scriptOf(boats), part: 0.72 },
    { moves: scriptOf(taxMap), part: 0.45 },
    { moves: redone(playground), part: 0.58 },
    { moves: brought(broughtRepair), part: 0.06 },
  ].map(({ moves, part }) => ({ moves, begins: beginsAt(part, daysIn(moves)) }))
  const ofPlan = [
    { moves: scriptOf(road), begins: from + 64 },
    { moves: scriptOf(drain), begins: from + 108 },
    { moves: scriptOf(pump), begins: from + 126 },
  ]
  const finished = [...small, ...large, ...ofPlan].map(({ moves, begins }, order) =>
    played(moves, { days, order, begins }),
  )
  const waiting = waitingPurchases.map((planned, index) => {
    const moves = scriptOf(planned)
    const begins = days.length - 1 - planned.since - daysIn(moves)
    return played(moves, { days, order: finished.length + index, begins })
  })
  const next = scriptOf(nextRoad)
  const begins = days.length - 1 - sinceInvited - daysIn(next)
  const order = finished.length + waiting.length
  const invited =
    begins > firstIndexOf(running, days) + planStands ? [played(next, { days, order, begins })] : []
  return [...finished, ...waiting, ...invited].flat()
}

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

/** The moves of one purchase on their days, each by who sits at the desk then. */
function played(moves: readonly Move[], { days, order, begins }: Playing): readonly Act[] {
  const going: Going = { id: undefined, version: 1, order, offers: new Map(), comments: [] }
  const start = withinYear(moves, { days, order, begins })
  const waits = moves.map((_, index) => daysIn(moves.slice(0, index + 1)))
  return moves.map(({ by, perform }, index) => {
    const at = start + (waits[index] ?? 0)
    return {
      day: days[at] ?? dayAt(days)(1),
      by: whoAt({ days, order, begins: start }, by, at),
      perform: (desk: Desk) => perform(desk, going),
    }
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
