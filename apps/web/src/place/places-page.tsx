import { Button, Select } from '@mantine/core'
import type { AppRouter } from '@prongsai/api/app-router'
import { may } from '@prongsai/domain/access/permissions'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Answer } from '../answer.tsx'
import { filteredHref } from '../asset/asset-href.ts'
import { useFailure } from '../refusal.ts'
import { useDecided } from '../repair/decided.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { PlaceDialog } from './place-dialog.tsx'
import { useOpenPlaces, type PlaceRow } from './places.ts'

type Word = inferRouterOutputs<AppRouter>['place']['words'][number]

type Asked =
  | { readonly act: 'open'; readonly parent?: PlaceRow | undefined }
  | { readonly act: 'change' | 'close'; readonly place: PlaceRow }

/** ผังสถานที่: buildings and rooms, and the words of the register that belong to none of them yet. */
export function PlacesPage() {
  const { t } = useTranslation('place')
  const { actor } = useMe()
  const keeps = may(actor, 'place:keep')
  const tree = useQuery(trpc.place.tree.queryOptions())
  const [asked, setAsked] = useState<Asked>()
  return (
    <>
      <PageHead
        title={t('title')}
        about={t('about')}
        above={{ href: '/settings', name: t('settings') }}
        action={keeps && <Button onClick={() => setAsked({ act: 'open' })}>{t('open')}</Button>}
      />
      <div className="stack">
        <Answer query={tree} lines={6}>
          {(places) => <Tree places={places} onAct={keeps ? setAsked : undefined} />}
        </Answer>
        {keeps && <Words />}
      </div>
      {asked?.act === 'open' && <PlaceDialog parent={asked.parent} onClose={() => setAsked(undefined)} />}
      {asked?.act === 'change' && <PlaceDialog place={asked.place} onClose={() => setAsked(undefined)} />}
      {asked?.act === 'close' && <ClosePlace place={asked.place} onClose={() => setAsked(undefined)} />}
    </>
  )
}

type Act = ((asked: Asked) => void) | undefined

function Tree({ places, onAct }: { readonly places: readonly PlaceRow[]; readonly onAct: Act }) {
  const { t } = useTranslation('place')
  const open = places.filter(({ closedOn }) => closedOn === null)
  if (open.length === 0) return <EmptyState why={t('none')} />
  return (
    <section className="sheet" aria-label={t('title')}>
      <ul className="held">
        {open.map((place) => (
          <PlaceLine key={place.id} place={place} onAct={onAct} />
        ))}
      </ul>
    </section>
  )
}

function PlaceLine({ place, onAct }: { readonly place: PlaceRow; readonly onAct: Act }) {
  const { t } = useTranslation('place')
  const depth = place.path.split(' › ').length - 1
  return (
    <li>
      <div className="tree-name" data-depth={Math.min(depth, 3)}>
        {place.name}{' '}
        <a className="small" href={filteredHref({ place: place.id })}>
          {t('cards', { n: place.cards })}
          <span className="visually-hidden"> {place.path}</span>
        </a>
      </div>
      {onAct && (
        <div className="row">
          <LineAct name={t('add')} of={place.path} onClick={() => onAct({ act: 'open', parent: place })} />
          <LineAct name={t('change')} of={place.path} onClick={() => onAct({ act: 'change', place })} />
          <LineAct name={t('close')} of={place.path} onClick={() => onAct({ act: 'close', place })} />
        </div>
      )}
    </li>
  )
}

const LineAct = (props: { readonly name: string; readonly of: string; readonly onClick: () => void }) => (
  <button type="button" className="link-button" onClick={props.onClick}>
    {props.name}
    <span className="visually-hidden"> {props.of}</span>
  </button>
)

function ClosePlace({ place, onClose }: { readonly place: PlaceRow; readonly onClose: () => void }) {
  const { t } = useTranslation('place')
  const decided = useDecided(onClose)
  const closing = useMutation(trpc.place.close.mutationOptions({ onSuccess: () => decided(t('closed')) }))
  return (
    <ReasonDialog
      opened
      title={t('closeTitle', { name: place.path })}
      confirm={t('close')}
      busy={closing.isPending}
      failure={useFailure(closing.error)}
      onConfirm={(reason) => closing.mutate({ id: place.id, reason })}
      onClose={onClose}
    />
  )
}

function Words() {
  const { t } = useTranslation('place')
  const words = useQuery(trpc.place.words.queryOptions())
  if (words.data?.length === 0) return null
  return (
    <section className="sheet" aria-labelledby="words">
      <div className="part-head">
        <h2 id="words">{t('words')}</h2>
      </div>
      <p className="soft">{t('wordsAbout')}</p>
      <Answer query={words} lines={4}>
        {(known) => (
          <ul className="held">
            {known.map((word) => (
              <WordLine key={word.word} word={word} />
            ))}
          </ul>
        )}
      </Answer>
    </section>
  )
}

function WordLine({ word }: { readonly word: Word }) {
  const { t } = useTranslation('place')
  const decided = useDecided(() => undefined)
  const binding = useMutation(
    trpc.place.bind.mutationOptions({ onSuccess: ({ cards }) => decided(t('bound', { n: cards })) }),
  )
  const failure = useFailure(binding.error)
  const places = useOpenPlaces()
  return (
    <li>
      <div>
        {word.word} <span className="soft small">{t('cards', { n: word.cards })}</span>
        {failure !== undefined && (
          <p className="failure" role="alert">
            {failure}
          </p>
        )}
      </div>
      <Select
        aria-label={t('bindOf', { word: word.word })}
        placeholder={t('bind')}
        data={places.map(({ id, path }) => ({ value: id, label: path }))}
        value={null}
        searchable
        disabled={places.length === 0 || binding.isPending}
        onChange={(placeId) => placeId !== null && binding.mutate({ word: word.word, placeId })}
      />
    </li>
  )
}
