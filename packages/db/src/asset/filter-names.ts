import type { AssetFilter } from '@prongsai/domain/asset/asset.input'
import type { FilterNames } from '@prongsai/domain/asset/filter-text'
import type { CategoryId, OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import type { ReadDb } from '../database.ts'
import { batchNumber } from '../intake/batches.ts'

/** What the unit, the category, the keeper and the batch that a filter names are called. */
export async function filterNames(db: ReadDb, office: OfficeId, filter: AssetFilter): Promise<FilterNames> {
  const unit = filter.unit && (await unitName(db, office, filter.unit))
  const category = filter.category && (await categoryName(db, office, filter.category))
  const keeper = filter.keeper && (await keeperName(db, office, filter.keeper))
  const batch = filter.batch && (await batchNumber(db, office, filter.batch))
  return {
    ...(unit && { unit: unit.name }),
    ...(category && { category: category.name }),
    ...(keeper && { keeper: keeper.name }),
    ...(batch && { batch: String(batch.number) }),
  }
}

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
