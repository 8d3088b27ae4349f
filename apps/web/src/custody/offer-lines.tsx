import { ActionIcon, Select, TextInput } from '@mantine/core'
import type { AppRouter } from '@prongsai/api/app-router'
import { fromThaiDigits } from '@prongsai/domain/calendar/thai-digits'
import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { FormPart } from '../ui/form.tsx'
import { Icon } from '../ui/icon.tsx'

export type Held = inferRouterOutputs<AppRouter>['custody']['heldNow'][number]

/** How many pieces of each card go: all that are free where nothing is said, none where 0. */
export type Pieces = Readonly<Record<string, number>>

const freeOf = ({ pieces, promised }: Held): number => Math.max(pieces - promised, 0)

/** What goes on a note from that division. */
export const givenLines = (held: readonly Held[], fromUnitId: string, pieces: Pieces) =>
  held
    .filter(({ unitId }) => unitId === fromUnitId)
    .map((one) => ({ ...one, taken: pieces[one.assetId] ?? freeOf(one) }))
    .filter(({ taken }) => taken > 0)

/** The cards of a note, each with how many of its pieces go. */
export function OfferLines(props: {
  readonly held: readonly Held[]
  readonly fromUnitId: string
  readonly pieces: Pieces
  readonly onFromUnit: (unit: string) => void
  readonly onPieces: (pieces: Pieces) => void
}) {
  const { t } = useTranslation('custody')
  const { held, fromUnitId, pieces } = props
  const units = new Map(held.map(({ unitId, unit }) => [String(unitId), unit]))
  const elsewhere = held.filter(({ unitId }) => unitId !== fromUnitId)
  return (
    <FormPart title={t('offer.items')}>
      {units.size > 1 && (
        <Select
          label={t('offer.fromUnit')}
          description={t('offer.fromUnitHelp')}
          data={[...units].map(([value, label]) => ({ value, label }))}
          value={fromUnitId}
          allowDeselect={false}
          onChange={(unit) => props.onFromUnit(unit ?? fromUnitId)}
        />
      )}
      <ul className="held">
        {givenLines(held, fromUnitId, pieces).map((line) => (
          <GivenLine
            key={line.assetId}
            line={line}
            onPieces={(taken) => props.onPieces({ ...pieces, [line.assetId]: taken })}
          />
        ))}
      </ul>
      {elsewhere.length > 0 && (
        <p className="soft small">
          {t('offer.elsewhere', { codes: elsewhere.map(({ code }) => code).join(', ') })}
        </p>
      )}
    </FormPart>
  )
}

function GivenLine(props: {
  readonly line: Held & { readonly taken: number }
  readonly onPieces: (pieces: number) => void
}) {
  const { t } = useTranslation('custody')
  const { line } = props
  return (
    <li>
      <div>
        <strong>{line.code}</strong> {line.name}
        <p className="soft small">
          {line.unit}
          {line.place !== '' && ` · ${line.place}`}
        </p>
        {line.whole !== null && <p className="small">{t('offer.ofSet', { whole: line.whole })}</p>}
        {line.promised > 0 && <p className="small">{t('offer.promised', { n: line.promised })}</p>}
        {line.pieces > 1 && line.whole === null && (
          <TextInput
            label={t('offer.pieces')}
            description={t('offer.of', { n: freeOf(line), unit: line.countingUnit })}
            inputMode="numeric"
            value={String(line.taken)}
            styles={{ wrapper: { maxWidth: 120 } }}
            onChange={(event) => props.onPieces(wholeNumber(event.currentTarget.value))}
          />
        )}
      </div>
      {line.whole === null && (
        <ActionIcon
          variant="subtle"
          aria-label={t('offer.remove', { code: line.code })}
          onClick={() => props.onPieces(0)}
        >
          <Icon name="close" />
        </ActionIcon>
      )}
    </li>
  )
}

/** At least one: a card is taken out by its own button. */
const wholeNumber = (text: string): number =>
  Math.max(1, Number(fromThaiDigits(text).replaceAll(/\D/gu, '').slice(0, 6)))
