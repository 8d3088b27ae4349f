import type { CategoryId } from '../base/id.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import { codePatternFrom, counterKeyOf, formatCode, type CodeSource } from './asset-code.ts'
import type { AssetRefusal } from './asset-refusal.ts'

/** อายุการใช้งาน of a category for articles acquired from a day on. */
export type CategoryLife = { readonly from: CivilDate; readonly years: number }

/** A category as it stands where cards are made: what is not its own it has from the nearest above it. */
export type CategoryStanding = {
  readonly id: CategoryId
  readonly name: string
  readonly kind: string | null
  readonly pattern: string | null
  readonly closedOn: CivilDate | null
  readonly lives: readonly CategoryLife[]
}

/** The life for an article acquired on the day: the latest that had begun, else the first known; null when none is. */
export function usefulLifeOn(lives: readonly CategoryLife[], day: CivilDate): number | null {
  const inOrder = lives.toSorted((a, b) => (a.from < b.from ? -1 : 1))
  const life = inOrder.findLast(({ from }) => from <= day) ?? inOrder[0]
  return life?.years ?? null
}

/** How a category numbers an article: which counter, and the code that each running number makes. */
export type Numbering = { readonly counter: string; readonly codeOf: (running: number) => string }

export function numberingOf(
  category: CategoryStanding,
  source: Omit<CodeSource, 'kind'>,
): Verdict<Numbering, AssetRefusal> {
  const needed = no({ code: 'asset/code-needed', category: category.name } as const)
  if (category.pattern === null) return needed
  const pattern = codePatternFrom(category.pattern)
  if (!pattern.ok || (category.kind === null && pattern.value.some(({ part }) => part === 'kind')))
    return needed
  const full = { ...source, kind: category.kind ?? '' }
  return yes({
    counter: counterKeyOf(pattern.value, full),
    codeOf: (running) => formatCode(pattern.value, full, running),
  })
}
