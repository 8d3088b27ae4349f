import { addDays, dayOfWeek, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Act } from './act.ts'
import { broughtLoans } from './brought-loans.ts'
import { lendingFrom, lendingRules } from './lending-rules.ts'
import { ask, type Run, type Span } from './loan-asking.ts'
import {
  askLonger,
  cancel,
  chase,
  decideAll,
  decideHarm,
  decideLonger,
  endHarm,
  handOver,
  suspend,
  takeBack,
  undoApproval,
  undoHandOver,
} from './loan-passing.ts'
import type { Ending, Harm, LoanPlan, Turn } from './loan-plan.ts'
import { outsideLoans } from './outside-loans.ts'
import { officerOn, type Registering } from './register-year.ts'
import { headOf } from './sample-people.ts'
import { signatureOf } from './signature.ts'
import { staffLoans } from './staff-loans.ts'
import { standingLoans } from './standing-loans.ts'

/** ยืม-คืน of the second year: asked for, decided, handed over and back, made good; and how it stands on the last day. */
export function lendingYear(registering: Registering): readonly Act[] {
  const { days } = registering
  return [
    ...lendingRules(days),
    ...broughtLoans(registering),
    ...[...staffLoans, ...outsideLoans, ...standingLoans].flatMap((plan, index) =>
      courseOf(plan, { registering, index }),
    ),
  ]
}

/** One plan on its days. */
type Course = {
  readonly plan: LoanPlan
  readonly run: Run
  readonly span: Span
  /** The working days: of the asking, of the first day. */
  readonly asked: number
  readonly first: number
  readonly signature: string | null
  readonly act: (at: number, by: string | undefined, perform: Act['perform']) => Act
  readonly registering: Registering
}

type Numbered = { readonly registering: Registering; readonly index: number }

function courseOf(plan: LoanPlan, { registering, index }: Numbered): readonly Act[] {
  const { days } = registering
  const begins = Math.floor(lendingFrom * days.length)
  const asked =
    plan.asked < 0 ? days.length + plan.asked : begins + Math.floor(plan.asked * (days.length - begins))
  const first = asked + plan.after
  const run: Run = { ids: [] }
  const course: Course = {
    plan,
    run,
    span: spanOf(plan, first, days),
    asked,
    first,
    signature: index % 3 === 0 ? null : signatureOf(index),
    // Where nobody else is named, the supply officer of the day.
    act: (at, by, perform) => {
      const day = dayOf(days, at)
      return {
        day,
        by: by ?? officerOn(day, registering),
        perform: (desk) => (run.over ? undone : perform(desk)),
      }
    },
    registering,
  }
  return [...askedFor(course), ...decidedOn(course), ...passedOn(course)]
}

const undone = Promise.resolve()

const dayOf = (days: readonly CivilDate[], at: number): CivilDate => {
  const day = days[Math.min(at, days.length - 1)]
  if (day === undefined) throw new RangeError('a year has days')
  return day
}

/** The first day may lie beyond the last of the year; what comes each week comes on Fridays. */
function spanOf({ days: long, ending, weeks }: LoanPlan, first: number, days: readonly CivilDate[]): Span {
  const beyond = Math.max(0, first - (days.length - 1))
  const day = addDays(dayOf(days, first), beyond)
  const from = weeks === undefined ? day : fridayFrom(day)
  const due = ending.end === 'out' ? addDays(dayOf(days, days.length), ending.dueIn) : addDays(from, long - 1)
  return { from, due }
}

function fridayFrom(day: CivilDate): CivilDate {
  return dayOfWeek(day) === 5 ? day : fridayFrom(addDays(day, 1))
}

function askedFor({ plan, run, span, asked, act }: Course): readonly Act[] {
  const by = plan.outside === undefined ? plan.borrower : undefined
  return [act(asked, by, (desk) => ask(desk, plan, { span, run }))]
}

/** Who decides under ข้อ 208: the head of each unit that has the things, or the head of the office. */
function decidersOf({ decider, outside, use, wants }: LoanPlan): readonly string[] {
  if (decider !== undefined) return [decider]
  const inside = outside === undefined && use === 'inside'
  return inside ? [...new Set(wants.map(({ unit }) => headOf(unit)))] : ['maroning']
}

const undecided: ReadonlySet<Ending['end']> = new Set(['waiting', 'cancelled', 'checked'])

function decidedOn({ plan, run, asked, first, act }: Course): readonly Act[] {
  const { ending, turns = [] } = plan
  const { end } = ending
  if (end === 'waiting') return []
  if (end === 'cancelled') {
    const by = plan.outside === undefined ? plan.borrower : undefined
    return [act(asked + 1, by, (desk) => cancel(desk, run, ending.reason))]
  }
  const checked = act(asked, undefined, (desk) => decideAll(desk, run))
  if (undecided.has(end)) return [checked]
  const at = Math.min(asked + 1, first)
  const refusedFor = end === 'refused' ? ending.reason : undefined
  const approved = decidersOf(plan).map((by) => act(at, by, (desk) => decideAll(desk, run, refusedFor)))
  const again = approved.flatMap((one) => [
    act(at, one.by, (desk) => undoApproval(desk, run)),
    act(at, one.by, (desk) => decideAll(desk, run)),
  ])
  return [checked, ...approved, ...(turns.includes('approval-undone') ? again : [])]
}

function passedOn(course: Course): readonly Act[] {
  const { plan, run, first, signature, act } = course
  const { ending, turns = [] } = plan
  if (ending.end !== 'out' && ending.end !== 'returned') return []
  const has = (turn: Turn) => turns.includes(turn)
  const gives = act(first, undefined, (desk) => handOver(desk, run, signature))
  const wrongly = [
    act(first, undefined, (desk) => undoHandOver(desk, run)),
    act(first, undefined, gives.perform),
  ]
  return [
    gives,
    ...(has('hand-over-undone') ? wrongly : []),
    ...(has('extended') ? longer(course) : []),
    ...(ending.end === 'out' ? stillOut(course, ending) : broughtBack(course, ending)),
  ]
}

const extraDays = 4

/** Asked for on the day after while it is not over then, and allowed on the same day by whoever allowed the loan. */
function longer({ plan, run, span, first, act, registering: { days } }: Course): readonly Act[] {
  const to = addDays(span.due, extraDays)
  const next = days[first + 1]
  const on = next !== undefined && next <= span.due ? first + 1 : first
  return [
    act(on, plan.borrower, (desk) => askLonger(desk, run, to)),
    act(on, undefined, (desk) => decideLonger(desk, run)),
    ...decidersOf(plan).map((by) => act(on, by, (desk) => decideLonger(desk, run))),
  ]
}

/** Chased by telephone on the first working day after the due day, and by letter when it is a week late. */
function stillOut(course: Course, { dueIn, asksLonger }: Extract<Ending, { end: 'out' }>): readonly Act[] {
  const { plan, run, span, act, registering } = course
  const { days } = registering
  if (asksLonger !== undefined)
    return [
      act(days.length - 2, plan.borrower, (desk) => askLonger(desk, run, addDays(span.due, asksLonger))),
    ]
  if (dueIn > -4) return []
  const after = days.findIndex((day) => day > span.due)
  return [
    act(after, undefined, (desk) => chase(desk, run, 'telephone')),
    act(Math.min(after + 3, days.length - 2), undefined, (desk) => chase(desk, run, 'letter')),
  ]
}

function broughtBack(course: Course, { late, harm }: Extract<Ending, { end: 'returned' }>): readonly Act[] {
  const { plan, run, first, act, registering } = course
  const { turns = [] } = plan
  const { days } = registering
  const due = addDays(course.span.due, turns.includes('extended') ? extraDays : 0)
  const after = days.findIndex((day) => day > due)
  const back = Math.max(first, (after < 0 ? days.length : after) - 1 + late)
  const today = days.at(-1) ?? due
  return [
    ...(late > 0 ? [act(after, undefined, (desk) => chase(desk, run, 'telephone'))] : []),
    act(back, undefined, (desk) => takeBack(desk, run, harm)),
    ...(turns.includes('suspended') ? [act(back, 'nuriyah', (desk) => suspend(desk, run, today))] : []),
    ...(harm === undefined ? [] : madeGood(course, harm, back)),
  ]
}

/** Decided on the day after it came back, and made good in the days that follow, as far as it has come. */
function madeGood({ run, act }: Course, harm: Harm, back: number): readonly Act[] {
  if (harm.ends === 'open') return []
  const decided = act(back + 1, undefined, (desk) => decideHarm(desk, run, harm))
  const over = harm.ends === 'settled' || harm.ends === 'found'
  return over ? [decided, act(back + 4, undefined, (desk) => endHarm(desk, run, harm))] : [decided]
}
