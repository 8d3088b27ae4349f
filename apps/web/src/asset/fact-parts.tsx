import { acquisitionMethods, moneySources } from '@prongsai/domain/asset/asset'
import { conditions } from '@prongsai/domain/asset/condition'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { TextField } from '../ui/field.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { FormPart } from '../ui/form.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import type { FactValues } from './asset-form-values.ts'
import { CategoryField } from './category-select.tsx'
import { CodeField } from './code-field.tsx'

/**
 * รายการ: what it is. `given` where the code may be left to the category's own numbers; `many` where each of several gets
 * its code by itself and its serial elsewhere.
 */
export function ThingPart({ given, many = false }: { readonly given: boolean; readonly many?: boolean }) {
  const { t } = useTranslation('asset')
  const { control } = useFormContext<FactValues>()
  return (
    <FormPart title={t('form.thing')}>
      <CategoryField
        control={control}
        name="categoryId"
        label={t('form.category')}
        help={t('form.categoryHelp')}
      />
      <TextField control={control} name="name" label={t('field.name')} help={t('form.nameHelp')} />
      {!many && <CodeField given={given} />}
      <LongTextField control={control} name="description" label={t('field.description')} rows={2} optional />
      <div className="form-pair">
        <TextField control={control} name="brand" label={t('field.brand')} optional />
        <TextField control={control} name="model" label={t('field.model')} optional />
      </div>
      <div className="form-pair">
        {!many && <TextField control={control} name="serial" label={t('field.serial')} optional plain />}
        <SelectField
          control={control}
          name="condition"
          label={t('field.condition')}
          choices={choicesOf(conditions, (name) => t(`condition.${name}`))}
        />
      </div>
    </FormPart>
  )
}

/** การได้มา: when and how it came, with what money, from whom, under which paper. */
export function AcquisitionPart({ undated }: { readonly undated: boolean }) {
  const { t } = useTranslation('asset')
  const { control } = useFormContext<FactValues>()
  const how = useWatch({ control, name: 'acquiredHow' })
  return (
    <FormPart title={t('form.acquisition')}>
      <ThaiDateField
        control={control}
        name="acquiredOn"
        label={t('field.acquiredOn')}
        optional={undated || how === 'found'}
      />
      <div className="form-pair">
        <SelectField
          control={control}
          name="acquiredHow"
          label={t('field.acquiredHow')}
          choices={choicesOf(acquisitionMethods, (name) => t(`method.${name === '' ? 'none' : name}`))}
          optional
        />
        <SelectField
          control={control}
          name="moneySource"
          label={t('field.moneySource')}
          choices={choicesOf(moneySources, (name) => t(`source.${name === '' ? 'none' : name}`))}
          optional
        />
      </div>
      <TextField
        control={control}
        name="seller"
        label={t(how === 'donation' ? 'form.donor' : 'field.seller')}
        optional={how !== 'donation'}
      />
      <TextField
        control={control}
        name="documentNumber"
        label={t('field.documentNumber')}
        width={320}
        optional
        plain
      />
      <ThaiDateField control={control} name="warrantyUntil" label={t('form.warranty')} optional />
    </FormPart>
  )
}

/** The words of a vocabulary as choices; '' is what stands where none is chosen, and no choice. */
function choicesOf<Name extends string>(
  words: Readonly<Record<Name, string>>,
  word: (name: Name) => string,
): readonly { readonly value: string; readonly label: string }[] {
  const isName = (key: string): key is Name => Object.hasOwn(words, key)
  return Object.keys(words)
    .filter(isName)
    .filter((name) => name !== '')
    .map((name) => ({ value: name, label: word(name) }))
}
