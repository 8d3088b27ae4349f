import { TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useRef, useState, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useVisit } from '../asset/visit.ts'
import { ScanButton } from '../scan/scan-button.tsx'
import { trpc } from '../trpc.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Icon } from '../ui/icon.tsx'
import type { Place } from './places.ts'

type Hit = { readonly href: string; readonly name: string; readonly note?: string }

/** Goes to a page by its name, or looks for what is typed in the register. Arrows move, Enter opens. */
export function SearchDialog({
  places,
  onClose,
}: {
  readonly places: readonly Place[]
  readonly onClose: () => void
}) {
  const { t } = useTranslation('frame')
  const visit = useVisit()
  const [text, setText] = useState('')
  const list = useRef<HTMLDivElement>(null)
  const pages = usePages(places, text)
  const assets = useAssets(text)
  const onKeyDown = (event: KeyboardEvent) => moveAmongLinks(event, list.current)
  return (
    <Dialog opened wide onClose={onClose} title={t('search')}>
      <div ref={list} className="search-dialog">
        <div className="search-with-scan">
          <TextInput
            data-autofocus
            aria-label={t('searchHint')}
            placeholder={t('searchHint')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={onKeyDown}
            leftSection={<Icon name="search" />}
          />
          <ScanButton
            onCard={({ id }) => {
              onClose()
              visit(`/assets/${id}`)
            }}
          />
        </div>
        <Hits title={t('searchAssets')} hits={assets} onKeyDown={onKeyDown} onFollow={onClose} />
        {text.trim() !== '' && (
          <a
            className="search-register"
            href={`/assets?q=${encodeURIComponent(text.trim())}`}
            onKeyDown={onKeyDown}
            onClick={onClose}
          >
            {t('searchRegister', { query: text.trim() })}
          </a>
        )}
        <Hits title={t('searchPages')} hits={pages} onKeyDown={onKeyDown} onFollow={onClose} />
      </div>
    </Dialog>
  )
}

function Hits(props: {
  readonly title: string
  readonly hits: readonly Hit[]
  readonly onKeyDown: (event: KeyboardEvent) => void
  readonly onFollow: () => void
}) {
  if (props.hits.length === 0) return null
  return (
    <section>
      <h3>{props.title}</h3>
      <ul>
        {props.hits.map((hit) => (
          <li key={hit.href + hit.name}>
            <a href={hit.href} onKeyDown={props.onKeyDown} onClick={props.onFollow}>
              {hit.name}
              {hit.note !== undefined && <span className="soft small">{hit.note}</span>}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The pages whose names hold what is typed; all of them while nothing is. */
function usePages(places: readonly Place[], text: string): readonly Hit[] {
  const { t } = useTranslation('frame')
  const wanted = text.trim().toLowerCase()
  return places
    .flatMap((place) => (place.within && place.within.length > 0 ? place.within : [place]))
    .map((place) => ({ href: place.href, name: t(place.word) }))
    .filter((page) => page.name.toLowerCase().includes(wanted))
}

/** The cards that the register finds for what is typed; the last ones stay until the next are there. */
function useAssets(text: string): readonly Hit[] {
  const [settled] = useDebouncedValue(text.trim(), 200)
  const wanted = settled.length >= 2
  const found = useQuery(
    trpc.asset.find.queryOptions({ text: settled }, { enabled: wanted, placeholderData: keepPreviousData }),
  )
  if (!wanted) return []
  return (found.data ?? []).map(({ id, name, code, unit }) => ({
    href: `/assets/${id}`,
    name,
    note: `${code} · ${unit}`,
  }))
}

function moveAmongLinks(event: KeyboardEvent, within: HTMLElement | null) {
  const links = [...(within?.querySelectorAll<HTMLElement>('a') ?? [])]
  const at = links.findIndex((link) => link === document.activeElement)
  const step = steps.get(event.key)
  if (step !== undefined) {
    event.preventDefault()
    links[Math.max(0, Math.min(links.length - 1, at + step))]?.focus()
  }
  if (event.key === 'Enter' && at === -1) links[0]?.click()
}

const steps = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
])
