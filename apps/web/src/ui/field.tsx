import { PasswordInput, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'
import { useController, type Control, type FieldPath, type FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'

/** What every field of a form is told: whose it is, what it is called, and what helps to fill it in. */
export type Bound<Values extends FieldValues, Parsed> = {
  readonly control: Control<Values, unknown, Parsed>
  readonly name: FieldPath<Values>
  readonly label: string
  readonly help?: ReactNode
  /** May be left empty; what may not needs no mark. */
  readonly optional?: boolean
  readonly disabled?: boolean
}

/** The address of a field on its page, by which the summary of errors finds it. */
export const fieldId = (name: string): string => `field-${name.replaceAll('.', '-')}`

/** The label with the note that the field may be left empty. */
function FieldLabel({ label, optional }: { readonly label: string; readonly optional?: boolean }) {
  const { t } = useTranslation('ui')
  if (!optional) return label
  return (
    <>
      {label} <span className="field-optional">{t('optional')}</span>
    </>
  )
}

/** What a field's input needs from the form and from its own description. */
export function useBound<Values extends FieldValues, Parsed>(bound: Bound<Values, Parsed>) {
  const { field, fieldState } = useController({ control: bound.control, name: bound.name })
  const value: unknown = field.value
  return {
    inputRef: field.ref,
    onChange: field.onChange,
    onBlur: field.onBlur,
    value,
    text: typeof value === 'string' ? value : '',
    shown: {
      id: fieldId(bound.name),
      name: bound.name,
      label: <FieldLabel label={bound.label} optional={bound.optional ?? false} />,
      description: bound.help,
      error: fieldState.error?.message,
      disabled: bound.disabled ?? false,
      'aria-required': !bound.optional,
    },
  }
}

type TextProps = {
  readonly autoComplete?: string
  readonly inputMode?: 'text' | 'numeric' | 'tel' | 'email'
  readonly unit?: string
  readonly width?: string | number
  readonly readOnly?: boolean
  /** A name or a code, not prose: no capital letters, no corrections from the keyboard of a phone. */
  readonly plain?: boolean
}

const plainly = { autoCapitalize: 'none', autoCorrect: 'off', spellCheck: false }

export function TextField<Values extends FieldValues, Parsed>(props: Bound<Values, Parsed> & TextProps) {
  const { inputRef, onChange, onBlur, text, shown } = useBound(props)
  return (
    <TextInput
      {...shown}
      ref={inputRef}
      value={text}
      onChange={onChange}
      onBlur={onBlur}
      autoComplete={props.autoComplete ?? 'off'}
      inputMode={props.inputMode ?? 'text'}
      readOnly={props.readOnly ?? false}
      {...(props.plain ? plainly : {})}
      styles={{ wrapper: { maxWidth: props.width ?? '100%' } }}
      rightSection={props.unit === undefined ? null : <span className="field-unit">{props.unit}</span>}
      rightSectionWidth={props.unit === undefined ? 0 : 64}
    />
  )
}

export function PasswordField<Values extends FieldValues, Parsed>(
  props: Bound<Values, Parsed> & { readonly autoComplete: 'current-password' | 'new-password' },
) {
  const { t } = useTranslation('ui')
  const { inputRef, onChange, onBlur, text, shown } = useBound(props)
  return (
    <PasswordInput
      {...shown}
      ref={inputRef}
      value={text}
      onChange={onChange}
      onBlur={onBlur}
      autoComplete={props.autoComplete}
      visibilityToggleButtonProps={{ 'aria-label': t('password.show'), tabIndex: 0 }}
    />
  )
}

/** A whole number; the form holds a number, or null while there is none. */
export function NumberField<Values extends FieldValues, Parsed>(props: Bound<Values, Parsed> & TextProps) {
  const { inputRef, onChange, onBlur, value, shown } = useBound(props)
  return (
    <TextInput
      {...shown}
      ref={inputRef}
      value={typeof value === 'number' ? String(value) : ''}
      onChange={(event) => onChange(wholeNumber(event.currentTarget.value))}
      onBlur={onBlur}
      inputMode="numeric"
      autoComplete="off"
      styles={{ wrapper: { maxWidth: props.width ?? 200 } }}
      rightSection={props.unit === undefined ? null : <span className="field-unit">{props.unit}</span>}
      rightSectionWidth={props.unit === undefined ? 0 : 64}
      classNames={{ input: 'field-number' }}
    />
  )
}

/** The digits of what was typed, Thai ones too; null when there are none. */
function wholeNumber(text: string): number | null {
  const digits = text
    .replaceAll(/[๐-๙]/gu, (digit) => String((digit.codePointAt(0) ?? 0) - 0x0e50))
    .replaceAll(/\D/gu, '')
    .slice(0, 9)
  return digits === '' ? null : Number(digits)
}
