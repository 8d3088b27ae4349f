import { Button } from '@mantine/core'
import { civilDateFrom, isWeekend, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { fiscalYearOf } from '@prongsai/domain/calendar/fiscal-year'
import { closedDays, namedHolidays, type NamedHolidays } from '@prongsai/domain/loan/closed-day'
import { hoursText } from '@prongsai/domain/loan/office-hours'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { trpc } from '../trpc.ts'
import { today, useDays } from '../ui/day-text.ts'

/** The holidays of the office, of each fiscal year that is shown. */
export function useHolidays(days: readonly CivilDate[]): NamedHolidays {
  const first = days[0] ?? today()
  const last = days.at(-1) ?? first
  const one = useQuery(trpc.calendar.list.queryOptions({ fiscalYear: fiscalYearOf(first) }))
  const other = useQuery(trpc.calendar.list.queryOptions({ fiscalYear: fiscalYearOf(last) }))
  return namedHolidays([...(one.data ?? []), ...(other.data ?? [])].filter(({ withdrawn }) => !withdrawn))
}

/** 'รับและส่งคืนที่กองคลัง วันทำการ เวลา 08.30–16.30 น.'; nothing until it is known. */
export function useHours(): string | undefined {
  const { t } = useTranslation('asking')
  const terms = useQuery(trpc.loan.terms.queryOptions())
  if (terms.data === undefined) return undefined
  const { rules } = terms.data
  return t(rules.counter === '' ? 'hours' : 'hoursAt', { hours: hoursText(rules), counter: rules.counter })
}

/** Told beside the days: which of them is closed and why, and the next open one at a touch. */
export function ClosedNote(props: {
  readonly from: string
  readonly due: string
  readonly onMove: (field: 'from' | 'due', day: CivilDate) => void
}) {
  const { t } = useTranslation('asking')
  const { day } = useDays()
  const asked = (['from', 'due'] as const).flatMap((field) => {
    const one = civilDateFrom(props[field])
    return one === undefined ? [] : [{ field, one }]
  })
  const holidays = useHolidays(asked.map(({ one }) => one))
  const told = asked.flatMap(({ field, one }) =>
    closedDays([one], holidays).map((closed) => ({ field, ...closed })),
  )
  if (told.length === 0) return null
  return (
    <div className="note closed-note" aria-live="polite">
      {told.map(({ field, day: closed, holiday, next }) => (
        <p key={field}>
          {t(`closedOn.${field}`, {
            day: day(closed),
            why: holiday ?? t(isWeekend(closed) ? 'weekend' : 'closed'),
          })}{' '}
          <Button variant="default" size="xs" onClick={() => props.onMove(field, next)}>
            {t('moveTo', { day: day(next) })}
          </Button>
        </p>
      ))}
    </div>
  )
}
