import { sql } from 'kysely'
import type { OfficeId } from '@prongsai/domain/base/id'

/** The rows of a statement as one JSON list, in its order. */
export const listOf = (select: ReturnType<typeof sql>) =>
  sql`(select coalesce(jsonb_agg(to_jsonb(one)), '[]') from (${select}) as one)`

/** Who took a row back, where somebody did; the person is joined as `x`. */
const undone = (table: string) => sql`
  ${sql.ref(`${table}.undone_at`)} as "undoneAt", x.name as "undoneBy", ${sql.ref(`${table}.undo_reason`)} as "undoReason"`

/** The person who decided or wrote a row as `b`, and who took it back as `x`. */
const people = (office: OfficeId, table: string, column: 'by' | 'made_by') => sql`
  join person b on b.office_id = ${office} and b.id = ${sql.ref(`${table}.${column}`)}
  left join person x on x.office_id = ${office} and x.id = ${sql.ref(`${table}.undone_by`)}`

const whose = (office: OfficeId, table: string) =>
  sql`${sql.ref(`${table}.office_id`)} = ${office} and ${sql.ref(`${table}.contract_id`)} = c.id`

/** Everything that happened under the contract `c`, what was taken back among it, in the order in which it was told. */
export const course = (office: OfficeId) => sql`
  ${delivered(office)},
  ${paid(office)},
  ${changed(office)},
  ${ended(office)},
  ${told(office)}`

const delivered = (office: OfficeId) => sql`
  ${listOf(sql`
    select d.id, row_number() over (order by d.id) as no, d.instalment, d.arrived_on as "arrivedOn", d.told_on as "toldOn",
      d.paper, d.note, d.status, d.withdraw_reason as "withdrawReason", d.made_at as "madeAt", b.name as "madeBy",
      ${listOf(sql`
        select l.position, l.quantity, l.accepted from contract_delivery_line l
        where l.office_id = ${office} and l.delivery_id = d.id order by l.position`)} as lines,
      ${listOf(sql`
        select v.id, v.committee_id as "committeeId", v.position, v.vote, v.lines, v.note, v.on_day as on, v.at,
          v.by as "byId", b.name as by, ${undone('v')}
        from contract_vote v ${people(office, 'v', 'by')}
        where v.office_id = ${office} and v.delivery_id = d.id order by v.id`)} as votes
    from contract_delivery d join person b on b.office_id = ${office} and b.id = d.made_by
    where ${whose(office, 'd')} order by d.id`)} as deliveries,
  ${listOf(sql`
    select a.id, a.delivery_id as "deliveryId", a.instalment, a.outcome, a.on_day as on, a.by_head as "byHead",
      a.gross::text as gross, a.late_days as "lateDays", a.penalty::text as penalty, a.steps, a.certificate, a.reason,
      a.brought_forward as "broughtForward", a.at, a.by as "byId", b.name as by, a.position, a.acting_for as "actingFor", ${undone('a')}
    from contract_acceptance a ${people(office, 'a', 'by')}
    where ${whose(office, 'a')} order by a.id`)} as acceptances,
  ${listOf(sql`
    select r.* from (
      select g.acceptance_id as "acceptanceId", g.position, g.quantity, g.asset_id as "assetId", t.code, t.name,
        null::text as reason, g.made_at as "madeAt"
      from contract_asset g join asset t on t.office_id = ${office} and t.id = g.asset_id
      where ${whose(office, 'g')}
      union all
      select n.acceptance_id, n.position, n.quantity, null, null, null, n.reason, n.made_at
      from contract_unregistered n join contract_acceptance a on a.office_id = ${office} and a.id = n.acceptance_id
      where n.office_id = ${office} and a.contract_id = c.id
    ) as r order by r."madeAt", r.code`)} as cards`

const paid = (office: OfficeId) => sql`
  ${listOf(sql`
    select q.id, q.acceptance_id as "acceptanceId", q.kind, q.gross::text as gross,
      q.advance_recovery::text as "advanceRecovery", q.retention::text as retention, q.penalty::text as penalty,
      q.fine::text as fine, q.withholding::text as withholding, q.net::text as net, q.paper, q.on_day as on,
      q.brought_forward as "broughtForward", q.made_at as "madeAt", b.name as "madeBy", ${undone('q')}
    from contract_payment q ${people(office, 'q', 'made_by')}
    where ${whose(office, 'q')} order by q.id`)} as payments,
  ${listOf(sql`
    select f.id, f.part::text as part, f.amount::text as amount, f.subcontractor, f.reason, f.paper, f.on_day as on,
      f.made_at as "madeAt", b.name as "madeBy", ${undone('f')}
    from contract_fine f ${people(office, 'f', 'made_by')}
    where ${whose(office, 'f')} order by f.id`)} as fines`

const changed = (office: OfficeId) => sql`
  ${listOf(sql`
    select h.id, row_number() over (order by h.id) as no, h.kind, h.ground, h.reason, h.cause_from as "causeFrom",
      h.cause_to as "causeTo", h.notified_on as "notifiedOn", h.notice_paper as "noticePaper",
      h.agency_knew as "agencyKnew", h.days_asked as "daysAsked",
      h.days_given as "daysGiven", h.new_price::text as "newPrice", h.new_due_on as "newDueOn",
      h.certified_by as "certifiedBy", h.status, h.asked_on as "askedOn", h.decided_on as "decidedOn",
      z.name as "decidedBy", h.position, h.acting_for as "actingFor", h.decision, h.paper,
      h.governor_paper as "governorPaper", h.decided_at as "decidedAt", h.before, h.after,
      h.published_on as "publishedOn", h.version, h.made_at as "madeAt",
      h.made_by as "madeById", b.name as "madeBy", ${undone('h')}
    from contract_change h ${people(office, 'h', 'made_by')}
    left join person z on z.office_id = ${office} and z.id = h.decided_by
    where ${whose(office, 'h')} order by h.id`)} as changes`

const ended = (office: OfficeId) => sql`
  ${listOf(sql`
    select e.id, e.how, e.ground, e.reason, e.benefit, e.on_day as on, e.notified_on as "notifiedOn", e.paper,
      e.released,
      e.proposed_on as "proposedOn", e.proposed_paper as "proposedPaper", e.at, b.name as by, e.position,
      e.acting_for as "actingFor", ${undone('e')}
    from contract_ending e ${people(office, 'e', 'by')}
    where ${whose(office, 'e')} order by e.id`)} as endings,
  ${listOf(sql`
    select w.id, w.outcome, w.on_day as on, w.consent_paper as "consentPaper", w.reason, w.at, b.name as by, w.position,
      w.acting_for as "actingFor", ${undone('w')}
    from contract_review w ${people(office, 'w', 'by')}
    where ${whose(office, 'w')} order by w.id`)} as reviews,
  (select to_jsonb(one) from (
    select k.id, k.received_on as "receivedOn", k.amount::text as amount, k.subject, k.extended,
      k.decided_on as "decidedOn", k.granted::text as granted, k.decision, k.ministry_paper as "ministryPaper",
      k.notified_on as "notifiedOn", k.notice_paper as "noticePaper", k.version, k.made_at as "madeAt", b.name as "madeBy"
    from contract_claim k join person b on b.office_id = ${office} and b.id = k.made_by
    where ${whose(office, 'k')}) as one) as claim`

const told = (office: OfficeId) => sql`
  ${listOf(sql`
    select o.id, row_number() over (order by o.id) as no, o.position, o.asset_id as "assetId", o.found_on as "foundOn",
      o.defect, o.told_head_on as "toldHeadOn", o.notified_on as "notifiedOn", o.notice_paper as "noticePaper",
      o.guarantor_on as "guarantorOn", o.mend_by as "mendBy", o.mended_on as "mendedOn", o.mended_how as "mendedHow",
      o.withdrawn_reason as "withdrawnReason", o.version, o.made_at as "madeAt", b.name as "madeBy"
    from contract_defect o join person b on b.office_id = ${office} and b.id = o.made_by
    where ${whose(office, 'o')} order by o.id`)} as defects,
  ${listOf(sql`
    select t.id, t.key, t.outcome, t.on_day as on, t.paper, t.note, t.clause, t.brought_forward as "broughtForward", t.at,
      b.name as by, t.position, t.acting_for as "actingFor", ${undone('t')}
    from contract_fact t ${people(office, 't', 'by')}
    where ${whose(office, 't')} order by t.id`)} as facts,
  ${listOf(sql`
    select k.key, k.kind, k.number, k.due_on as "dueOn", k.alert_on as "alertOn", k.turn, k.met_on as "metOn", k.waived
    from checkpoint k where ${whose(office, 'k')} order by k.due_on, k.key`)} as checkpoints`
