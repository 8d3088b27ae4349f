import { sql } from 'kysely'
import type { OfficeId, PurchaseId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { ReadDb, Trx } from '../database.ts'
import { standingItem } from '../plan/plan-standing.ts'
import type { PurchaseRecordRow } from './purchase-row.ts'

type Asked = {
  readonly id: PurchaseId
  /** The day on which it is asked whether a supplier is listed. */
  readonly today: CivilDate
}

/** One purchase with everything that its rules and its screen need: its file, the office's numbers of the law, its holidays. */
export async function purchaseRecord(
  db: ReadDb | Trx,
  office: OfficeId,
  { id, today }: Asked,
): Promise<PurchaseRecordRow | undefined> {
  const statement = sql<PurchaseRecordRow>`(
    select p.id, p.fiscal_year as "fiscalYear", p.number, p.name, p.kind, p.unit_id as "unitId", u.name as unit,
      p.plan_item_id as "planItemId", p.exempt, p.reason, p.budget::text as budget, p.method,
      p.method_version as "methodVersion", p.ground, p.method_reason as "methodReason",
      p.in_catalogue as "inCatalogue", p.building_budget::text as "buildingBudget", p.began_on as "beganOn",
      p.egp_number as "egpNumber", p.status, p.stage, p.ready_on as "readyOn", p.brought_forward as "broughtForward",
      p.brought_paper as "broughtPaper", p.cancelled_on as "cancelledOn", p.cancel_ground as "cancelGround",
      p.cancel_reason as "cancelReason", p.cancel_paper as "cancelPaper", p.cancel_cgd_on as "cancelCgdOn",
      p.cancel_website_on as "cancelWebsiteOn", p.cancel_board_on as "cancelBoardOn",
      p.made_at as "madeAt", m.name as "madeBy", p.version,
      (select jsonb_build_object('id', r.id, 'number', r.number || '/' || r.fiscal_year) from purchase r
        where r.office_id = ${office} and r.id = p.redo_of) as "redoOf",
      (select jsonb_build_object('id', r.id, 'number', r.number || '/' || r.fiscal_year) from purchase r
        where r.office_id = ${office} and r.redo_of = p.id and r.status <> 'cancelled') as "redoneBy",
      ${planOf(office)} as plan,
      ${asked(office)},
      ${done(office)},
      ${around(office, today)}
    from purchase p
    join unit u on u.office_id = ${office} and u.id = p.unit_id
    join person m on m.office_id = ${office} and m.id = p.made_by
    where p.office_id = ${office} and p.id = ${id}
  )`
  return db.selectFrom(statement.as('record')).selectAll().executeTakeFirst()
}

const rowsOf = (select: ReturnType<typeof sql>) =>
  sql`(select coalesce(jsonb_agg(to_jsonb(one)), '[]') from (${select}) as one)`

/** Of which purchase the rows of a table are. */
const whoseOf = (office: OfficeId) => (table: string) =>
  sql`${sql.ref(`${table}.office_id`)} = ${office} and ${sql.ref(`${table}.purchase_id`)} = p.id`

/** What holds of its item of the plan: the latest revision that was approved, and whether that is published in e-GP. */
const planOf = (office: OfficeId) => sql`(
  select jsonb_build_object('name', v.name, 'estimate', v.estimate::text, 'cancelled', v.cancelled, 'round', v.round,
    'published', v.published)
  from ${standingItem(office, sql`p.plan_item_id`)} as v)`

/** What is asked for, and from which money. */
function asked(office: OfficeId) {
  const whose = whoseOf(office)
  return sql`
    ${rowsOf(sql`
      select n.position, n.name, n.specification, n.quantity, n.counting_unit as "countingUnit",
        n.unit_estimate::text as "unitEstimate", n.category_id as "categoryId", c.name as category
      from purchase_line n left join category c on c.office_id = ${office} and c.id = n.category_id
      where ${whose('n')} and not n.withdrawn order by n.position`)} as lines,
    ${rowsOf(sql`
      select f.line_id as "lineId", b.name, b.source, b.programme, b.category, f.share::text as share,
        (b.allocated - b.committed - b.paid)::text as free,
        coalesce(h.committed, 0)::text as held, coalesce(h.paid, 0)::text as paid
      from purchase_fund f join budget_line b on b.office_id = ${office} and b.id = f.line_id
      left join budget_hold h on h.office_id = ${office} and h.purchase_id = p.id and h.line_id = f.line_id
      where ${whose('f')} and f.share > 0 order by f.line_id`)} as funds`
}

/** What was done: the steps, also those that were taken back, and the bodies that sat. */
function done(office: OfficeId) {
  const whose = whoseOf(office)
  return sql`
    ${rowsOf(sql`
      select s.id, s.step, s.on_day as on, s.facts, s.paper, s.outcome, s.note, s.at, s.by as "byId", b.name as by,
        s.position, s.acting_for as "actingFor", s.clause, s.brought_forward as "broughtForward",
        s.undone_at as "undoneAt", x.name as "undoneBy", s.undo_reason as "undoReason"
      from purchase_step s join person b on b.office_id = ${office} and b.id = s.by
      left join person x on x.office_id = ${office} and x.id = s.undone_by
      where ${whose('s')} order by s.id`)} as steps,
    ${rowsOf(sql`
      select k.id, k.kind, k.order_number as "orderNumber", k.order_day as "orderDay", k.due_day as "dueDay",
        k.ended_at as "endedAt", k.end_reason as "endReason",
        ${rowsOf(sql`
          select m.position, m.seat, m.person_id as "personId", m.name, m.post, m.interest_on as "interestOn", m.interest
          from committee_member m where m.office_id = ${office} and m.committee_id = k.id order by m.position`)} as seats
      from committee k where ${whose('k')} order by k.id`)} as committees`
}

/** Who was asked, what was offered, and what was said against it; and the numbers and days by which it is judged. */
function around(office: OfficeId, today: CivilDate) {
  const whose = whoseOf(office)
  return sql`
    ${rowsOf(sql`
      select standing_supplier(i.supplier_id) as "supplierId", s.name, i.on_day as on
      from purchase_invitee i join supplier s on s.office_id = ${office} and s.id = i.supplier_id
      where ${whose('i')} and not i.withdrawn order by s.name, s.id`)} as invitees,
    ${rowsOf(sql`
      select o.id, standing_supplier(o.supplier_id) as "supplierId", s.name, s.kind, s.promoted, o.offered_on as "offeredOn",
        o.price::text as price, o.agreed_price::text as "agreedPrice", o.score, o.qualified,
        o.exclusion_reason as "exclusionReason", o.winner, o.winner_reason as "winnerReason", o.note,
        o.withdrawn_at as "withdrawnAt", o.withdraw_reason as "withdrawReason",
        exists (select from supplier_listing l where l.office_id = ${office}
          and l.supplier_id in (select merged_suppliers(standing_supplier(o.supplier_id)))
          and l.from_day <= ${today} and (l.until_day is null or l.until_day > ${today})) as listed
      from purchase_offer o join supplier s on s.office_id = ${office} and s.id = o.supplier_id
      where ${whose('o')} order by coalesce(o.agreed_price, o.price), o.id`)} as offers,
    ${rowsOf(sql`
      select c.id, c.received_on as "receivedOn", c.sender, c.said, c.answer, c.answered_on as "answeredOn"
      from purchase_comment c where ${whose('c')} order by c.id`)} as comments,
    ${rowsOf(sql`
      select a.id, a.supplier_id as "supplierId", s.name, a.received_on as "receivedOn", a.subject,
        a.decided_on as "decidedOn", a.agrees, a.decision, a.forwarded_on as "forwardedOn",
        a.board_received_on as "boardReceivedOn", a.board_extensions as "boardExtensions", a.ended_on as "endedOn",
        a.outcome
      from purchase_appeal a join supplier s on s.office_id = ${office} and s.id = a.supplier_id
      where ${whose('a')} order by a.id`)} as appeals,
    ${rowsOf(sql`
      select n.name, n.from_day as from, n.value from law_number n
      where n.office_id = ${office} and not n.withdrawn`)} as "lawNumbers",
    array(select h.day::text from holiday h where h.office_id = ${office} and not h.withdrawn
      and h.day >= p.began_on - 31) as holidays`
}
