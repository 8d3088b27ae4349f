import type { OfficeId, SupplierId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { ReadDb, Trx } from '../database.ts'

export const branchesOf = (db: ReadDb | Trx, office: OfficeId, supplier: SupplierId) =>
  db
    .selectFrom('supplier_branch')
    .select(['number', 'name', 'address', 'closed_on as closedOn'])
    .where('office_id', '=', office)
    .where('supplier_id', '=', supplier)
    .orderBy('number')
    .execute()

type Branch = {
  readonly id: SupplierId
  readonly number: string
  readonly name: string
  readonly address: string
}

export const insertBranch = (trx: Trx, office: OfficeId, { id, number, name, address }: Branch) =>
  trx
    .insertInto('supplier_branch')
    .values({ office_id: office, supplier_id: id, number, name, address, closed_on: null })
    .execute()

/** A branch as it is called and where it is from now on; kept again it is in use again. */
export const saveBranch = (trx: Trx, office: OfficeId, { id, number, name, address }: Branch) =>
  trx
    .updateTable('supplier_branch')
    .set({ name, address, closed_on: null })
    .where('office_id', '=', office)
    .where('supplier_id', '=', id)
    .where('number', '=', number)
    .returning('number')
    .executeTakeFirstOrThrow()

export const closeBranch = (
  trx: Trx,
  office: OfficeId,
  { id, number, on }: { readonly id: SupplierId; readonly number: string; readonly on: CivilDate },
) =>
  trx
    .updateTable('supplier_branch')
    .set({ closed_on: on })
    .where('office_id', '=', office)
    .where('supplier_id', '=', id)
    .where('number', '=', number)
    .returning('number')
    .executeTakeFirstOrThrow()
