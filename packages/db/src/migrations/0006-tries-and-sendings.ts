import { sql, type Kysely } from 'kysely'

/**
 * Signing in is tried too often by a name from an address, by a name from anywhere, or from an address by any name; and
 * what a form has sent already is known, so that a form that is sent again is answered and nothing is done twice.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(tries).execute(db)
  await sql.raw(tryToSignIn).execute(db)
  await sql.raw(afterTheTry).execute(db)
  await sql.raw(signIn).execute(db)
  await sql.raw(sendings).execute(db)
}

const tries = `
drop function auth.try_sign_in(text);
drop table auth.lock_out;

-- A name that was tried too often from one address, whether or not anybody has it: the answer must not tell. Whoever
-- has the name signs in from elsewhere all the while.
create table auth.lock_out (
  name text not null,
  address text not null,
  tries int not null,
  since timestamptz not null,
  until timestamptz,
  primary key (name, address)
);

-- The same more widely and more slowly: a name from whatever address, and an address by whatever name. Nobody is locked
-- out by it; each try has to wait for the one before, longer and longer.
create table auth.slow_down (
  kind text not null check (kind in ('name', 'address')),
  value text not null,
  tries int not null,
  tried_at timestamptz not null,
  next_at timestamptz not null,
  told_at timestamptz,
  primary key (kind, value)
);

-- From where a name was signed in by: there it need not wait for the tries of strangers elsewhere.
create table auth.known_address (
  name text not null,
  address text not null,
  seen_at timestamptz not null,
  primary key (name, address)
);

grant select, insert, update, delete on auth.lock_out, auth.slow_down, auth.known_address to prongsai_auth;
`

const tryToSignIn = `
-- Twenty tries by a name, fifty from an address are free. After them each waits two seconds for the one before, and
-- twice as long with every ten more, up to half a minute. Null is no wait.
create function auth.pause_after(p_tries int, p_free int) returns interval
  language sql immutable set search_path = auth, pg_temp
  return case when p_tries >= p_free then least(30, 2 ^ least(10, (p_tries - p_free) / 10 + 1)) * interval '1 second' end;

-- The row of a name or an address, held until the end of the transaction. An hour without a try forgets the earlier.
create function auth.slowed_down(p_kind text, p_value text) returns auth.slow_down
  language sql volatile set search_path = auth, pg_temp
begin atomic
  insert into auth.slow_down as s (kind, value, tries, tried_at, next_at) values (p_kind, p_value, 0, now(), '-infinity')
  on conflict (kind, value) do update set
    tries = case when s.tried_at < now() - interval '1 hour' then 0 else s.tries end
  returning *;
end;

-- Counts a try before the password is looked at, so that tries at the same moment are counted too. Five within fifteen
-- minutes lock the name for fifteen from that address. Answers with what the try has to wait for and the seconds that
-- it has to; with null and 0 when it may go on. Rows are held in one order: address, name, both.
create function auth.try_sign_in(p_name text, p_address text, out held text, out seconds int)
  language plpgsql set search_path = auth, pg_temp
as $$
declare
  v_from slow_down;
  v_by slow_down;
  v_both lock_out;
  v_until timestamptz;
begin
  perform auth.forget_old_tries();
  v_from := auth.slowed_down('address', p_address);
  v_by := auth.slowed_down('name', p_name);
  insert into lock_out as l (name, address, tries, since) values (p_name, p_address, 0, now())
  on conflict (name, address) do update set
    tries = case when l.until <= now() or l.since < now() - interval '15 minutes' then 0 else l.tries end,
    since = case when l.until <= now() or l.since < now() - interval '15 minutes' then now() else l.since end,
    until = case when l.until <= now() then null else l.until end
  returning * into v_both;
  if v_both.until > now() then
    held := 'both';
    v_until := v_both.until;
  elsif v_from.next_at > now() then
    held := 'address';
    v_until := v_from.next_at;
  elsif v_by.next_at > now() and not exists (
    select from known_address
    where name = p_name and address = p_address and seen_at > now() - interval '30 days'
  ) then
    held := 'name';
    v_until := v_by.next_at;
  else
    update slow_down set tries = tries + 1, tried_at = now(), next_at = coalesce(now() + pause_after(tries + 1, 50), next_at)
      where kind = 'address' and value = p_address;
    update slow_down set tries = tries + 1, tried_at = now(), next_at = coalesce(now() + pause_after(tries + 1, 20), next_at)
      where kind = 'name' and value = p_name;
    update lock_out set tries = tries + 1,
      until = case when tries + 1 >= 5 then now() + interval '15 minutes' end
      where name = p_name and address = p_address;
  end if;
  seconds := greatest(0, ceil(extract(epoch from coalesce(v_until - now(), interval '0'))))::int;
end $$;

create function auth.forget_old_tries() returns void
  language plpgsql set search_path = auth, pg_temp
as $$
begin
  delete from lock_out where (name, address) in (
    select name, address from lock_out where since < now() - interval '1 hour' limit 100 for update skip locked
  );
  delete from slow_down where (kind, value) in (
    select kind, value from slow_down where tried_at < now() - interval '1 hour' limit 100 for update skip locked
  );
  delete from known_address where (name, address) in (
    select name, address from known_address
    where seen_at < now() - interval '30 days' limit 100 for update skip locked
  );
end $$;
`

const afterTheTry = `
-- A try that got in: it is counted no longer, and from where it came is known.
create function auth.got_in(p_name text, p_address text) returns void
  language plpgsql set search_path = auth, pg_temp
as $$
begin
  update slow_down set tries = greatest(0, tries - 1), next_at = '-infinity' where kind = 'address' and value = p_address;
  update slow_down set tries = greatest(0, tries - 1), next_at = '-infinity' where kind = 'name' and value = p_name;
  delete from lock_out where name = p_name and address = p_address;
  insert into known_address (name, address, seen_at) values (p_name, p_address, now())
    on conflict (name, address) do update set seen_at = now();
end $$;

-- Whose name it is that is locked from that address now, where that is to be told: once in a quarter of an hour,
-- however many addresses try the name. Null for a name that nobody has, and for a try that locked nothing.
create function auth.lock_out_to_tell(p_name text, p_address text) returns text
  language plpgsql set search_path = auth, pg_temp
as $$
declare
  v_user text;
begin
  select u."id" into v_user from auth."user" u where u."username" = p_name;
  if not exists (select from lock_out where name = p_name and address = p_address and until > now()) then
    return null;
  end if;
  update slow_down set told_at = now()
    where kind = 'name' and value = p_name and (told_at is null or told_at <= now() - interval '15 minutes');
  return case when found then v_user end;
end $$;

revoke all on function auth.pause_after(int, int) from public;
revoke all on function auth.slowed_down(text, text) from public;
revoke all on function auth.try_sign_in(text, text) from public;
revoke all on function auth.forget_old_tries() from public;
revoke all on function auth.got_in(text, text) from public;
revoke all on function auth.lock_out_to_tell(text, text) from public;
grant execute on all functions in schema auth to prongsai_auth;
`

const signIn = `
-- As before, and his name is unlocked everywhere.
create or replace function set_sign_in(p_person uuid, p_username text, p_hash text) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
  v_person person;
  v_user text;
  v_name text;
begin
  select * into strict v_person from person where office_id = current_office() and id = p_person for update;
  v_user := coalesce(v_person.auth_user_id, v_person.id::text);
  insert into auth."user" ("id", "name", "email", "emailVerified", "username")
    values (v_user, v_person.name, v_user || '@prongsai.invalid', false, p_username)
    on conflict ("id") do nothing;
  insert into auth."account" ("id", "accountId", "providerId", "userId", "password", "updatedAt")
    values (v_user, v_user, 'credential', v_user, p_hash, now())
    on conflict ("id") do update set "password" = excluded."password", "updatedAt" = now();
  delete from auth."session" where "userId" = v_user;
  select "username" into v_name from auth."user" where "id" = v_user;
  delete from auth.slow_down where kind = 'name' and value = v_name;
  delete from auth.lock_out where name = v_name;
  update person set auth_user_id = v_user where office_id = v_person.office_id and id = v_person.id;
end $$;
`

const sendings = `
-- What a form has sent and was answered, under the key that the form was opened with. \`said\` is a digest of what was
-- sent: a form that sends something else under its key is not answered as if it had sent the first. It is the last row
-- of its transaction, after the journal's head, so its person is no foreign key: nothing is held after the head.
create table sending (
  office_id uuid not null references office,
  key uuid not null,
  person_id uuid not null,
  act text not null check (act <> ''),
  said bytea not null check (length(said) = 32),
  answer jsonb not null,
  sent_at timestamptz not null,
  primary key (office_id, key)
);
alter table sending enable row level security;
create policy own_office on sending
  using (office_id = current_office()) with check (office_id = current_office());
grant select, insert on sending to prongsai_app;
`
