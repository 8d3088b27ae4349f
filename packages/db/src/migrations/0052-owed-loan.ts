import { sql, type Kysely } from 'kysely'

/** Who follows a loan from outside is told whether something of it is still to be made good. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(follow).execute(db)
}

const follow = `
alter function loan_public_follow(uuid, text) rename to loan_public_course;
create function loan_public_follow(p_office uuid, p_reference text) returns jsonb
  language sql stable security definer set search_path = public, pg_temp
as $$
  select f || jsonb_build_object('owed', exists (
    select from loan l join loan_settlement s on s.office_id = l.office_id and s.loan_id = l.id
    where l.office_id = p_office and l.reference = p_reference and s.state in ('open', 'decided', 'fact-finding')))
  from loan_public_course(p_office, p_reference) as f
  where f is not null
$$;
revoke all on function loan_public_follow(uuid, text) from public;
revoke all on function loan_public_course(uuid, text) from public;
revoke execute on function loan_public_course(uuid, text) from prongsai_public;
grant execute on function loan_public_follow(uuid, text) to prongsai_public;
`
