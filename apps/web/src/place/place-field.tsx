import { Autocomplete } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import { useBound, type Bound } from '../ui/field.tsx'
import { useOpenPlaces } from './places.ts'

/** Where something stands: one of the office's places, or words of one's own. */
export function PlaceField<Values extends FieldValues, Parsed>(props: Bound<Values, Parsed>) {
  const { inputRef, onChange, onBlur, text, shown } = useBound(props)
  const paths = [...new Set(useOpenPlaces().map(({ path }) => path))]
  return (
    <Autocomplete
      {...shown}
      ref={inputRef}
      data={paths}
      limit={30}
      value={text}
      onChange={onChange}
      onBlur={onBlur}
      maxDropdownHeight={320}
    />
  )
}
