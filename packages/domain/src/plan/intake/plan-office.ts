import type { BudgetLineId, UnitId } from '../../base/id.ts'
import { searchText } from '../../base/thai-text.ts'
import { matchUnits, type KnownUnit } from '../../asset/intake/match-unit.ts'
import type { CivilMonth } from '../../calendar/civil-month.ts'
import type { Threshold } from '../../law/thresholds.ts'
import type { Satang } from '../../money/satang.ts'
import type { PlanDraft } from './plan-row.ts'

export type LineToBind = {
  readonly id: BudgetLineId
  readonly name: string
  readonly programme: string
  readonly category: string
  readonly unitId: UnitId
}

/** What stands already, in the round or in the plan of the year. */
export type StandingItem = {
  readonly number: number
  readonly name: string
  readonly unitId: UnitId
  readonly estimate: Satang
  readonly startsMonth: CivilMonth
}

/** The office against which a plan's rows are held: its open units, the year's budget lines, its sums, what is planned. */
export type PlanOffice = {
  readonly units: readonly KnownUnit<UnitId>[]
  readonly lines: readonly LineToBind[]
  readonly thresholds: readonly Threshold[]
  readonly standing: readonly StandingItem[]
}

/** Below this a name only resembles the unit's, and an officer says whose it is. */
const sure = 0.9

export type WrittenUnit = {
  readonly written: string
  readonly rows: number
  readonly unitId: UnitId | null
  /** Whether nobody has said so, and the name is not the unit's own. */
  readonly isOpen: boolean
}

/** The names of units in a plan, each with the unit that it is, by answer or by name. The blank name is that of rows without one. */
export function writtenUnits(
  written: readonly string[],
  units: PlanOffice['units'],
  answers: ReadonlyMap<string, UnitId>,
): readonly WrittenUnit[] {
  return matchUnits(written, units).map(({ confidence, ...match }) => {
    const answer = units.find(({ id }) => id === answers.get(match.written))?.id
    const own = confidence >= sure ? match.unitId : null
    return {
      written: match.written,
      rows: match.rows,
      unitId: answer ?? own,
      isOpen: (answer ?? own) === null,
    }
  })
}

const bare = (text: string): string =>
  searchText(text)
    .replace(/^(?:แผนงาน|หมวด|ประเภท)/u, '')
    .replace(/[\s.:/-]+/gu, '')

/**
 * The budget line of a unit that has the item's programme and kind of expense; among several the one of its name. Null where
 * none or more than one fits.
 */
export function lineOfDraft(
  draft: Pick<PlanDraft, 'name' | 'programme' | 'kind'>,
  unit: UnitId,
  lines: readonly LineToBind[],
): BudgetLineId | null {
  if (draft.programme === '' || draft.kind === '') return null
  const fitting = lines.filter(
    ({ unitId, programme, category }) =>
      unitId === unit && bare(programme) === bare(draft.programme) && bare(category) === bare(draft.kind),
  )
  const [only] = fitting
  if (fitting.length === 1) return only?.id ?? null
  const named = fitting.filter(({ name }) => bare(name) === bare(draft.name))
  return named.length === 1 ? (named[0]?.id ?? null) : null
}

/** The item that says the same of name, unit, estimate and month. */
export const standingAs = (
  { name, unitId, estimate, startsMonth }: Omit<StandingItem, 'number'>,
  standing: readonly StandingItem[],
): StandingItem | undefined =>
  standing.find(
    (item) =>
      item.unitId === unitId &&
      item.estimate === estimate &&
      item.startsMonth === startsMonth &&
      searchText(item.name) === searchText(name),
  )
