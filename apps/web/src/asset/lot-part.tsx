import { serialsFrom } from '@prongsai/domain/asset/lot'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ChoiceField } from '../ui/choice-field.tsx'
import { TextField } from '../ui/field.tsx'
import { FormPart } from '../ui/form.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import type { RegistrationValues } from './asset-form-values.ts'

/** One entry, or a delivery of many that are alike with their serials pasted. */
export function LotPart() {
  const { t } = useTranslation('asset')
  const { control } = useFormContext<RegistrationValues>()
  const [many, serials] = useWatch({ control, name: ['many', 'serials'] })
  const read = serialsFrom(serials).length
  return (
    <FormPart title={t('form.lot')}>
      <ChoiceField
        control={control}
        name="many"
        label={t('form.lotHow')}
        choices={[
          { value: 'one', label: t('form.lotOne') },
          { value: 'many', label: t('form.lotMany'), help: t('form.lotManyHelp') },
        ]}
      />
      {many === 'many' && (
        <>
          <TextField control={control} name="cards" label={t('form.cards')} inputMode="numeric" width={200} />
          <LongTextField
            control={control}
            name="serials"
            label={t('form.serials')}
            help={read === 0 ? t('form.serialsHelp') : t('form.serialsRead', { n: read })}
            rows={6}
            optional
          />
        </>
      )}
    </FormPart>
  )
}
