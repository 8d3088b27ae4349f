import { sql, type Kysely } from 'kysely'

/** Custody to the moment, and the notes by which it passes from hand to hand. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(moments).execute(db)
  await sql.raw(transfers).execute(db)
  await sql.raw(policies).execute(db)
}

// A thing may change hands twice on one day, and who had it first is told by the moment.
const moments = `
alter table custody drop constraint custody_one_holder_at_a_time;
alter table custody alter column during type tstzrange using tstzrange(
  lower(during)::timestamp at time zone 'Asia/Bangkok', upper(during)::timestamp at time zone 'Asia/Bangkok');
alter table custody add constraint custody_one_holder_at_a_time
  exclude using gist (office_id with =, asset_id with =, slots with &&, during with &&);
alter table custody add transfer_id uuid;
alter table custody add constraint custody_asset_held unique (office_id, asset_id, id);
create index custody_now_of_unit on custody (office_id, unit_id, asset_id) where upper_inf(during);
create index custody_now_of_keeper on custody (office_id, keeper_id, asset_id)
  where keeper_id is not null and upper_inf(during);
`

const transfers = `
create table transfer (
  office_id uuid not null references office,
  id uuid not null default uuidv7(),
  fiscal_year int not null,
  number int not null check (number > 0),
  kind text not null check (kind in ('unit', 'keeper', 'leaving')),
  status text not null check (status in ('offered', 'received', 'refused', 'withdrawn')),
  from_unit_id uuid not null,
  to_unit_id uuid not null,
  to_keeper_id uuid,
  to_place text not null,
  day date not null,
  reason text not null check (reason <> ''),
  paper text not null,
  offered_at timestamptz not null,
  offered_by uuid not null,
  answered_at timestamptz,
  answered_by uuid,
  answer_reason text,
  witnessed_by uuid,
  signature text,
  primary key (office_id, id),
  constraint transfer_number_once unique (office_id, fiscal_year, number),
  foreign key (office_id, from_unit_id) references unit,
  foreign key (office_id, to_unit_id) references unit,
  foreign key (office_id, to_keeper_id) references person,
  foreign key (office_id, offered_by) references person,
  foreign key (office_id, answered_by) references person,
  foreign key (office_id, witnessed_by) references person,
  constraint transfer_answered_by_somebody
    check ((status = 'offered') = (answered_at is null) and (answered_at is null) = (answered_by is null)),
  constraint transfer_refused_with_reason
    check ((status in ('refused', 'withdrawn')) = (answer_reason is not null and answer_reason <> '')),
  constraint transfer_to_a_keeper check (kind <> 'keeper' or to_keeper_id is not null),
  constraint transfer_keeper_signs
    check (status <> 'received' or to_keeper_id is null or answered_by = to_keeper_id),
  constraint transfer_signed_before_a_witness
    check ((signature is null) = (witnessed_by is null) and (signature is null or to_keeper_id is not null))
);
create index transfer_newest on transfer (office_id, offered_at, id);
create index transfer_waiting on transfer (office_id, to_unit_id) where status = 'offered';
create index transfer_waiting_for on transfer (office_id, to_keeper_id) where status = 'offered';

create table transfer_line (
  office_id uuid not null references office,
  transfer_id uuid not null,
  position int not null,
  asset_id uuid not null,
  slots int4range not null check (not isempty(slots) and lower(slots) >= 1),
  custody_id uuid not null,
  outcome text not null check (outcome in ('offered', 'accepted', 'refused', 'withdrawn')),
  refused_reason text,
  primary key (office_id, transfer_id, position),
  foreign key (office_id, transfer_id) references transfer,
  foreign key (office_id, asset_id) references asset,
  foreign key (office_id, asset_id, custody_id) references custody (office_id, asset_id, id),
  constraint transfer_line_refused_with_reason check (refused_reason is null or outcome = 'refused'),
  -- What is on its way is on its way to one place.
  constraint transfer_line_promised_once
    exclude using gist (office_id with =, asset_id with =, slots with &&) where (outcome = 'offered')
);
create index transfer_line_of_asset on transfer_line (office_id, asset_id);
alter table custody add foreign key (office_id, transfer_id) references transfer;
`

const policies = `
do $$
declare t text;
begin
  foreach t in array array['transfer', 'transfer_line'] loop
    execute format('alter table %I enable row level security', t);
    execute format(
      'create policy own_office on %I using (office_id = current_office()) with check (office_id = current_office())', t);
    execute format('grant select, insert on %I to prongsai_app', t);
  end loop;
end $$;
-- A note is answered; what it says it keeps.
grant update (status, answered_at, answered_by, answer_reason, witnessed_by, signature) on transfer to prongsai_app;
grant update (outcome, refused_reason) on transfer_line to prongsai_app;
-- Of an interval only its end and its pieces change: where it began, with whom and why is what happened.
revoke update on custody from prongsai_app;
grant update (slots, during) on custody to prongsai_app;
`
