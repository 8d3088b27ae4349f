import { sql } from 'kysely'
import type { AssetStatus } from '@prongsai/domain/asset/asset'
import type { Condition } from '@prongsai/domain/asset/condition'
import type { AssetId, CategoryId, OfficeId, UnitId } from '@prongsai/domain/base/id'
import type { ReadDb, Trx } from '../database.ts'

export type AskedCard = {
  readonly id: AssetId
  readonly code: string
  readonly name: string
  readonly countingUnit: string
  readonly quantity: number
  readonly status: AssetStatus
  readonly condition: Condition
  readonly categoryId: CategoryId
}

/** The cards that are asked for. */
export const askedCards = (
  db: ReadDb | Trx,
  office: OfficeId,
  ids: readonly AssetId[],
): Promise<readonly AskedCard[]> =>
  db
    .selectFrom(
      sql<AskedCard>`(
        select id, code, name, counting_unit as "countingUnit", quantity, status, condition, category_id as "categoryId"
        from asset where office_id = ${office} and id = any(${ids}::uuid[]) and not withdrawn
      )`.as('cards'),
    )
    .selectAll()
    .execute()

/** Categories by their ids, with the buffer that the office wants between two loans of each. */
export const askedCategories = (
  db: ReadDb | Trx,
  office: OfficeId,
  ids: readonly CategoryId[],
): Promise<readonly { readonly id: CategoryId; readonly name: string }[]> =>
  db
    .selectFrom(
      sql<{ id: CategoryId; name: string }>`(
        select id, name from category where office_id = ${office} and id = any(${ids}::uuid[])
      )`.as('categories'),
    )
    .selectAll()
    .execute()

/** The counting unit that alike cards are told in. */
export async function countingUnitOf(
  db: ReadDb | Trx,
  office: OfficeId,
  id: AssetId | undefined,
): Promise<string> {
  if (id === undefined) return ''
  const [card] = await askedCards(db, office, [id])
  return card?.countingUnit ?? ''
}

/** The cards of one kind that a division holds and could lend, in the order of their codes. A set is asked for itself. */
export async function alikeCards(
  db: ReadDb | Trx,
  office: OfficeId,
  { unit, category, name }: { readonly unit: UnitId; readonly category: CategoryId; readonly name: string },
): Promise<readonly AssetId[]> {
  const rows = sql<{ id: AssetId }>`(
    select a.id, a.code from asset a
    where a.office_id = ${office} and a.category_id = ${category} and a.name = ${name} and not a.withdrawn
      and a.status <> 'disposed' and (a.quantity > 1 or a.condition in ('usable', 'unknown'))
      and exists (select from custody c where c.office_id = ${office} and c.asset_id = a.id and c.unit_id = ${unit}
        and upper_inf(c.during))
      and not exists (select from part m where m.office_id = ${office} and upper_inf(m.during)
        and (m.part_id = a.id or m.whole_id = a.id))
    order by a.code limit 1000)`
  const cards = await db.selectFrom(rows.as('cards')).select('id').execute()
  return cards.map(({ id }) => id)
}
