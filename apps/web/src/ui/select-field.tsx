import { Select } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useBound, type Bound } from './field.tsx'

export type Choice = { readonly value: string; readonly label: string; readonly disabled?: boolean }

/** One of a list; long lists are searched by typing. The form holds the value, or '' while there is none. */
export function SelectField<Values extends FieldValues, Parsed>(
  props: Bound<Values, Parsed> & { readonly choices: readonly Choice[]; readonly placeholder?: string },
) {
  const { t } = useTranslation('ui')
  const { inputRef, onChange, onBlur, text, shown } = useBound(props)
  return (
    <Select
      {...shown}
      ref={inputRef}
      data={props.choices.map((choice) => ({ ...choice }))}
      value={text === '' ? null : text}
      onChange={(chosen) => onChange(chosen ?? '')}
      onBlur={onBlur}
      placeholder={props.placeholder ?? ''}
      searchable={props.choices.length > 8}
      clearable={props.optional ?? false}
      allowDeselect={props.optional ?? false}
      clearButtonProps={{ 'aria-label': t('clear') }}
      nothingFoundMessage={t('noMatch')}
      maxDropdownHeight={320}
    />
  )
}
