import { useTranslation } from 'react-i18next'
import { useDays } from '../ui/day-text.ts'
import { StateBadge } from '../ui/state-badge.tsx'
import type { AssetRecord } from './asset-page.tsx'

/** The code and what the card is, in words. */
export function AssetState({ record }: { readonly record: AssetRecord }) {
  const { t } = useTranslation('asset')
  const { day } = useDays()
  return (
    <span className="row asset-state">
      <span className="asset-code">{record.code}</span>
      {record.status === 'disposed' ? (
        <StateBadge
          tone="idle"
          word={
            record.disposedOn === null
              ? t('status.disposed')
              : t('record.disposedOn', { day: day(record.disposedOn) })
          }
        />
      ) : (
        <StateBadge tone="done" word={t('status.in-use')} />
      )}
      {record.condition !== 'usable' && record.condition !== 'unknown' && record.status === 'in-use' && (
        <StateBadge tone="soon" word={t(`condition.${record.condition}`)} />
      )}
      {record.broughtForward && <StateBadge tone="idle" word={t('broughtForward')} />}
      {!record.capitalised && record.unitPrice !== null && (
        <StateBadge tone="idle" word={t('belowThreshold')} />
      )}
    </span>
  )
}
