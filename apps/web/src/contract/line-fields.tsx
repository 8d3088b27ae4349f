import { Button } from '@mantine/core'
import { useFieldArray, useWatch, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { CategoryField } from '../asset/category-select.tsx'
import { NumberField, TextField } from '../ui/field.tsx'
import { FormPart } from '../ui/form.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { SatangField } from '../ui/satang-field.tsx'
import type { TermsTold, TermsTyped } from './contract-form.ts'
import { SumTold } from './instalment-fields.tsx'
import type { TermsControl } from './terms-fields.tsx'

type Props = { readonly form: UseFormReturn<TermsTyped, unknown, TermsTold> }

/** รายการตามสัญญา with the price of each; a category makes each piece a card of the register when it is accepted. */
export function LineFields({ form }: Props) {
  const { t } = useTranslation('contract')
  const { control, getValues, setValue } = form
  const { fields, append, remove } = useFieldArray({ control, name: 'lines' })
  const typed = useWatch({ control, name: 'lines' })
  const pieces = (change: (pieces: (number | null)[]) => (number | null)[]) => {
    for (const [at, one] of getValues('instalments').entries())
      setValue(`instalments.${at}.pieces`, change(one.pieces))
  }
  const add = () => {
    append(blankLine)
    pieces((before) => [...before, null])
  }
  const drop = (line: number) => {
    remove(line)
    pieces((before) => before.filter((_, at) => at !== line))
  }
  return (
    <FormPart title={t('lines.title')}>
      {fields.map((field, at) => (
        <fieldset key={field.id} className="line-fields">
          <legend className="visually-hidden">{t('make.lineN', { n: at + 1 })}</legend>
          <TextField control={control} name={`lines.${at}.name`} label={t('make.lineN', { n: at + 1 })} />
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
              label={t('make.countingUnit')}
              width={140}
            />
            <SatangField control={control} name={`lines.${at}.amount`} label={t('make.lineAmount')} />
          </div>
          <LineMore control={control} at={at} />
          {fields.length > 1 && (
            <Button variant="subtle" color="red" onClick={() => drop(at)}>
              {t('make.removeLine', { n: at + 1 })}
            </Button>
          )}
        </fieldset>
      ))}
      <SumTold control={control} amounts={typed.map(({ amount }) => amount)} of="lines" />
      <div>
        <Button variant="default" onClick={add}>
          {t('make.addLine')}
        </Button>
      </div>
    </FormPart>
  )
}

/** What only some lines say: their category, the set that they belong to, and what they are. */
function LineMore({ control, at }: { readonly control: TermsControl; readonly at: number }) {
  const { t } = useTranslation('contract')
  return (
    <details>
      <summary>{t('make.lineMore')}</summary>
      <div className="stack-near">
        <CategoryField
          control={control}
          name={`lines.${at}.categoryId`}
          label={t('make.category')}
          help={t('make.categoryHelp')}
        />
        <TextField
          control={control}
          name={`lines.${at}.setName`}
          label={t('make.setName')}
          help={t('make.setHelp')}
          optional
        />
        <LongTextField
          control={control}
          name={`lines.${at}.specification`}
          label={t('make.specification')}
          rows={2}
          optional
        />
      </div>
    </details>
  )
}

const blankLine = {
  name: '',
  specification: '',
  quantity: 1,
  countingUnit: '',
  amount: '',
  setName: '',
  categoryId: '',
}
