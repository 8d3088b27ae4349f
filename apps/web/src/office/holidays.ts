import type { AppRouter } from '@prongsai/api/app-router'
import { addDays, dayOfWeek, isWeekend, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { firstDayOf, fiscalYear, lastDayOf } from '@prongsai/domain/calendar/fiscal-year'
import { holidaySources } from '@prongsai/domain/calendar/holiday-seed'
import { workingDaysBetween } from '@prongsai/domain/calendar/working-days'
import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'

export type HolidayRow = inferRouterOutputs<AppRouter>['calendar']['list'][number]

/** Whether a day counts, and whether it waits to be checked against the announcement. */
export function certaintyOf({ withdrawn, source }: HolidayRow): 'withdrawn' | 'unverified' | 'kept' {
  if (withdrawn) return 'withdrawn'
  return source === holidaySources.unverified ? 'unverified' : 'kept'
}

/** The working days of a fiscal year, and the holidays that make them so. */
export function yearInDays(year: number, rows: readonly HolidayRow[]) {
  const kept = rows.filter(({ withdrawn }) => !withdrawn)
  const whole = fiscalYear(year)
  const dayBefore = addDays(firstDayOf(whole), -1)
  return {
    working: workingDaysBetween(dayBefore, lastDayOf(whole), new Set(kept.map(({ day }) => day))),
    holidays: kept.length,
    weekend: kept.filter(({ day }) => isWeekend(day)).length,
    doubtful: kept.filter((row) => certaintyOf(row) === 'unverified').length,
  }
}

export function useWeekday(): (day: CivilDate) => string {
  const { t } = useTranslation('office')
  return (day) => t(`holidays.days.d${dayOfWeek(day)}`)
}
