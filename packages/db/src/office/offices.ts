import { sql } from 'kysely'
import type { OfficeId } from '@prongsai/domain/base/id'
import type { OfficeFacts } from '@prongsai/domain/office/office.input'
import type { Db, ReadDb, Trx } from '../database.ts'

/** How many offices have been set up: asked before there is one to speak for. */
export async function officeCount(db: Db | Trx): Promise<number> {
  const { rows } = await sql<{ count: bigint }>`select office_count() as count`.execute(db)
  return Number(rows[0]?.count ?? 0n)
}

/** Holds every other setting up off until the end of the transaction. */
export async function lockSettingUp(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('prongsai set-up'))`.execute(trx)
}

/** The office as papers print it, and whether it is a sample. */
export const officeFacts = (db: ReadDb | Trx, office: OfficeId) =>
  db
    .selectFrom('office')
    .select([
      'name',
      'short_name as shortName',
      'subdistrict',
      'district',
      'province',
      'address',
      'telephone',
      'is_sample as isSample',
      'version',
    ])
    .where('id', '=', office)
    .executeTakeFirst()

export type NewOffice = OfficeFacts & { readonly isSample: boolean; readonly createdAt: string }

export async function insertOffice(trx: Trx, office: OfficeId, facts: NewOffice): Promise<void> {
  const { isSample, createdAt, ...rest } = facts
  await trx
    .insertInto('office')
    .values({
      id: office,
      ...columnsOf(rest),
      is_sample: isSample,
      created_at: createdAt,
      unfinished: isSample,
    })
    .execute()
}

/** The facts, held until the end of the transaction. */
export const lockOffice = (trx: Trx, office: OfficeId) =>
  trx
    .selectFrom('office')
    .select([
      'name',
      'short_name as shortName',
      'subdistrict',
      'district',
      'province',
      'address',
      'telephone',
      'version',
    ])
    .where('id', '=', office)
    .forUpdate()
    .executeTakeFirst()

export const saveOffice = (trx: Trx, office: OfficeId, facts: OfficeFacts) =>
  trx
    .updateTable('office')
    .set((row) => ({ ...columnsOf(facts), version: row('version', '+', 1) }))
    .where('id', '=', office)
    .returning('version')
    .executeTakeFirstOrThrow()

const columnsOf = ({
  shortName,
  name,
  subdistrict,
  district,
  province,
  address,
  telephone,
}: OfficeFacts) => ({
  name,
  short_name: shortName,
  subdistrict,
  district,
  province,
  address,
  telephone,
})
