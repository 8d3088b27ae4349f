import { addDays, daysBetween, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { type Desk, known } from './act.ts'
import { lentThings } from './lent-things.ts'
import type { LoanPlan, Wanted } from './loan-plan.ts'
import { outsiders } from './outsiders.ts'

/** The loans that a plan has made: of a request that comes again each week one for each. */
export type Run = {
  ids: readonly string[]
  /** Nothing more comes of it: the things were not to be had any more. */
  over?: boolean
}

export type Span = { readonly from: CivilDate; readonly due: CivilDate }

/** ขอยืม, by the borrower himself or for somebody of outside at the counter. */
export async function ask(
  desk: Desk,
  plan: LoanPlan,
  { span, run }: { span: Span; run: Run },
): Promise<void> {
  const { caller } = desk
  const { reason, place, use, weeks } = plan
  const { ids } = await caller.loan.request({
    ...span,
    borrower: borrowerOf(plan),
    lines: await linesOf(desk, plan.wants, span),
    purposeId: await purposeOf(desk, plan.purpose),
    reason,
    place: use,
    placeName: place,
    urgent: plan.wants.some((one) => 'supply' in one),
    weeklyUntil: weeks === undefined ? null : addDays(span.from, (weeks - 1) * 7),
  })
  run.ids = ids
}

export const borrowerOf = ({ outside }: Pick<LoanPlan, 'outside'>) =>
  outside === undefined ? { kind: 'staff' as const, personId: null } : outsiders[outside]

export async function purposeOf({ caller }: Desk, begins: string): Promise<string> {
  const { purposes } = await caller.loan.terms()
  const purpose = purposes.find(({ name }) => name.startsWith(begins))
  if (purpose === undefined) throw new Error(`the office lends for no ${begins}`)
  return purpose.id
}

type Line = Parameters<Desk['caller']['loan']['request']>[0]['lines'][number]

/** What is asked for by what the unit has free of it on those days: no more, and where none is left, of something else. */
export async function linesOf(desk: Desk, wants: readonly Wanted[], span: Span): Promise<Line[]> {
  const lines: Line[] = []
  for (const want of wants) {
    const taken = lines.flatMap((line) => ('name' in line ? [line.name] : []))
    lines.push(await lineOf(desk, want, { span, taken }))
  }
  return lines
}

async function lineOf(
  { caller, office }: Desk,
  want: Wanted,
  { span, taken }: { readonly span: Span; readonly taken: readonly string[] },
): Promise<Line> {
  const unitId = known(office.units, want.unit)
  const { pieces } = want
  if ('supply' in want)
    return { kind: 'supply', name: want.supply, countingUnit: want.counting, unitId, pieces }
  const days = Math.min(92, daysBetween(span.from, span.due) + 2)
  const free = async (text: string) =>
    (await caller.loan.availability({ from: span.from, days, text }))
      .filter((kind) => kind.unitId === unitId && !taken.includes(kind.name))
      .map((kind) => ({ ...kind, left: Math.min(...kind.free) }))
      .filter(({ left }) => left > 0)
      .toSorted((a, b) => b.left - a.left)
  const found = (await free(lentThings[want.thing].name))[0] ?? (await free(''))[0]
  if (found === undefined) throw new Error(`nothing of the ${want.unit} can be lent`)
  const { categoryId, name, left } = found
  return { kind: 'alike', categoryId, name, unitId, pieces: Math.min(pieces, left) }
}
