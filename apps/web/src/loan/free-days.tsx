import { isWeekend, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { useTranslation } from 'react-i18next'
import { today, useDays } from '../ui/day-text.ts'
import { useHolidays, useHours } from './closed-note.tsx'
import { chosenOf, type Lendable } from './chosen.ts'

type Days = readonly CivilDate[]

/** Kinds below one another, days side by side: how many are free, or that none is. */
export function FreeDays({ kinds, days }: { readonly kinds: readonly Lendable[]; readonly days: Days }) {
  const { t } = useTranslation('asking')
  const { day } = useDays()
  const closed = useHolidays(days)
  const hours = useHours()
  const first = days[0] ?? today()
  return (
    <div className="stack-near">
      <p className="soft small">
        {t('legend')} {hours !== undefined && `· ${hours}`}
      </p>
      <div className="table-scroll">
        <table className="free-days">
          <caption className="visually-hidden">
            {t('caption', { from: day(first), to: day(days.at(-1) ?? first) })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('thing')}</th>
              {days.map((one) => (
                <DayHead key={one} day={one} holiday={closed.get(one)} />
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
    </div>
  )
}

function DayHead({ day, holiday }: { readonly day: CivilDate; readonly holiday: string | undefined }) {
  const { t, i18n } = useTranslation('asking')
  const { day: said } = useDays()
  const language = i18n.resolvedLanguage ?? 'th'
  const at = new Date(`${day}T00:00:00Z`)
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(`${language}-u-nu-latn`, { ...options, timeZone: 'UTC' }).format(at)
  const isClosed = isWeekend(day) || holiday !== undefined
  return (
    <th scope="col" data-closed={isClosed || undefined} data-today={day === today() || undefined}>
      <span aria-hidden="true">
        <span>{part({ weekday: language === 'th' ? 'narrow' : 'short' })}</span>
        <strong>{part({ day: 'numeric' })}</strong>
        <span>{isClosed ? t('closed') : part({ month: 'short' })}</span>
      </span>
      <span className="visually-hidden">
        {part({ weekday: 'long' })} {said(day)} {isClosed && t('closed')} {holiday}
      </span>
    </th>
  )
}

function FreeOn(props: { readonly kind: Lendable; readonly day: CivilDate; readonly free: number }) {
  const { t } = useTranslation('asking')
  const { day: said } = useDays()
  const { kind, day, free } = props
  const text = kind.cards === 1 ? kind.code : kind.name
  const state = free === 0 ? 'none' : free < kind.pieces ? 'some' : 'all'
  if (free === 0 || day < today())
    return (
      <td data-free={state} data-past={day < today() || undefined}>
        {free === 0 ? t('full') : free}
      </td>
    )
  return (
    <td data-free={state}>
      <a
        href={`/loans/new?day=${day}&text=${encodeURIComponent(text)}`}
        aria-label={t('dayFree', { name: kind.name, day: said(day), n: free, of: kind.pieces })}
      >
        {free}
      </a>
    </td>
  )
}
