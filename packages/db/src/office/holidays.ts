import type { OfficeId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { ReadDb, Trx } from '../database.ts'

type Span = { readonly from: CivilDate; readonly to: CivilDate }

/** The days that the office keeps within a span, the withdrawn ones among them, in order. */
export const holidays = (db: ReadDb, office: OfficeId, { from, to }: Span) =>
  db
    .selectFrom('holiday')
    .select(['day', 'name', 'source', 'withdrawn'])
    .where('office_id', '=', office)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('day')
    .execute()

/** A day that is kept, held until the end of the transaction. */
export const lockHoliday = (trx: Trx, office: OfficeId, day: CivilDate) =>
  trx
    .selectFrom('holiday')
    .select(['day', 'name', 'source', 'withdrawn'])
    .where('office_id', '=', office)
    .where('day', '=', day)
    .forUpdate()
    .executeTakeFirst()

/** Several days that are kept, in order, held until the end of the transaction. */
export const lockHolidays = (trx: Trx, office: OfficeId, days: readonly CivilDate[]) =>
  trx
    .selectFrom('holiday')
    .select(['day', 'name', 'source', 'withdrawn'])
    .where('office_id', '=', office)
    .where('day', 'in', days)
    .orderBy('day')
    .forUpdate()
    .execute()

export const saveSource = (
  trx: Trx,
  office: OfficeId,
  { days, source }: { readonly days: readonly CivilDate[]; readonly source: string },
) =>
  trx
    .updateTable('holiday')
    .set({ source })
    .where('office_id', '=', office)
    .where('day', 'in', days)
    .execute()

export type KeptHoliday = {
  readonly day: CivilDate
  readonly name: string
  readonly source: string
  readonly withdrawn: boolean
}

/** Keeps a day, or keeps it otherwise, from the moment `at` on. */
export async function saveHoliday(
  trx: Trx,
  office: OfficeId,
  { at, ...holiday }: KeptHoliday & { readonly at: string },
): Promise<void> {
  const { name, source, withdrawn } = holiday
  await trx
    .insertInto('holiday')
    .values({ office_id: office, ...holiday, changed_at: at })
    .onConflict((conflict) =>
      conflict.columns(['office_id', 'day']).doUpdateSet({ name, source, withdrawn, changed_at: at }),
    )
    .execute()
}
