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

type Received = { readonly announced: CivilDate; readonly receivedOn: CivilDate; readonly holidays: Holidays }

/** อุทธรณ์: from the announcement on. A late one is taken in as late and answered; it holds nothing up. */
export function receiveAppeal({
  announced,
  receivedOn,
  holidays,
}: Received): Verdict<{ readonly late: boolean; readonly last: CivilDate }, ProcurementRefusal> {
  if (receivedOn < announced) return no({ code: 'procurement/appeal-before-announced', day: announced })
  const last = workingDayFrom(appealWindow(announced, holidays).due, holidays)
  return yes({ late: receivedOn > last, last })
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

/** By which turns an appeal may end with an outcome; the others end it at any of them. */
const endsAt: Partial<Record<AppealOutcome, readonly string[]>> = {
  agreed: ['end'],
  dismissed: ['board'],
  redo: ['board'],
  timeout: ['board'],
}

/** One move of an appeal, in its turn and on a day that has come (มาตรา 118, 119). */
export function moveAppeal(
  course: AppealCourse & { readonly endedOn: CivilDate | null },
  move: AppealMove,
  today: CivilDate,
): Verdict<null, ProcurementRefusal> {
  if (course.endedOn !== null) return no({ code: 'procurement/appeal-ended' })
  if (move.on > today) return no({ code: 'procurement/day-ahead', day: move.on })
  const before = [course.receivedOn, course.decidedOn, course.forwardedOn, course.boardReceivedOn]
  const last = before.findLast((day) => day !== null) ?? course.receivedOn
  if (move.on < last) return no({ code: 'procurement/before-step', step: 'อุทธรณ์', day: last })
  const turn = turnOf(course)
  return isItsTurn(course, move, turn) ? yes(null) : no({ code: 'procurement/appeal-not-so', waits: turn })
}

function isItsTurn(course: AppealCourse, move: AppealMove, turn: ReturnType<typeof turnOf>): boolean {
  if (move.what === 'end') return endsAt[move.outcome]?.includes(turn) ?? true
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
