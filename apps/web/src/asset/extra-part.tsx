import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormPart } from '../ui/form.tsx'
import type { RegistrationValues } from './asset-form-values.ts'
import { ExtraFields, useFields } from './extra-fields.tsx'

/** What the chosen category asks for besides what every card says. */
export function ExtraPart() {
  const { t } = useTranslation('asset')
  const { control } = useFormContext<RegistrationValues>()
  const fields = useFields(useWatch({ control, name: 'categoryId' }))
  if (fields.length === 0) return null
  return (
    <FormPart title={t('extra.title')}>
      <ExtraFields control={control} nameOf={(id) => `extra.${id}`} fields={fields} />
    </FormPart>
  )
}
