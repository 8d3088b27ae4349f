import { budgetSources } from '@prongsai/domain/budget/budget'
import { formatBaht } from '@prongsai/domain/money/satang'
import { useTranslation } from 'react-i18next'
import type { Column } from '../ui/column.ts'
import { DataTable } from '../ui/data-table.tsx'
import type { PurchaseRecord } from './purchase-file.ts'

type Props = { readonly purchase: PurchaseRecord }
type Line = PurchaseRecord['lines'][number]
type Fund = PurchaseRecord['funds'][number]

export function AskedLines({ purchase }: Props) {
  const { t } = useTranslation('procurement')
  return (
    <DataTable
      caption={t('asked.lines')}
      rows={purchase.lines}
      columns={useLineColumns()}
      rowId={({ position }) => String(position)}
      rowName={({ name }) => name}
    />
  )
}

function useLineColumns(): readonly Column<Line>[] {
  const { t } = useTranslation('procurement')
  return [
    {
      id: 'name',
      head: t('lines.name'),
      cell: ({ name, specification }) => (
        <>
          {name}
          {specification !== '' && <span className="soft small block">{specification}</span>}
        </>
      ),
    },
    {
      id: 'quantity',
      head: t('lines.quantity'),
      align: 'right',
      cell: ({ quantity, countingUnit }) => `${quantity} ${countingUnit}`,
    },
    {
      id: 'price',
      head: t('lines.unitEstimate'),
      unit: t('bahtUnit'),
      align: 'right',
      cell: ({ unitEstimate }) => (unitEstimate === null ? '' : formatBaht(unitEstimate)),
    },
    { id: 'category', head: t('lines.category'), cell: ({ category }) => category ?? '' },
  ]
}

export function AskedFunds({ purchase }: Props) {
  const { t } = useTranslation('procurement')
  const columns = useFundColumns()
  if (purchase.funds.length === 0) return <p className="soft">{t('funds.none')}</p>
  return (
    <DataTable
      caption={t('asked.funds')}
      rows={purchase.funds}
      columns={columns}
      rowId={({ lineId }) => lineId}
      rowName={({ name }) => name}
    />
  )
}

function useFundColumns(): readonly Column<Fund>[] {
  const { t } = useTranslation('procurement')
  const money = (id: string, head: string, cell: Column<Fund>['cell']): Column<Fund> => ({
    id,
    head,
    unit: t('bahtUnit'),
    align: 'right',
    cell,
  })
  return [
    {
      id: 'name',
      head: t('funds.line'),
      cell: ({ name, programme, source, lineId }) => (
        <>
          <a href={`/budget/${lineId}`}>{name}</a>
          <span className="soft small block">
            {programme} · {budgetSources[source]}
          </span>
        </>
      ),
    },
    money('share', t('funds.share'), ({ share }) => formatBaht(share)),
    money('held', t('funds.held'), ({ held }) => formatBaht(held)),
    money('free', t('funds.free'), ({ free }) => formatBaht(free)),
  ]
}
