import { sql } from 'kysely'
import type { ContractId, OfficeId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { ReadDb, Trx } from '../database.ts'
import type { ContractRecordRow } from './contract-row.ts'
import { course, listOf } from './contract-course.ts'

type Asked = {
  readonly id: ContractId
  /** The day on which it is asked whether a supplier is listed. */
  readonly today: CivilDate
}

/** One contract with its whole course, and the numbers and days by which its rules judge. */
export async function contractRecord(
  db: ReadDb | Trx,
  office: OfficeId,
  { id, today }: Asked,
): Promise<ContractRecordRow | undefined> {
  const statement = sql<ContractRecordRow>`(
    select c.id, c.form, c.fiscal_year as "fiscalYear", c.number, c.found_number as "foundNumber",
      standing_supplier(c.supplier_id) as "supplierId", s.name as supplier, s.kind as "supplierKind",
      exists (select from supplier_listing l where l.office_id = ${office}
        and l.supplier_id in (select merged_suppliers(standing_supplier(c.supplier_id)))
        and l.from_day <= ${today} and (l.until_day is null or l.until_day > ${today})) as listed,
      c.kind, c.name, c.unit_id as "unitId", u.name as unit, c.status, c.price::text as price, c.vat_rate as "vatRate",
      c.term_days as "termDays", c.term_unit as "termUnit", c.signed_on as "signedOn", c.begins_on as "beginsOn",
      c.due_on as "dueOn", c.signed_due_on as "signedDueOn", c.place, c.affects_traffic as "affectsTraffic",
      c.penalty_base as "penaltyBase", c.penalty_rate as "penaltyRate", c.penalty_floor::text as "penaltyFloor",
      c.penalty_cap::text as "penaltyCap", c.penalty_rounding as "penaltyRounding",
      c.whole_until_complete as "wholeUntilComplete", c.security_rate as "securityRate",
      c.security_excused as "securityExcused", c.security_important as "securityImportant",
      c.advance::text as advance, c.advance_stated as "advanceStated", c.retention_rate as "retentionRate",
      c.warranty_months as "warrantyMonths", c.signer_id as "signerId", g.name as signer,
      c.signer_position as "signerPosition", c.signer_acting_for as "signerActingFor",
      c.contractor_signer as "contractorSigner", c.witnesses, c.note, c.brought_forward as "broughtForward",
      c.brought_paper as "broughtPaper", c.closed_on as "closedOn", c.dropped_reason as "droppedReason",
      c.made_at as "madeAt", c.made_by as "madeById", m.name as "madeBy", c.version,
      ${agreed(office)},
      ${course(office)},
      ${around(office)}
    from contract c
    join supplier s on s.office_id = ${office} and s.id = standing_supplier(c.supplier_id)
    join unit u on u.office_id = ${office} and u.id = c.unit_id
    join person m on m.office_id = ${office} and m.id = c.made_by
    left join person g on g.office_id = ${office} and g.id = c.signer_id
    where c.office_id = ${office} and c.id = ${id}
  )`
  return db.selectFrom(statement.as('record')).selectAll().executeTakeFirst()
}

/** What is delivered, in which parts, and what secures it. */
const agreed = (office: OfficeId) => sql`
  ${listOf(sql`
    select n.position, n.name, n.specification, n.quantity, n.counting_unit as "countingUnit", n.amount::text as amount,
      n.set_name as "setName", n.category_id as "categoryId", k.name as category
    from contract_line n left join category k on k.office_id = ${office} and k.id = n.category_id
    where n.office_id = ${office} and n.contract_id = c.id and not n.withdrawn order by n.position`)} as lines,
  ${listOf(sql`
    select i.number, i.name, i.amount::text as amount, i.term_days as "termDays", i.due_on as "dueOn",
      ${listOf(sql`
        select h.position, h.quantity from contract_share h
        where h.office_id = ${office} and h.contract_id = c.id and h.instalment = i.number and h.quantity > 0
        order by h.position`)} as shares
    from contract_instalment i
    where i.office_id = ${office} and i.contract_id = c.id and not i.withdrawn order by i.number`)} as instalments,
  ${listOf(sql`
    select y.id, y.of, y.kind, y.number, y.issuer, y.amount::text as amount, y.issued_on as "issuedOn",
      y.received_on as "receivedOn", y.expires_on as "expiresOn", y.ended_on as "endedOn", y.ended_how as "endedHow",
      y.ended_paper as "endedPaper", y.ended_reason as "endedReason", y.made_at as "madeAt", b.name as "madeBy",
      y.undone_at as "undoneAt", x.name as "undoneBy", y.undo_reason as "undoReason"
    from contract_security y join person b on b.office_id = ${office} and b.id = y.made_by
    left join person x on x.office_id = ${office} and x.id = y.undone_by
    where y.office_id = ${office} and y.contract_id = c.id order by y.id`)} as securities`

const seatsOf = (office: OfficeId, kind: 'inspection' | 'supervision') =>
  listOf(sql`
    select k.id as "committeeId", m.position, m.seat, m.person_id as "personId", m.name, m.post
    from committee k join committee_member m on m.office_id = ${office} and m.committee_id = k.id
    where k.office_id = ${office} and k.purchase_id = c.purchase_id and k.kind = ${kind} and k.ended_at is null
      and m.interest_on is null
    order by m.position`)

/** Of which state the holidays and the numbers of the office are, by which the days are counted: the moment of the last change. */
export const stateOfDays = (office: OfficeId) => sql`greatest(
  (select coalesce(max(h.changed_at), 'epoch') from holiday h where h.office_id = ${office}),
  (select coalesce(max(w.changed_at), 'epoch') from law_number w where w.office_id = ${office}))`

/** The purchase it came of and its money, who accepts and supervises, and by which numbers and days it is judged. */
const around = (office: OfficeId) => sql`
  (select jsonb_build_object('id', p.id, 'number', p.number || '/' || p.fiscal_year, 'name', p.name, 'method', p.method,
      'methodVersion', p.method_version, 'ground', p.ground, 'status', p.status, 'readyOn', p.ready_on,
      'beganOn', p.began_on, 'budget', p.budget::text, 'broughtForward', p.brought_forward, 'egpNumber', p.egp_number,
      'lastStepOn', (select max(t.on_day) from purchase_step t
        where t.office_id = ${office} and t.purchase_id = p.id and t.undone_at is null),
      'appealOpen', exists (select from purchase_appeal a
        where a.office_id = ${office} and a.purchase_id = p.id and a.ended_on is null),
      'won', (select coalesce(o.agreed_price, o.price)::text from purchase_offer o
        where o.office_id = ${office} and o.purchase_id = p.id and o.winner and o.withdrawn_at is null),
      'wonBy', (select standing_supplier(o.supplier_id) from purchase_offer o
        where o.office_id = ${office} and o.purchase_id = p.id and o.winner and o.withdrawn_at is null))
    from purchase p where p.office_id = ${office} and p.id = c.purchase_id) as purchase,
  ${listOf(sql`
    select f.line_id as "lineId", b.name, b.source, b.programme, b.category, f.share::text as share,
      (b.allocated - b.committed - b.paid)::text as free,
      coalesce(h.committed, 0)::text as held, coalesce(h.paid, 0)::text as paid
    from purchase_fund f join budget_line b on b.office_id = ${office} and b.id = f.line_id
    left join budget_hold h on h.office_id = ${office} and h.purchase_id = c.purchase_id and h.line_id = f.line_id
    where f.office_id = ${office} and f.purchase_id = c.purchase_id and f.share > 0 order by f.line_id`)} as funds,
  ${seatsOf(office, 'inspection')} as inspectors,
  ${seatsOf(office, 'supervision')} as supervisors,
  ${listOf(sql`
    select n.name, n.from_day as from, n.value from law_number n
    where n.office_id = ${office} and not n.withdrawn`)} as "lawNumbers",
  array(select h.day::text from holiday h where h.office_id = ${office} and not h.withdrawn
    and h.day >= c.made_at::date - 3660) as holidays,
  ${stateOfDays(office)} as "calendarAt"`
