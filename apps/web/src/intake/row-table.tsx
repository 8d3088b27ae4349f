import type { IntakeRowVerdict } from '@prongsai/domain/intake/intake-row'
import { useTranslation } from 'react-i18next'
import type { Column } from '../ui/column.ts'
import { DataTable } from '../ui/data-table.tsx'
import { useDays } from '../ui/day-text.ts'
import { priceText, quantityText } from './card-text.ts'
import type { IntakeRow } from './intake.ts'

/** Rows of which nothing is asked, as what they become: to be looked through, many at a time. */
export function RowTable(props: { readonly rows: readonly IntakeRow[]; readonly verdict: IntakeRowVerdict }) {
  const { t } = useTranslation('intake')
  const columns = useColumns()
  if (props.rows.length === 0) return null
  return (
    <DataTable
      caption={t('rows.caption', { verdict: t(`verdict.${props.verdict}`) })}
      rows={props.rows}
      columns={columns}
      rowId={({ position }) => String(position)}
      rowName={({ sheet, row }) => t('rows.place', { sheet, row })}
    />
  )
}

const ofCard = (say: (card: IntakeRow['cards'][number]) => string) => (row: IntakeRow) => {
  const [card] = row.cards
  return card === undefined ? '' : say(card)
}

function useColumns(): readonly Column<IntakeRow>[] {
  const { t } = useTranslation('intake')
  const { t: ui } = useTranslation('ui')
  const { short } = useDays()
  const acquired = ofCard(({ acquiredOn }) => (acquiredOn === null ? '–' : short(acquiredOn)))
  return [
    { id: 'code', head: t('rows.code'), cell: ({ cards }) => <Codes cards={cards} /> },
    { id: 'name', head: t('rows.name'), cell: (row) => <Name row={row} /> },
    {
      id: 'acquired',
      head: t('rows.acquired'),
      cell: (row) => <span className="nowrap">{acquired(row)}</span>,
    },
    { id: 'price', head: t('rows.price'), unit: ui('baht'), align: 'right', cell: ofCard(priceText) },
    { id: 'quantity', head: t('rows.quantity'), align: 'right', cell: ofCard(quantityText) },
    { id: 'unit', head: t('rows.unit'), cell: ofCard(({ unit }) => unit) },
  ]
}

function Codes({ cards }: { readonly cards: IntakeRow['cards'] }) {
  const { t } = useTranslation('intake')
  const [card, ...more] = cards
  return (
    <>
      <span className="nowrap">{card?.code ?? t('rows.codeToCome')}</span>
      {more.length > 0 && <span className="soft small row-below">{t('rows.more', { n: more.length })}</span>}
    </>
  )
}

/** What it is called, and where in the file it stands. */
function Name({ row }: { readonly row: IntakeRow }) {
  const { t } = useTranslation('intake')
  const [card] = row.cards
  return (
    <>
      {card?.name}
      {card?.disposed && ` (${t('rows.disposed')})`}
      <span className="soft small row-below">{t('rows.place', { sheet: row.sheet, row: row.row })}</span>
    </>
  )
}
