import { sql, type Kysely } from 'kysely'

/** The published plan for whoever asks: what the public's own role may read of it, by these functions and nothing else. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(years).execute(db)
  await sql.raw(year).execute(db)
  await sql.raw(announcement).execute(db)
  await sql.raw(grants).execute(db)
}

const years = `
-- The years of which a plan is published, and what stands in it now. Nothing of a round that is not.
create function plan_public_years(p_office uuid) returns jsonb
  language sql stable security definer set search_path = public, pg_temp
as $$
  with said as (
    select distinct on (v.item_id) r.fiscal_year, v.cancelled, v.estimate
    from plan_revision v join plan_round r on r.office_id = v.office_id and r.id = v.round_id
    where v.office_id = p_office and r.status = 'published'
    order by v.item_id, v.revision desc
  )
  select jsonb_build_object('office', o.name, 'telephone', o.telephone, 'isSample', o.is_sample,
    'years', coalesce((select jsonb_agg(to_jsonb(y) order by y.year desc) from (
      select r.fiscal_year as year, count(*)::int as rounds, min(r.published_on) as "firstOn",
        max(r.published_on) as "lastOn",
        (select count(*)::int from said s where s.fiscal_year = r.fiscal_year and not s.cancelled) as items,
        (select coalesce(sum(s.estimate), 0)::text from said s
          where s.fiscal_year = r.fiscal_year and not s.cancelled) as total
      from plan_round r where r.office_id = p_office and r.status = 'published' group by r.fiscal_year) y), '[]'))
  from office o where o.id = p_office and not o.unfinished
$$;
`

const year = `
-- The published rounds of a year, each with where and when it was published, and each item with all that it said in them,
-- the oldest first. Nobody's name, no budget line, no card, no reason of a method.
create function plan_public_year(p_office uuid, p_year int) returns jsonb
  language sql stable security definer set search_path = public, pg_temp
as $$
  select jsonb_build_object('office', o.name, 'telephone', o.telephone, 'isSample', o.is_sample,
    'rounds', coalesce((select jsonb_agg(jsonb_build_object('number', r.number, 'kind', r.kind, 'reason', r.reason,
        'broughtForward', r.brought_forward, 'approvedOn', r.approved_on, 'publishedOn', r.published_on,
        'notice', (select jsonb_build_object('number', n.number, 'year', n.year, 'on', n.given_on) from paper_number n
          where n.office_id = p_office and n.subject_kind = 'plan' and n.subject_id = r.id
            and n.what = 'plan-announcement' and n.undone_at is null),
        'places', (select coalesce(jsonb_agg(jsonb_build_object('channel', b.channel, 'onDay', b.on_day,
            'proof', b.proof) order by b.on_day, b.id), '[]')
          from plan_publication b where b.office_id = p_office and b.round_id = r.id and b.undone_at is null))
        order by r.number desc)
      from plan_round r where r.office_id = p_office and r.fiscal_year = p_year and r.status = 'published'), '[]'),
    'items', coalesce((select jsonb_agg(jsonb_build_object('number', i.number, 'versions', i.versions)
        order by i.last_month, i.number)
      from (
        select i.number, (array_agg(v.starts_month order by v.revision desc))[1] as last_month,
          jsonb_agg(jsonb_build_object('round', r.number, 'name', v.name, 'quantity', v.quantity,
            'countingUnit', v.counting_unit, 'unit', u.name, 'programme', v.programme, 'estimate', v.estimate::text,
            'startsMonth', v.starts_month, 'method', v.method, 'cancelled', v.cancelled, 'reason', v.change_reason)
            order by v.revision) as versions
        from plan_item i
          join plan_revision v on v.office_id = p_office and v.item_id = i.id
          join plan_round r on r.office_id = p_office and r.id = v.round_id and r.status = 'published'
          join unit u on u.office_id = p_office and u.id = v.unit_id
        where i.office_id = p_office and i.fiscal_year = p_year
        group by i.id, i.number) i), '[]'))
  from office o where o.id = p_office and not o.unfinished
$$;
`

const announcement = `
-- ประกาศเผยแพร่แผน of a published round: the words in which it was last printed, or those that the office has now; with
-- what it says, and without who signed it.
create function plan_public_announcement(p_office uuid, p_year int, p_number int) returns jsonb
  language sql stable security definer set search_path = public, pg_temp
as $$
  select jsonb_build_object('office', o.name, 'telephone', o.telephone, 'address', o.address, 'isSample', o.is_sample,
    'wording', coalesce(
      (select p.content -> 'wording' from paper_print p where p.office_id = p_office and p.subject_kind = 'plan'
        and p.subject_id = r.id and p.kind = 'plan-announcement' order by p.printed_at desc limit 1),
      (select jsonb_build_object('version', 'office/' || t.version, 'body', t.body) from (
        select version, body from paper_template where office_id = p_office and kind = 'plan-announcement'
        order by version desc limit 1) t where t.body is not null)),
    'notice', (select jsonb_build_object('number', n.number, 'year', n.year, 'on', n.given_on) from paper_number n
      where n.office_id = p_office and n.subject_kind = 'plan' and n.subject_id = r.id
        and n.what = 'plan-announcement' and n.undone_at is null),
    'round', jsonb_build_object('id', r.id, 'fiscalYear', r.fiscal_year, 'number', r.number, 'kind', r.kind,
      'reason', r.reason, 'approvedOn', r.approved_on,
      'items', (select coalesce(jsonb_agg(to_jsonb(one)), '[]') from (
        select i.number, v.name, v.quantity, v.counting_unit as "countingUnit", u.name as unit, v.programme, v.category,
          v.estimate::text as estimate, v.starts_month as "startsMonth", v.method, v.exempt, v.cancelled,
          v.change_reason as "changeReason",
          (select jsonb_build_object('name', b.name, 'estimate', b.estimate::text, 'startsMonth', b.starts_month,
              'method', b.method)
            from plan_revision b join plan_round e on e.office_id = p_office and e.id = b.round_id
            where b.office_id = p_office and b.item_id = v.item_id and b.revision < v.revision
              and e.status = 'published'
            order by b.revision desc limit 1) as before
        from plan_revision v
          join plan_item i on i.office_id = p_office and i.id = v.item_id
          join unit u on u.office_id = p_office and u.id = v.unit_id
        where v.office_id = p_office and v.round_id = r.id
        order by v.starts_month, i.number) as one)))
  from office o join plan_round r on r.office_id = o.id
  where o.id = p_office and not o.unfinished and r.fiscal_year = p_year and r.number = p_number
    and r.status = 'published'
$$;
`

const grants = `
revoke all on function plan_public_years(uuid) from public;
revoke all on function plan_public_year(uuid, int) from public;
revoke all on function plan_public_announcement(uuid, int, int) from public;
grant execute on function plan_public_years(uuid) to prongsai_public;
grant execute on function plan_public_year(uuid, int) to prongsai_public;
grant execute on function plan_public_announcement(uuid, int, int) to prongsai_public;
`
