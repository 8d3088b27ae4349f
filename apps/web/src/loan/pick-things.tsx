import { Button, TextInput } from '@mantine/core'
import { civilDateFrom, daysBetween } from '@prongsai/domain/calendar/civil-date'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDeferredValue, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { CategorySelect } from '../asset/category-select.tsx'
import { ScanButton } from '../scan/scan-button.tsx'
import type { ScannedCard } from '../scan/use-scans.ts'
import { trpc } from '../trpc.ts'
import { today } from '../ui/day-text.ts'
import { FormPart } from '../ui/form.tsx'
import { alongText, chosenOf, freeThroughout, type Chosen, type Lendable } from './chosen.ts'
import { useTaking } from './taking.ts'

type Span = { readonly from: string; readonly due: string }
const shown = 12
const longest = 92

/** สิ่งที่ให้ยืมได้: found by a word or a category, each with how many are free on the days; a scan takes its card at once. */
export function PickThings(props: {
  readonly span: Span
  readonly chosen: readonly Chosen[]
  /** The word that the search begins with. */
  readonly first: string
  readonly onAdd: (chosen: Chosen) => void
}) {
  const { t } = useTranslation('asking')
  const [typed, setTyped] = useState(props.first)
  const [category, setCategory] = useState<string | null>(null)
  const text = useDeferredValue(typed)
  const { from, days } = readSpan(props.span)
  const found = useQuery(
    trpc.loan.availability.queryOptions(
      { from, days, text, ...(category !== null && { categoryId: category }) },
      { placeholderData: keepPreviousData },
    ),
  )
  const scanned = useScannedCard(props.onAdd, setTyped)
  const kinds = (found.data ?? []).filter(
    (kind) => !props.chosen.some(({ key }) => key === chosenOf(kind).key),
  )
  return (
    <FormPart title={t('what')} help={t('whatHelp')}>
      <div className="find-things">
        <TextInput
          label={t('search')}
          value={typed}
          autoComplete="off"
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <ScanButton onCard={scanned} />
      </div>
      <CategorySelect
        label={t('category')}
        placeholder={t('categoryAll')}
        value={category}
        onChoose={setCategory}
        clearable
      />
      {found.data !== undefined && kinds.length === 0 && (typed !== '' || category !== null) && (
        <p className="soft">{t(found.data.length === 0 ? 'none' : 'noneLeft')}</p>
      )}
      <ul className="held">
        {kinds.slice(0, shown).map((kind) => (
          <Kind key={chosenOf(kind).key} kind={kind} days={days} onAdd={() => props.onAdd(chosenOf(kind))} />
        ))}
      </ul>
      {kinds.length > shown && <p className="soft small">{t('moreKinds', { n: kinds.length - shown })}</p>}
    </FormPart>
  )
}

/** Takes the very card that was scanned, or the set that it is part of; of what nobody holds the search tells. */
function useScannedCard(onAdd: (chosen: Chosen) => void, onSearch: (code: string) => void) {
  const take = useTaking()
  return ({ id, code }: ScannedCard) => {
    void take(id).then(
      (taken) => (taken === undefined ? onSearch(code) : onAdd(taken)),
      () => onSearch(code),
    )
  }
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
        {kind.parts.length > 0 && <p className="small">{t('along', { parts: alongText(kind.parts) })}</p>}
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
