import { sql } from 'kysely'
import type { CategoryField, FieldKind, FieldStep } from '@prongsai/domain/asset/category-field'
import type { AssetId, CategoryId, OfficeId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { ReadDb, Trx } from '../database.ts'

export type FieldRow = CategoryField & {
  readonly categoryId: CategoryId
  /** The category that says it. */
  readonly category: string
}

const columns = sql`f.id, f.name, f.kind, f.choices, f.needed_from as "neededFrom", f.category_id as "categoryId",
  c.name as category`

/** The fields that hold for a category's cards: its own and those of every category above it, the widest first. */
export function fieldsInForce(db: ReadDb, office: OfficeId, category: CategoryId): Promise<FieldRow[]> {
  const rows = sql<FieldRow>`(
    with recursive up (id, parent_id, depth) as (
      select id, parent_id, 0 from category where office_id = ${office} and id = ${category}
      union all
      select p.id, p.parent_id, up.depth + 1 from category p join up on p.id = up.parent_id
      where p.office_id = ${office}
    )
    select ${columns} from up
    join category_field f on f.office_id = ${office} and f.category_id = up.id and f.closed_on is null
    join category c on c.office_id = ${office} and c.id = f.category_id
    order by up.depth desc, f.position, f.id
  )`
  return db.selectFrom(rows.as('fields')).selectAll().execute()
}

/** Every open field of the office, in the order of its categories. */
export function everyField(db: ReadDb | Trx, office: OfficeId): Promise<FieldRow[]> {
  const rows = sql<FieldRow>`(
    select ${columns} from category_field f
    join category c on c.office_id = ${office} and c.id = f.category_id
    where f.office_id = ${office} and f.closed_on is null order by c.position, f.position, f.id
  )`
  return db.selectFrom(rows.as('fields')).selectAll().execute()
}

export type NewField = {
  readonly categoryId: CategoryId
  readonly name: string
  readonly kind: FieldKind
  readonly choices: readonly string[]
  readonly neededFrom: FieldStep | null
}

/** Adds a field, as the last of its category. */
export async function insertField(trx: Trx, office: OfficeId, made: NewField): Promise<{ id: string }> {
  const { rows } = await sql<{ id: string }>`
    insert into category_field (office_id, category_id, name, kind, choices, needed_from, position)
    select ${office}, ${made.categoryId}::uuid, ${made.name}, ${made.kind}, ${made.choices}::text[],
      ${made.neededFrom}, count(*) + 1
    from category_field where office_id = ${office} and category_id = ${made.categoryId}
    returning id
  `.execute(trx)
  const [row] = rows
  if (row === undefined) throw new Error('a field was not added')
  return row
}

/** A field of a category, held until the end of the transaction. */
export const lockField = (trx: Trx, office: OfficeId, id: string) =>
  trx
    .selectFrom('category_field')
    .select([
      'id',
      'category_id as categoryId',
      'name',
      'kind',
      'choices',
      'needed_from as neededFrom',
      'closed_on as closedOn',
    ])
    .where('office_id', '=', office)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

type ChangedField = {
  readonly id: string
  readonly name: string
  readonly choices: readonly string[]
  readonly neededFrom: FieldStep | null
}

export const saveField = (trx: Trx, office: OfficeId, { id, name, choices, neededFrom }: ChangedField) =>
  trx
    .updateTable('category_field')
    .set({ name, choices: [...choices], needed_from: neededFrom })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()

export const closeField = (
  trx: Trx,
  office: OfficeId,
  { id, on }: { readonly id: string; readonly on: CivilDate },
) =>
  trx
    .updateTable('category_field')
    .set({ closed_on: on })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()

type SavedExtra = {
  readonly id: AssetId
  readonly extra: Readonly<Record<string, string>>
  readonly search: string
  readonly at: string
}

/** What a card says in its category's fields. Its version rises by one, as does its history by one entry. */
export const saveExtra = (trx: Trx, office: OfficeId, { id, extra, search, at }: SavedExtra) =>
  trx
    .updateTable('asset')
    .set((row) => ({
      extra: JSON.stringify(extra),
      search,
      version: row('version', '+', 1),
      changed_at: at,
    }))
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()
