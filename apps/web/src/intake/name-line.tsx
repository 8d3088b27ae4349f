import { Select } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import type { Offers, WrittenName } from './intake.ts'
import { certaintyOf, choicesOf, nearest, type NameChoice } from './name-match.ts'
import { OpenName } from './open-name.tsx'
import { useRefresh } from './use-intake.ts'

type Props = {
  readonly intakeId: string
  readonly name: WrittenName
  /** All of this kind: one that is opened for another name can be chosen here too. */
  readonly names: readonly WrittenName[]
  readonly offers: Offers
}

const openNew = 'new'

/** A name as the file writes it, and whose it is today; each choice is saved at once. */
export function NameLine({ intakeId, name, names, offers }: Props) {
  const { t } = useTranslation('intake')
  const { t: ui } = useTranslation('ui')
  const refresh = useRefresh()
  const [opening, setOpening] = useState(false)
  const id = useId()
  const match = useMutation(trpc.intake.matchName.mutationOptions({ onSuccess: refresh }))
  const failure = useFailure(match.error)
  const { kind, written } = name
  const shown = written === '' ? t('names.none') : written
  const openings = openingsOf(names)
  const save = (answer: Answer) => match.mutate({ intakeId, kind, written, match: answer })
  const choose = (value: string | null) => {
    setOpening(value === openNew)
    if (value === null || value === openNew) return
    const open = openings.find(({ matchId }) => matchId === value)?.opening
    save(open ? { open } : { id: value })
  }
  const choices: readonly NameChoice[] = [
    ...choicesOf(kind, offers),
    ...openings.map(({ matchId, opening: open }) => ({
      value: matchId,
      label: t('names.opened', { name: open.name }),
    })),
    { value: openNew, label: t('names.open') },
  ]
  return (
    <li className="name-line">
      <span id={id} className="name-written">
        {shown} <span className="soft small nowrap">{t('names.rows', { n: name.rows })}</span>
      </span>
      <Select
        aria-label={t('names.oursOf', { written: shown })}
        data={[...choices]}
        value={opening ? openNew : name.matchId}
        onChange={choose}
        placeholder={t('names.choose')}
        searchable
        nothingFoundMessage={ui('noMatch')}
        maxDropdownHeight={320}
        allowDeselect={false}
      />
      <Certain
        name={name}
        offers={offers}
        onUse={(own) => save({ id: own })}
        onOpen={() => setOpening(true)}
      />
      {failure !== undefined && <FailureNote message={failure} />}
      {opening && (
        <OpenName
          name={name}
          offers={offers}
          onOpen={(open) => {
            setOpening(false)
            save({ open })
          }}
          onCancel={() => setOpening(false)}
        />
      )}
    </li>
  )
}

type Opening = NonNullable<WrittenName['opening']>
type Answer = { readonly id: string } | { readonly open: Opening }

/** What will be opened for these names, each once. */
function openingsOf(names: readonly WrittenName[]) {
  const once = new Map<string, Opening>()
  for (const { matchId, opening } of names) {
    if (matchId !== null && opening !== null) once.set(matchId, opening)
  }
  return Array.from(once, ([matchId, opening]) => ({ matchId, opening }))
}

/** How sure the match is; where there is none, the likely one to take at a press. */
function Certain(props: {
  readonly name: WrittenName
  readonly offers: Offers
  readonly onUse: (id: string) => void
  readonly onOpen: () => void
}) {
  const { t } = useTranslation('intake')
  const certainty = certaintyOf(props.name, props.offers)
  if (certainty !== 'waits') return <span className="soft small">{t(`names.${certainty}`)}</span>
  const near = nearest(props.name, props.offers)
  return (
    <span className="row">
      <StateBadge tone="soon" word={t('names.waits')} />
      {near === undefined ? (
        <button type="button" className="link-button" onClick={props.onOpen}>
          {t('names.openQuick')}
        </button>
      ) : (
        <button type="button" className="link-button" onClick={() => props.onUse(near.id)}>
          {t('names.use', { name: near.name })}
        </button>
      )}
    </span>
  )
}
