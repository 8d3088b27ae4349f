import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { StateBadge } from '../ui/state-badge.tsx'
import { Checks } from './checks.tsx'
import { wholeNumber } from './hand-over-state.ts'
import type { LoanRecord } from './loan-page.tsx'
import { asDamaged, touchedBy, wasWell, type Coming } from './return-state.ts'
import { CounterPhotos } from './thing-photos.tsx'

const counts = ['good', 'damaged', 'missing'] as const

/** By which the count of a scanned card is found. */
export const countFieldOf = (assetId: string): string => `good-${assetId}`

/** One card that comes back: how many well, broken and missing. */
export function ReturnLine(props: {
  readonly loan: LoanRecord
  readonly coming: Coming
  readonly onComing: (coming: Coming) => void
}) {
  const { t } = useTranslation('loan')
  const { t: say } = useTranslation('counter')
  const { loan, coming, onComing } = props
  return (
    <section aria-label={`${coming.code} ${coming.name}`} className="sheet stack-near">
      <p>
        <strong>{coming.code}</strong> {coming.name}{' '}
        <span className="soft small">{t('back.out', { n: coming.out, unit: coming.countingUnit })}</span>{' '}
        {coming.by === 'scan' && <StateBadge tone="done" word={say('scan.marked')} />}
      </p>
      <div className="three-counts">
        {counts.map((count) => (
          <TextInput
            key={count}
            {...(count === 'good' ? { id: countFieldOf(coming.assetId) } : {})}
            label={t(`back.${count}`)}
            inputMode="numeric"
            value={String(coming[count])}
            onChange={(event) =>
              onComing({ ...coming, by: touchedBy(coming), [count]: wholeNumber(event.currentTarget.value) })
            }
          />
        ))}
      </div>
      {coming.checks.length > 0 && (
        <Checks checks={coming.checks} onChecks={(checks) => onComing({ ...coming, checks })} />
      )}
      <NewlyHarmed loan={loan} coming={coming} onComing={onComing} />
      {coming.damaged + coming.missing > 0 && (
        <TextInput
          label={t('back.note')}
          value={coming.note}
          onChange={(event) => onComing({ ...coming, note: event.currentTarget.value })}
        />
      )}
      <CounterPhotos loanId={loan.id} card={coming} passing="back" />
    </section>
  )
}

/** A single thing that is said to be good while a point that was well is not: the counts do not follow by themselves. */
function NewlyHarmed({ loan, coming, onComing }: Parameters<typeof ReturnLine>[0]) {
  const { t } = useTranslation('counter')
  const went = loan.holds.find(({ assetId }) => assetId === coming.assetId)?.checksOut ?? []
  const failing = coming.checks.some(({ text, ok }) => !ok && wasWell(went, text))
  if (!failing || coming.out !== 1 || coming.good !== 1) return null
  return (
    <div className="row">
      <p role="alert">{t('scan.failing')}</p>
      <Button variant="default" onClick={() => onComing(asDamaged(coming))}>
        {t('scan.asDamaged')}
      </Button>
    </div>
  )
}
