import { formatBaht } from '@prongsai/domain/money/satang'
import { useTranslation } from 'react-i18next'
import type { Column } from '../ui/column.ts'
import { useDays } from '../ui/day-text.ts'
import { StateBadge } from '../ui/state-badge.tsx'
import type { PurchaseRow } from './purchase-file.ts'
import { toneOf } from './purchase-tone.ts'

export function usePurchaseColumns(): readonly Column<PurchaseRow>[] {
  const { t } = useTranslation('procurement')
  return [
    {
      id: 'name',
      head: t('list.name'),
      fixed: true,
      cell: ({ name }) => name,
    },
    { id: 'number', head: t('list.number'), cell: ({ number }) => number },
    { id: 'unit', head: t('list.unit'), cell: ({ unit }) => unit },
    {
      id: 'sum',
      head: t('list.sum'),
      unit: t('bahtUnit'),
      align: 'right',
      cell: ({ budget, price }) => (
        <>
          {formatBaht(budget)}
          {price !== null && price !== budget && (
            <span className="soft small block">{t('list.agreed', { sum: formatBaht(price) })}</span>
          )}
        </>
      ),
    },
    { id: 'method', head: t('list.method'), cell: ({ methodName }) => methodName },
    { id: 'state', head: t('list.state'), cell: (row) => <RowState row={row} /> },
  ]
}

/** The state in words, the step that waits, and whose it is. */
function RowState({ row }: { readonly row: PurchaseRow }) {
  const { t } = useTranslation('procurement')
  const { short, distance } = useDays()
  const { status, stageName, stageWho, readyOn, lastOn, broughtForward } = row
  return (
    <>
      <StateBadge tone={toneOf(status)} word={t(`status.${status}`)} />
      {stageName !== null && (
        <span className="small block">{t('list.waits', { step: stageName, who: stageWho ?? '' })}</span>
      )}
      {status === 'open' && lastOn !== null && (
        <span className="soft small block">
          {t('list.since', { day: short(lastOn), ago: distance(lastOn) })}
        </span>
      )}
      {status === 'ready' && readyOn !== null && (
        <span className="small block">{t('list.signFrom', { day: short(readyOn) })}</span>
      )}
      {broughtForward && <span className="soft small block">{t('one.brought')}</span>}
    </>
  )
}
