import { formatBaht } from '@prongsai/domain/money/satang'
import { useTranslation } from 'react-i18next'
import type { Column } from '../ui/column.ts'
import { DataTable } from '../ui/data-table.tsx'
import { useDays } from '../ui/day-text.ts'
import { StateBadge, type Tone } from '../ui/state-badge.tsx'
import type { SupplierRecord } from './supplier-page.tsx'

type Year = SupplierRecord['years'][number]
type Dealing = SupplierRecord['dealings'][number]

/** What a supplier offered and won: by fiscal year, and purchase by purchase. */
export function Dealings({ supplier: { years, dealings } }: { readonly supplier: SupplierRecord }) {
  const { t } = useTranslation('supplier')
  const yearColumns = useYearColumns()
  const columns = useDealingColumns()
  return (
    <section className="sheet history supplier-dealings">
      <h2>{t('one.dealings')}</h2>
      {dealings.length === 0 ? (
        <p className="soft">{t('one.noDealings')}</p>
      ) : (
        <>
          <DataTable
            caption={t('one.years')}
            rows={years}
            columns={yearColumns}
            rowId={({ fiscalYear }) => String(fiscalYear)}
            rowName={({ fiscalYear }) => String(fiscalYear)}
          />
          <DataTable
            caption={t('one.dealings')}
            rows={dealings}
            columns={columns}
            rowId={({ purchaseId, offeredOn, price }) => `${purchaseId} ${offeredOn} ${price}`}
            rowName={({ number }) => number}
            rowHref={({ purchaseId }) => `/purchases/${purchaseId}`}
          />
        </>
      )}
    </section>
  )
}

function useYearColumns(): readonly Column<Year>[] {
  const { t } = useTranslation('supplier')
  const times = t('one.times')
  return [
    { id: 'year', head: t('one.year'), fixed: true, cell: ({ fiscalYear }) => fiscalYear },
    { id: 'offers', head: t('one.offers'), unit: times, align: 'right', cell: ({ offers }) => offers },
    { id: 'wins', head: t('one.wins'), unit: times, align: 'right', cell: ({ wins }) => wins },
    {
      id: 'won',
      head: t('one.won'),
      unit: t('one.baht'),
      align: 'right',
      cell: ({ won }) => formatBaht(won),
    },
  ]
}

function useDealingColumns(): readonly Column<Dealing>[] {
  const { t } = useTranslation('supplier')
  const { short } = useDays()
  return [
    {
      id: 'purchase',
      head: t('one.purchase'),
      fixed: true,
      cell: ({ number, name, under }) => (
        <>
          {number} {name}
          {under !== null && <span className="soft small"> {t('one.underName', { name: under })}</span>}
        </>
      ),
    },
    {
      id: 'offeredOn',
      head: t('one.offeredOn'),
      cell: ({ offeredOn }) => <span className="supplier-day">{short(offeredOn)}</span>,
    },
    {
      id: 'price',
      head: t('one.price'),
      unit: t('one.baht'),
      align: 'right',
      cell: ({ price }) => formatBaht(price),
    },
    { id: 'result', head: t('one.result'), cell: (dealing) => <Result dealing={dealing} /> },
  ]
}

function Result({ dealing }: { readonly dealing: Dealing }) {
  const { t } = useTranslation('supplier')
  const word = resultOf(dealing)
  return <StateBadge tone={tones[word]} word={t(`one.${word}`)} />
}

function resultOf({ winner, qualified, status }: Dealing): keyof typeof tones {
  if (status === 'cancelled') return 'cancelled'
  if (winner) return 'won_'
  if (qualified === false) return 'excluded'
  return status === 'open' ? 'waiting' : 'notWon'
}

const tones = {
  cancelled: 'idle',
  won_: 'done',
  excluded: 'late',
  waiting: 'soon',
  notWon: 'idle',
} as const satisfies Record<string, Tone>
