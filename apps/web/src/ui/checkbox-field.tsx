import { Checkbox } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import { useBound, type Bound } from './field.tsx'

export function CheckboxField<Values extends FieldValues, Parsed>(props: Bound<Values, Parsed>) {
  const { inputRef, onChange, onBlur, value, shown } = useBound(props)
  return (
    <Checkbox
      id={shown.id}
      name={shown.name}
      label={props.label}
      description={props.help}
      error={shown.error}
      disabled={shown.disabled}
      ref={inputRef}
      checked={value === true}
      onChange={(event) => onChange(event.currentTarget.checked)}
      onBlur={onBlur}
    />
  )
}
