import { no } from '@prongsai/domain/base/verdict'
import { firstDayOf, lastDayOf, type FiscalYear } from '@prongsai/domain/calendar/fiscal-year'
import { changesBetween, changesFromNothing } from '@prongsai/domain/journal/changes'
import type { AddHolidayInput, WithdrawHolidayInput } from '@prongsai/domain/office/calendar.input'
import { accept } from '@prongsai/domain/refusal'
import { formatThaiDate } from '@prongsai/domain/calendar/buddhist'
import { holidays, lockHoliday, saveHoliday } from '@prongsai/db/office/holidays'
import type { Deciding, Looking } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'

export const holidaysOfYear = ({ db, actor }: Looking, { fiscalYear }: { fiscalYear: FiscalYear }) =>
  holidays(db, actor.office, { from: firstDayOf(fiscalYear), to: lastDayOf(fiscalYear) })

/** Keeps a day on which the office is closed; one that was withdrawn is kept again. */
export async function addHoliday(deciding: Deciding, { day, name, source }: AddHolidayInput): Promise<void> {
  const { db, actor } = deciding
  const known = await lockHoliday(db, actor.office, day)
  if (known && !known.withdrawn) accept(no({ code: 'office/holiday-known', day, name: known.name }))
  await saveHoliday(db, actor.office, { day, name, source, withdrawn: false })
  await record(deciding, {
    act: 'calendar/add',
    subject: { kind: 'calendar', id: day, label: `${formatThaiDate(day)} ${name}` },
    changes: changesFromNothing({ day, name, source }),
  })
}

export async function withdrawHoliday(
  deciding: Deciding,
  { day, reason }: WithdrawHolidayInput,
): Promise<void> {
  const { db, actor } = deciding
  const known = found(await lockHoliday(db, actor.office, day))
  if (known.withdrawn) accept(no({ code: 'office/holiday-withdrawn', day }))
  await saveHoliday(db, actor.office, { ...known, withdrawn: true })
  await record(deciding, {
    act: 'calendar/withdraw',
    subject: { kind: 'calendar', id: day, label: `${formatThaiDate(day)} ${known.name}` },
    reason,
    changes: changesBetween({ withdrawn: false }, { withdrawn: true }),
  })
}
