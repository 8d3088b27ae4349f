import type { AssetFilter } from '@prongsai/domain/asset/asset.input'
import type { FilterNames } from '@prongsai/domain/asset/filter-text'
import type { BatchId, CategoryId, OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import type { ReadDb } from '../database.ts'
import { batchNumber } from '../intake/batches.ts'

/** What the unit, the category, the keeper and the batch that a filter names are called. */
export async function filterNames(db: ReadDb, office: OfficeId, filter: AssetFilter): Promise<FilterNames> {
  const { unit, category, keeper, batch, place } = filter
  const names = [
    ['unit', unit && (await unitName(db, office, unit))?.name],
    ['category', category && (await categoryName(db, office, category))?.name],
    ['keeper', keeper && (await keeperName(db, office, keeper))?.name],
    ['batch', batch && (await batchText(db, office, batch))],
    ['place', place && (await placePath(db, office, place))?.path],
  ] as const
  return Object.fromEntries(names.filter(([, name]) => name !== undefined))
}

async function batchText(db: ReadDb, office: OfficeId, id: BatchId): Promise<string | undefined> {
  const batch = await batchNumber(db, office, id)
  return batch && String(batch.number)
}

const placePath = (db: ReadDb, office: OfficeId, id: string) =>
  db
    .selectFrom('place')
    .select('path')
    .where('office_id', '=', office)
    .where('id', '=', id)
    .executeTakeFirst()

const unitName = (db: ReadDb, office: OfficeId, id: UnitId) =>
  db.selectFrom('unit').select('name').where('office_id', '=', office).where('id', '=', id).executeTakeFirst()

const categoryName = (db: ReadDb, office: OfficeId, id: CategoryId) =>
  db
    .selectFrom('category')
    .select('name')
    .where('office_id', '=', office)
    .where('id', '=', id)
    .executeTakeFirst()

const keeperName = (db: ReadDb, office: OfficeId, id: PersonId) =>
  db
    .selectFrom('person')
    .select('name')
    .where('office_id', '=', office)
    .where('id', '=', id)
    .executeTakeFirst()
