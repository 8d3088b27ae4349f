import type { OfficeId, SupplierId } from '@prongsai/domain/base/id'
import type { ReadDb, Trx } from '../database.ts'

/** What a paper tells of a seller; of a natural person the columns are empty, for his facts are sealed. */
export const sellerOnPaper = (db: ReadDb | Trx, office: OfficeId, id: SupplierId) =>
  db
    .selectFrom('supplier')
    .select(['name', 'kind', 'tax_id as taxId', 'address', 'telephone'])
    .where('office_id', '=', office)
    .where('id', '=', id)
    .executeTakeFirst()
