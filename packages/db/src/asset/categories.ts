import { sql } from 'kysely'
import type { CategoryLife } from '@prongsai/domain/asset/category'
import type { CategoryId, OfficeId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { ReadDb, Trx } from '../database.ts'

export type LifeRow = CategoryLife & { readonly source: string }

/** A category with the cards that lie in it itself, and its dated lives, the latest first. */
export type CategoryRow = {
  readonly id: CategoryId
  readonly parentId: CategoryId | null
  readonly name: string
  readonly kind: string | null
  readonly pattern: string | null
  readonly position: number
  readonly closedOn: CivilDate | null
  readonly version: number
  readonly cards: bigint
  readonly lives: readonly LifeRow[]
}

/** The whole tree, as a list: the office has some dozens. */
export const categories = (db: ReadDb, office: OfficeId): Promise<CategoryRow[]> =>
  categoriesQuery(db, office).execute()

export const categoriesQuery = (db: ReadDb, office: OfficeId) =>
  db
    .selectFrom('category as c')
    .select([
      'c.id',
      'c.parent_id as parentId',
      'c.name',
      'c.kind',
      'c.pattern',
      'c.position',
      'c.closed_on as closedOn',
      'c.version',
      sql<bigint>`coalesce((
        select sum(t.cards) from asset_total t where t.office_id = ${office} and t.category_id = c.id
      ), 0)::bigint`.as('cards'),
      sql<readonly LifeRow[]>`(
        select coalesce(jsonb_agg(jsonb_build_object('from', l.from_day, 'years', l.years, 'source', l.source)
          order by l.from_day desc), '[]')
        from category_life l where l.office_id = ${office} and l.category_id = c.id
      )`.as('lives'),
    ])
    .where('c.office_id', '=', office)
    .orderBy('c.position')
    .orderBy('c.id')

/** Every category, locked: what one becomes is held against where all the others stand. */
export const lockCategories = (trx: Trx, office: OfficeId) =>
  trx
    .selectFrom('category')
    .select([
      'id',
      'parent_id as parentId',
      'name',
      'kind',
      'pattern',
      'position',
      'closed_on as closedOn',
      'version',
    ])
    .where('office_id', '=', office)
    .orderBy('id')
    .forUpdate()
    .execute()

export type SavedCategory = {
  readonly parentId: CategoryId | null
  readonly name: string
  readonly kind: string | null
  readonly pattern: string | null
  readonly position: number
}

export const insertCategory = (trx: Trx, office: OfficeId, said: SavedCategory) =>
  trx
    .insertInto('category')
    .values({
      office_id: office,
      parent_id: said.parentId,
      name: said.name,
      kind: said.kind,
      pattern: said.pattern,
      position: said.position,
      closed_on: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()

export const saveCategory = (
  trx: Trx,
  office: OfficeId,
  { id, ...said }: SavedCategory & { readonly id: CategoryId },
) =>
  trx
    .updateTable('category')
    .set((row) => ({
      parent_id: said.parentId,
      name: said.name,
      kind: said.kind,
      pattern: said.pattern,
      position: said.position,
      version: row('version', '+', 1),
    }))
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()

export const closeCategory = (
  trx: Trx,
  office: OfficeId,
  { id, on }: { readonly id: CategoryId; readonly on: CivilDate },
) =>
  trx
    .updateTable('category')
    .set((row) => ({ closed_on: on, version: row('version', '+', 1) }))
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()

/** A category has changed by what is said of it elsewhere. */
export const touchCategory = (trx: Trx, office: OfficeId, id: CategoryId) =>
  trx
    .updateTable('category')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()

export type SavedLife = LifeRow & { readonly id: CategoryId }

/** The life from a day on, instead of what was said for that same day; tells the years that were. */
export async function putLife(
  trx: Trx,
  office: OfficeId,
  { id, from, years, source }: SavedLife,
): Promise<number | null> {
  const before = await trx
    .selectFrom('category_life')
    .select('years')
    .where('office_id', '=', office)
    .where('category_id', '=', id)
    .where('from_day', '=', from)
    .forUpdate()
    .executeTakeFirst()
  await trx
    .insertInto('category_life')
    .values({ office_id: office, category_id: id, from_day: from, years, source })
    .onConflict((said) =>
      said.columns(['office_id', 'category_id', 'from_day']).doUpdateSet({ years, source }),
    )
    .execute()
  return before?.years ?? null
}
