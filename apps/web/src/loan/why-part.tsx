import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { trpc } from '../trpc.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { TextField } from '../ui/field.tsx'
import { FormPart } from '../ui/form.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import type { LoanControl } from './who-part.tsx'

/** ใช้ทำอะไร ที่ไหน: a purpose of the office's own list, for private use is not lent (ข้อ 207). */
export function WhyPart({ control }: { readonly control: LoanControl }) {
  const { t } = useTranslation('asking')
  const terms = useQuery(trpc.loan.terms.queryOptions())
  const purposes = (terms.data?.purposes ?? []).map(({ id, name }) => ({ value: id, label: name }))
  return (
    <FormPart title={t('why')}>
      <SelectField
        control={control}
        name="purposeId"
        label={t('purpose')}
        help={t('purposeHelp')}
        choices={purposes}
      />
      <LongTextField control={control} name="reason" label={t('reason')} help={t('reasonHelp')} rows={2} />
      <ChoiceField
        control={control}
        name="place"
        label={t('place')}
        choices={[
          { value: 'inside', label: t('inside') },
          { value: 'outside', label: t('outside') },
        ]}
      />
      <TextField control={control} name="placeName" label={t('placeName')} />
    </FormPart>
  )
}
