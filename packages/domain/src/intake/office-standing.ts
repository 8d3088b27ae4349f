import { codeKey } from '../asset/asset-code.ts'
import { usefulLifeOn, type CategoryLife } from '../asset/category.ts'
import type { CategoryId, PersonId, UnitId } from '../base/id.ts'
import { searchText } from '../base/thai-text.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { Threshold } from '../law/thresholds.ts'
import { seedUnits } from '../office/seed-units.ts'

export type StandingUnit = { readonly id: UnitId; readonly name: string; readonly shortName: string }

export type StandingCategory = {
  readonly id: CategoryId
  readonly parentId: CategoryId | null
  readonly name: string
  readonly kind: string | null
  readonly pattern: string | null
  readonly lives: readonly CategoryLife[]
}

/** The office against which the rows of a file are held: what is open in it today, and its own sums. */
export type OfficeStanding = {
  readonly today: CivilDate
  readonly units: readonly StandingUnit[]
  readonly categories: readonly StandingCategory[]
  readonly people: readonly { readonly id: PersonId; readonly name: string }[]
  readonly thresholds: readonly Threshold[]
}

/** The office's unit that a text names, under its name of today, its short name or a former one. */
export function unitNamed(written: string, units: readonly StandingUnit[]): UnitId | null {
  const wanted = bare(written)
  if (wanted === '') return null
  const own = units.find(({ name, shortName }) => bare(name) === wanted || bare(shortName) === wanted)
  if (own !== undefined) return own.id
  const former = seedUnits.find(({ otherNames, shortName }) =>
    [...otherNames, shortName].some((other) => bare(other) === wanted),
  )
  return units.find(({ name }) => bare(name) === bare(former?.name ?? ''))?.id ?? null
}

/** The office's category that a text names: by its name, with or without ครุภัณฑ์ before it, or by its code. */
export function categoryNamed(written: string, categories: readonly StandingCategory[]): CategoryId | null {
  const wanted = bareCategory(written)
  if (wanted === '') return null
  const named = categories.find(({ name }) => bareCategory(name) === wanted)
  return named?.id ?? categories.find(({ kind }) => kind !== null && bare(kind) === wanted)?.id ?? null
}

const bare = (text: string): string => searchText(text).replace(/[\s.()ฯ]+/gu, '')

const bareCategory = (text: string): string =>
  bare(text)
    .replace(/^\d+[.)]?(?=\D)/u, '')
    .replace(/^(?:ประเภท|หมวด)/u, '')
    .replace(/^ครุภัณฑ์/u, '')

/** The person whom a text names in full. */
export const personNamed = (written: string, people: OfficeStanding['people']): PersonId | null =>
  people.find(({ name }) => bare(name) === bare(written))?.id ?? null

/** The categories by what is asked of them, each with what it has from those above it. */
export type CategoryTree = {
  readonly byId: ReadonlyMap<CategoryId, StandingCategory>
  /** The category whose kind a code begins with. */
  readonly ofCode: (code: string) => StandingCategory | undefined
  readonly isWithin: (category: StandingCategory, above: CategoryId) => boolean
  readonly lifeOf: (category: StandingCategory, day: CivilDate) => number | null
}

export function categoryTree(categories: readonly StandingCategory[]): CategoryTree {
  const byId = new Map(categories.map((category) => [category.id, category]))
  const byKind = new Map(
    categories.flatMap((category) =>
      category.kind !== null && category.pattern !== null ? [[codeKey(category.kind), category]] : [],
    ),
  )
  const upward = (category: StandingCategory): readonly StandingCategory[] => {
    const above = category.parentId === null ? undefined : byId.get(category.parentId)
    return above === undefined ? [category] : [category, ...upward(above)]
  }
  return {
    byId,
    ofCode: (code) => byKind.get(codeKey(code).split('-')[0] ?? ''),
    isWithin: (category, above) => upward(category).some(({ id }) => id === above),
    lifeOf: (category, day) =>
      usefulLifeOn(upward(category).find(({ lives }) => lives.length > 0)?.lives ?? [], day),
  }
}
