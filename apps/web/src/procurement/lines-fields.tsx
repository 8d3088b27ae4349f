import { Button } from '@mantine/core'
import { useFieldArray } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { CategoryField } from '../asset/category-select.tsx'
import { NumberField, TextField } from '../ui/field.tsx'
import { FormPart } from '../ui/form.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { SatangField } from '../ui/satang-field.tsx'
import type { PurchaseControl } from './method-part.tsx'
import { blankLine } from './purchase-form.ts'

/** รายการพัสดุหรือขอบเขตของงาน, each line with the category of what becomes a card of the register. */
export function LinesFields({ control }: { readonly control: PurchaseControl }) {
  const { t } = useTranslation('procurement')
  const { fields, append, remove } = useFieldArray({ control, name: 'lines' })
  return (
    <FormPart title={t('lines.title')}>
      {fields.map((field, at) => (
        <fieldset key={field.id} className="line-fields">
          <legend className="visually-hidden">{t('lines.n', { n: at + 1 })}</legend>
          <TextField control={control} name={`lines.${at}.name`} label={t('lines.nameN', { n: at + 1 })} />
          <div className="line-numbers">
            <NumberField
              control={control}
              name={`lines.${at}.quantity`}
              label={t('lines.quantity')}
              width={120}
            />
            <TextField
              control={control}
              name={`lines.${at}.countingUnit`}
              label={t('lines.countingUnit')}
              width={140}
            />
            <SatangField
              control={control}
              name={`lines.${at}.unitEstimate`}
              label={t('lines.unitEstimate')}
              optional
            />
          </div>
          <CategoryField
            control={control}
            name={`lines.${at}.categoryId`}
            label={t('lines.categoryN')}
            help={t('lines.categoryHelp')}
          />
          <LongTextField
            control={control}
            name={`lines.${at}.specification`}
            label={t('lines.specification')}
            rows={2}
            optional
          />
          {fields.length > 1 && (
            <Button variant="subtle" color="red" onClick={() => remove(at)}>
              {t('lines.remove', { n: at + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      <div>
        <Button variant="default" onClick={() => append(blankLine)}>
          {t('lines.add')}
        </Button>
      </div>
    </FormPart>
  )
}
