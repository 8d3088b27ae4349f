import type { OfficeId } from '@prongsai/domain/base/id'
import type { LawNumber } from '@prongsai/domain/office/law-number'
import type { ReadDb, Trx } from '../database.ts'

/** Every number that the office has set, the withdrawn ones among them. */
export const lawNumbers = (db: ReadDb, office: OfficeId) =>
  db
    .selectFrom('law_number')
    .select(['id', 'name', 'from_day as from', 'value', 'source', 'withdrawn'])
    .where('office_id', '=', office)
    .orderBy('name')
    .orderBy('from_day')
    .orderBy('id')
    .execute()

export type NewLawNumber = LawNumber & { readonly source: string }

/** Sets a number, at the moment `at`. */
export async function insertLawNumber(
  trx: Trx,
  office: OfficeId,
  { at, ...number }: NewLawNumber & { readonly at: string },
): Promise<string> {
  const { id } = await trx
    .insertInto('law_number')
    .values({
      office_id: office,
      name: number.name,
      from_day: number.from,
      value: number.value,
      source: number.source,
      changed_at: at,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A number, held until the end of the transaction. */
export const lockLawNumber = (trx: Trx, office: OfficeId, id: string) =>
  trx
    .selectFrom('law_number')
    .select(['id', 'name', 'from_day as from', 'value', 'source', 'withdrawn'])
    .where('office_id', '=', office)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export async function withdrawLawNumber(
  trx: Trx,
  office: OfficeId,
  { id, at }: { readonly id: string; readonly at: string },
): Promise<void> {
  await trx
    .updateTable('law_number')
    .set({ withdrawn: true, changed_at: at })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()
}
