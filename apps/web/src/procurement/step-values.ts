import type { PassStepInput } from '@prongsai/domain/procurement/purchase.input'
import { civilDate } from '@prongsai/domain/calendar/civil-date'
import type { FactFields } from '@prongsai/domain/procurement/fact'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { today } from '../ui/day-text.ts'
import { blankFacts, factErrors, factsFrom, valuesOf, type FactValues } from './fact-values.ts'
import type { PurchaseRecord, StepShown } from './purchase-file.ts'

/** The fields beside what the step itself asks for; no step's fact is called so. */
export const onField = 'passedOn'
export const paperField = 'passedPaper'

const ownFields = {
  [onField]: { label: '', type: 'day' },
} as const satisfies FactFields

/** The form of a step, filled with what was said before where it was returned or taken back. */
export function useStepForm(purchase: PurchaseRecord, step: StepShown) {
  const { t } = useTranslation('procurement')
  const before = purchase.steps.findLast(
    ({ step: key, undoneAt, outcome }) => key === step.key && undoneAt !== null && outcome !== 'returned',
  )
  return useForm<FactValues>({
    defaultValues: {
      ...blankFacts(step.fields),
      ...(before && valuesOf(step.fields, before.facts)),
      [onField]: String(today()),
      [paperField]: before?.paper ?? '',
    },
    resolver: (values) => {
      const said = { missing: t('step.needed'), noDay: t('step.noDay'), noMoney: t('step.noMoney') }
      const faults = factErrors({ ...step.fields, ...ownFields }, values, said)
      return faults.length === 0 ? { values, errors: {} } : { values: {}, errors: Object.fromEntries(faults) }
    },
    shouldFocusError: false,
  })
}

/** What is sent of the fields of a step. */
export const passingFrom = (
  { id, version }: PurchaseRecord,
  step: StepShown,
  values: FactValues,
): Pick<PassStepInput, 'id' | 'version' | 'step' | 'on' | 'paper'> & {
  facts: Record<string, string | number | boolean | null>
} => ({
  id,
  version,
  step: step.key,
  on: civilDate.parse(values[onField]),
  facts: { ...factsFrom(step.fields, values) },
  paper: String(values[paperField] ?? ''),
})
