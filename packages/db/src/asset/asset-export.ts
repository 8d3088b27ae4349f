import { sql } from 'kysely'
import type { Asset, AssetFacts } from '@prongsai/domain/asset/asset'
import type { Extra } from '@prongsai/domain/asset/category-field'
import type { AssetFilter, AssetOrder } from '@prongsai/domain/asset/asset.input'
import type { AssetId, OfficeId, UnitId } from '@prongsai/domain/base/id'
import type { ReadDb } from '../database.ts'
import { categoriesAsked, filterCondition, heldBeside } from './asset-filter.ts'
import { everyFound } from './asset-finding.ts'
import { walkTo } from './asset-order.ts'
import { inAnyOrder } from './asset-walk.ts'
import { soughtIn } from './search-condition.ts'

/** A whole card as it leaves the system, with names in the place of ids. */
export type ExportedCard = AssetFacts &
  Pick<
    Asset,
    'id' | 'unitId' | 'code' | 'place' | 'status' | 'disposedOn' | 'capitalised' | 'broughtForward'
  > & {
    readonly publicId: string
    readonly extra: Extra
    readonly category: string
    readonly unit: string
    readonly keeper: string
  }

export type Wanted = {
  readonly filter: AssetFilter
  readonly order: AssetOrder
  /** Of these cards only, where some were selected. */
  readonly ids?: readonly AssetId[] | undefined
}

/** What is wanted, and of these units only where some are named. */
export type WantedWithin = Wanted & { readonly units: readonly UnitId[] | undefined }

const bytesOfId = 16

/** Which cards, in order, as they stand at this moment: sixteen bytes for each, so that a million are few. */
export async function wantedCards(db: ReadDb, office: OfficeId, wanted: WantedWithin): Promise<Buffer> {
  const { filter, order, units, ids } = wanted
  const categories = await categoriesAsked(db, office, filter)
  const beside = await heldBeside(db, office, filter)
  const walk = walkTo(order, { at: 'first' })
  const within = units === undefined ? sql`` : sql` and unit_id = any (${units}::uuid[])`
  const selected = ids === undefined ? sql`` : sql` and id = any (${ids}::uuid[])`
  const asked = {
    where: sql`${filterCondition(office, filter, beside)}${within}${selected}`,
    categories,
    walk,
    limit: 0,
  }
  const sought = filter.text === undefined ? undefined : soughtIn(filter.text)
  const source =
    sought === undefined
      ? sql`select id, ${walk.column} from asset where ${inAnyOrder(asked)}`
      : everyFound(asked, sought)
  const all = sql<{ ids: Buffer | null }>`(
    select string_agg(uuid_send(id), ''::bytea order by ${walk.order}) as ids from (${source}) as wanted)`
  const row = await db.selectFrom(all.as('wanted')).selectAll().executeTakeFirst()
  return row?.ids ?? Buffer.alloc(0)
}

export const countOf = (wanted: Buffer): number => wanted.length / bytesOfId

/** So many ids from the one at a place on. */
export function idsFrom(wanted: Buffer, start: number, count: number): readonly string[] {
  const ids: string[] = []
  for (let at = start; at < Math.min(start + count, countOf(wanted)); at++) {
    const hex = wanted.toString('hex', at * bytesOfId, (at + 1) * bytesOfId)
    ids.push(hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5'))
  }
  return ids
}

/** The cards of these ids, in their order; one that has gone since is left out. */
export function exportedCards(
  db: ReadDb,
  office: OfficeId,
  ids: readonly (AssetId | string)[],
): Promise<ExportedCard[]> {
  const statement = sql<ExportedCard & { position: bigint }>`(
    select w.position, a.id, a.public_id as "publicId", a.category_id as "categoryId", a.unit_id as "unitId",
      a.code, a.extra, c.name as category, a.name, a.description, a.brand,
      a.model, a.serial, a.condition, a.acquired_on as "acquiredOn", a.acquired_how as "acquiredHow",
      a.money_source as "moneySource", a.seller, a.document_number as "documentNumber",
      a.unit_price as "unitPrice", a.quantity, a.counting_unit as "countingUnit",
      a.useful_life_years as "usefulLifeYears", a.warranty_until as "warrantyUntil", a.note, u.name as unit,
      coalesce(p.name, '') as keeper, a.place, a.status, a.disposed_on as "disposedOn", a.capitalised,
      a.brought_forward as "broughtForward"
    from unnest(${ids}::uuid[]) with ordinality as w (id, position)
    join asset a on a.office_id = ${office} and a.id = w.id and not a.withdrawn
    join category c on c.office_id = ${office} and c.id = a.category_id
    join unit u on u.office_id = ${office} and u.id = a.unit_id
    left join person p on p.office_id = ${office} and p.id = a.keeper_id
  )`
  return db.selectFrom(statement.as('exported')).selectAll().orderBy('position').execute()
}
