import { sql } from 'kysely'
import type { OfficeId, PersonId, PurchaseId, UnitId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { satang, type Satang } from '@prongsai/domain/money/satang'
import type { CommitteeKind, PurchaseKind, PurchaseStatus, Seat } from '@prongsai/domain/procurement/purchase'
import type { ReadDb } from '../database.ts'

export const purchasePage = 50

type Row = {
  readonly id: PurchaseId
  /** 'เลขที่/ปีงบประมาณ' */
  readonly number: string
  readonly name: string
  readonly kind: PurchaseKind
  readonly unitId: UnitId
  readonly unit: string
  readonly method: string
  readonly methodVersion: string
  readonly status: PurchaseStatus
  readonly stage: string | null
  readonly beganOn: CivilDate
  readonly readyOn: CivilDate | null
  /** The day of the last step that stands. */
  readonly lastOn: CivilDate | null
  readonly egpNumber: string | null
  readonly broughtForward: boolean
  /** Satang, as text. */
  readonly budget: string
  readonly price: string | null
}

export type PurchaseListRow = Omit<Row, 'budget' | 'price'> & {
  readonly budget: Satang
  /** Of the winner, where there is one. */
  readonly price: Satang | null
}

const rowsOf = (office: OfficeId) => sql`
  select p.id, p.number || '/' || p.fiscal_year as number, p.name, p.kind, p.unit_id as "unitId", u.name as unit,
    p.method, p.method_version as "methodVersion", p.status, p.stage, p.began_on as "beganOn", p.ready_on as "readyOn",
    p.egp_number as "egpNumber", p.brought_forward as "broughtForward", p.budget::text as budget,
    (select max(s.on_day) from purchase_step s where s.office_id = ${office} and s.purchase_id = p.id
      and s.undone_at is null) as "lastOn",
    (select coalesce(o.agreed_price, o.price)::text from purchase_offer o
      where o.office_id = ${office} and o.purchase_id = p.id and o.winner) as price
  from purchase p join unit u on u.office_id = ${office} and u.id = p.unit_id
  where p.office_id = ${office}`

const listed = ({ budget, price, ...row }: Row): PurchaseListRow => ({
  ...row,
  budget: satang(BigInt(budget)),
  price: price === null ? null : satang(BigInt(price)),
})

export type PurchaseFilter = {
  readonly year?: number | undefined
  readonly status?: PurchaseStatus | undefined
  readonly method?: string | undefined
  readonly stage?: string | undefined
  readonly unitId?: UnitId | undefined
  /** Searched in the name, the number and the number in e-GP. */
  readonly words?: string | undefined
  readonly before?: PurchaseId | undefined
}

/** Purchases, the newest first: a page and one more, which tells that there are others. */
export async function purchaseList(
  db: ReadDb,
  office: OfficeId,
  { year, status, method, stage, unitId, words, before }: PurchaseFilter,
): Promise<readonly PurchaseListRow[]> {
  const conditions = [
    ...(year === undefined ? [] : [sql`p.fiscal_year = ${year}`]),
    ...(status === undefined ? [] : [sql`p.status = ${status}`]),
    ...(method === undefined ? [] : [sql`p.method = ${method}`]),
    ...(stage === undefined ? [] : [sql`p.stage = ${stage}`]),
    ...(unitId === undefined ? [] : [sql`p.unit_id = ${unitId}`]),
    ...(words === undefined || words === '' ? [] : [containing(words)]),
    ...(before === undefined ? [] : [sql`p.id < ${before}`]),
  ]
  const page = sql<Row>`(${rowsOf(office)} ${sql.join(
    conditions.map((one) => sql`and ${one}`),
    sql` `,
  )} order by p.id desc limit ${purchasePage + 1})`
  return (await db.selectFrom(page.as('page')).selectAll().execute()).map(listed)
}

const containing = (words: string) =>
  sql`(strpos(lower(p.name), ${words}) > 0 or p.number || '/' || p.fiscal_year = ${words} or p.egp_number = ${words})`

export type Waiting = { readonly method: string; readonly version: string; readonly step: string }

/** The open purchases at one of these steps of their methods, the longest waiting first. */
export async function purchasesWaiting(
  db: ReadDb,
  office: OfficeId,
  at: readonly Waiting[],
): Promise<readonly PurchaseListRow[]> {
  const page = sql<Row>`(${rowsOf(office)} and p.status = 'open' and p.stage = any(${at.map(({ step }) => step)}::text[])
    and (p.method, p.method_version, p.stage) in (
      select * from unnest(${at.map(({ method }) => method)}::text[], ${at.map(({ version }) => version)}::text[],
        ${at.map(({ step }) => step)}::text[]))
    order by p.id limit 200)`
  return (await db.selectFrom(page.as('waiting')).selectAll().execute()).map(listed)
}

export type SeatHeld = {
  readonly personId: PersonId
  readonly name: string
  readonly position: string
  readonly purchaseId: PurchaseId
  readonly number: string
  readonly purchase: string
  readonly kind: CommitteeKind
  readonly seat: Seat
  readonly dueDay: CivilDate | null
}

/** In which bodies that have not ended who sits, of purchases that are not over. */
export function seatsHeld(db: ReadDb, office: OfficeId): Promise<SeatHeld[]> {
  const rows = sql<SeatHeld>`(
    select m.person_id as "personId", s.name, s.position, p.id as "purchaseId",
      p.number || '/' || p.fiscal_year as number, p.name as purchase, k.kind, m.seat, k.due_day as "dueDay"
    from committee_member m
    join committee k on k.office_id = ${office} and k.id = m.committee_id and k.ended_at is null
    join purchase p on p.office_id = ${office} and p.id = k.purchase_id and p.status in ('open', 'ready')
    join person s on s.office_id = ${office} and s.id = m.person_id
    where m.office_id = ${office} and m.interest_on is null
    order by s.name, s.id, k.due_day, p.id limit 2000)`
  return db.selectFrom(rows.as('seats')).selectAll().execute()
}
