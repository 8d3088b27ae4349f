import { Button, TextInput } from '@mantine/core'
import { civilDateFrom, daysBetween } from '@prongsai/domain/calendar/civil-date'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ScanButton } from '../scan/scan-button.tsx'
import { trpc } from '../trpc.ts'
import { today } from '../ui/day-text.ts'
import { FormPart } from '../ui/form.tsx'
import { chosenOf, freeThroughout, type Chosen, type Lendable } from './chosen.ts'

type Span = { readonly from: string; readonly due: string }
const shown = 12
const longest = 92

/** สิ่งที่ให้ยืมได้: found by a word or a scan, each with how many are free on the days of the request. */
export function PickThings(props: {
  readonly span: Span
  readonly chosen: readonly Chosen[]
  /** The code of the card that was come from. */
  readonly first: string
  readonly onAdd: (chosen: Chosen) => void
}) {
  const { t } = useTranslation('asking')
  const [typed, setTyped] = useState(props.first)
  const text = useDeferredValue(typed)
  const { from, days } = readSpan(props.span)
  const found = useQuery(
    trpc.loan.availability.queryOptions({ from, days, text }, { placeholderData: keepPreviousData }),
  )
  const kinds = (found.data ?? []).filter(
    (kind) => !props.chosen.some(({ key }) => key === chosenOf(kind).key),
  )
  return (
    <FormPart title={t('what')}>
      <div className="row">
        <TextInput
          className="grow"
          label={t('search')}
          description={t('searchHelp')}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <ScanButton onCard={({ code }) => setTyped(code)} />
      </div>
      {found.data !== undefined && kinds.length === 0 && typed !== '' && <p className="soft">{t('none')}</p>}
      <ul className="held">
        {kinds.slice(0, shown).map((kind) => (
          <Kind key={chosenOf(kind).key} kind={kind} days={days} onAdd={() => props.onAdd(chosenOf(kind))} />
        ))}
      </ul>
    </FormPart>
  )
}

function Kind(props: { readonly kind: Lendable; readonly days: number; readonly onAdd: () => void }) {
  const { t } = useTranslation('asking')
  const { kind } = props
  const free = freeThroughout(kind, props.days)
  return (
    <li>
      <div>
        <strong>{kind.name}</strong> {kind.cards === 1 && <span className="soft small">{kind.code}</span>}
        <p className="soft small">
          {kind.unit} · {kind.category}
        </p>
        <p className="small">
          {free === 0 ? t('freeNone') : t('free', { n: free, of: kind.pieces, unit: kind.countingUnit })}
        </p>
      </div>
      <Button
        variant="default"
        aria-label={t('add', { name: kind.name, unit: kind.unit })}
        onClick={props.onAdd}
      >
        {t('addShort')}
      </Button>
    </li>
  )
}

/** The days as they are typed, or today where they cannot be read yet. */
function readSpan({ from, due }: Span) {
  const first = civilDateFrom(from) ?? today()
  const last = civilDateFrom(due) ?? first
  return { from: first, days: Math.min(Math.max(daysBetween(first, last) + 1, 1), longest) }
}
