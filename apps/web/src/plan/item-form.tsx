import { zodResolver } from '@hookform/resolvers/zod'
import { formatBaht } from '@prongsai/domain/money/satang'
import { itemForm } from '@prongsai/domain/plan/plan-form.input'
import { useState } from 'react'
import { useForm, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useFailure } from '../refusal.ts'
import { Form, FormEnd, FormPart } from '../ui/form.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { UnsavedWork } from '../unsaved-work.tsx'
import type { PickedCard } from './card-picker.tsx'
import { ItemFields } from './item-fields.tsx'
import { MethodFields } from './method-fields.tsx'
import { OutOfRound } from './out-of-round.tsx'
import type { NeedRow } from './needs-page.tsx'
import type { Round, RoundItem } from './plan-words.ts'
import { useSavingItem } from './saving-item.ts'

export type ItemTyped = z.input<typeof itemForm>
export type ItemParsed = z.output<typeof itemForm>
export type ItemFormOf = UseFormReturn<ItemTyped, unknown, ItemParsed>

export type ItemMode = 'add' | 'edit' | 'change'

export type ItemFormProps = {
  readonly round: Round
  readonly mode: ItemMode
  readonly item: RoundItem | undefined
  readonly need: NeedRow | undefined
}

const empty: ItemTyped = {
  name: '',
  quantity: '1',
  countingUnit: '',
  kind: 'goods',
  category: '',
  programme: '',
  unitId: '',
  lineId: '',
  estimate: '',
  startsMonth: '',
  method: '',
  ground: '',
  methodReason: '',
  changeReason: '',
}

function valuesOf({ item, need }: Pick<ItemFormProps, 'item' | 'need'>): ItemTyped {
  if (item !== undefined)
    return {
      ...empty,
      name: item.name,
      quantity: String(item.quantity),
      countingUnit: item.countingUnit,
      kind: item.kind,
      category: item.category,
      programme: item.programme,
      unitId: String(item.unitId),
      lineId: String(item.lineId ?? ''),
      estimate: formatBaht(item.estimate),
      startsMonth: item.startsMonth,
      ...(item.methodReason !== '' && {
        method: item.method,
        ground: item.ground ?? '',
        methodReason: item.methodReason,
      }),
      changeReason: item.changeReason,
    }
  if (need === undefined) return empty
  return {
    ...empty,
    name: need.name,
    quantity: String(need.quantity),
    countingUnit: need.countingUnit,
    unitId: String(need.unitId),
    estimate: formatBaht(need.estimate),
    startsMonth: need.startsMonth,
  }
}

const cardOf = (of: RoundItem | NeedRow | undefined): PickedCard | null =>
  of === undefined || of.replacesAssetId === null
    ? null
    : { id: of.replacesAssetId, code: of.replacesCode ?? '', name: of.replacesName ?? '' }

const titles = { add: 'item.addTitle', edit: 'item.editTitle', change: 'item.changeTitle' } as const
const submits = { add: 'item.save', edit: 'item.saveEdit', change: 'item.saveChange' } as const

export function ItemForm(props: ItemFormProps) {
  const { t } = useTranslation('plan')
  const { round, mode, item, need } = props
  const [card, setCard] = useState(cardOf(item ?? need))
  const form = useForm<ItemTyped, unknown, ItemParsed>({
    resolver: zodResolver(itemForm),
    defaultValues: valuesOf(props),
    shouldFocusError: false,
  })
  const saving = useSavingItem(props, form)
  return (
    <>
      <PageHead
        title={t(titles[mode], { number: item?.number ?? 0 })}
        above={{
          href: `/plan/rounds/${round.id}`,
          name: t('round', {
            kind: t(`roundKind.${round.kind}`),
            year: round.fiscalYear,
            number: round.number,
          }),
        }}
        about={need && t('item.fromNeed', { unit: need.unit, reason: need.reason })}
      />
      <Form
        form={form}
        failure={useFailure(saving.error)}
        onSubmit={(values) => saving.save(values, card?.id ?? null)}
      >
        <ItemFields form={form} year={round.fiscalYear} card={card} onPick={setCard} />
        <MethodFields form={form} year={round.fiscalYear} />
        {mode === 'change' && (
          <FormPart title={t('item.reason')}>
            <LongTextField
              control={form.control}
              name="changeReason"
              label={t('item.reason')}
              help={t('item.reasonHelp')}
            />
          </FormPart>
        )}
        <FormEnd submit={t(submits[mode])} busy={saving.busy} cancelHref={`/plan/rounds/${round.id}`} />
        <UnsavedWork when={form.formState.isDirty && !saving.done} />
      </Form>
      {item !== undefined && <OutOfRound round={round} item={item} mode={mode} />}
    </>
  )
}
