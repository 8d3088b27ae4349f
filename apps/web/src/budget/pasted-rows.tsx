import type { PastedRow } from '@prongsai/domain/budget/pasted-lines'
import { formatBaht } from '@prongsai/domain/money/satang'
import { useTranslation } from 'react-i18next'
import { StateBadge } from '../ui/state-badge.tsx'

/** Row by row what was read of a table, what wants mending first. */
export function PastedRows({ rows }: { readonly rows: readonly PastedRow[] }) {
  const { t } = useTranslation('budget')
  const faulty = rows.filter(({ line }) => line === undefined)
  const good = rows.filter(({ line }) => line !== undefined)
  return (
    <div className="wide-table totals budget-read">
      <table className="figures">
        <caption className="visually-hidden">{t('paste.read')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('paste.row')}</th>
            <th scope="col">{t('paste.name')}</th>
            <th scope="col">{t('paste.unit')}</th>
            <th scope="col" className="number">
              {t('paste.amount')}
            </th>
            <th scope="col">{t('paste.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {[...faulty, ...good].map((row) => (
            <Row key={row.row} row={row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Row({ row: { row, cells, line, faults } }: { readonly row: PastedRow }) {
  const { t } = useTranslation('budget')
  return (
    <tr>
      <td data-head={t('paste.row')}>{row}</td>
      <th scope="row">
        {cells.name}
        <span className="soft small budget-of">{[cells.programme, cells.category].join(' · ')}</span>
      </th>
      <td data-head={t('paste.unit')}>{cells.unit}</td>
      <td className="number" data-head={t('paste.amount')}>
        {line === undefined ? cells.amount : formatBaht(line.amount)}
      </td>
      <td data-head={t('paste.verdict')}>
        {line === undefined ? (
          <StateBadge tone="late" word={faults.map((fault) => t(`paste.fault.${fault}`)).join(', ')} />
        ) : (
          <StateBadge tone="done" word={t('paste.good')} />
        )}
      </td>
    </tr>
  )
}
