import { Checkbox, Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ScanButton } from '../scan/scan-button.tsx'
import { Checks } from './checks.tsx'
import { wholeNumber, type Given } from './hand-over-state.ts'
import type { LoanRecord } from './loan-page.tsx'
import { CounterPhotos } from './thing-photos.tsx'

type Line = LoanRecord['lines'][number]

/** One line of the slip: the cards that serve it, each with its pieces and its condition. */
export function HandLine(props: {
  readonly loanId: string
  readonly line: Line
  readonly given: readonly Given[]
  readonly onGiven: (given: readonly Given[]) => void
}) {
  const { t } = useTranslation('loan')
  const { line, given, onGiven } = props
  const [stranger, setStranger] = useState<string>()
  const change = (next: Given) => onGiven(given.map((one) => (one.assetId === next.assetId ? next : one)))
  const scanned = (card: { readonly id: string; readonly code: string; readonly name: string }) => {
    const known = given.find(({ assetId }) => assetId === card.id)
    setStranger(known === undefined && line.kind === 'asset' ? card.code : undefined)
    if (known) change({ ...known, goes: true })
    else if (line.kind === 'alike')
      onGiven([
        ...given,
        {
          position: line.position,
          assetId: card.id,
          code: card.code,
          name: card.name,
          pieces: 1,
          goes: true,
          condition: 'usable',
          checks: line.checklist.map((text) => ({ text, ok: true })),
          note: '',
        },
      ])
  }
  return (
    <section className="sheet stack-near" aria-label={line.name}>
      <div className="thing-head">
        <div>
          <h2>{line.name}</h2>
          <p className="soft small">
            {line.kind === 'alike'
              ? t('hand.alike', { n: line.pieces, unit: line.countingUnit })
              : t('hand.of', { n: line.pieces, unit: line.countingUnit })}
          </p>
          {line.accessories.length > 0 && (
            <p className="small">{t('one.accessories', { names: line.accessories.join(', ') })}</p>
          )}
        </div>
        <ScanButton onCard={scanned} />
      </div>
      {stranger !== undefined && <p role="alert">{t('hand.notOnList', { code: stranger })}</p>}
      {given.map((one) => (
        <div key={one.assetId} className="given-card">
          <GivenCard given={one} counted={line.pieces > 1} onGiven={change} />
          {one.goes && <CounterPhotos loanId={props.loanId} card={one} passing="out" />}
        </div>
      ))}
    </section>
  )
}

function GivenCard(props: {
  readonly given: Given
  readonly counted: boolean
  readonly onGiven: (given: Given) => void
}) {
  const { t } = useTranslation('loan')
  const { given, onGiven } = props
  return (
    <div className="stack-near">
      <Checkbox
        checked={given.goes}
        label={`${given.code} ${given.name}`}
        onChange={() => onGiven({ ...given, goes: !given.goes })}
      />
      {given.goes && (
        <>
          {props.counted && (
            <TextInput
              label={t('hand.pieces')}
              aria-label={`${t('hand.pieces')} ${given.code}`}
              inputMode="numeric"
              value={String(given.pieces)}
              styles={{ wrapper: { maxWidth: 120 } }}
              onChange={(event) => onGiven({ ...given, pieces: wholeNumber(event.currentTarget.value) })}
            />
          )}
          <Select
            label={t('hand.condition')}
            aria-label={`${t('hand.condition')} ${given.code}`}
            allowDeselect={false}
            value={given.condition}
            data={(['usable', 'damaged', 'deteriorated'] as const).map((condition) => ({
              value: condition,
              label: t(`one.condition.${condition}`),
            }))}
            onChange={(condition) => onGiven({ ...given, condition: condition ?? 'usable' })}
          />
          {given.checks.length > 0 && (
            <Checks checks={given.checks} onChecks={(checks) => onGiven({ ...given, checks })} />
          )}
          <TextInput
            label={t('hand.note')}
            aria-label={`${t('hand.note')} ${given.code}`}
            value={given.note}
            onChange={(event) => onGiven({ ...given, note: event.currentTarget.value })}
          />
        </>
      )}
    </div>
  )
}
