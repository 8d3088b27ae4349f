import type { AssetFilter } from '@prongsai/domain/asset/asset.input'
import { skipToken, useQuery } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import type { Chip } from '../ui/filter-chips.tsx'
import { useCategories } from './categories.ts'

const days = ['acquiredFrom', 'acquiredUntil', 'warrantyFrom', 'warrantyUntil', 'unseenSince'] as const
const prices = ['priceFrom', 'priceBelow'] as const

/** What the list is filtered by, in words. */
export function useAssetChips(filter: AssetFilter, onFilter: (filter: AssetFilter) => void): readonly Chip[] {
  const { t } = useTranslation('asset')
  const bounds = useBounds(filter)
  const units = useQuery(trpc.office.units.queryOptions(undefined, { enabled: filter.unit !== undefined }))
  const people = useQuery(trpc.people.list.queryOptions(undefined, { enabled: filter.keeper !== undefined }))
  const categories = useCategories()
  const places = useQuery(trpc.place.tree.queryOptions(undefined, { enabled: filter.place !== undefined }))
  const batchText = useBatchText(filter)
  const names = new Map<string, string>(
    [
      ...(units.data ?? []),
      ...(people.data ?? []),
      ...categories,
      ...(places.data ?? []).map(({ id, path }) => ({ id, name: path })),
    ].map(({ id, name }) => [id, name]),
  )
  const chip = (id: keyof AssetFilter, label: string | undefined): readonly Chip[] =>
    label === undefined ? [] : [{ id, label, onRemove: () => onFilter({ ...filter, [id]: undefined }) }]
  const named = (id: 'unit' | 'keeper' | 'category' | 'place', field: string): readonly Chip[] =>
    chip(id, filter[id] && `${field}: ${names.get(filter[id]) ?? '…'}`)
  return [
    ...chip('text', filter.text && t('filter.text', { text: filter.text })),
    ...named('unit', t('filter.unit')),
    ...named('category', t('filter.category')),
    ...named('place', t('filter.place')),
    ...chip('status', filter.status && t(`status.${filter.status}`)),
    ...chip(
      'condition',
      filter.condition && `${t('filter.condition')}: ${t(`condition.${filter.condition}`)}`,
    ),
    ...chip('fiscalYear', filter.fiscalYear && t('filter.yearChip', { year: filter.fiscalYear })),
    ...chip('capitalised', flagWords(filter.capitalised, t, ['capitalised', 'belowThreshold'])),
    ...named('keeper', t('filter.keeper')),
    ...chip('lot', filter.lot && t('filter.lot')),
    ...bounds.flatMap(([id, label]) => chip(id, label)),
    ...chip('batch', filter.batch && batchText),
    ...chip('broughtForward', flagWords(filter.broughtForward, t, ['broughtForward', 'filter.new'])),
    ...chip('labelled', flagWords(filter.labelled, t, ['filter.labelled', 'filter.unlabelled'])),
  ]
}

/** The bounds of days and prices, and what is not known, each in words. */
function useBounds(filter: AssetFilter): readonly (readonly [keyof AssetFilter, string | undefined])[] {
  const { t } = useTranslation('asset')
  const { short } = useDays()
  const { missing } = filter
  return [
    ...days.map((id) => [id, filter[id] && t(`filter.${id}`, { day: short(filter[id]) })] as const),
    ...prices.map(
      (id) =>
        [id, filter[id] && t(`filter.${id}`, { amount: Number(filter[id]).toLocaleString('en') })] as const,
    ),
    ['missing', missing && t(`filter.missing.${missing}`)],
  ]
}

/** A batch by its number; until that is known, or where there is no such batch, only as one. */
function useBatchText({ batch }: AssetFilter): string {
  const { t } = useTranslation('asset')
  const asked = batch === undefined ? skipToken : { id: batch }
  const number = useQuery(trpc.asset.batch.queryOptions(asked)).data?.number
  return number === undefined ? t('filter.batchUnknown') : t('filter.batch', { number })
}

type Flags =
  | readonly ['capitalised', 'belowThreshold']
  | readonly ['broughtForward', 'filter.new']
  | readonly ['filter.labelled', 'filter.unlabelled']

function flagWords(flag: boolean | undefined, t: TFunction<'asset'>, words: Flags): string | undefined {
  return flag === undefined ? undefined : t(flag ? words[0] : words[1])
}
