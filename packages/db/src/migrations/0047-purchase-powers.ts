import { sql, type Kysely } from 'kysely'

/** What the head of the office may delegate of the plan and of a purchase (ระเบียบฯ 2560 ข้อ 7). */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(powers).execute(db)
}

const powers = `
alter table delegation_power drop constraint delegation_power_known;
alter table delegation_power add constraint delegation_power_known
  check (power in ('loan-approve', 'loan-agree', 'purchase-approve', 'plan-approve'));
`
