import { sql } from 'kysely'
import type { AssetStatus } from '@prongsai/domain/asset/asset'
import type { OfficeId, UnitId } from '@prongsai/domain/base/id'
import type { Satang } from '@prongsai/domain/money/satang'
import type { ReadDb } from '../database.ts'

/** How much of a state a unit answers for, from the totals that are kept as cards change. */
export type UnitTotal = {
  readonly unitId: UnitId
  readonly unit: string
  readonly status: AssetStatus
  readonly capitalised: boolean
  readonly cards: bigint
  readonly articles: bigint
  readonly value: Satang
}

export const assetTotals = (db: ReadDb, office: OfficeId): Promise<UnitTotal[]> =>
  assetTotalsQuery(db, office).execute()

export const assetTotalsQuery = (db: ReadDb, office: OfficeId) =>
  db
    .selectFrom('asset_total as t')
    .innerJoin('unit as u', (join) =>
      join.onRef('u.office_id', '=', 't.office_id').onRef('u.id', '=', 't.unit_id'),
    )
    .select((row) => [
      'u.id as unitId',
      'u.name as unit',
      't.status',
      't.capitalised',
      sql<bigint>`${row.fn.sum('t.cards')}::bigint`.as('cards'),
      sql<bigint>`${row.fn.sum('t.articles')}::bigint`.as('articles'),
      sql<Satang>`${row.fn.sum('t.value')}::bigint`.as('value'),
    ])
    .where('t.office_id', '=', office)
    .groupBy(['u.id', 'u.name', 'u.position', 't.status', 't.capitalised'])
    .having((row) => row.fn.sum('t.cards'), '>', 0)
    .orderBy('u.position')
    .orderBy('t.status')
    .orderBy('t.capitalised', 'desc')
