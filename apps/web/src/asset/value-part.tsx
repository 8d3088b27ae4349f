import { formatBaht, bahtFrom, times } from '@prongsai/domain/money/satang'
import { useFormContext, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { TextField } from '../ui/field.tsx'
import { FormPart } from '../ui/form.tsx'
import { SatangField } from '../ui/satang-field.tsx'
import type { FactValues } from './asset-form-values.ts'
import { usePreview } from './preview.ts'

/** ราคาและมูลค่า: how many, for how much, for how long; and what follows from the price by the law of its day. */
export function ValuePart({
  unpriced,
  many = false,
}: {
  readonly unpriced: boolean
  readonly many?: boolean
}) {
  const { t } = useTranslation('asset')
  const { control } = useFormContext<FactValues>()
  const how = useWatch({ control, name: 'acquiredHow' })
  const priceHelp = (acquiredHow: string): string | undefined => {
    if (acquiredHow === 'found') return t('form.priceFound')
    return acquiredHow === 'donation' ? t('form.priceDonated') : undefined
  }
  const life = usePreview()?.usefulLifeYears ?? null
  return (
    <FormPart title={t('form.value')}>
      <div className="form-pair">
        {!many && (
          <TextField
            control={control}
            name="quantity"
            label={t('field.quantity')}
            help={t('form.quantityHelp')}
            inputMode="numeric"
          />
        )}
        <TextField control={control} name="countingUnit" label={t('field.countingUnit')} />
      </div>
      <SatangField
        control={control}
        name="unitPrice"
        label={t(how === 'donation' || how === 'found' ? 'form.estimated' : 'form.price')}
        help={priceHelp(how)}
        optional={unpriced || how === 'found'}
        inWords
      />
      <WhatFollows />
      <TextField
        control={control}
        name="usefulLifeYears"
        label={t('form.life')}
        help={life === null ? undefined : t('form.lifeNext', { n: life })}
        inputMode="numeric"
        unit={t('form.years')}
        width={200}
        optional
      />
    </FormPart>
  )
}

/** The price of all the pieces, and whether one of them lies below the sum of its day. */
function WhatFollows() {
  const { t } = useTranslation('asset')
  const { control } = useFormContext<FactValues>()
  const [typed, pieces] = useWatch({ control, name: ['unitPrice', 'quantity'] })
  const from = usePreview()?.capitalisedFrom ?? null
  const price = bahtFrom(typed)
  if (price === undefined) return null
  const many = /^\d{2,6}$|^[2-9]$/u.test(pieces) ? Number(pieces) : 1
  return (
    <>
      {many > 1 && <p>{t('form.total', { amount: formatBaht(times(price, many)) })}</p>}
      {from !== null && price < from && (
        <p className="note">{t('form.below', { amount: formatBaht(from).replace(/\.00$/u, '') })}</p>
      )}
    </>
  )
}
