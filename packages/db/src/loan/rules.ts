import type { CategoryId, OfficeId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { shippedRules, type CategoryTerms, type LoanRules } from '@prongsai/domain/loan/loan-rules'
import { sql } from 'kysely'
import type { ReadDb, Trx } from '../database.ts'

export type KeptRules = LoanRules & { readonly version: number }

/** What the office has decided about lending; as it is shipped, in version 0, until it has. */
export async function loanRules(db: ReadDb, office: OfficeId): Promise<KeptRules> {
  const kept = await db
    .selectFrom('loan_rules')
    .select([
      'officer_checks as officerChecks',
      'unit_agrees as unitAgrees',
      'longest_days as longestDays',
      'ahead_days as aheadDays',
      'open',
      'asks_national_id as asksNationalId',
      'kept_days as keptDays',
      'opens_at as opensAt',
      'closes_at as closesAt',
      'pause_from as pauseFrom',
      'pause_until as pauseUntil',
      'counter',
      'documents',
      'note',
      'version',
    ])
    .where('office_id', '=', office)
    .executeTakeFirst()
  return kept ?? { ...shippedRules, version: 0 }
}

export async function saveRules(trx: Trx, office: OfficeId, { version, ...rules }: KeptRules): Promise<void> {
  const columns = {
    officer_checks: rules.officerChecks,
    unit_agrees: rules.unitAgrees,
    longest_days: rules.longestDays,
    ahead_days: rules.aheadDays,
    open: rules.open,
    asks_national_id: rules.asksNationalId,
    kept_days: rules.keptDays,
    opens_at: rules.opensAt,
    closes_at: rules.closesAt,
    pause_from: rules.pauseFrom,
    pause_until: rules.pauseUntil,
    counter: rules.counter,
    documents: rules.documents,
    note: rules.note,
    version: version + 1,
  }
  await trx
    .insertInto('loan_rules')
    .values({ office_id: office, ...columns })
    .onConflict((kept) => kept.column('office_id').doUpdateSet(columns))
    .execute()
}

/**
 * Holds what the office decides about lending until the end of the transaction: also before anything is kept, when there
 * is no row yet that could be locked.
 */
export async function holdLending(trx: Trx, office: OfficeId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('lending ' || ${office}::text, 0))`.execute(trx)
}

export type KeptTerms = CategoryTerms & { readonly version: number }

/** What the office has decided of these categories, or of all. */
export const loanTerms = (
  db: ReadDb,
  office: OfficeId,
  categories?: readonly CategoryId[],
): Promise<readonly KeptTerms[]> =>
  db
    .selectFrom('loan_terms')
    .select([
      'category_id as categoryId',
      'lendable',
      'open',
      'public_name as publicName',
      'buffer_days as bufferDays',
      'checklist',
      'version',
    ])
    .where('office_id', '=', office)
    .$if(categories !== undefined, (query) => query.where('category_id', 'in', [...(categories ?? [])]))
    .execute()

export async function saveTerms(trx: Trx, office: OfficeId, terms: CategoryTerms): Promise<void> {
  const columns = {
    lendable: terms.lendable,
    open: terms.open,
    public_name: terms.publicName,
    buffer_days: terms.bufferDays,
    checklist: [...terms.checklist],
  }
  await trx
    .insertInto('loan_terms')
    .values({ office_id: office, category_id: terms.categoryId, ...columns })
    .onConflict((kept) =>
      kept.columns(['office_id', 'category_id']).doUpdateSet((row) => ({
        ...columns,
        version: row('loan_terms.version', '+', 1),
      })),
    )
    .execute()
}

/** The purposes that can be given, in the order in which they were added. */
export const loanPurposes = (db: ReadDb, office: OfficeId) =>
  db
    .selectFrom('loan_purpose')
    .select(['id', 'name', 'open'])
    .where('office_id', '=', office)
    .where('closed_on', 'is', null)
    .orderBy('id')
    .execute()

export const insertPurposes = (
  trx: Trx,
  office: OfficeId,
  purposes: readonly { readonly name: string; readonly open: boolean }[],
) =>
  trx
    .insertInto('loan_purpose')
    .values(purposes.map(({ name, open }) => ({ office_id: office, name, open, closed_on: null })))
    .returning('id')
    .execute()

export const changePurpose = (
  trx: Trx,
  office: OfficeId,
  { id, ...set }: { readonly id: string; readonly open?: boolean; readonly closed_on?: CivilDate },
) =>
  trx
    .updateTable('loan_purpose')
    .set(set)
    .where('office_id', '=', office)
    .where('id', '=', id)
    .where('closed_on', 'is', null)
    .returning('name')
    .executeTakeFirst()
