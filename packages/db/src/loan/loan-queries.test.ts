import { officeId, personId } from '@prongsai/domain/base/id'
import { civilDate } from '@prongsai/domain/calendar/civil-date'
import { expect, test } from 'vitest'
import { said } from '../testing-queries.ts'
import { lendableKinds } from './availability.ts'
import { loanCounts, loanList } from './loan-list.ts'

const office = officeId('o')
const today = civilDate.parse('2026-11-30')

test('cards of one piece are summed by kind along an index; only those of several are looked for in their custody', async () => {
  const asked = { text: '', limit: 200 }
  expect(await said((db) => lendableKinds(db, office, asked))).toMatchInlineSnapshot(`
    [
      "select *
    from ( with sets as materialized ( select m.whole_id, array_agg(m.part_id) as ids, jsonb_agg(jsonb_build_object('name', p.name, 'pieces', p.quantity, 'countingUnit', p.counting_unit) order by p.name) as parts
    from part m join asset p on p.office_id = $1 and p.id = m.part_id
      where m.office_id = $2 and upper_inf(m.during) group by m.whole_id ), taken as materialized ( select asset_id
    from loan_hold
      where office_id = $3 and state in ('reserved', 'out', 'damaged', 'missing', 'lost') union select asset_id
    from repair_away
      where office_id = $4 and not back union select asset_id
    from transfer_line
      where office_id = $5 and outcome = 'offered' ), single as ( select a.category_id, a.name, a.unit_id, null::uuid as whole_id, min(a.counting_unit) as counting_unit, count(*)::int as pieces, count(*)::int as cards, min(a.id::text) as id, min(a.code) as code, coalesce(jsonb_agg(a.id) filter (where a.id in (select asset_id
    from taken)), '[]') as ids
    from asset a
      where a.quantity = 1 and a.condition in ('usable', 'unknown') and a.office_id = $6 and not a.withdrawn and a.status <> 'disposed' and a.id not in (select part_id
    from part
      where office_id = $7 and upper_inf(during)) and a.id not in (select whole_id
    from sets) group by a.category_id, a.name, a.unit_id ), several as ( select a.id, a.category_id, a.name, a.counting_unit, a.code, a.code_key
    from asset a
      where a.quantity > 1 and a.office_id = $8 and not a.withdrawn and a.status <> 'disposed' and a.id not in (select part_id
    from part
      where office_id = $9 and upper_inf(during)) union all select a.id, a.category_id, a.name, a.counting_unit, a.code, a.code_key
    from sets s join asset a on a.id = s.whole_id
      where a.quantity = 1 and a.condition in ('usable', 'unknown') and a.office_id = $10 and not a.withdrawn and a.status <> 'disposed' and a.id not in (select part_id
    from part
      where office_id = $11 and upper_inf(during)) ), held as ( select a.*, h.unit_id, s.whole_id, s.parts, h.pieces
    from several a cross join lateral (select unit_id, sum(upper(slots) - lower(slots))::int as pieces
    from custody
      where office_id = $12 and asset_id = a.id and upper_inf(during) group by unit_id) h left join sets s on s.whole_id = a.id ), kinds as ( select *
    from single union all select a.category_id, a.name, a.unit_id, a.whole_id, min(a.counting_unit) as counting_unit, sum(a.pieces)::int as pieces, count(*)::int as cards, min(a.id::text) as id, min(a.code) as code, coalesce(jsonb_agg(a.id) filter (where a.id in (select asset_id
    from taken)), '[]') as ids
    from held a group by a.category_id, a.name, a.unit_id, a.whole_id ), whole as ( select k.category_id, k.name, k.unit_id, k.whole_id, min(k.counting_unit) as counting_unit, sum(k.pieces)::int as pieces, sum(k.cards)::int as cards, (min(k.id))::uuid as id, min(k.code) as code, jsonb_agg(k.ids) as ids
    from kinds k group by k.category_id, k.name, k.unit_id, k.whole_id ) select k.category_id as "categoryId", c.name as category, k.name, k.unit_id as "unitId", u.name as unit, k.counting_unit as "countingUnit", k.pieces, k.cards, k.id as "assetId", k.code, array(select one::uuid
    from jsonb_array_elements(k.ids) as part, jsonb_array_elements_text(part) as one) || coalesce(s.ids, '{}') as ids, coalesce(s.parts, '[]') as parts, coalesce(t.buffer_days, 0) as "bufferDays"
    from whole k join category c on c.office_id = $13 and c.id = k.category_id join unit u on u.office_id = $14 and u.id = k.unit_id left join loan_terms t on t.office_id = $15 and t.category_id = k.category_id left join sets s on s.whole_id = k.whole_id
      where coalesce(t.lendable, true) order by k.name, u.name, k.code limit $16) as "kinds"",
    ]
  `)
})

test('what is overdue is walked by its due day', async () => {
  const asked = { box: 'overdue' as const, today, person: personId('p') }
  expect(await said((db) => loanList(db, office, asked))).toMatchInlineSnapshot(`
    [
      "select *
    from ( select l.id, l.fiscal_year as "fiscalYear", l.number, l.series_id as "seriesId", l.status, l.loan_case as "loanCase", l.borrower_kind as "borrowerKind", l.borrower_id as "borrowerId", coalesce(p.name, o.name) as borrower, coalesce(u.name, o.agency, '') as "borrowerAgency", l.from_day as from, l.due_day as due, l.reason, w.name as purpose, l.asked_at as "askedAt", l.steps, (select coalesce(jsonb_agg(jsonb_build_object('kind', a.step, 'unitId', a.unit_id, 'by', a.decided_by)), '[]')
    from loan_approval a
      where a.office_id = $1 and a.loan_id = l.id and a.extension_id is null and a.approved and a.undone_at is null) as standing, n.first, n.lines, n.pieces, n.units, l.brought_forward as "broughtForward", (select count(*)::int
    from loan_chase c
      where c.office_id = $2 and c.loan_id = l.id and c.on_day >= l.due_day) as chased, (select count(*)::int
    from loan_settlement s
      where s.office_id = $3 and s.loan_id = l.id and s.state in ('open', 'decided', 'fact-finding')) as "openSettlements", (select e.id
    from loan_extension e
      where e.office_id = $4 and e.loan_id = l.id and e.status = 'requested') as "waitingExtension"
    from loan l join loan_purpose w on w.office_id = $5 and w.id = l.purpose_id left join person p on p.office_id = $6 and p.id = l.borrower_id left join unit u on u.office_id = $7 and u.id = p.unit_id left join loan_outsider o on o.office_id = $8 and o.loan_id = l.id cross join lateral ( select min(n.name) filter (where n.position = 1) as first, count(*)::int as lines, sum(n.pieces)::int as pieces, jsonb_agg(distinct n.unit_id) as units
    from loan_line n
      where n.office_id = $9 and n.loan_id = l.id ) as n
      where l.office_id = $10 and l.status = 'out' and l.due_day < $11 order by l.due_day, l.id limit $12 ) as "loans"",
    ]
  `)
})

test('the boxes are counted in one pass over what is open, and what lacks its scan along two indexes', async () => {
  expect(await said((db) => loanCounts(db, office, today).catch(() => undefined))).toMatchInlineSnapshot(`
    [
      "select *
    from ( select count(*) filter (where status = 'requested' or id in (select e.loan_id
    from loan_extension e
      where e.office_id = $1 and e.status = 'requested'))::int as waiting, count(*) filter (where status = 'approved')::int as approved, count(*) filter (where status = 'out')::int as out, count(*) filter (where status = 'out' and due_day < $2)::int as overdue, (select count(distinct loan_id)::int
    from loan_settlement
      where office_id = $3 and state in ('open', 'decided', 'fact-finding')) as settling, (select count(*)::int
    from loan l
      where l.office_id = $4 and (not l.brought_forward and exists (select
    from loan_hand_over g
      where g.office_id = l.office_id and g.loan_id = l.id and g.on_paper and g.undone_at is null) and not exists (select
    from attachment s
      where s.office_id = l.office_id and s.subject_kind = 'loan' and s.subject_id = l.id and s.asset_id is null and s.removed_at is null))) as unscanned
    from loan
      where office_id = $5 and status in ('requested', 'approved', 'out')) as "counts"",
    ]
  `)
})
