import { sql, type Kysely } from 'kysely'

/**
 * When each day of the calendar and each number of the office was last kept otherwise: what is counted by older ones is counted anew. And that the
 * signing of contracts may be delegated (ระเบียบฯ 2560 ข้อ 7).
 */
export async function up(db: Kysely<never>): Promise<void> {
  await sql
    .raw(`
      alter table holiday add column changed_at timestamptz not null default 'epoch';
      create index holiday_changed on holiday (office_id, changed_at);
      alter table law_number add column changed_at timestamptz not null default 'epoch';
      alter table delegation_power drop constraint delegation_power_known;
      alter table delegation_power add constraint delegation_power_known
        check (power in ('loan-approve', 'loan-agree', 'purchase-approve', 'plan-approve', 'contract-sign'));
    `)
    .execute(db)
}
