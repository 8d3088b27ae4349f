import { purchaseKinds } from '@prongsai/domain/procurement/purchase'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useUnitChoices } from '../office/people.ts'
import { CheckboxField } from '../ui/checkbox-field.tsx'
import { TextField } from '../ui/field.tsx'
import { FormPart } from '../ui/form.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { SatangField } from '../ui/satang-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import type { PurchaseControl } from './method-part.tsx'

const kinds = Object.entries(purchaseKinds).map(([value, label]) => ({ value, label }))

/** What is bought, for how much, by whom and why: that on which the method turns. */
export function PurchaseFields({ control }: { readonly control: PurchaseControl }) {
  const { t } = useTranslation('procurement')
  const kind = useWatch({ control, name: 'kind' })
  const units = useUnitChoices()
  const isDesign = kind === 'design'
  return (
    <FormPart title={t('asked.title')}>
      <TextField control={control} name="name" label={t('form.name')} help={t('form.nameHelp')} />
      <SelectField control={control} name="kind" label={t('asked.kind')} choices={kinds} />
      <SelectField control={control} name="unitId" label={t('asked.unit')} choices={units} />
      <SatangField
        control={control}
        name="budget"
        label={t('form.budget')}
        help={t('form.budgetHelp')}
        inWords
      />
      {isDesign && (
        <SatangField control={control} name="buildingBudget" label={t('form.buildingBudget')} optional />
      )}
      {!isDesign && kind !== 'consultant' && (
        <CheckboxField control={control} name="inCatalogue" label={t('form.inCatalogue')} />
      )}
      <LongTextField
        control={control}
        name="reason"
        label={t('form.reason')}
        help={t('form.reasonHelp')}
        rows={3}
      />
    </FormPart>
  )
}
