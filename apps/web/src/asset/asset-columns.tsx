import type { AppRouter } from '@prongsai/api/app-router'
import type { inferRouterOutputs } from '@trpc/server'
import { formatBaht } from '@prongsai/domain/money/satang'
import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { CoverOf } from '../file/cover-of.tsx'
import type { Column } from '../ui/column.ts'
import { useDays } from '../ui/day-text.ts'
import { StateBadge } from '../ui/state-badge.tsx'

export type AssetLine = inferRouterOutputs<AppRouter>['asset']['list']['lines'][number]

type Words = TFunction<'asset'>
type Cells = readonly Column<AssetLine>[]

/** The columns of the register, for these cards; those by which it can be sorted are named as the api names its orders. */
export function useAssetColumns(ids: readonly string[]): Cells {
  const { t } = useTranslation('asset')
  const { short } = useDays()
  const day = (iso: string | null) => (iso === null ? null : short(iso))
  return [...things(t), photo(t, ids), ...places(t), ...figures(t, day), ...standings(t), ...papers(t)]
}

const things = (t: Words): Cells => [
  {
    id: 'code',
    head: t('list.code'),
    sortable: true,
    cell: ({ code }) => <span className="asset-code">{code}</span>,
  },
  {
    id: 'name',
    head: t('field.name'),
    sortable: true,
    fixed: true,
    cell: (line) => (
      <span className="asset-name">
        {line.name}
        {line.quantity > 1 && (
          <span className="soft"> ({t('list.of', { n: line.quantity, unit: line.countingUnit })})</span>
        )}
      </span>
    ),
  },
  { id: 'category', head: t('field.categoryId'), cell: ({ category }) => category },
  {
    id: 'brand',
    head: t('field.brand'),
    hidden: true,
    cell: ({ brand, model }) => `${brand} ${model}`.trim(),
  },
  { id: 'serial', head: t('field.serial'), hidden: true, cell: ({ serial }) => serial },
]

const photo = (t: Words, ids: readonly string[]): Column<AssetLine> => ({
  id: 'photo',
  head: t('list.photo'),
  hidden: true,
  cell: ({ id }) => <CoverOf id={id} among={ids} />,
})

const places = (t: Words): Cells => [
  { id: 'unit', head: t('filter.unit'), cell: ({ unit }) => unit },
  { id: 'keeper', head: t('field.keeperId'), hidden: true, cell: ({ keeper }) => keeper },
  { id: 'place', head: t('field.place'), hidden: true, cell: ({ place }) => place },
]

const figures = (t: Words, day: (iso: string | null) => string | null): Cells => [
  {
    id: 'acquired',
    head: t('field.acquiredOn'),
    sortable: true,
    cell: ({ acquiredOn }) => <span className="nowrap">{day(acquiredOn) ?? '–'}</span>,
  },
  {
    id: 'price',
    head: t('list.price'),
    unit: t('list.priceUnit'),
    sortable: true,
    align: 'right',
    cell: ({ unitPrice }) => (unitPrice === null ? '–' : formatBaht(unitPrice)),
  },
  {
    id: 'quantity',
    head: t('list.quantity'),
    align: 'right',
    hidden: true,
    cell: ({ quantity, countingUnit }) => t('list.of', { n: quantity, unit: countingUnit }),
  },
]

const standings = (t: Words): Cells => [
  {
    id: 'condition',
    head: t('field.condition'),
    cell: ({ status, condition }) =>
      status === 'disposed' ? (
        <StateBadge tone="idle" word={t('status.disposed')} />
      ) : (
        <span className="nowrap">{t(`condition.${condition}`)}</span>
      ),
  },
  { id: 'status', head: t('field.status'), hidden: true, cell: ({ status }) => t(`status.${status}`) },
  {
    id: 'size',
    head: t('list.size'),
    hidden: true,
    cell: ({ capitalised }) => t(capitalised ? 'capitalised' : 'belowThreshold'),
  },
  {
    id: 'origin',
    head: t('filter.origin'),
    hidden: true,
    cell: ({ broughtForward }) => t(broughtForward ? 'broughtForward' : 'filter.new'),
  },
]

const papers = (t: Words): Cells => [
  {
    id: 'how',
    head: t('field.acquiredHow'),
    hidden: true,
    cell: ({ acquiredHow }) => t(`method.${acquiredHow === '' ? 'none' : acquiredHow}`),
  },
  {
    id: 'source',
    head: t('field.moneySource'),
    hidden: true,
    cell: ({ moneySource }) => t(`source.${moneySource === '' ? 'none' : moneySource}`),
  },
]
