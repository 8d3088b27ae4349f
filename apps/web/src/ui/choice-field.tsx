import { Radio } from '@mantine/core'
import type { FieldValues } from 'react-hook-form'
import { fieldId, useBound, type Bound } from './field.tsx'

/** One of a few, all of them seen at once, each with a line of its own where that helps to choose. */
export function ChoiceField<Values extends FieldValues, Parsed>(
  props: Bound<Values, Parsed> & {
    readonly choices: readonly { readonly value: string; readonly label: string; readonly help?: string }[]
  },
) {
  const { inputRef, onChange, onBlur, text, shown } = useBound(props)
  return (
    <Radio.Group
      name={props.name}
      label={shown.label}
      description={shown.description}
      error={shown.error}
      value={text}
      onChange={onChange}
      onBlur={onBlur}
    >
      <div className="choices">
        {props.choices.map((choice, index) => (
          <Radio
            key={choice.value}
            id={index === 0 ? fieldId(props.name) : `${fieldId(props.name)}-${choice.value}`}
            ref={index === 0 ? inputRef : null}
            value={choice.value}
            label={choice.label}
            description={choice.help}
            disabled={shown.disabled}
          />
        ))}
      </div>
    </Radio.Group>
  )
}
