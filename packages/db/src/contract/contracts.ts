import { sql } from 'kysely'
import type { ContractId, OfficeId, PersonId, PurchaseId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { ReadDb, Trx } from '../database.ts'

/** A contract, held until the end of the transaction; lines of the budget and the purchase's own row are held after it. */
export const lockContract = (trx: Trx, office: OfficeId, id: ContractId) =>
  trx
    .selectFrom('contract')
    .select(['id', 'version', 'purchase_id as purchaseId', 'status'])
    .where('office_id', '=', office)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** The contract of a purchase that was not dropped; undefined while there is none. */
export const contractOfPurchase = (db: ReadDb | Trx, office: OfficeId, purchase: PurchaseId) =>
  db
    .selectFrom('contract')
    .select([
      'id',
      'form',
      'fiscal_year as fiscalYear',
      'number',
      'found_number as foundNumber',
      'name',
      'status',
    ])
    .where('office_id', '=', office)
    .where('purchase_id', '=', purchase)
    .where('status', '<>', 'dropped')
    .executeTakeFirst()

/** Its edition goes on when something beside it was written. */
export const touchContract = (trx: Trx, office: OfficeId, id: ContractId) =>
  trx
    .updateTable('contract')
    .set((row) => ({ version: row('version', '+', 1) }))
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()

type Signed = {
  readonly id: ContractId
  readonly fiscalYear: number | null
  readonly number: number | null
  readonly signedOn: CivilDate
  readonly beginsOn: CivilDate | null
  readonly dueOn: CivilDate
  /** Null where the paper alone says who signed: ยกมา. */
  readonly signer: {
    readonly id: PersonId | null
    readonly position: string
    readonly actingFor: string | null
  } | null
  /** Of each instalment, by its number. */
  readonly days: readonly { readonly number: number; readonly dueOn: CivilDate }[]
}

/** From a draft to what binds, with its number and its days. */
export async function saveSigning(trx: Trx, office: OfficeId, signed: Signed): Promise<void> {
  await trx
    .updateTable('contract')
    .set((row) => ({
      status: 'active',
      fiscal_year: signed.fiscalYear,
      number: signed.number,
      signed_on: signed.signedOn,
      begins_on: signed.beginsOn,
      due_on: signed.dueOn,
      signed_due_on: signed.dueOn,
      signer_id: signed.signer?.id ?? null,
      signer_position: signed.signer?.position ?? null,
      signer_acting_for: signed.signer?.actingFor ?? null,
      version: row('version', '+', 1),
    }))
    .where('office_id', '=', office)
    .where('id', '=', signed.id)
    .where('status', '=', 'draft')
    .returning('id')
    .executeTakeFirstOrThrow()
  await sql`
    update contract_instalment i set due_on = n.day
    from unnest(${signed.days.map(({ number }) => number)}::int[], ${signed.days.map(({ dueOn }) => dueOn)}::date[]) as n (number, day)
    where i.office_id = ${office} and i.contract_id = ${signed.id} and i.number = n.number
  `.execute(trx)
}

/** A signing taken back: it is a draft again and keeps its number for the next. */
export const unsign = (trx: Trx, office: OfficeId, id: ContractId) =>
  trx
    .updateTable('contract')
    .set((row) => ({
      status: 'draft',
      signed_on: null,
      due_on: null,
      signed_due_on: null,
      signer_id: null,
      signer_position: null,
      signer_acting_for: null,
      version: row('version', '+', 1),
    }))
    .where('office_id', '=', office)
    .where('id', '=', id)
    .where('status', '=', 'active')
    .returning('id')
    .executeTakeFirstOrThrow()
