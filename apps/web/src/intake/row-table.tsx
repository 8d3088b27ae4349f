import type { IntakeRowVerdict } from '@prongsai/domain/intake/intake-row'
import { useTranslation } from 'react-i18next'
import type { Column } from '../ui/column.ts'
import { DataTable } from '../ui/data-table.tsx'
import { useDays } from '../ui/day-text.ts'
import { codesText, priceText, quantityText } from './card-text.ts'
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
  return [
    { id: 'code', head: t('rows.code'), cell: (row) => codesText(row.cards, t) },
    {
      id: 'name',
      head: t('rows.name'),
      cell: ofCard((card) => (card.disposed ? `${card.name} (${t('rows.disposed')})` : card.name)),
    },
    {
      id: 'acquired',
      head: t('rows.acquired'),
      cell: ofCard((card) => (card.acquiredOn === null ? '–' : short(card.acquiredOn))),
    },
    { id: 'price', head: t('rows.price'), unit: ui('baht'), align: 'right', cell: ofCard(priceText) },
    { id: 'quantity', head: t('rows.quantity'), align: 'right', cell: ofCard(quantityText) },
    { id: 'unit', head: t('rows.unit'), cell: ofCard(({ unit }) => unit) },
    {
      id: 'where',
      head: t('rows.where'),
      cell: ({ sheet, row }) => t('rows.place', { sheet, row }),
    },
  ]
}
