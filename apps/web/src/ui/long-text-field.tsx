import { Textarea } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import { useBound, type Bound } from './field.tsx'

export function LongTextField<Values extends FieldValues, Parsed>(
  props: Bound<Values, Parsed> & { readonly rows?: number },
) {
  const { inputRef, onChange, onBlur, text, shown } = useBound(props)
  return (
    <Textarea
      {...shown}
      ref={inputRef}
      value={text}
      onChange={onChange}
      onBlur={onBlur}
      rows={props.rows ?? 3}
    />
  )
}
