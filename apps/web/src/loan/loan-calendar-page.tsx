import { Button, TextInput } from '@mantine/core'
import { addDays, civilDateFrom, isWeekend, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { daysFrom } from '@prongsai/domain/loan/calendar'
import { useMediaQuery } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { trpc } from '../trpc.ts'
import { today, useDays } from '../ui/day-text.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { chosenOf, type Lendable } from './chosen.ts'

const wide = 14
const narrow = 5

/** ปฏิทินของว่าง: what is lent, and how many of each are free day after day; a day leads to the request. */
export function LoanCalendarPage() {
  const { t } = useTranslation('asking')
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const from = (typeof search['from'] === 'string' ? civilDateFrom(search['from']) : undefined) ?? today()
  const days = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false }) ? narrow : wide
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed)
  const found = useQuery(
    trpc.loan.availability.queryOptions({ from, days, text }, { placeholderData: keepPreviousData }),
  )
  return (
    <>
      <PageHead
        title={t('calendarTitle')}
        about={t('calendarAbout')}
        action={
          <Button component="a" href="/loans/new">
            {t('ask')}
          </Button>
        }
      />
      <div className="stack">
        <TextInput
          label={t('search')}
          description={t('searchHelp')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <nav className="row">
          <a href={`/loans/calendar?from=${addDays(from, -days)}`}>{t('earlier')}</a>
          <a href={`/loans/calendar?from=${addDays(from, days)}`}>{t('later')}</a>
        </nav>
        <Answer query={found} lines={8}>
          {(kinds) =>
            kinds.length === 0 ? (
              <EmptyState why={t('calendarNone')} />
            ) : (
              <Calendar kinds={kinds} days={daysFrom(from, days)} />
            )
          }
        </Answer>
      </div>
    </>
  )
}

function Calendar({
  kinds,
  days,
}: {
  readonly kinds: readonly Lendable[]
  readonly days: readonly CivilDate[]
}) {
  const { t } = useTranslation('asking')
  const { short } = useDays()
  return (
    <div className="table-scroll">
      <table className="free-days">
        <caption className="visually-hidden">{t('calendarTitle')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('thing')}</th>
            {days.map((one) => (
              <th key={one} scope="col" data-weekend={isWeekend(one) || undefined}>
                {short(one).replace(/ \d+$/u, '')}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map((kind) => (
            <tr key={chosenOf(kind).key}>
              <th scope="row">
                {kind.name}
                <span className="soft small">
                  {kind.unit} · {kind.pieces} {kind.countingUnit}
                </span>
              </th>
              {days.map((one, index) => (
                <FreeOn key={one} kind={kind} day={one} free={kind.free[index] ?? 0} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function FreeOn({
  kind,
  day,
  free,
}: {
  readonly kind: Lendable
  readonly day: CivilDate
  readonly free: number
}) {
  const { t } = useTranslation('asking')
  const { short } = useDays()
  const said = t('dayFree', { name: kind.name, day: short(day), n: free, of: kind.pieces })
  const text = kind.cards === 1 ? kind.code : kind.name
  return (
    <td data-free={free === 0 ? 'none' : free < kind.pieces ? 'some' : 'all'}>
      {free === 0 || day < today() ? (
        <span aria-label={said}>{free}</span>
      ) : (
        <a href={`/loans/new?day=${day}&text=${encodeURIComponent(text)}`} aria-label={said}>
          {free}
        </a>
      )}
    </td>
  )
}
