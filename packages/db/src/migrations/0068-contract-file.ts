import { sql, type Kysely } from 'kysely'

/** Papers of a contract: the signed copy, securities, reports of supervisors, certificates. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(ofContract('attachment')).execute(db)
  await sql.raw(ofContract('upload')).execute(db)
}

const ofContract = (table: string) => `
alter table ${table} drop constraint ${table}_subject_known,
  add constraint ${table}_subject_known check (subject_kind in
    ('asset', 'transfer', 'repair', 'loan', 'plan', 'purchase', 'contract', 'supplier', 'delegation'));
`
