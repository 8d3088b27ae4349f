import { ActionIcon, Popover, TextInput } from '@mantine/core'
import { formatThaiDate, parseThaiDate } from '@prongsai/domain/calendar/buddhist'
import { civilDateFrom, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { useState, type ReactNode, type Ref } from 'react'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { echoText } from './day-text.ts'
import { useBound, type Bound } from './field.tsx'
import { Icon } from './icon.tsx'
import { MonthCalendar } from './month-calendar.tsx'

/**
 * A day, typed in any way and shown back in words. The form holds the ISO day, '' when empty, and the text as typed while
 * it cannot be read: never an older value, and never a day, so that the schema refuses it.
 */
export function ThaiDateField<Values extends FieldValues, Parsed>(props: Bound<Values, Parsed>) {
  const { inputRef, onChange, onBlur, text, shown } = useBound(props)
  return (
    <ThaiDateInput
      id={shown.id}
      name={shown.name}
      label={shown.label}
      help={props.help}
      error={shown.error}
      disabled={shown.disabled}
      required={!props.optional}
      inputRef={inputRef}
      value={text}
      onChange={onChange}
      onBlur={onBlur}
    />
  )
}

type InputProps = {
  readonly id?: string
  readonly name?: string
  readonly label: ReactNode
  readonly help?: ReactNode
  readonly error?: ReactNode
  readonly disabled?: boolean
  readonly required?: boolean
  readonly inputRef?: Ref<HTMLInputElement>
  readonly value: string
  readonly onChange: (value: string) => void
  /** A day from the calendar; without it, as if it had been typed. */
  readonly onChoose?: (day: string) => void
  readonly onBlur?: () => void
}

/** The same outside a form, for filters: `onChange` gets the ISO day, '' or the unreadable text. */
export function ThaiDateInput(props: InputProps) {
  const [typed, setTyped] = useState<string>()
  const words = useDateWords(props, typed !== undefined)
  const { disabled = false } = props
  return (
    <TextInput
      {...(props.id === undefined ? {} : { id: props.id })}
      name={props.name ?? ''}
      label={props.label}
      {...words}
      disabled={disabled}
      aria-required={props.required ?? false}
      ref={props.inputRef ?? null}
      value={shownText(props.value, typed)}
      onChange={(event) => {
        setTyped(event.currentTarget.value)
        props.onChange(valueOf(event.currentTarget.value))
      }}
      onBlur={() => {
        setTyped(undefined)
        props.onBlur?.()
      }}
      autoComplete="off"
      styles={{ wrapper: { maxWidth: 280 } }}
      rightSectionWidth={44}
      rightSection={
        <Calendar
          day={civilDateFrom(props.value)}
          disabled={disabled}
          onChoose={props.onChoose ?? props.onChange}
        />
      }
    />
  )
}

/** Below the field: the day in words, or how to type one; a text that is no day is told once the typing is over. */
function useDateWords(props: InputProps, typing: boolean) {
  const { t, i18n } = useTranslation('ui')
  const day = civilDateFrom(props.value)
  const unread = day === undefined && props.value.trim() !== '' && !typing
  return {
    description:
      day === undefined ? (props.help ?? t('date.help')) : echoText(day, i18n.resolvedLanguage ?? 'th', t),
    error: unread ? t('date.invalid', { text: props.value }) : props.error,
  }
}

/** What is being typed is left alone; a day that comes from elsewhere is written out. */
const shownText = (value: string, typed: string | undefined): string =>
  typed !== undefined && valueOf(typed) === value ? typed : writtenOut(value)

const valueOf = (text: string): string => parseThaiDate(text) ?? text.trim()

function writtenOut(value: string): string {
  const day = civilDateFrom(value)
  return day === undefined ? value : formatThaiDate(day, { form: 'short' })
}

function Calendar(props: {
  readonly day: CivilDate | undefined
  readonly disabled: boolean
  readonly onChoose: (value: string) => void
}) {
  const { t } = useTranslation('ui')
  const [opened, setOpened] = useState(false)
  return (
    <Popover opened={opened} onChange={setOpened} trapFocus returnFocus position="bottom-end">
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          aria-label={t('date.open')}
          disabled={props.disabled}
          onClick={() => setOpened(!opened)}
        >
          <Icon name="calendar" />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('date.calendar')}>
        <MonthCalendar
          day={props.day}
          onChoose={(day) => {
            props.onChoose(day)
            setOpened(false)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
