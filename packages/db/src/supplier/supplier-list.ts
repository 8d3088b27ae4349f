import { sql } from 'kysely'
import type { OfficeId, PurchaseId, SupplierId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { PurchaseStatus } from '@prongsai/domain/procurement/purchase'
import type { Promotion, SupplierKind } from '@prongsai/domain/supplier/supplier'
import type { SupplierShow } from '@prongsai/domain/supplier/supplier.input'
import type { ReadDb } from '../database.ts'

export type SupplierLine = {
  readonly id: SupplierId
  readonly kind: SupplierKind
  readonly name: string
  readonly taxId: string | null
  readonly taxSealed: Uint8Array | null
  readonly promoted: Promotion
  /** ผู้ทิ้งงาน since this day; null of who may be dealt with. */
  readonly listedFrom: CivilDate | null
  readonly mergedInto: SupplierId | null
  readonly mergedIntoName: string | null
  readonly offers: number
  readonly wins: number
}

export const supplierPage = 50

type Asked = {
  /** As `searchText` makes it; '' of none. */
  readonly text: string
  /** The number that the text is, where it is a whole one. */
  readonly number: { readonly taxId: string; readonly taxDigest: Uint8Array | null } | undefined
  readonly show: SupplierShow
  readonly today: CivilDate
  readonly after?: SupplierId | undefined
  readonly limit: number
}

/** Suppliers by name. A natural person's number finds him by its digest alone, and only whole. */
export function supplierList(db: ReadDb, office: OfficeId, asked: Asked): Promise<SupplierLine[]> {
  const { today, after, limit } = asked
  const beyond =
    after === undefined
      ? sql``
      : sql`and (lower(s.name), s.id) > (select lower(c.name), c.id from supplier c where c.office_id = ${office} and c.id = ${after})`
  const rows = sql<SupplierLine>`(
    with page as (
      select s.* from supplier s
      where s.office_id = ${office} and ${shownOf(office, asked)} and ${foundBy(asked)} ${beyond}
      order by lower(s.name), s.id limit ${limit})
    select s.id, s.kind, s.name, s.tax_id as "taxId", s.tax_sealed as "taxSealed", s.promoted,
      (${openListing(office, today)}) as "listedFrom", s.merged_into as "mergedInto", i.name as "mergedIntoName",
      o.offers, o.wins
    from page s
    left join supplier i on i.office_id = ${office} and i.id = s.merged_into
    cross join lateral (
      select count(*)::int as offers, (count(*) filter (where winner))::int as wins from purchase_offer
      where office_id = ${office} and withdrawn_at is null and supplier_id in (select merged_suppliers(s.id))) o
    order by lower(s.name), s.id)`
  return db.selectFrom(rows.as('suppliers')).selectAll().execute()
}

/** Of the row `s`: since when it, or what was merged into it, is listed on a day. */
const openListing = (office: OfficeId, today: CivilDate) => sql`
  select min(l.from_day) from supplier_listing l
  where l.office_id = ${office} and l.supplier_id in (select merged_suppliers(s.id))
    and l.from_day <= ${today} and (l.until_day is null or l.until_day > ${today})`

function shownOf(office: OfficeId, { show, today }: Asked) {
  if (show === 'merged') return sql`s.merged_into is not null`
  const stands = sql`s.merged_into is null`
  return show === 'all' ? stands : sql`${stands} and (${openListing(office, today)}) is not null`
}

function foundBy({ text, number }: Asked) {
  if (number !== undefined)
    return sql`(s.tax_id = ${number.taxId} or s.tax_digest = ${number.taxDigest}::bytea)`
  return text === ''
    ? sql`true`
    : sql`position(${text} in translate(lower(s.name), '๐๑๒๓๔๕๖๗๘๙', '0123456789')) > 0`
}

export type DealingYear = {
  readonly fiscalYear: number
  readonly offers: number
  readonly wins: number
  /** Satang, as text. */
  readonly won: string
}

/** By fiscal year, the latest first, what a supplier and what was merged into it offered and won. */
export function dealingYears(db: ReadDb, office: OfficeId, id: SupplierId): Promise<DealingYear[]> {
  const rows = sql<DealingYear>`(
    select p.fiscal_year as "fiscalYear", count(*)::int as offers, (count(*) filter (where ${won}))::int as wins,
      coalesce(sum(coalesce(o.agreed_price, o.price)) filter (where ${won}), 0)::text as won
    from purchase_offer o join purchase p on p.office_id = ${office} and p.id = o.purchase_id
    where o.office_id = ${office} and o.withdrawn_at is null and o.supplier_id in (select merged_suppliers(${id}))
    group by p.fiscal_year order by p.fiscal_year desc)`
  return db.selectFrom(rows.as('years')).selectAll().execute()
}

/** What is won of a purchase that was cancelled is not won. */
const won = sql`o.winner and p.status <> 'cancelled'`

export type Dealing = {
  readonly purchaseId: PurchaseId
  readonly number: string
  readonly name: string
  readonly status: PurchaseStatus
  readonly offeredOn: CivilDate
  /** Satang, as text: as agreed where it was talked about. */
  readonly price: string
  readonly winner: boolean
  readonly qualified: boolean | null
  /** Under which of the merged names it was made; null under its own. */
  readonly under: string | null
}

/** The latest offers of a supplier and of what was merged into it. */
export function dealingsOf(db: ReadDb, office: OfficeId, id: SupplierId): Promise<Dealing[]> {
  const rows = sql<Dealing>`(
    select p.id as "purchaseId", p.number || '/' || p.fiscal_year as number, p.name, p.status,
      o.offered_on as "offeredOn", coalesce(o.agreed_price, o.price)::text as price, o.winner, o.qualified,
      case when o.supplier_id <> ${id} then u.name end as under
    from purchase_offer o
    join purchase p on p.office_id = ${office} and p.id = o.purchase_id
    join supplier u on u.office_id = ${office} and u.id = o.supplier_id
    where o.office_id = ${office} and o.withdrawn_at is null and o.supplier_id in (select merged_suppliers(${id}))
    order by o.offered_on desc, o.id desc limit 100)`
  return db.selectFrom(rows.as('dealings')).selectAll().execute()
}
