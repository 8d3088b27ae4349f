import { Button, Select } from '@mantine/core'
import { civilDateFrom } from '@prongsai/domain/calendar/civil-date'
import { fiscalYearOf } from '@prongsai/domain/calendar/fiscal-year'
import { useQuery } from '@tanstack/react-query'
import { useLocation, useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { useMe } from '../session/me.ts'
import { useWorkingYear, yearsToChoose } from '../session/working-year.ts'
import { trpc } from '../trpc.ts'
import { ActButton } from '../ui/act-button.tsx'
import type { Column } from '../ui/column.ts'
import { DataTable } from '../ui/data-table.tsx'
import { useDays } from '../ui/day-text.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { AddHolidayDialog } from './add-holiday-dialog.tsx'
import { ConfirmHolidaysDialog } from './confirm-holidays-dialog.tsx'
import { certaintyOf, useWeekday, yearInDays, type HolidayRow } from './holidays.ts'
import { useWhyNot } from './rights.ts'
import { WithdrawHolidayDialog } from './withdraw-holiday-dialog.tsx'

/** The days on which the office is closed, of one fiscal year, and how many are left to work. */
export function HolidaysPage() {
  const { t } = useTranslation('office')
  const whyNot = useWhyNot('calendar:keep')
  const year = useYearAsked()
  const holidays = useQuery(trpc.calendar.list.queryOptions({ fiscalYear: year }))
  const [asked, setAsked] = useState<HolidayRow | 'new' | 'confirm'>()
  const close = () => setAsked(undefined)
  return (
    <>
      <PageHead
        title={t('holidays.title')}
        above={{ href: '/settings', name: t('settings.title') }}
        action={
          <ActButton whyNot={whyNot} onClick={() => setAsked('new')}>
            {t('holidays.add')}
          </ActButton>
        }
      />
      <div className="stack-near">
        <YearChoice year={year} />
        <Answer query={holidays}>
          {(rows) => <Year year={year} rows={rows} onAsk={whyNot === undefined ? setAsked : undefined} />}
        </Answer>
      </div>
      {asked === 'new' && <AddHolidayDialog onClose={close} />}
      {asked === 'confirm' && <ConfirmHolidaysDialog waiting={waitingIn(holidays.data)} onClose={close} />}
      {typeof asked === 'object' && <WithdrawHolidayDialog holiday={asked} onClose={close} />}
    </>
  )
}

const waitingIn = (rows: readonly HolidayRow[] = []): readonly HolidayRow[] =>
  rows.filter((row) => certaintyOf(row) === 'unverified')

/** The year of the address, or that of a day in it; else the one that is worked in. */
function useYearAsked(): number {
  const { fiscalYear } = useMe()
  const working = useWorkingYear(fiscalYear)
  const said = new URLSearchParams(useLocation().searchStr)
  const day = civilDateFrom(said.get('day') ?? '')
  const year = Number(said.get('year') ?? 0)
  if (Number.isInteger(year) && year >= 2400 && year <= 2800) return year
  return day === undefined ? working : fiscalYearOf(day)
}

function YearChoice({ year }: { readonly year: number }) {
  const { t } = useTranslation('office')
  const { fiscalYear } = useMe()
  const { history } = useRouter()
  const years = new Set([...yearsToChoose(fiscalYear), year])
  return (
    <Select
      label={t('holidays.year')}
      data={[...years].toSorted((a, b) => b - a).map(String)}
      value={String(year)}
      onChange={(chosen) => history.push(`/settings/holidays?year=${chosen ?? year}`)}
      allowDeselect={false}
      maw={200}
    />
  )
}

type YearProps = {
  readonly year: number
  readonly rows: readonly HolidayRow[]
  readonly onAsk: ((asked: HolidayRow | 'confirm') => void) | undefined
}

function Year({ year, rows, onAsk }: YearProps) {
  const { t } = useTranslation('office')
  const columns = useHolidayColumns(onAsk)
  const counted = yearInDays(year, rows)
  if (rows.length === 0)
    return <EmptyState why={onAsk === undefined ? t('holidays.noneReader') : t('holidays.none')} />
  return (
    <>
      <div>
        <p>
          <strong>{t('holidays.working', { year: String(year), ...counted })}</strong>{' '}
          {counted.weekend > 0 && t('holidays.onWeekend', { n: counted.weekend })}
        </p>
        {counted.doubtful > 0 && (
          <p className="soft">
            {t('holidays.doubtful', { n: counted.doubtful })}{' '}
            {onAsk !== undefined && (
              <button type="button" className="link-button" onClick={() => onAsk('confirm')}>
                {t('holidays.confirm')}
              </button>
            )}
          </p>
        )}
      </div>
      <DataTable
        caption={t('holidays.caption', { year: String(year) })}
        rows={rows}
        columns={columns}
        rowId={({ day }) => day}
        rowName={({ name }) => name}
      />
    </>
  )
}

function useHolidayColumns(onAsk: YearProps['onAsk']): readonly Column<HolidayRow>[] {
  const { t } = useTranslation('office')
  const { short } = useDays()
  const weekday = useWeekday()
  const acts: Column<HolidayRow> = {
    id: 'acts',
    head: t('holidays.acts'),
    cell: (holiday) =>
      !holiday.withdrawn && (
        <div className="row-acts">
          <Button variant="subtle" color="red" onClick={() => onAsk?.(holiday)}>
            {t('holidays.withdraw')}
            <span className="visually-hidden"> {holiday.name}</span>
          </Button>
        </div>
      ),
  }
  return [
    { id: 'day', head: t('holidays.day'), cell: ({ day }) => <span className="nowrap">{short(day)}</span> },
    { id: 'weekday', head: t('holidays.weekday'), cell: ({ day }) => weekday(day) },
    { id: 'name', head: t('holidays.name'), cell: ({ name }) => name },
    { id: 'source', head: t('holidays.source'), cell: ({ source }) => source },
    { id: 'state', head: t('holidays.state'), cell: (holiday) => <HolidayState holiday={holiday} /> },
    ...(onAsk === undefined ? [] : [acts]),
  ]
}

function HolidayState({ holiday }: { readonly holiday: HolidayRow }) {
  const { t } = useTranslation('office')
  const certainty = certaintyOf(holiday)
  if (certainty === 'withdrawn') return <StateBadge tone="idle" word={t('holidays.withdrawn')} />
  if (certainty === 'unverified') return <StateBadge tone="soon" word={t('holidays.unverified')} />
  return <StateBadge tone="done" word={t('holidays.kept')} />
}
