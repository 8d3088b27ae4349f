import { sql } from 'kysely'
import type { ContractId, OfficeId, PurchaseId, SupplierId, UnitId } from '@prongsai/domain/base/id'
import { firstDayOf, fiscalYear, lastDayOf } from '@prongsai/domain/calendar/fiscal-year'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { ContractForm, ContractStatus, Turn } from '@prongsai/domain/contract/contract'
import { satang, type Satang } from '@prongsai/domain/money/satang'
import type { PurchaseKind } from '@prongsai/domain/procurement/purchase'
import type { ReadDb } from '../database.ts'

export const contractPage = 50

/** A checkpoint as a list of contracts shows it. */
export type MarkRow = {
  readonly key: string
  readonly kind: string
  readonly number: number | null
  readonly dueOn: CivilDate
  readonly alertOn: CivilDate
  readonly turn: Turn
  readonly metOn: CivilDate | null
  readonly waived: boolean
}

type Row = {
  readonly id: ContractId
  readonly form: ContractForm
  readonly fiscalYear: number | null
  readonly number: number | null
  readonly foundNumber: string | null
  readonly name: string
  readonly kind: PurchaseKind
  readonly status: ContractStatus
  readonly purchaseId: PurchaseId
  readonly supplierId: SupplierId
  readonly supplier: string
  readonly unitId: UnitId
  readonly unit: string
  readonly signedOn: CivilDate | null
  readonly dueOn: CivilDate | null
  readonly broughtForward: boolean
  readonly price: string
  readonly accepted: string
  readonly paid: string
  /** The open checkpoint of the earliest day, and how many are past theirs. */
  readonly next: MarkRow | null
  readonly late: number
}

type Money = 'price' | 'accepted' | 'paid'

/** A contract in a list, with what comes next of it. Money is satang. */
export type ContractListRow = Omit<Row, Money> & Readonly<Record<Money, Satang>>

export type ContractFilter = {
  readonly year?: number | undefined
  readonly status?: ContractStatus | undefined
  readonly unitId?: UnitId | undefined
  readonly supplierId?: SupplierId | undefined
  /** Searched in the name, the supplier's name and the number. */
  readonly words?: string | undefined
  /** Only those of which something is late. */
  readonly late?: boolean | undefined
  readonly before?: ContractId | undefined
}

const mark = sql`jsonb_build_object('key', k.key, 'kind', k.kind, 'number', k.number, 'dueOn', k.due_on, 'alertOn', k.alert_on,
  'turn', k.turn, 'metOn', k.met_on, 'waived', k.waived)`

/** By its number; what has none of the system, by the day of its signing or of its draft. */
const ofYear = (year: number) => sql`(c.fiscal_year = ${year} or c.fiscal_year is null
  and coalesce(c.signed_on, (c.made_at at time zone 'Asia/Bangkok')::date)
    between ${firstDayOf(fiscalYear(year))} and ${lastDayOf(fiscalYear(year))})`

const conditionsOf = (
  office: OfficeId,
  { year, status, unitId, supplierId, words, late, before }: ContractFilter,
  today: CivilDate,
) => [
  ...(year === undefined ? [] : [ofYear(year)]),
  ...(status === undefined ? [sql`c.status <> 'dropped'`] : [sql`c.status = ${status}`]),
  ...(unitId === undefined ? [] : [sql`c.unit_id = ${unitId}`]),
  ...(supplierId === undefined ? [] : [sql`c.supplier_id in (select merged_suppliers(${supplierId}))`]),
  ...(words === undefined || words === ''
    ? []
    : [
        sql`(strpos(lower(c.name), ${words}) > 0 or c.number || '/' || c.fiscal_year = ${words} or c.found_number = ${words}
          or c.supplier_id in (select s.id from supplier s where s.office_id = ${office} and strpos(lower(s.name), ${words}) > 0))`,
      ]),
  ...(late === true
    ? [
        sql`exists (select from checkpoint k where k.office_id = ${office} and k.contract_id = c.id and k.open
          and k.due_on < ${today})`,
      ]
    : []),
  ...(before === undefined ? [] : [sql`c.id < ${before}`]),
]

/** The contracts `c` of the page, found before anything is looked up beside them, with their suppliers `s` and units `u`. */
const pageOf = (office: OfficeId, conditions: readonly ReturnType<typeof sql>[]) => sql`(
    select c.* from contract c where c.office_id = ${office} ${sql.join(conditions, sql` `)}
    order by c.id desc limit ${contractPage + 1}) c
  join supplier s on s.office_id = ${office} and s.id = standing_supplier(c.supplier_id)
  join unit u on u.office_id = ${office} and u.id = c.unit_id`

type Asked = { readonly filter: ContractFilter; readonly today: CivilDate }

/** Contracts, the newest first: a page and one more, which tells that there are others. */
export async function contractList(
  db: ReadDb,
  office: OfficeId,
  { filter, today }: Asked,
): Promise<readonly ContractListRow[]> {
  const conditions = conditionsOf(office, filter, today).map((one) => sql`and ${one}`)
  const page = sql<Row>`(
    select c.id, c.form, c.fiscal_year as "fiscalYear", c.number, c.found_number as "foundNumber", c.name, c.kind, c.status,
      c.purchase_id as "purchaseId", standing_supplier(c.supplier_id) as "supplierId", s.name as supplier,
      c.unit_id as "unitId", u.name as unit, c.signed_on as "signedOn", c.due_on as "dueOn",
      c.brought_forward as "broughtForward", c.price::text as price,
      (select coalesce(sum(a.gross), 0)::text from contract_acceptance a
        where a.office_id = ${office} and a.contract_id = c.id and a.undone_at is null) as accepted,
      (select coalesce(sum(q.gross), 0)::text from contract_payment q
        where q.office_id = ${office} and q.contract_id = c.id and q.undone_at is null and q.kind = 'instalment') as paid,
      (select ${mark} from checkpoint k where k.office_id = ${office} and k.contract_id = c.id and k.open
        order by k.due_on, k.key limit 1) as next,
      (select count(*)::int from checkpoint k where k.office_id = ${office} and k.contract_id = c.id and k.open
        and k.due_on < ${today}) as late
    from ${pageOf(office, conditions)}
    order by c.id desc)`
  const rows = await db.selectFrom(page.as('page')).selectAll().execute()
  return rows.map(({ price, accepted, paid, ...row }) => ({
    ...row,
    price: money(price),
    accepted: money(accepted),
    paid: money(paid),
  }))
}

const money = (text: string): Satang => satang(BigInt(text))

export type TimelineRow = Pick<
  Row,
  | 'id'
  | 'form'
  | 'fiscalYear'
  | 'number'
  | 'foundNumber'
  | 'name'
  | 'kind'
  | 'status'
  | 'supplier'
  | 'unit'
  | 'dueOn'
> & {
  readonly signedOn: CivilDate
  readonly closedOn: CivilDate | null
  /** The last day of any of its checkpoints. */
  readonly lastOn: CivilDate
  readonly marks: readonly MarkRow[]
}

/** Weekly reports and their checks would cover everything else: of these the time line shows only what is open. */
const shown = sql`(k.kind not in ('week', 'week-check') or k.open)`

/** Signed contracts with all that is due of them, the newest first: a page and one more. */
export async function contractTimeline(
  db: ReadDb,
  office: OfficeId,
  { filter, today }: Asked,
): Promise<readonly TimelineRow[]> {
  const conditions = conditionsOf(office, filter, today).map((one) => sql`and ${one}`)
  const page = sql<TimelineRow>`(
    select c.id, c.form, c.fiscal_year as "fiscalYear", c.number, c.found_number as "foundNumber", c.name, c.kind, c.status,
      s.name as supplier, u.name as unit, c.signed_on as "signedOn", c.due_on as "dueOn", c.closed_on as "closedOn",
      coalesce((select max(k.due_on) from checkpoint k where k.office_id = ${office} and k.contract_id = c.id), c.due_on)
        as "lastOn",
      (select coalesce(jsonb_agg(${mark} order by k.due_on, k.key), '[]') from checkpoint k
        where k.office_id = ${office} and k.contract_id = c.id and ${shown}) as marks
    from ${pageOf(office, [sql`and c.signed_on is not null`, ...conditions])}
    order by c.id desc)`
  return db.selectFrom(page.as('page')).selectAll().execute()
}
