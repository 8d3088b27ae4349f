import { formatBaht, subtract } from '@prongsai/domain/money/satang'
import { planYearInput } from '@prongsai/domain/plan/plan.input'
import { purchaseKinds, type PurchaseKind } from '@prongsai/domain/procurement/purchase'
import { useQuery } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useUnitChoices } from '../office/people.ts'
import { trpc } from '../trpc.ts'
import { TextField } from '../ui/field.tsx'
import { FormPart } from '../ui/form.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { SatangField } from '../ui/satang-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { CardPicker, type PickedCard } from './card-picker.tsx'
import type { ItemFormOf } from './item-form.tsx'

const isKind = (text: string): text is PurchaseKind => Object.hasOwn(purchaseKinds, text)
const kinds = Object.keys(purchaseKinds).filter(isKind)

/** What is to be bought, for whom and of which money. */
export function ItemFields(props: {
  readonly form: ItemFormOf
  readonly year: number
  readonly card: PickedCard | null
  readonly onPick: (card: PickedCard | null) => void
}) {
  const { t } = useTranslation('plan')
  const { control } = props.form
  return (
    <>
      <FormPart title={t('item.what')}>
        <LongTextField
          control={control}
          name="name"
          label={t('item.name')}
          help={t('item.nameHelp')}
          rows={2}
        />
        <TextField
          control={control}
          name="quantity"
          label={t('item.quantity')}
          inputMode="numeric"
          width={160}
        />
        <TextField control={control} name="countingUnit" label={t('item.countingUnit')} width={200} />
        <SelectField
          control={control}
          name="kind"
          label={t('item.kind')}
          choices={kinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        />
        <SelectField
          control={control}
          name="unitId"
          label={t('item.unit')}
          choices={useUnitChoices()}
          placeholder={t('item.choose')}
        />
        <CardPicker card={props.card} onPick={props.onPick} />
      </FormPart>
      <FormPart title={t('item.money')}>
        <SatangField control={control} name="estimate" label={t('item.estimate')} inWords />
        <LineField form={props.form} year={props.year} />
        <TextField control={control} name="programme" label={t('item.programme')} optional />
        <TextField control={control} name="category" label={t('item.category')} optional />
      </FormPart>
    </>
  )
}

/** The budget line, with what it has left. */
function LineField({ form, year }: { readonly form: ItemFormOf; readonly year: number }) {
  const { t } = useTranslation('plan')
  const { control } = form
  const lines = useQuery(trpc.plan.lines.queryOptions({ year: planYearInput.parse(year) })).data ?? []
  const chosen = useWatch({ control, name: 'lineId' })
  const line = lines.find(({ id }) => id === chosen)
  const left = line && subtract(subtract(line.allocated, line.committed), line.paid)
  return (
    <SelectField
      control={control}
      name="lineId"
      label={t('item.line')}
      help={left === undefined ? t('item.lineHelp') : t('item.lineLeft', { amount: formatBaht(left) })}
      choices={lines.map(({ id, name, unit, programme }) => ({
        value: String(id),
        label: `${unit} · ${programme} · ${name}`,
      }))}
      placeholder={t('item.choose')}
      optional
    />
  )
}
