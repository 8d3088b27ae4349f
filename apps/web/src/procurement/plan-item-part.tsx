import type { AppRouter } from '@prongsai/api/app-router'
import { formatBaht, subtract } from '@prongsai/domain/money/satang'
import { Select } from '@mantine/core'
import type { inferRouterOutputs } from '@trpc/server'
import { useWatch, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormPart } from '../ui/form.tsx'
import type { PurchaseTold, PurchaseTyped } from './purchase-form.ts'

export type Plannable = inferRouterOutputs<AppRouter>['purchase']['plannable'][number]
export type PurchaseForm = UseFormReturn<PurchaseTyped, unknown, PurchaseTold>

/** The item of the plan that it is of; without one it has to be a need that the Act exempts from publishing. */
export function PlanItemPart({
  form,
  items,
}: {
  readonly form: PurchaseForm
  readonly items: readonly Plannable[]
}) {
  const { t } = useTranslation('procurement')
  const chosen = useWatch({ control: form.control, name: 'planItemId' })
  const item = items.find(({ id }) => id === chosen)
  return (
    <FormPart title={t('planItem.title')} help={t('planItem.help')}>
      <Select
        label={t('planItem.label')}
        data={items.map((one) => ({
          value: String(one.id),
          label: t(one.published ? 'planItem.choice' : 'planItem.unpublished', {
            name: one.name,
            unit: one.unit,
            sum: formatBaht(one.estimate),
          }),
        }))}
        value={typeof chosen === 'string' && chosen !== '' ? chosen : null}
        onChange={(id) => {
          const taken = items.find((one) => one.id === id)
          if (taken === undefined) form.setValue('planItemId', '', { shouldDirty: true })
          else takeItem(form, taken)
        }}
        placeholder={t('planItem.none')}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('planItem.clear') }}
        nothingFoundMessage={t('planItem.nothing')}
        maxDropdownHeight={360}
      />
      {item !== undefined && item.taken > 0n && (
        <p className="soft">{t('planItem.taken', { sum: formatBaht(item.taken) })}</p>
      )}
    </FormPart>
  )
}

/** Fills in what the plan knows of it: its name, kind, unit, what is left of the estimate, and its line of the budget. */
export function takeItem(form: PurchaseForm, item: Plannable): void {
  const left = item.estimate > item.taken ? formatBaht(subtract(item.estimate, item.taken)) : ''
  const { lines } = form.getValues()
  const [first] = lines
  form.reset(
    {
      ...form.getValues(),
      planItemId: String(item.id),
      name: item.name,
      kind: item.kind,
      unitId: String(item.unitId),
      budget: left,
      lines:
        first === undefined || first.name !== ''
          ? lines
          : [
              { ...first, name: item.name, quantity: item.quantity, countingUnit: item.countingUnit },
              ...lines.slice(1),
            ],
      funds: item.lineId === null ? [] : [{ lineId: String(item.lineId), share: left }],
    },
    { keepDefaultValues: true },
  )
}
