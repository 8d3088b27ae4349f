import { sql } from 'kysely'
import type { ContractId, OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { ContractForm, Turn } from '@prongsai/domain/contract/contract'
import type { ReadDb, Trx } from '../database.ts'

export const duePage = 200

/** An open checkpoint of a contract that runs, with who sits in the body whose turn it is. */
export type DueRow = {
  readonly contractId: ContractId
  readonly form: ContractForm
  readonly fiscalYear: number | null
  readonly contractNumber: number | null
  readonly foundNumber: string | null
  readonly name: string
  readonly supplier: string
  readonly unitId: UnitId
  readonly unit: string
  readonly key: string
  readonly kind: string
  readonly number: number | null
  readonly dueOn: CivilDate
  readonly alertOn: CivilDate
  readonly turn: Turn
  /** Of the committee or the supervisors; empty of every other turn. */
  readonly seats: readonly { readonly id: PersonId | null; readonly name: string }[]
}

/** Whose: turns of the whole office, turns as head of units, and his own seats; undefined for everybody's. */
export type Whose = {
  readonly person: PersonId
  readonly turns: readonly Turn[]
  readonly units: readonly UnitId[]
}

export type DueFilter = {
  readonly until: CivilDate
  readonly whose?: Whose | undefined
  readonly unitId?: UnitId | undefined
  /** After this one, in the order of the day of which people are told. */
  readonly after?:
    | { readonly alertOn: CivilDate; readonly contractId: ContractId; readonly key: string }
    | undefined
}

const bodies = sql`k.turn in ('inspection', 'supervision')`

/** Whether the person sits in the body whose turn it is. */
const sits = (office: OfficeId, person: PersonId) => sql`
  ${bodies} and exists (
    select from committee b join committee_member m on m.office_id = ${office} and m.committee_id = b.id
    where b.office_id = ${office} and b.purchase_id = c.purchase_id and b.kind = k.turn and b.ended_at is null
      and m.person_id = ${person} and m.interest_on is null)`

function conditionsOf(office: OfficeId, { until, whose, unitId }: DueFilter) {
  const mine =
    whose === undefined
      ? []
      : [
          sql`(k.turn = any(${whose.turns}::text[])
            or (k.turn = 'unit-head' and c.unit_id = any(${whose.units}::uuid[]))
            or (${sits(office, whose.person)}))`,
        ]
  return sql.join(
    [
      sql`k.office_id = ${office} and k.open and k.alert_on <= ${until} and c.status in ('active', 'ended')`,
      ...mine,
      ...(unitId === undefined ? [] : [sql`c.unit_id = ${unitId}`]),
    ],
    sql` and `,
  )
}

/** What is open and told of until a day, the earliest first: a page and one more. */
export async function dueCheckpoints(
  db: ReadDb | Trx,
  office: OfficeId,
  filter: DueFilter,
): Promise<readonly DueRow[]> {
  const { after } = filter
  const beyond =
    after === undefined
      ? sql``
      : sql`and (k.alert_on, k.contract_id, k.key) > (${after.alertOn}::date, ${after.contractId}::uuid, ${after.key})`
  return dueRows(
    db,
    office,
    sql`${conditionsOf(office, filter)} ${beyond} order by k.alert_on, k.contract_id, k.key limit ${duePage + 1}`,
  )
}

/** Checkpoints `k` of contracts `c` that meet a condition, which ends in their order: found before anything is looked up beside them. */
export async function dueRows(
  db: ReadDb | Trx,
  office: OfficeId,
  condition: ReturnType<typeof sql>,
): Promise<readonly DueRow[]> {
  const page = sql<DueRow>`(
    with found as materialized (
      select c.id, c.form, c.fiscal_year, c.number as contract_number, c.found_number, c.name, c.supplier_id, c.unit_id,
        c.purchase_id, k.key, k.kind, k.number, k.due_on, k.alert_on, k.turn
      from checkpoint k join contract c on c.office_id = ${office} and c.id = k.contract_id
      where ${condition}
    )
    select k.id as "contractId", k.form, k.fiscal_year as "fiscalYear", k.contract_number as "contractNumber",
      k.found_number as "foundNumber", k.name, s.name as supplier, k.unit_id as "unitId", u.name as unit, k.key, k.kind,
      k.number, k.due_on as "dueOn", k.alert_on as "alertOn", k.turn,
      case when ${bodies} then (
        select coalesce(jsonb_agg(jsonb_build_object('id', m.person_id, 'name', m.name) order by m.position), '[]')
        from committee b join committee_member m on m.office_id = ${office} and m.committee_id = b.id
        where b.office_id = ${office} and b.purchase_id = k.purchase_id and b.kind = k.turn and b.ended_at is null
          and m.interest_on is null) else '[]' end as seats
    from found k
    join supplier s on s.office_id = ${office} and s.id = standing_supplier(k.supplier_id)
    join unit u on u.office_id = ${office} and u.id = k.unit_id
    order by k.alert_on, k.id, k.key)`
  return db.selectFrom(page.as('page')).selectAll().execute()
}

/** How many of them are late, due and coming on a day, whatever page. */
export async function dueCounts(
  db: ReadDb,
  office: OfficeId,
  { today, ...filter }: DueFilter & { readonly today: CivilDate },
): Promise<{ readonly late: number; readonly due: number; readonly coming: number }> {
  const counts = sql<{ late: number; due: number; coming: number }>`(
    select (count(*) filter (where k.due_on < ${today}))::int as late,
      (count(*) filter (where k.due_on >= ${today} and k.alert_on <= ${today}))::int as due,
      (count(*) filter (where k.alert_on > ${today}))::int as coming
    from checkpoint k join contract c on c.office_id = ${office} and c.id = k.contract_id
    where ${conditionsOf(office, filter)})`
  return db.selectFrom(counts.as('counts')).selectAll().executeTakeFirstOrThrow()
}

export type TurnHolder = {
  readonly person: PersonId
  readonly name: string
  readonly turn: Turn
  /** Of a head of a unit: which. */
  readonly unitId: UnitId | null
  /** In whose place, where he acts in another's. */
  readonly actingFor: string | null
}

/** Who holds the turns that are posts, on a day: by his own role, or acting in the place of who does. */
export async function turnHolders(
  db: ReadDb | Trx,
  office: OfficeId,
  day: CivilDate,
): Promise<readonly TurnHolder[]> {
  const rows = sql<TurnHolder>`(
    with held as (
      select g.person_id, g.unit_id, g.role as turn from role_grant g
      where g.office_id = ${office} and g.role in ('unit-head', 'office-head', 'supply-officer', 'supply-head')
        and g.from_day <= ${day} and (g.until_day is null or g.until_day >= ${day})
        and (g.role = 'unit-head' or g.unit_id is null)
    )
    select distinct p.id as person, p.name, h.turn, h.unit_id as "unitId", null as "actingFor"
    from held h join person p on p.office_id = ${office} and p.id = h.person_id
    where p.left_on is null or p.left_on > ${day}
    union
    select p.id, p.name, h.turn, h.unit_id, f.name
    from held h
    join acting_order a on a.office_id = ${office} and a.for_person_id = h.person_id
      and a.from_day <= ${day} and (a.until_day is null or a.until_day >= ${day})
      and (a.ended_on is null or a.ended_on > ${day})
    join person f on f.office_id = ${office} and f.id = h.person_id
    join person p on p.office_id = ${office} and p.id = a.person_id
    where p.left_on is null or p.left_on > ${day})`
  return db.selectFrom(rows.as('holders')).selectAll().orderBy('name').execute()
}
