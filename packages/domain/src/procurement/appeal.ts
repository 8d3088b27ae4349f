import type { CivilDate } from '../calendar/civil-date.ts'
import { workingDayFrom, nextWorkingDay, type Holidays } from '../calendar/working-days.ts'
import { act } from '../law/citation.ts'
import { deadline, type Deadline } from '../law/counting.ts'
import { deadlines } from '../law/deadlines.ts'
import { meets, thresholdOn } from '../law/thresholds.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import type { PurchaseCase } from './case.ts'
import type { Bound } from './method.ts'
import type { ProcurementRefusal } from './procurement-refusal.ts'
import type { AppealOutcome } from './purchase.ts'

/**
 * Whether the contract waits for the window of appeal (มาตรา 66 วรรคสอง, ระเบียบฯ 2560 ข้อ 161): not of an urgent selection,
 * not of any direct award, and not up to the sum for which no written agreement is needed.
 */
export function waitsForAppeal(purchase: PurchaseCase): boolean {
  const { method, ground, budget, began, thresholds } = purchase
  if (ground === 'selective-urgent' || method.startsWith('direct') || method.endsWith('-direct')) return false
  const small = thresholdOn('no-written-agreement', began, thresholds)
  return small === undefined || !meets(budget, small)
}

/** The last day on which a bidder may appeal (มาตรา 117): seven working days from the announcement. */
export const appealWindow = (announced: CivilDate, holidays: Holidays): Deadline =>
  deadline(deadlines.appeal, announced, holidays)

/** The first day on which it may be signed: the working day after the window (W21: 8 Oct 2026 gives 21 Oct 2026). */
export function signFrom(announced: CivilDate, holidays: Holidays): Bound {
  const { due, otherwise } = appealWindow(announced, holidays)
  const last = otherwise !== undefined && otherwise > due ? otherwise : due
  const day = nextWorkingDay(last, holidays)
  return { day, alert: day, duty: 'พ้นระยะเวลาอุทธรณ์', citation: act('66 วรรคสอง') }
}

/** What holds up the signing: an appeal that runs, or one that was upheld and after which nothing was announced anew (มาตรา 66, 118). */
export function heldUpByAppeal({ appeals, standing }: PurchaseCase): readonly ProcurementRefusal[] {
  const announced = standing.find(({ key }) => key === 'winner-announced')?.on
  const upheld = appeals.filter(({ outcome }) => outcome === 'agreed' || outcome === 'redo')
  const unmended = upheld.some(
    ({ endedOn }) => announced === undefined || endedOn === null || announced <= endedOn,
  )
  return [...appealRuns({ appeals }), ...(unmended ? [{ code: 'procurement/appeal-redo' as const }] : [])]
}

/** On an announcement that is appealed against an appeal stands until it has ended. */
export const appealRuns = ({ appeals }: Pick<PurchaseCase, 'appeals'>): readonly ProcurementRefusal[] =>
  appeals.some(({ endedOn }) => endedOn === null) ? [{ code: 'procurement/appeal-runs' }] : []

type Received = {
  readonly announced: CivilDate
  readonly receivedOn: CivilDate
  readonly holidays: Holidays
  /** Whether who appeals has made an offer (มาตรา 114). */
  readonly isBidder: boolean
  /** The name of the step by which the window was said to be over; undefined while it was not. */
  readonly cleared: string | undefined
}

/**
 * อุทธรณ์ of a bidder: from the announcement on. A late one is taken in as late and answered; it holds nothing up. One in
 * time is not taken in beside a purchase that may be signed: that is taken back first.
 */
export function receiveAppeal({
  announced,
  receivedOn,
  holidays,
  isBidder,
  cleared,
}: Received): Verdict<{ readonly late: boolean; readonly last: CivilDate }, ProcurementRefusal> {
  if (!isBidder) return no({ code: 'procurement/appeal-not-bidder' })
  if (receivedOn < announced) return no({ code: 'procurement/appeal-before-announced', day: announced })
  const last = workingDayFrom(appealWindow(announced, holidays).due, holidays)
  const late = receivedOn > last
  return cleared === undefined || late
    ? yes({ late, last })
    : no({ code: 'procurement/fixed-by-step', step: cleared })
}

export type AppealCourse = {
  readonly receivedOn: CivilDate
  readonly decidedOn: CivilDate | null
  readonly agrees: boolean | null
  readonly forwardedOn: CivilDate | null
  readonly boardReceivedOn: CivilDate | null
  readonly boardExtensions: number
}

export type AppealMove =
  | { readonly what: 'decide'; readonly on: CivilDate; readonly agrees: boolean }
  | { readonly what: 'forward' | 'board' | 'extend'; readonly on: CivilDate }
  | { readonly what: 'end'; readonly on: CivilDate; readonly outcome: AppealOutcome }

/** Whose turn it is before the appeal has ended. */
function turnOf({ decidedOn, agrees, forwardedOn }: AppealCourse): 'decide' | 'forward' | 'board' | 'end' {
  if (decidedOn === null) return 'decide'
  if (agrees === true) return 'end'
  return forwardedOn === null ? 'forward' : 'board'
}

/** With which outcomes an appeal is ended: that of a late one and of one that the agency agrees with follow by themselves. */
export const endings: readonly AppealOutcome[] = [
  'not-appealable',
  'dismissed',
  'redo',
  'timeout',
  'withdrawn',
]

/** By which turns an appeal may end with an outcome; the others end it at any of them. */
const endsAt: Partial<Record<AppealOutcome, readonly string[]>> = {
  dismissed: ['board'],
  redo: ['board'],
  timeout: ['board'],
}

/** One move of an appeal, in its turn and on a day that has come (มาตรา 118, 119). */
export function moveAppeal(
  course: AppealCourse & { readonly endedOn: CivilDate | null },
  move: AppealMove,
  { today, holidays }: { readonly today: CivilDate; readonly holidays: Holidays },
): Verdict<null, ProcurementRefusal> {
  if (course.endedOn !== null) return no({ code: 'procurement/appeal-ended' })
  if (move.on > today) return no({ code: 'procurement/day-ahead', day: move.on })
  const before = [course.receivedOn, course.decidedOn, course.forwardedOn, course.boardReceivedOn]
  const last = before.findLast((day) => day !== null) ?? course.receivedOn
  if (move.on < last) return no({ code: 'procurement/before-step', step: 'อุทธรณ์', day: last })
  const turn = turnOf(course)
  if (!isItsTurn(course, move, turn)) return no({ code: 'procurement/appeal-not-so', waits: turn })
  const by = boardsTime(course, move, holidays)
  return by === undefined || move.on > by ? yes(null) : no({ code: 'procurement/appeal-in-time', by })
}

/** Until when the board may still say, where it is told that it did not; undefined of every other move. */
function boardsTime(course: AppealCourse, move: AppealMove, holidays: Holidays): CivilDate | undefined {
  const isTimeout = move.what === 'end' && move.outcome === 'timeout'
  return isTimeout ? appealDuty(course, holidays)?.by : undefined
}

function isItsTurn(course: AppealCourse, move: AppealMove, turn: ReturnType<typeof turnOf>): boolean {
  if (move.what === 'end')
    return endings.includes(move.outcome) && (endsAt[move.outcome]?.includes(turn) ?? true)
  if (move.what === 'extend') return turn === 'board' && course.boardExtensions < 2
  return move.what === 'board' ? turn === 'board' && course.boardReceivedOn === null : turn === move.what
}

export type AppealDuty = { readonly what: 'decide' | 'forward' | 'board'; readonly by: CivilDate }

/** Whose turn it is and until when (มาตรา 118, 119; W23): the agency decides, forwards what it does not agree with, the board says. */
export function appealDuty(course: AppealCourse, holidays: Holidays): AppealDuty | undefined {
  const decideBy = deadline(deadlines['appeal-decision'], course.receivedOn, holidays).due
  if (course.decidedOn === null) return { what: 'decide', by: decideBy }
  if (course.agrees === true) return undefined
  if (course.forwardedOn === null)
    return { what: 'forward', by: deadline(deadlines['appeal-forwarding'], decideBy, holidays).due }
  const from = course.boardReceivedOn ?? course.forwardedOn
  let by = deadline(deadlines['appeal-board'], from, holidays).due
  for (let more = 0; more < course.boardExtensions; more++)
    by = deadline(deadlines['appeal-board-extension'], by, holidays).due
  return { what: 'board', by }
}
