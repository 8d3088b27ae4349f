import { TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Checks } from './checks.tsx'
import { wholeNumber } from './hand-over-state.ts'
import type { Coming } from './return-state.ts'

const counts = ['good', 'damaged', 'missing'] as const

/** One card that comes back: how many well, broken and missing. */
export function ReturnLine(props: { readonly coming: Coming; readonly onComing: (coming: Coming) => void }) {
  const { t } = useTranslation('loan')
  const { coming, onComing } = props
  return (
    <section aria-label={`${coming.code} ${coming.name}`} className="sheet stack-near">
      <p>
        <strong>{coming.code}</strong> {coming.name}{' '}
        <span className="soft small">{t('back.out', { n: coming.out, unit: coming.countingUnit })}</span>
      </p>
      <div className="row">
        {counts.map((count) => (
          <TextInput
            key={count}
            label={t(`back.${count}`)}
            inputMode="numeric"
            value={String(coming[count])}
            styles={{ wrapper: { maxWidth: 120 } }}
            onChange={(event) => onComing({ ...coming, [count]: wholeNumber(event.currentTarget.value) })}
          />
        ))}
      </div>
      {coming.checks.length > 0 && (
        <Checks checks={coming.checks} onChecks={(checks) => onComing({ ...coming, checks })} />
      )}
      {coming.damaged + coming.missing > 0 && (
        <TextInput
          label={t('back.note')}
          value={coming.note}
          onChange={(event) => onComing({ ...coming, note: event.currentTarget.value })}
        />
      )}
    </section>
  )
}
