import { ActionIcon } from '@mantine/core'
import {
  addDays,
  civilDateOf,
  dayOfMonth,
  dayOfWeek,
  monthOf,
  yearOf,
  type CivilDate,
} from '@prongsai/domain/calendar/civil-date'
import { useEffect, useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { dayText, monthText, today } from './day-text.ts'
import { Icon } from './icon.tsx'

const week = { th: ['จ', 'อ', 'พ', 'พฤ', 'ศ', 'ส', 'อา'], en: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] }
const steps = new Map([
  ['ArrowLeft', -1],
  ['ArrowRight', 1],
  ['ArrowUp', -7],
  ['ArrowDown', 7],
])

/** One month in พ.ศ., Monday first. Arrows move by day and week, Page Up and Down by month, Enter chooses. */
export function MonthCalendar(props: {
  readonly day: CivilDate | undefined
  readonly onChoose: (day: CivilDate) => void
}) {
  const { t, i18n } = useTranslation('ui')
  const language = i18n.resolvedLanguage === 'en' ? 'en' : 'th'
  const [at, setAt] = useState(props.day ?? today())
  const grid = useRef<HTMLTableElement>(null)
  const moved = useRef(false)
  useEffect(() => {
    if (moved.current) grid.current?.querySelector<HTMLElement>(`[data-day="${at}"]`)?.focus()
    moved.current = false
  }, [at])
  const onKeyDown = (event: KeyboardEvent) => {
    const next = keyed(at, event.key)
    if (next === undefined) return
    event.preventDefault()
    moved.current = true
    setAt(next)
  }
  return (
    <div className="month">
      <div className="month-head">
        <Move icon="left" name={t('date.previousMonth')} onMove={() => setAt(monthsLater(at, -1))} />
        <strong aria-live="polite">{monthText(at, language)}</strong>
        <Move icon="right" name={t('date.nextMonth')} onMove={() => setAt(monthsLater(at, 1))} />
      </div>
      <table ref={grid} aria-label={monthText(at, language)}>
        <thead>
          <tr>
            {week[language].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(at).map((days) => (
            <tr key={days[0]}>
              {days.map((day) => (
                <td key={day}>
                  <button
                    type="button"
                    data-day={day}
                    data-other={monthOf(day) !== monthOf(at) || undefined}
                    aria-current={day === today() ? 'date' : undefined}
                    aria-pressed={day === props.day}
                    aria-label={dayText(day, language)}
                    tabIndex={day === at ? 0 : -1}
                    onKeyDown={onKeyDown}
                    onClick={() => props.onChoose(day)}
                  >
                    {dayOfMonth(day)}
                  </button>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Move = (props: {
  readonly icon: 'left' | 'right'
  readonly name: string
  readonly onMove: () => void
}) => (
  <ActionIcon variant="subtle" size="lg" aria-label={props.name} onClick={props.onMove}>
    <Icon name={props.icon} />
  </ActionIcon>
)

function keyed(at: CivilDate, key: string): CivilDate | undefined {
  const step = steps.get(key)
  if (step !== undefined) return addDays(at, step)
  if (key === 'PageUp') return monthsLater(at, -1)
  return key === 'PageDown' ? monthsLater(at, 1) : undefined
}

/** The same day of another month, or that month's last day. */
function monthsLater(day: CivilDate, count: number): CivilDate {
  const months = yearOf(day) * 12 + monthOf(day) - 1 + count
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1]
  for (let date = dayOfMonth(day); date >= 28; date -= 1) {
    const found = civilDateOf(year, month, date)
    if (found !== undefined) return found
  }
  return civilDateOf(year, month, dayOfMonth(day)) ?? day
}

function weeksOf(day: CivilDate): readonly (readonly CivilDate[])[] {
  const first = addDays(day, 1 - dayOfMonth(day))
  const monday = addDays(first, 1 - dayOfWeek(first))
  return [0, 1, 2, 3, 4, 5].map((row) =>
    [0, 1, 2, 3, 4, 5, 6].map((column) => addDays(monday, row * 7 + column)),
  )
}
