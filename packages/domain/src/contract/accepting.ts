import { acceptanceId } from '../base/id.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import { formatThaiDate } from '../calendar/buddhist.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { satang, shareRoundedHalfUp, subtract, sum, type Satang } from '../money/satang.ts'
import { castVote, inspectionStanding, type Inspection, type InspectionStanding } from './acceptance.ts'
import type {
  AcceptanceOfCase,
  ContractCase,
  DeliveryOfCase,
  InspectorOfCase,
  InstalmentOfCase,
} from './case.ts'
import type { AcceptanceOutcome, PenaltyLine, Pieces, Vote } from './contract.ts'
import type { ContractRefusal } from './contract-refusal.ts'
import { isRunning, piecesAt } from './delivering.ts'
import { deliveriesOf, isAccepted, remainingOf, worthOf } from './fulfilment.ts'
import { judgeBody } from './inspection-body.ts'
import { baseOf, penaltiesOn } from './obligations.ts'

/** By what a seat is known among those who vote: the person, or the seat itself of one who is no user. */
const seatKey = ({
  committeeId,
  position,
  person,
}: Pick<InspectorOfCase, 'committeeId' | 'position' | 'person'>): string =>
  person ?? `${committeeId}/${position}`

/** The inspection of a delivery as its rule sees it: who sits now, and what each of them said. */
export function inspectionOf(contract: ContractCase, delivery: DeliveryOfCase): Inspection {
  const accepted = contract.acceptances.find((one) => one.delivery === delivery.id)
  return {
    kind: contract.kind,
    members: contract.inspectors.map((seat) => ({ person: seatKey(seat), name: seat.name })),
    votes: contract.inspectors.flatMap((seat) =>
      delivery.votes
        .filter((vote) => isOfSeat(vote, seat))
        .map((vote) => ({ ...castOf(vote), by: seatKey(seat) })),
    ),
    former: delivery.votes
      .filter((vote) => !contract.inspectors.some((seat) => isOfSeat(vote, seat)))
      .map(castOf),
    headDecision: accepted?.byHead === true ? accepted.outcome : null,
  }
}

type Seated = Pick<InspectorOfCase, 'committeeId' | 'position'>

const isOfSeat = (vote: Seated, seat: Seated): boolean =>
  vote.committeeId === seat.committeeId && vote.position === seat.position

const castOf = ({ by, vote, note, lines }: DeliveryOfCase['votes'][number]) => ({
  by,
  vote,
  memo: note,
  right: lines ?? [],
})

type Saying = {
  readonly seat: InspectorOfCase
  readonly vote: Vote
  readonly right: readonly Pieces[]
  readonly note: string
}

/** One vote upon a delivery, and how the inspection stands with it. */
export function sayOf(
  contract: ContractCase,
  delivery: DeliveryOfCase,
  { seat, vote, right, note }: Saying,
): Verdict<InspectionStanding, ContractRefusal> {
  const inspection = inspectionOf(contract, delivery)
  const said = { by: seatKey(seat), vote, memo: note, right }
  const cast = castVote(inspection, said)
  if (!cast.ok) return cast
  if (delivery.status !== 'waiting') return no({ code: 'contract/inspection-decided' })
  const body = judgeBody(contract)
  if (!body.ok) return body
  const part = vote === 'part' ? judgePart(delivery, right) : yes(null)
  if (!part.ok) return part
  return yes(inspectionStanding({ ...inspection, votes: [...inspection.votes, said] }))
}

/** รับไว้เฉพาะที่ถูกต้อง: some of what came, not all and not none (ระเบียบฯ 2560 ข้อ 175 (5)). */
export function judgePart(
  { lines }: Pick<DeliveryOfCase, 'lines'>,
  right: readonly Pieces[],
): Verdict<null, ContractRefusal> {
  if (lines.length === 0) return no({ code: 'contract/part-without-lines' })
  const came = lines.map(({ position, quantity }) => quantity - piecesAt(right, position))
  const known = right.every(({ position }) => lines.some((line) => line.position === position))
  const some = right.some(({ quantity }) => quantity > 0)
  return known && some && came.every((left) => left >= 0) && came.some((left) => left > 0)
    ? yes(null)
    : no({ code: 'contract/part-not-a-part' })
}

/** Of what outcome of a delivery how many pieces of each line are accepted. */
const piecesAccepted = (
  { lines }: Pick<DeliveryOfCase, 'lines'>,
  outcome: AcceptanceOutcome,
  right: readonly Pieces[],
): readonly { readonly position: number; readonly accepted: number }[] =>
  lines.map(({ position, quantity }) => {
    if (outcome === 'refused') return { position, accepted: 0 }
    return { position, accepted: outcome === 'whole' ? quantity : piecesAt(right, position) }
  })

/** What an acceptance is worth and what its lateness costs, with the steps by which that was counted. */
export type Accepting = {
  readonly outcome: AcceptanceOutcome
  readonly lines: readonly { readonly position: number; readonly accepted: number }[]
  readonly gross: Satang
  readonly lateDays: number
  readonly penalty: Satang
  readonly steps: readonly PenaltyLine[]
}

type Deciding = {
  readonly delivery: DeliveryOfCase
  readonly outcome: AcceptanceOutcome
  readonly right: readonly Pieces[]
  readonly byHead: boolean
}

/** ผลการตรวจรับ as it is kept: value, days late and penalty as they stand on the day on which the goods came (ข้อ 175, 181). */
export function acceptingOf(
  contract: ContractCase,
  { delivery, outcome, right, byHead }: Deciding,
): Accepting {
  const lines = piecesAccepted(delivery, outcome, right)
  const none = { outcome, lines, gross: satang(0n), lateDays: 0, penalty: satang(0n), steps: [] }
  const instalment = contract.instalments.find(({ number }) => number === delivery.instalment)
  if (outcome === 'refused' || instalment === undefined) return none
  const accepted = withAccepted(contract, { delivery, outcome, lines, byHead })
  const before = contract.acceptances.filter((one) => one.instalment === instalment.number)
  const gross = subtract(grossUpTo(accepted, instalment), sum(before.map((one) => one.gross)))
  const valued = {
    ...accepted,
    acceptances: accepted.acceptances.map((one) => (one.delivery === delivery.id ? { ...one, gross } : one)),
  }
  return {
    ...none,
    gross,
    ...penaltyOfDelivery(valued, { instalment, arrivedOn: delivery.arrivedOn, before }),
  }
}

/** Whether what is accepted is worth something: what has no price of its own is accepted with what has (ข้อ 175). */
export const judgeWorth = ({ outcome, gross }: Accepting): Verdict<null, ContractRefusal> =>
  outcome === 'refused' || gross > 0n ? yes(null) : no({ code: 'contract/worth-nothing' })

type Given = Omit<Deciding, 'right'> & Pick<Accepting, 'lines'>

function withAccepted(contract: ContractCase, { delivery, outcome, lines, byHead }: Given): ContractCase {
  const status = outcome === 'whole' ? 'accepted' : outcome
  const told: DeliveryOfCase = {
    ...delivery,
    status,
    lines: delivery.lines.map((line) => ({
      ...line,
      accepted: lines.find(({ position }) => position === line.position)?.accepted ?? 0,
    })),
  }
  const acceptance: AcceptanceOfCase = {
    id: acceptanceId('pending'),
    delivery: delivery.id,
    instalment: delivery.instalment,
    outcome,
    on: contract.today,
    byHead,
    gross: satang(0n),
    lateDays: 0,
    penalty: satang(0n),
    broughtForward: false,
  }
  return {
    ...contract,
    deliveries: contract.deliveries.map((one) => (one.id === delivery.id ? told : one)),
    acceptances: [...contract.acceptances, acceptance],
  }
}

/** Value of all that is accepted of an instalment: its share by the worth of the pieces, the last taking what is left. */
function grossUpTo(contract: ContractCase, instalment: InstalmentOfCase): Satang {
  if (instalment.shares.length === 0 || isAccepted(contract, instalment)) return instalment.amount
  const left = remainingOf(contract, instalment)
  const worth = (pieces: readonly Pieces[]): bigint =>
    contract.lines.reduce((total, line) => total + worthOf(line, piecesAt(pieces, line.position)), 0n)
  const whole = worth(instalment.shares)
  return whole === 0n ? satang(0n) : shareRoundedHalfUp(instalment.amount, whole - worth(left), whole)
}

type Late = {
  readonly instalment: InstalmentOfCase
  readonly arrivedOn: CivilDate
  readonly before: readonly AcceptanceOfCase[]
}

/** Counted up to the day on which it came; what earlier acceptances of the instalment took is not taken again. */
function penaltyOfDelivery(
  contract: ContractCase,
  { instalment, arrivedOn, before }: Late,
): Pick<Accepting, 'lateDays' | 'penalty' | 'steps'> {
  const owed = penaltiesOn(contract, arrivedOn).filter((one) => one.instalment === instalment.number)
  const all = sum(owed.map(({ penalty }) => penalty.amount))
  const taken = sum(before.map(({ penalty }) => penalty))
  const penalty = satang(all > taken ? all - taken : 0n)
  const steps = owed.flatMap(({ setName, penalty: one }) => linesOfPenalty(setName, one))
  return {
    lateDays: Math.max(0, ...owed.map((one) => one.penalty.lateDays)),
    penalty,
    steps:
      taken > 0n
        ? [...steps, { ...plain, what: 'หักค่าปรับที่คิดไว้ในการตรวจรับก่อนหน้า', amount: String(0n - taken) }]
        : steps,
  }
}

const plain = { lateDays: 0, excusedDays: 0, base: '0', rate: 0, perDay: '0', floored: false }

const day = (on: CivilDate): string => formatThaiDate(on, { form: 'short' })

type PenaltyFound = ReturnType<typeof penaltiesOn>[number]['penalty']

function linesOfPenalty(setName: string, penalty: PenaltyFound): readonly PenaltyLine[] {
  const { lateDays, excusedDays, rate, spans, capped, beforeCap, amount } = penalty
  const of = setName === '' ? '' : `${setName} `
  const common = { lateDays, excusedDays, rate }
  const excused = { ...plain, ...common, what: `${of}ส่งมอบช้าภายในวันที่งดหรือลดค่าปรับ`, amount: '0' }
  if (spans.length === 0) return [excused]
  const lines = spans.map((span) => ({
    ...common,
    what: `${of}${day(span.from)} ถึง ${day(span.to)} รวม ${span.days} วัน`,
    base: String(span.base),
    perDay: String(span.perDay),
    floored: span.floored,
    amount: String(span.amount),
  }))
  const cap = { ...plain, what: 'ส่วนที่เกินขั้นสูงสุดของการปรับตามสัญญา', amount: String(amount - beforeCap) }
  return capped ? [...lines, cap] : lines
}

/** เพิกถอนผลการตรวจรับ: while nothing stands upon it, the last of its instalment first. */
export function undoAcceptance(
  contract: ContractCase,
  acceptance: AcceptanceOfCase,
): Verdict<DeliveryOfCase, ContractRefusal> {
  if (!isRunning(contract)) return no({ code: 'contract/not-running' })
  if (contract.payments.some((one) => one.acceptance === acceptance.id))
    return no({ code: 'contract/acceptance-paid' })
  const cards = contract.cards.filter(
    (card) => card.acceptance === acceptance.id && card.asset !== null,
  ).length
  if (cards > 0) return no({ code: 'contract/acceptance-registered', cards })
  const [what] = sinceAccepted(contract, acceptance)
  if (what !== undefined) return no({ code: 'contract/acceptance-built-upon', what })
  const deliveries = deliveriesOf(contract, acceptance.instalment)
  const delivery = deliveries.find(({ id }) => id === acceptance.delivery)
  const later =
    deliveries.findLast((one) => one.no > (delivery?.no ?? one.no)) ?? wholeAfter(contract, acceptance)
  if (later !== undefined) return no({ code: 'contract/acceptance-undone-by-later', no: later.no })
  return delivery === undefined ? no({ code: 'contract/not-running' }) : yes(delivery)
}

/** What was done because it was accepted, in the words of a person. */
const sinceAccepted = (
  { securities, payments, defects }: ContractCase,
  { on }: AcceptanceOfCase,
): readonly string[] => [
  ...(securities.some(({ endedHow, endedOn }) => endedHow === 'returned' && endedOn !== null && endedOn >= on)
    ? ['การคืนหลักประกัน']
    : []),
  ...(payments.some((one) => one.kind === 'retention' && one.on >= on) ? ['การคืนเงินประกันผลงาน'] : []),
  ...(defects.some(({ foundOn }) => foundOn >= on) ? ['การแจ้งความชำรุดบกพร่อง'] : []),
]

/** Of work that is wanted whole the delivery of its last instalment, which stands upon all before it. */
function wholeAfter(contract: ContractCase, { instalment }: AcceptanceOfCase): DeliveryOfCase | undefined {
  const last = contract.instalments.at(-1)
  if (last === undefined || last.number === instalment || baseOf(contract) !== 'whole') return undefined
  return deliveriesOf(contract, last.number).find(({ status }) => status !== 'refused')
}
