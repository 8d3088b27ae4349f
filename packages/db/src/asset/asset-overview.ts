import { sql } from 'kysely'
import type { Band } from '@prongsai/domain/asset/overview'
import type { CategoryId, OfficeId } from '@prongsai/domain/base/id'
import { satang, type Satang } from '@prongsai/domain/money/satang'
import type { ReadDb } from '../database.ts'
import { filterCondition } from './asset-filter.ts'

/** How much of the register lies in a band. */
export type Amount = { readonly cards: number; readonly pieces: number; readonly value: Satang }

/** How much lies in each of the bands, all of them counted by one reading of the register. */
export async function amountsIn(
  db: ReadDb,
  office: OfficeId,
  bands: readonly Band[],
): Promise<readonly Amount[]> {
  const counted = bands.map(({ filter }) => {
    const within = filterCondition(office, filter)
    return sql`jsonb_build_object('cards', count(*) filter (where ${within}),
      'pieces', coalesce(sum(quantity) filter (where ${within}), 0),
      'value', coalesce(sum(unit_price * quantity) filter (where ${within}), 0)::text)`
  })
  const all = sql<{ amounts: readonly { cards: number; pieces: number; value: string }[] }>`(
    select jsonb_build_array(${sql.join(counted)}) as amounts from asset
    where office_id = ${office} and not withdrawn)`
  const row = await db.selectFrom(all.as('counted')).selectAll().executeTakeFirstOrThrow()
  return row.amounts.map(({ value, ...amount }) => ({ ...amount, value: satang(BigInt(value)) }))
}

/** What is in use of each category itself, from the totals that are kept as cards change. */
export const amountsOfCategories = (db: ReadDb, office: OfficeId) =>
  db
    .selectFrom('asset_total')
    .select((row) => [
      'category_id as categoryId',
      sql<bigint>`${row.fn.sum('cards')}::bigint`.as('cards'),
      sql<bigint>`${row.fn.sum('articles')}::bigint`.as('pieces'),
      sql<Satang>`${row.fn.sum('value')}::bigint`.as('value'),
    ])
    .where('office_id', '=', office)
    .where('status', '=', 'in-use')
    .groupBy('category_id')
    .$narrowType<{ categoryId: CategoryId }>()
    .execute()
