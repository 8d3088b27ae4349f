import { sql } from 'kysely'
import type { Corrected, CorrectableFacts } from '@prongsai/domain/asset/correct-asset'
import { codeKey } from '@prongsai/domain/asset/asset-code'
import { assetSearchText } from '@prongsai/domain/asset/asset-search-text'
import type { Extra } from '@prongsai/domain/asset/category-field'
import type { AssetId, OfficeId } from '@prongsai/domain/base/id'
import { officeLawFrom, type LawNumber } from '@prongsai/domain/office/law-number'
import type { Trx } from '../database.ts'
import { ownNumbers } from './standing.ts'

/**
 * The cards to be corrected, locked in the order of their ids. No other table is joined: a card whose category another
 * officer has just changed would be looked for beside its former one, and be gone.
 */
export async function lockCards(trx: Trx, office: OfficeId, ids: readonly AssetId[]) {
  // PostgreSQL has no list of nothing.
  if (ids.length === 0) return []
  return trx
    .selectFrom('asset as a')
    .select((card) => [
      'a.id',
      'a.code',
      'a.category_id as categoryId',
      card
        .selectFrom('category as c')
        .select('c.name')
        .whereRef('c.office_id', '=', 'a.office_id')
        .whereRef('c.id', '=', 'a.category_id')
        .as('category'),
      'a.name',
      'a.description',
      'a.brand',
      'a.model',
      'a.serial',
      'a.condition',
      'a.acquired_on as acquiredOn',
      'a.acquired_how as acquiredHow',
      'a.money_source as moneySource',
      'a.seller',
      'a.document_number as documentNumber',
      'a.unit_price as unitPrice',
      'a.quantity',
      'a.counting_unit as countingUnit',
      'a.useful_life_years as usefulLifeYears',
      'a.warranty_until as warrantyUntil',
      'a.note',
      'a.place',
      'a.extra',
      'a.unit_id as unitId',
      'a.brought_forward as broughtForward',
      'a.capitalised',
      'a.status',
      'a.version',
      'a.recorded_at as recordedAt',
    ])
    .where('a.office_id', '=', office)
    .where('a.id', 'in', [...ids])
    .where('a.withdrawn', '=', false)
    .orderBy('a.id')
    .forUpdate('a')
    .$narrowType<{ category: string }>()
    .execute()
}

export type LockedCard = Awaited<ReturnType<typeof lockCards>>[number]

export type Saving = Pick<Corrected, 'facts' | 'capitalised'> & {
  readonly id: AssetId
  readonly place: string
  readonly extra: Extra
  readonly at: string
}

/** Writes what a card says now. Its version rises by one, as does its history by one entry. */
export const saveCard = (trx: Trx, office: OfficeId, { id, facts, capitalised, place, extra, at }: Saving) =>
  trx
    .updateTable('asset')
    .set((row) => ({
      ...columnsOf(facts),
      search: assetSearchText({ ...facts, place, extra }),
      capitalised,
      version: row('version', '+', 1),
      changed_at: at,
    }))
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('version')
    .executeTakeFirstOrThrow()

const columnsOf = (facts: CorrectableFacts) => ({
  code: facts.code,
  code_key: codeKey(facts.code),
  category_id: facts.categoryId,
  name: facts.name,
  description: facts.description,
  brand: facts.brand,
  model: facts.model,
  serial: facts.serial,
  condition: facts.condition,
  acquired_on: facts.acquiredOn,
  acquired_how: facts.acquiredHow,
  money_source: facts.moneySource,
  seller: facts.seller,
  document_number: facts.documentNumber,
  unit_price: facts.unitPrice,
  quantity: facts.quantity,
  counting_unit: facts.countingUnit,
  useful_life_years: facts.usefulLifeYears,
  warranty_until: facts.warrantyUntil,
  note: facts.note,
})

export type ManySaving = {
  readonly ids: readonly AssetId[]
  readonly set: Partial<Pick<CorrectableFacts, 'condition' | 'categoryId' | 'note'>>
  readonly at: string
}

/** Writes one field of many cards by one statement; none of these fields is searched. */
export const saveCards = (trx: Trx, office: OfficeId, { ids, set, at }: ManySaving) =>
  trx
    .updateTable('asset')
    .set((row) => ({
      ...(set.condition === undefined ? {} : { condition: set.condition }),
      ...(set.categoryId === undefined ? {} : { category_id: set.categoryId }),
      ...(set.note === undefined ? {} : { note: set.note }),
      version: row('version', '+', 1),
      changed_at: at,
    }))
    .where('office_id', '=', office)
    .where('id', 'in', [...ids])
    .execute()

/** Something beside the card is told in its history: its version rises by one, as does its history by one entry. */
export async function touchCards(
  trx: Trx,
  office: OfficeId,
  { ids, at }: { readonly ids: readonly AssetId[]; readonly at: string },
): Promise<void> {
  await trx
    .updateTable('asset')
    .set((row) => ({ version: row('version', '+', 1), changed_at: at }))
    .where('office_id', '=', office)
    .where('id', 'in', [...ids])
    .execute()
}

/** The office's own sums, in force while a card is corrected. */
export async function ownThresholds(trx: Trx, office: OfficeId) {
  const { rows } = await sql<{ numbers: readonly LawNumber[] }>`
    select ${ownNumbers(office, 'capitalised-from')} as numbers`.execute(trx)
  return officeLawFrom(rows[0]?.numbers ?? []).thresholds
}

/** Versions since the one that was read, told by the entries that made them, the newest first. */
export async function entriesSince(
  trx: Trx,
  office: OfficeId,
  { id, versions }: { readonly id: AssetId; readonly versions: number },
): Promise<readonly string[]> {
  const entries = await trx
    .selectFrom('journal')
    .select('body')
    .where('office_id', '=', office)
    .where('subject_kind', '=', 'asset')
    .where('subject_id', '=', id)
    .orderBy('number', 'desc')
    .limit(versions)
    .execute()
  return entries.map(({ body }) => body)
}
