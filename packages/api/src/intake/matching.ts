import type { RegisterRow } from '@prongsai/domain/asset/intake/register-row'
import { categoryId, unitId, type CategoryId, type UnitId } from '@prongsai/domain/base/id'
import { searchText } from '@prongsai/domain/base/thai-text'
import { bangkokDay } from '@prongsai/domain/calendar/civil-date'
import type { Matched } from '@prongsai/domain/intake/cards-of-row'
import {
  categoryTree,
  type CategoryTree,
  type OfficeStanding,
  type StandingCategory,
  type StandingUnit,
} from '@prongsai/domain/intake/office-standing'
import { everyField, type FieldRow } from '@prongsai/db/asset/category-fields'
import type { ReadDb, Trx } from '@prongsai/db/database'
import { namesOf, type WrittenName } from '@prongsai/db/intake/intake-names'
import { openInOffice, ownThresholds } from '@prongsai/db/intake/office-standing'
import type { IntakeWork } from './read-intake.ts'

/** The office as the rows are held against it, with what the batch opens counted as open already. */
export async function matchingOf(
  db: ReadDb | Trx,
  work: Pick<IntakeWork, 'office' | 'intake' | 'now'>,
): Promise<Matched> {
  const today = bangkokDay(work.now)
  const names = await namesOf(db, work)
  const open = await openInOffice(db, work.office, today)
  const standing: OfficeStanding = {
    today,
    units: [...open.units, ...unitsToOpen(names)],
    categories: [...open.categories, ...categoriesToOpen(names)],
    people: open.people,
    thresholds: await ownThresholds(db, work.office),
  }
  const matches = new Map(names.map(({ kind, written, matchId }) => [`${kind}:${written}`, matchId]))
  const units = new Map(standing.units.map(({ id }): [string, UnitId] => [id, id]))
  const categories = new Map(standing.categories.map(({ id }): [string, CategoryId] => [id, id]))
  const tree = categoryTree(standing.categories)
  return {
    standing,
    tree,
    unitOf: (written) => units.get(matches.get(`unit:${written}`) ?? '') ?? null,
    categoryOf: (written) => categories.get(matches.get(`category:${written}`) ?? '') ?? null,
    kindOfName: () => null,
    fieldsOf: fieldsWithin(await everyField(db, work.office), tree),
  }
}

/** Of each category its own fields and those of the categories above it. */
const fieldsWithin =
  (fields: readonly FieldRow[], { byId, isWithin }: CategoryTree) =>
  (category: CategoryId): readonly FieldRow[] => {
    const own = byId.get(category)
    return own === undefined ? [] : fields.filter(({ categoryId: above }) => isWithin(own, above))
  }

const unitsToOpen = (names: readonly WrittenName[]): readonly StandingUnit[] =>
  names.flatMap(({ kind, matchId, opening }) =>
    kind === 'unit' && matchId !== null && opening !== null
      ? [{ id: unitId(matchId), name: opening.name, shortName: opening.shortName }]
      : [],
  )

const categoriesToOpen = (names: readonly WrittenName[]): readonly StandingCategory[] =>
  names.flatMap(({ kind, matchId, opening }) =>
    kind === 'category' && matchId !== null && opening !== null
      ? [
          {
            id: categoryId(matchId),
            parentId: opening.parentId === null ? null : categoryId(opening.parentId),
            name: opening.name,
            kind: null,
            pattern: null,
            lives: [],
          },
        ]
      : [],
  )

/**
 * Learns of what kind the articles of each name are: from cards that have a code, and from what the officer answered of one
 * of them. A name of two kinds teaches nothing.
 */
export class KindsLearnt {
  readonly #kinds = new Map<string, CategoryId | null>()

  learn(name: string, kind: CategoryId): void {
    const key = searchText(name)
    const known = this.#kinds.get(key)
    this.#kinds.set(key, known === undefined || known === kind ? kind : null)
  }

  /** From an answer to a row, where there is one. */
  learnFrom({ cards }: Pick<RegisterRow, 'cards'>, answered: CategoryId | undefined): void {
    if (answered !== undefined) for (const { name } of cards) this.learn(name, answered)
  }

  readonly of = (name: string): CategoryId | null => this.#kinds.get(name) ?? null
}
