import { addDays } from '@prongsai/domain/calendar/civil-date'
import { freeByDay } from '@prongsai/domain/loan/calendar'
import { closedDays, namedHolidays } from '@prongsai/domain/loan/closed-day'
import { loanCaseOf } from '@prongsai/domain/loan/loan'
import { clauseOf, decidersNamed, decidersOf, stepsOf } from '@prongsai/domain/loan/loan-approval'
import { kindsShown, type AvailabilityInput, type PreviewLoanInput } from '@prongsai/domain/loan/loan.input'
import { requestLoan, weekly } from '@prongsai/domain/loan/request-loan'
import { citationText } from '@prongsai/domain/law/citation'
import { Refused } from '@prongsai/domain/refusal'
import { busySpans, lendableKinds } from '@prongsai/db/loan/availability'
import { decidersOn } from '@prongsai/db/loan/approvals'
import { loanPurposes, loanRules, loanTerms } from '@prongsai/db/loan/rules'
import { holidays } from '@prongsai/db/office/holidays'
import type { Looking } from '../context.ts'
import { allocateLines, askedThings, unitsOf } from './asked.ts'

/** What would come of a request: its case, who decides and why, and whether all of it is to be had. */
export async function previewLoan(looking: Looking, input: PreviewLoanInput) {
  const { db, actor, today } = looking
  const rules = await loanRules(db, actor.office)
  const consumable = input.lines.some(({ kind }) => kind === 'supply')
  const loanCase = loanCaseOf(input.borrowerKind, { place: input.place, consumable })
  const units = unitsOf(input.lines)
  const steps = stepsOf(loanCase, units, rules)
  const deciders = await decidersOn(db, actor.office, today)
  const borrower = input.borrowerKind === 'staff' ? (input.borrowerId ?? actor.person) : null
  return {
    loanCase,
    clause: citationText(clauseOf(loanCase)),
    steps: steps.map((step) => ({
      kind: step.kind,
      unitId: step.unitId,
      decides: step.decides,
      by: decidersNamed(decidersOf(step, deciders, { borrower, units })),
    })),
    refusal: await refusalOf(looking, input, { rules, consumable }),
    closedDays: await closedOf(looking, input),
  }
}

type Ruled = { readonly rules: Awaited<ReturnType<typeof loanRules>>; readonly consumable: boolean }

/** The first thing that stands in the way, in the words in which it would be refused. */
async function refusalOf(looking: Looking, input: PreviewLoanInput, { rules, consumable }: Ruled) {
  try {
    const things = await askedThings(looking, input.lines)
    const standing = { today: looking.today, rules, suspension: null, ...things }
    const verdict = requestLoan({ ...input, consumable, urgent: true }, standing)
    if (!verdict.ok) return verdict.refusal
    const lines = things.lines.map((line, index) => ({ ...line, position: index + 1 }))
    await allocateLines(looking, { lines, span: input, things })
    return null
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
}

/** The days of handing over and of return on which the office is closed, of each week that it comes again. */
async function closedOf({ db, actor }: Looking, { from, due, weeklyUntil }: PreviewLoanInput) {
  const weeks = weeklyUntil === null ? undefined : weekly({ from, due }, weeklyUntil)
  const days = (weeks?.ok ? weeks.value : [{ from, due }]).flatMap((span) => [span.from, span.due]).toSorted()
  const [first = from] = days
  const last = days.at(-1) ?? first
  return closedDays(days, await namedHolidaysOf(db, actor.office, { from: first, to: addDays(last, 31) }))
}

async function namedHolidaysOf(...asked: Parameters<typeof holidays>) {
  const kept = await holidays(...asked)
  return namedHolidays(kept.filter(({ withdrawn }) => !withdrawn))
}

/** ปฏิทินของว่าง: what can be lent, and how many of each are free day after day; a buffer after the last day counts. */
export async function availability(looking: Looking, { from, days, categoryId, text }: AvailabilityInput) {
  const { db, actor, today } = looking
  const kinds = await lendableKinds(db, actor.office, {
    category: categoryId,
    text,
    limit: kindsShown,
  })
  const busy = await busySpans(db, actor.office, { from, until: addDays(from, days), today })
  const byCard = Map.groupBy(busy, ({ assetId }) => assetId)
  return kinds.map(({ ids: cards, ...kind }) => ({
    ...kind,
    free: freeByDay(
      kind.pieces,
      cards.flatMap((id) => byCard.get(id) ?? []),
      { from, days },
    ),
  }))
}

/** What a request form needs to know of the office: its purposes and its rules. */
export async function termsOfOffice({ db, actor }: Looking) {
  return {
    rules: await loanRules(db, actor.office),
    purposes: await loanPurposes(db, actor.office),
    terms: await loanTerms(db, actor.office),
  }
}
