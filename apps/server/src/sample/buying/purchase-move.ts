import type { ContractId, DeliveryId, PurchaseId } from '@prongsai/domain/base/id'
import { addDays, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { addWorkingDays, isWorkingDay } from '@prongsai/domain/calendar/working-days'
import { baht } from '@prongsai/domain/money/satang'
import type { CommitteeKind } from '@prongsai/domain/procurement/purchase'
import type { PassStepInput } from '@prongsai/domain/procurement/purchase.input'
import { type Desk, known } from '../act.ts'
import { holidays } from '../sample-days.ts'
import { winnerAmong, type PlannedPurchase } from './planned-purchase.ts'

export type Hand = 'officer' | 'supply-head' | 'clerk' | 'head' | 'finance' | { readonly username: string }

/** A purchase while it goes: its edition goes on with whatever is done to it. */
export type Going = {
  id: PurchaseId | undefined
  version: number
  readonly order: number
  readonly offers: Map<string, string>
  readonly comments: string[]
  contract:
    | { readonly id: ContractId; version: number; signedOn: CivilDate; delivery: DeliveryId | undefined }
    | undefined
}

/** One thing that somebody does to a purchase, so many working days after the one before it. */
export type Move = {
  readonly wait: number
  readonly by: Hand
  /** The step at which it is done. */
  readonly stage: string
  readonly perform: (desk: Desk, going: Going) => Promise<unknown>
}

export const idOf = ({ id }: Going): PurchaseId => {
  if (id === undefined) throw new Error('the purchase has not begun')
  return id
}

type Facts = PassStepInput['facts']
export type Passing = {
  readonly wait?: number
  readonly facts?: Facts | ((desk: Desk) => Facts)
  readonly paper?: (going: Going, desk: Desk) => string
}

/** The step is passed on the day itself. */
export const pass = (by: Hand, step: string, { wait = 1, facts = {}, paper }: Passing = {}): Move => ({
  wait,
  by,
  stage: step,
  perform: async (desk, going) => {
    await desk.caller.purchase.pass({
      id: idOf(going),
      version: going.version,
      step,
      on: desk.today,
      facts: typeof facts === 'function' ? facts(desk) : facts,
      paper: paper?.(going, desk) ?? '',
      outcome: 'done',
      note: '',
    })
    going.version += 1
  },
})

/** Something beside the steps, which moves the purchase's edition on as well. */
export const beside = (by: Hand, stage: string, perform: Move['perform']): Move => ({
  wait: 0,
  by,
  stage,
  perform: async (desk, going) => {
    await perform(desk, going)
    going.version += 1
  },
})

/** The same so many working days later. */
export const after = (days: number, move: Move): Move => ({ ...move, wait: move.wait + days })

/** The working day so many after the day, which may be yet to come. */
export const workingDaysAfter = (day: CivilDate, count: number): CivilDate =>
  addWorkingDays(day, count, { holidays })

/** Each body of a purchase has an order of its own. */
const orderOf: Readonly<Record<CommitteeKind, number>> = {
  specification: 0,
  'reference-price': 0,
  evaluation: 1,
  direct: 1,
  inspection: 2,
  supervision: 2,
}

/** A body of these people, the first of them its chair; one alone is in charge. */
export const appoint = (kind: CommitteeKind, people: readonly string[], stage: string): Move =>
  beside('officer', stage, ({ caller, office, today }, going) =>
    caller.purchase.appoint({
      id: idOf(going),
      kind,
      orderNumber: `${100 + going.order * 3 + orderOf[kind]}/${Number(today.slice(0, 4)) + 543}`,
      orderDay: today,
      dueDay: null,
      reason: '',
      seats: people.map((person, index) => ({
        seat: seatAt(index, people.length),
        personId: known(office.people, person),
        name: '',
        post: '',
      })),
    }),
  )

function seatAt(index: number, count: number): 'officer' | 'chair' | 'member' | 'secretary' {
  if (count === 1) return 'officer'
  if (index === 0) return 'chair'
  return index === count - 1 ? 'secretary' : 'member'
}

/** The working day before: on which the envelopes came that are opened today. */
export function dayBefore(today: CivilDate): CivilDate {
  let day = addDays(today, -1)
  while (!isWorkingDay(day, holidays)) day = addDays(day, -1)
  return day
}

/** Every offer as it comes in; an envelope is recorded when it is opened, as of the day on which it came. */
export const offered = (
  { offers }: PlannedPurchase,
  cameOn = (today: CivilDate): CivilDate => today,
): readonly Move[] =>
  offers.map(({ supplier, price }, index) =>
    after(
      index === 0 ? 1 : 0,
      beside('officer', 'bids', async ({ caller, office, today }, going) => {
        const { id } = await caller.purchase.addOffer({
          id: idOf(going),
          supplierId: known(office.suppliers, supplier),
          offeredOn: cameOn(today),
          price: baht(price),
          note: '',
        })
        going.offers.set(supplier, id)
      }),
    ),
  )

/** Every offer judged, and the cheapest that passed chosen. */
export function judged({ offers, course }: PlannedPurchase): readonly Move[] {
  const winner = winnerAmong(offers)
  const isScored = course === 'consultant'
  return [
    ...offers.map(({ supplier, excluded }) =>
      beside('officer', 'result', ({ caller }, going) =>
        caller.purchase.judgeOffer({
          id: idOf(going),
          offer: known(going.offers, supplier),
          qualified: excluded === undefined,
          exclusionReason: excluded ?? '',
          score: isScored ? 8_750 : null,
          agreedPrice: null,
        }),
      ),
    ),
    beside('officer', 'result', ({ caller }, going) =>
      caller.purchase.chooseWinner({
        id: idOf(going),
        offer: known(going.offers, winner?.supplier ?? ''),
        reason:
          offers.length > 1
            ? 'เสนอราคาต่ำสุดในบรรดาผู้ที่มีคุณสมบัติและข้อเสนอถูกต้องครบถ้วน'
            : 'มีคุณสมบัติครบถ้วน ราคาเหมาะสมและอยู่ในวงเงิน',
      }),
    ),
  ]
}

/** The same day in the three places. */
export const inThreePlaces = ({ today }: Desk): Facts => ({
  cgdOn: today,
  websiteOn: today,
  boardOn: today,
  told: true,
})
