import { isRegisterField } from '@prongsai/domain/asset/intake/register-field'
import { useTranslation } from 'react-i18next'
import type { IntakeRow } from './intake.ts'

/** The cells of a row as they stand in the file; those that are asked or told about are marked. */
export function RowCells({ row }: { readonly row: IntakeRow }) {
  const { t } = useTranslation('intake')
  const asked = new Map(row.remarks.map(({ field, weight }) => [field, weight]))
  for (const { field, weight } of row.remarks) if (weight === 'question') asked.set(field, weight)
  const shown = row.cells
    .filter(({ field, text }) => text !== '' || asked.get(fieldOf(field)) === 'question')
    .toSorted((one, other) => columnOf(one.address).localeCompare(columnOf(other.address)))
  return (
    <dl className="row-cells" aria-label={t('rows.written')}>
      {shown.map(({ field, address, text }) => {
        const known = fieldOf(field)
        const weight = asked.get(known)
        return (
          <div key={address} data-weight={weight}>
            <dt>
              {known === null ? field : t(`field.${known}`)} <span className="cell-address">{address}</span>
              {weight === 'question' && <span className="visually-hidden"> ({t('rows.doubt')})</span>}
            </dt>
            <dd>{text === '' ? <span className="soft">{t('rows.blank')}</span> : text}</dd>
          </div>
        )
      })}
    </dl>
  )
}

/** In the order of the sheet: B before AA. */
const columnOf = (address: string): string => address.replace(/\d+$/u, '').padStart(3)

const fieldOf = (field: string) => (isRegisterField(field) ? field : null)
