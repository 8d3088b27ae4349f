import { no } from '@prongsai/domain/base/verdict'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { firstDayOf, lastDayOf, type FiscalYear } from '@prongsai/domain/calendar/fiscal-year'
import { changesBetween, changesFromNothing } from '@prongsai/domain/journal/changes'
import type {
  AddHolidayInput,
  ConfirmHolidaysInput,
  WithdrawHolidayInput,
} from '@prongsai/domain/office/calendar.input'
import { accept } from '@prongsai/domain/refusal'
import { formatThaiDate } from '@prongsai/domain/calendar/buddhist'
import { holidays, lockHoliday, lockHolidays, saveHoliday, saveSource } from '@prongsai/db/office/holidays'
import type { Deciding, Looking } from '../context.ts'
import { found } from '../found.ts'
import { recordMany } from '../journal/record-many.ts'
import { record } from '../journal/record.ts'

export const holidaysOfYear = ({ db, actor }: Looking, { fiscalYear }: { fiscalYear: FiscalYear }) =>
  holidays(db, actor.office, { from: firstDayOf(fiscalYear), to: lastDayOf(fiscalYear) })

/** Keeps a day on which the office is closed; one that was withdrawn is kept again. */
export async function addHoliday(deciding: Deciding, { day, name, source }: AddHolidayInput): Promise<void> {
  const { db, actor, now } = deciding
  const known = await lockHoliday(db, actor.office, day)
  if (known && !known.withdrawn) accept(no({ code: 'office/holiday-known', day, name: known.name }))
  await saveHoliday(db, actor.office, { day, name, source, withdrawn: false, at: isoOf(now) })
  await record(deciding, {
    act: 'calendar/add',
    subject: { kind: 'calendar', id: day, label: `${formatThaiDate(day)} ${name}` },
    changes: changesFromNothing({ day, name, source }),
  })
}

/** Keeps many days under the one announcement that says them; each has it in its own history. */
export async function confirmHolidays(
  deciding: Deciding,
  { days, source }: ConfirmHolidaysInput,
): Promise<{ readonly confirmed: number }> {
  const { db, actor } = deciding
  const asked = [...new Set(days)]
  const known = await lockHolidays(db, actor.office, asked)
  if (known.length < asked.length) found(undefined)
  const gone = known.find(({ withdrawn }) => withdrawn)
  if (gone !== undefined) accept(no({ code: 'office/holiday-withdrawn', day: gone.day }))
  const changed = known.filter((holiday) => holiday.source !== source)
  if (changed.length === 0) return { confirmed: 0 }
  await saveSource(db, actor.office, { days: changed.map(({ day }) => day), source })
  const toldOf = ({ day, name, source: before }: (typeof changed)[number]) => ({
    act: 'calendar/confirm' as const,
    subject: { kind: 'calendar' as const, id: day, label: `${formatThaiDate(day)} ${name}` },
    clause: source,
    changes: changesBetween({ source: before }, { source }),
  })
  await recordMany(
    db,
    changed.map((holiday) => [deciding, toldOf(holiday)]),
  )
  return { confirmed: changed.length }
}

export async function withdrawHoliday(
  deciding: Deciding,
  { day, reason }: WithdrawHolidayInput,
): Promise<void> {
  const { db, actor, now } = deciding
  const known = found(await lockHoliday(db, actor.office, day))
  if (known.withdrawn) accept(no({ code: 'office/holiday-withdrawn', day }))
  await saveHoliday(db, actor.office, { ...known, withdrawn: true, at: isoOf(now) })
  await record(deciding, {
    act: 'calendar/withdraw',
    subject: { kind: 'calendar', id: day, label: `${formatThaiDate(day)} ${known.name}` },
    reason,
    changes: changesBetween({ withdrawn: false }, { withdrawn: true }),
  })
}
