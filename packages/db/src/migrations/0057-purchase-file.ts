import { sql, type Kysely } from 'kysely'

/** Papers of a purchase, each with the step that it proves; of a supplier and of an order that delegates. */
export async function up(db: Kysely<never>): Promise<void> {
  await sql.raw(ofStep('attachment')).execute(db)
  await sql.raw(ofStep('upload')).execute(db)
}

const ofStep = (table: string) => `
alter table ${table} add column step text,
  add constraint ${table}_of_step check (step is null or (subject_kind = 'purchase' and step ~ '^[a-z-]{1,40}$')),
  add constraint ${table}_subject_known check (subject_kind in
    ('asset', 'transfer', 'repair', 'loan', 'plan', 'purchase', 'supplier', 'delegation'));
`
