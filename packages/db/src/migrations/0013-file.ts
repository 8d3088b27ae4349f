import { sql, type Kysely } from 'kysely'

/** Photos and papers: what is kept, to what it is attached, and what is on its way. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(files).execute(db)
  await sql.raw(attachments).execute(db)
  await sql.raw(uploads).execute(db)
  await sql.raw(policies).execute(db)
}

const files = `
-- What is kept never changes; the bytes lie in the store under their digest.
create table file (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  kind text not null
    check (kind in ('jpeg', 'png', 'webp', 'pdf', 'xlsx', 'docx', 'pptx', 'xls', 'doc', 'ppt', 'ods', 'odt')),
  name text not null check (char_length(name) between 1 and 200),
  bytes bigint not null check (bytes > 0),
  sha256 bytea not null check (length(sha256) = 32),
  received_sha256 bytea not null check (length(received_sha256) = 32),
  thumb_sha256 bytea check (length(thumb_sha256) = 32),
  width int check (width > 0),
  height int check (height > 0),
  taken_at timestamptz,
  uploaded_by uuid not null,
  uploaded_at timestamptz not null,
  primary key (office_id, id),
  foreign key (office_id, uploaded_by) references person,
  constraint file_image_is_measured check (
    (kind in ('jpeg', 'png', 'webp')) = (width is not null and height is not null and thumb_sha256 is not null)
  ),
  -- A photo is kept without what its camera wrote into it, a paper as it came.
  constraint file_paper_as_it_came check (kind in ('jpeg', 'png', 'webp') or sha256 = received_sha256)
);
create index file_by_digest on file (office_id, sha256);
create index file_by_thumb on file (office_id, thumb_sha256) where thumb_sha256 is not null;
`

const attachments = `
create table attachment (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  subject_kind text not null check (subject_kind ~ '^[a-z-]{1,40}$'),
  subject_id uuid not null,
  file_id uuid not null,
  caption text not null default '' check (char_length(caption) <= 200),
  position int not null check (position > 0),
  cover boolean not null,
  attached_at timestamptz not null,
  attached_by uuid not null,
  removed_at timestamptz,
  removed_by uuid,
  removed_reason text,
  primary key (office_id, id),
  foreign key (office_id, file_id) references file,
  foreign key (office_id, attached_by) references person,
  foreign key (office_id, removed_by) references person,
  constraint attachment_removed_with_reason check (
    (removed_at is null) = (removed_by is null)
    and (removed_at is null) = (removed_reason is null)
    and removed_reason <> ''
  ),
  constraint attachment_cover_is_there check (not cover or removed_at is null)
);
create unique index attachment_one_cover on attachment (office_id, subject_kind, subject_id) where cover;
create index attachment_of_subject on attachment (office_id, subject_kind, subject_id, position)
  where removed_at is null;
create index attachment_of_file on attachment (office_id, file_id);
`

const uploads = `
-- A file on its way. Its id is the sender's own key; the bytes that have come lie beside the store.
create table upload (
  office_id uuid not null references office,
  id uuid not null,
  subject_kind text not null check (subject_kind ~ '^[a-z-]{1,40}$'),
  subject_id uuid not null,
  name text not null check (char_length(name) between 1 and 200),
  bytes bigint not null check (bytes > 0),
  begun_by uuid not null,
  begun_at timestamptz not null,
  -- What is about to be put into the store for it, so that nothing lies there unknown.
  storing bytea[] not null default '{}',
  attachment_id uuid,
  refusal jsonb,
  ended_at timestamptz,
  primary key (office_id, id),
  foreign key (office_id, begun_by) references person,
  foreign key (office_id, attachment_id) references attachment,
  constraint upload_ends_one_way check (
    (ended_at is null and attachment_id is null and refusal is null)
    or (ended_at is not null and (attachment_id is null or refusal is null))
  )
);
create index upload_open on upload (office_id, begun_by) where ended_at is null;

-- Uploads of every office that have not ended in a day, for the sweeper, who speaks for nobody.
create function uploads_abandoned(p_before timestamptz)
  returns table (office_id uuid, id uuid)
  language sql stable security definer set search_path = public, pg_temp
as $$
  select office_id, id from upload where ended_at is null and begun_at < p_before order by begun_at limit 500
$$;
revoke all on function uploads_abandoned(timestamptz) from public;
grant execute on function uploads_abandoned(timestamptz) to prongsai_app;
`

const policies = `
do $$
declare t text;
begin
  foreach t in array array['file', 'attachment', 'upload'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy own_office on %I using (office_id = current_office()) with check (office_id = current_office())', t);
    execute format('grant select, insert on %I to prongsai_app', t);
  end loop;
end $$;
grant update (caption, position, cover, removed_at, removed_by, removed_reason) on attachment to prongsai_app;
grant update (storing, attachment_id, refusal, ended_at) on upload to prongsai_app;
`
