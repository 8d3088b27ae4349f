import { Button, TextInput } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { addDays, civilDateFrom } from '@prongsai/domain/calendar/civil-date'
import { daysFrom } from '@prongsai/domain/loan/calendar'
import { kindsShown } from '@prongsai/domain/loan/loan.input'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { CategorySelect } from '../asset/category-select.tsx'
import { trpc } from '../trpc.ts'
import { today, useDays } from '../ui/day-text.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { FreeDays } from './free-days.tsx'

const wide = 14
const narrow = 7

/** ปฏิทินของว่าง: what is lent, and how many of each are free day after day; a day leads to the request. */
export function LoanCalendarPage() {
  const { t } = useTranslation(['asking', 'loan'])
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const from = (typeof search['from'] === 'string' ? civilDateFrom(search['from']) : undefined) ?? today()
  const days = useMediaQuery('(max-width: 760px)', false, { getInitialValueInEffect: false }) ? narrow : wide
  const [typed, setTyped] = useState('')
  const [category, setCategory] = useState<string | null>(null)
  const text = useDeferredValue(typed)
  const found = useQuery(
    trpc.loan.availability.queryOptions(
      { from, days, text, ...(category !== null && { categoryId: category }) },
      { placeholderData: keepPreviousData },
    ),
  )
  return (
    <>
      <PageHead
        title={t('calendarTitle')}
        about={t('calendarAbout')}
        above={{ href: '/loans', name: t('loan:list.title') }}
        action={
          <Button component="a" href="/loans/new">
            {t('ask')}
          </Button>
        }
      />
      <div className="stack">
        <div className="free-filter">
          <TextInput
            label={t('search')}
            value={typed}
            autoComplete="off"
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          <CategorySelect
            label={t('category')}
            placeholder={t('categoryAll')}
            value={category}
            onChoose={setCategory}
            clearable
          />
        </div>
        <Paging from={from} days={days} />
        <Answer query={found} lines={8}>
          {(kinds) =>
            kinds.length === 0 ? (
              <EmptyState why={t('calendarNone')} />
            ) : (
              <>
                <FreeDays kinds={kinds} days={daysFrom(from, days)} />
                {kinds.length >= kindsShown && <p className="soft">{t('kindsShown', { n: kindsShown })}</p>}
              </>
            )
          }
        </Answer>
      </div>
    </>
  )
}

/** Week by week, and back to today. */
function Paging({ from, days }: { readonly from: string; readonly days: number }) {
  const { t } = useTranslation('asking')
  const { short } = useDays()
  const first = civilDateFrom(from) ?? today()
  return (
    <nav className="row" aria-label={t('paging')}>
      <a href={`/loans/calendar?from=${addDays(first, -days)}`}>‹ {t('earlier')}</a>
      <strong>{t('spanShown', { from: short(first), to: short(addDays(first, days - 1)) })}</strong>
      <a href={`/loans/calendar?from=${addDays(first, days)}`}>{t('later')} ›</a>
      {first !== today() && <a href="/loans/calendar">{t('backToToday')}</a>}
    </nav>
  )
}
