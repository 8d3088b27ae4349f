import { useTranslation } from 'react-i18next'
import { Icon } from './icon.tsx'

export type Chip = { readonly id: string; readonly label: string; readonly onRemove: () => void }

/** Says what the list is filtered by, each taken off by a press. */
export function FilterChips({
  chips,
  onClear,
}: {
  readonly chips: readonly Chip[]
  readonly onClear: () => void
}) {
  const { t } = useTranslation('ui')
  if (chips.length === 0) return null
  return (
    <ul className="chips" aria-label={t('filter.active')}>
      {chips.map((chip) => (
        <li key={chip.id}>
          <button
            type="button"
            className="chip"
            onClick={chip.onRemove}
            aria-label={t('filter.remove', { name: chip.label })}
          >
            {chip.label}
            <Icon name="close" />
          </button>
        </li>
      ))}
      <li>
        <button type="button" className="link-button" onClick={onClear}>
          {t('filter.clear')}
        </button>
      </li>
    </ul>
  )
}
