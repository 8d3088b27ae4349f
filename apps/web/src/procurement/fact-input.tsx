import type { FactField } from '@prongsai/domain/procurement/fact'
import type { Control } from 'react-hook-form'
import { CheckboxField } from '../ui/checkbox-field.tsx'
import { ChoiceField } from '../ui/choice-field.tsx'
import { NumberField, TextField, type Bound } from '../ui/field.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { SatangField } from '../ui/satang-field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import type { FactValues } from './fact-values.ts'

/** One thing that a step asks for, as the field that it is. */
export function FactInput(props: {
  readonly control: Control<FactValues>
  readonly name: string
  readonly field: FactField
}) {
  const { field, ...bound } = props
  const told = {
    ...bound,
    label: field.label,
    ...(field.help === undefined ? {} : { help: field.help }),
    optional: field.optional ?? false,
  }
  if (field.type === 'choice')
    return (
      <ChoiceField
        {...told}
        choices={Object.entries(field.choices ?? {}).map(([value, label]) => ({ value, label }))}
      />
    )
  const Input = inputs[field.type]
  return <Input {...told} />
}

type Told = Bound<FactValues, FactValues>

const inputs = {
  text: TextField<FactValues, FactValues>,
  long: (told: Told) => <LongTextField {...told} rows={3} />,
  money: (told: Told) => <SatangField {...told} inWords />,
  day: ThaiDateField<FactValues, FactValues>,
  count: NumberField<FactValues, FactValues>,
  yes: CheckboxField<FactValues, FactValues>,
} as const satisfies Record<Exclude<FactField['type'], 'choice'>, unknown>
