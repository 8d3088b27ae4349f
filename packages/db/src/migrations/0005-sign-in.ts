import { sql, type Kysely } from 'kysely'

/**
 * Signing in: better-auth's own tables in the schema `auth`, the lock-out of names, one-time links, and the few
 * functions by which the application, which cannot read that schema, sees whose session it is and ends one.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(tables).execute(db)
  await sql.raw(lockOut).execute(db)
  await sql.raw(links).execute(db)
  await sql.raw(sessions).execute(db)
  await sql.raw(signIns).execute(db)
}

/** As better-auth 1.7.25 compiles it from the options of `apps/server/src/session/authentication.ts`. */
const tables = `
create schema auth;

create table auth."user" (
  "id" text not null primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null,
  "username" text unique
);

create table auth."session" (
  "id" text not null primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth."user" ("id") on delete cascade
);

create table auth."account" (
  "id" text not null primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz not null
);

create table auth."verification" (
  "id" text not null primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz default current_timestamp not null,
  "updatedAt" timestamptz default current_timestamp not null
);

create table auth."rateLimit" (
  "id" text not null primary key,
  "key" text not null unique,
  "count" integer not null,
  "lastRequest" bigint not null
);

create index "session_userId_idx" on auth."session" ("userId");
create index "account_userId_idx" on auth."account" ("userId");
create index "verification_identifier_idx" on auth."verification" ("identifier");

grant usage on schema auth to prongsai_auth;
grant select, insert, update, delete on all tables in schema auth to prongsai_auth;
`

const lockOut = `
-- A name that was tried too often, whether or not anybody has it: the answer must not tell.
create table auth.lock_out (
  name text primary key,
  tries int not null,
  since timestamptz not null,
  until timestamptz
);
grant select, insert, update, delete on auth.lock_out to prongsai_auth;

-- Counts a try before the password is looked at, so that tries at the same moment are counted too. Five within
-- fifteen minutes lock the name for fifteen. Answers with the minutes still to wait; 0 when the try may go on.
create function auth.try_sign_in(p_name text) returns int
  language plpgsql set search_path = auth, pg_temp
as $$
declare
  v_wait interval;
begin
  delete from lock_out where name in (
    select name from lock_out
    where name <> p_name and since < now() - interval '1 hour'
    limit 100 for update skip locked
  );
  insert into lock_out as l (name, tries, since) values (p_name, 1, now())
  on conflict (name) do update set
    tries = case
      when l.until > now() then l.tries
      when l.until is not null or l.since < now() - interval '15 minutes' then 1
      else l.tries + 1 end,
    since = case
      when l.until > now() then l.since
      when l.until is not null or l.since < now() - interval '15 minutes' then now()
      else l.since end,
    until = case
      when l.until > now() then l.until
      when l.until is not null or l.since < now() - interval '15 minutes' then null
      when l.tries + 1 >= 5 then now() + interval '15 minutes' end
  returning old.until - now() into v_wait;
  return greatest(0, ceil(extract(epoch from coalesce(v_wait, interval '0')) / 60)::int);
end $$;
revoke all on function auth.try_sign_in(text) from public;
grant execute on function auth.try_sign_in(text) to prongsai_auth;
`

const links = `
-- A one-time link by which a person sets his password. The token itself is shown once and kept nowhere.
create table sign_in_link (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  person_id uuid not null,
  sha256 bytea not null unique,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  withdrawn_at timestamptz,
  primary key (office_id, id),
  foreign key (office_id, person_id) references person,
  constraint sign_in_link_expires_later check (expires_at > made_at)
);
create index sign_in_link_of_person on sign_in_link (office_id, person_id);
alter table sign_in_link enable row level security;
create policy own_office on sign_in_link
  using (office_id = current_office()) with check (office_id = current_office());
grant select, insert, update on sign_in_link to prongsai_app;

-- Whose office a link is of: asked before there is an office to speak for. Nobody holds a token by chance.
create function office_of_link(p_sha256 bytea) returns uuid
  language sql stable security definer set search_path = public, pg_temp
  return (select office_id from sign_in_link where sha256 = p_sha256);
revoke all on function office_of_link(bytea) from public;
grant execute on function office_of_link(bytea) to prongsai_app;
`

const sessions = `
-- The actor behind a session's token, in one statement. A session ends after its days, or after half a day unused;
-- it is due to be marked as seen when five minutes have passed since it last was.
create function actor_of_session(p_token text, p_day date) returns jsonb
  language sql stable security definer set search_path = public, pg_temp
  return (
    select jsonb_build_object(
      'session', s."id",
      'due', s."updatedAt" < now() - interval '5 minutes',
      'actor', actor_of(s."userId", p_day)
    )
    from auth."session" s
    where s."token" = p_token and s."expiresAt" > now() and s."updatedAt" > now() - interval '12 hours'
  );
revoke all on function actor_of_session(text, date) from public;
grant execute on function actor_of_session(text, date) to prongsai_app;

create function see_session(p_session text) returns void
  language sql volatile security definer set search_path = public, pg_temp
begin atomic
  update auth."session" set "updatedAt" = now() where "id" = p_session;
end;
revoke all on function see_session(text) from public;
grant execute on function see_session(text) to prongsai_app;

-- The sessions of one person of the office that the transaction speaks for; never their tokens.
create function sessions_of(p_person uuid)
  returns table (id text, device text, began_at timestamptz, seen_at timestamptz)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select s."id", coalesce(s."userAgent", ''), s."createdAt", s."updatedAt"
  from person p
  join auth."session" s on s."userId" = p.auth_user_id
  where p.office_id = current_office() and p.id = p_person
    and s."expiresAt" > now() and s."updatedAt" > now() - interval '12 hours'
  order by s."updatedAt" desc, s."id";
end;
revoke all on function sessions_of(uuid) from public;
grant execute on function sessions_of(uuid) to prongsai_app;

-- Ends one session of a person of the office (p_session), or all but the one kept (p_keep); null is no restriction.
create function end_sessions(p_person uuid, p_session text, p_keep text) returns bigint
  language sql volatile security definer set search_path = public, pg_temp
begin atomic
  with ended as (
    delete from auth."session" s using person p
    where p.office_id = current_office() and p.id = p_person and s."userId" = p.auth_user_id
      and (p_session is null or s."id" = p_session) and (p_keep is null or s."id" <> p_keep)
    returning s."id"
  )
  select count(*) from ended;
end;
revoke all on function end_sessions(uuid, text, text) from public;
grant execute on function end_sessions(uuid, text, text) to prongsai_app;
`

const signIns = `
-- Who of the office can sign in, and by which name.
create function sign_ins_of_office() returns table (person_id uuid, username text)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select p.id, u."username" from person p
  join auth."user" u on u."id" = p.auth_user_id
  where p.office_id = current_office();
end;
revoke all on function sign_ins_of_office() from public;
grant execute on function sign_ins_of_office() to prongsai_app;

-- Gives a person of the office a name to sign in by, unless he has one, and a password's hash, in the same
-- transaction as the decision that allowed it. Whoever was signed in as him no longer is, and his name is unlocked.
create function set_sign_in(p_person uuid, p_username text, p_hash text) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
  v_person person;
  v_user text;
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
  delete from auth.lock_out where name = (select "username" from auth."user" where "id" = v_user);
  update person set auth_user_id = v_user where office_id = v_person.office_id and id = v_person.id;
end $$;
revoke all on function set_sign_in(uuid, text, text) from public;
grant execute on function set_sign_in(uuid, text, text) to prongsai_app;

-- Takes the sign-in of a person of the office away: he cannot sign in, and is nowhere signed in.
create function remove_sign_in(p_person uuid) returns void
  language plpgsql volatile security definer set search_path = public, pg_temp
as $$
declare
  v_user text;
begin
  select auth_user_id into strict v_user from person
    where office_id = current_office() and id = p_person for update;
  delete from auth."user" where "id" = v_user;
  update person set auth_user_id = null where office_id = current_office() and id = p_person;
  update sign_in_link set withdrawn_at = now()
    where office_id = current_office() and person_id = p_person and used_at is null and withdrawn_at is null;
end $$;
revoke all on function remove_sign_in(uuid) from public;
grant execute on function remove_sign_in(uuid) to prongsai_app;
`
