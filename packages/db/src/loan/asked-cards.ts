import { sql } from 'kysely'
import type { AssetStatus } from '@prongsai/domain/asset/asset'
import type { Condition } from '@prongsai/domain/asset/condition'
import type { AssetId, CategoryId, OfficeId } from '@prongsai/domain/base/id'
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
