import { sql } from 'kysely'
import { codeKey } from '@prongsai/domain/asset/asset-code'
import { assetSearchText } from '@prongsai/domain/asset/asset-search-text'
import type { Extra } from '@prongsai/domain/asset/category-field'
import type { NewCard } from '@prongsai/domain/asset/register-asset'
import type { AssetId, OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Trx } from '../database.ts'

export type Entry = {
  readonly card: NewCard
  readonly code: string
  readonly by: PersonId
  /** ISO. */
  readonly at: string
  /** From which day its holder has it. */
  readonly heldFrom: CivilDate
  /** What was registered with it. */
  readonly lot?: string | undefined
  readonly extra: Extra
}

/**
 * Enters a card and opens its custody, every piece of it, in one statement. Undefined when a card already stands under
 * the code, in whatever way it is written.
 */
export async function enterCard(trx: Trx, office: OfficeId, entry: Entry): Promise<AssetId | undefined> {
  const { card, code, by, at, heldFrom, lot = null, extra } = entry
  const { rows } = await sql<{ id: AssetId }>`
    with entered as (
      insert into asset (office_id, code, code_key, category_id, name, description, brand, model, serial, condition,
        acquired_on, acquired_how, money_source, seller, document_number, unit_price, quantity, counting_unit,
        useful_life_years, warranty_until, note, status, disposed_on, capitalised, brought_forward, search, unit_id,
        keeper_id, place, recorded_at, changed_at, lot_id, extra, seen_on)
      values (${office}, ${code}, ${codeKey(code)}, ${card.categoryId}, ${card.name}, ${card.description},
        ${card.brand}, ${card.model}, ${card.serial}, ${card.condition}, ${card.acquiredOn}, ${card.acquiredHow},
        ${card.moneySource}, ${card.seller}, ${card.documentNumber}, ${card.unitPrice}, ${card.quantity},
        ${card.countingUnit}, ${card.usefulLifeYears}, ${card.warrantyUntil}, ${card.note}, ${card.status},
        ${card.disposedOn}, ${card.capitalised}, ${card.broughtForward}, ${assetSearchText({ ...card, code, extra })},
        ${card.unitId}, ${card.keeperId}, ${card.place}, ${at}, ${at}, ${lot}::uuid, ${JSON.stringify(extra)}::jsonb,
        ${card.broughtForward ? null : at}::timestamptz at time zone 'Asia/Bangkok')
      on conflict (office_id, code_key) where not withdrawn do nothing
      returning id
    ),
    held as (
      insert into custody (office_id, asset_id, slots, unit_id, keeper_id, place, during, paper, reason, recorded_at,
        recorded_by)
      select ${office}, id, int4range(1, ${card.quantity}::int + 1), ${card.unitId}, ${card.keeperId}, ${card.place},
        tstzrange(${heldFrom}::timestamp at time zone 'Asia/Bangkok', null), ${card.documentNumber}, 'ลงทะเบียน', ${at}::timestamptz, ${by}::uuid
      from entered
    )
    select id from entered
  `.execute(trx)
  return rows[0]?.id
}
