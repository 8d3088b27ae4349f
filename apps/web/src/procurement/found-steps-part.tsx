import type { Step } from '@prongsai/domain/procurement/method'
import { useWatch, type Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { TextField } from '../ui/field.tsx'
import { FormPart } from '../ui/form.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import { FactInput } from './fact-input.tsx'
import type { FactValues } from './fact-values.ts'
import { dayOf, factOf, paperOf } from './found-steps.ts'

/** ขั้นตอนที่ทำมาแล้ว: of each step of the method its day; of one that has a day also what its papers say. */
export function FoundStepsPart(props: {
  readonly control: Control<FactValues>
  readonly steps: readonly Step[]
}) {
  const { t } = useTranslation('procurement')
  return (
    <FormPart title={t('bring.steps')} help={t('bring.stepsHelp')}>
      {props.steps.length === 0 && <p className="soft">{t('bring.stepsUnknown')}</p>}
      {props.steps.map((step) => (
        <FoundStep key={step.key} control={props.control} step={step} />
      ))}
    </FormPart>
  )
}

function FoundStep({ control, step }: { readonly control: Control<FactValues>; readonly step: Step }) {
  const { t } = useTranslation('procurement')
  const on = useWatch({ control, name: dayOf(step.key) })
  const said = typeof on === 'string' && on !== ''
  return (
    <fieldset className="line-fields">
      <legend className="visually-hidden">{step.name}</legend>
      <ThaiDateField control={control} name={dayOf(step.key)} label={step.name} help={step.who} optional />
      {said && (
        <>
          <TextField
            control={control}
            name={paperOf(step.key)}
            label={t('step.paper')}
            width={280}
            optional
          />
          {Object.entries(step.facts).map(([name, field]) => (
            <FactInput
              key={name}
              control={control}
              name={factOf(step.key, name)}
              field={{ ...field, optional: true }}
            />
          ))}
        </>
      )}
    </fieldset>
  )
}
