import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { PersonDelegations } from '../delegation/person-delegations.tsx'
import { RecordCourse } from '../journal/record-course.tsx'
import { PersonMail } from '../mail/person-mail.tsx'
import { useFailure } from '../refusal.ts'
import { useDays } from '../ui/day-text.ts'
import { Facts } from '../ui/facts.tsx'
import { PageFailure } from '../ui/page-failure.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { StateBadge } from '../ui/state-badge.tsx'
import { LinkHandover, type HandedLink } from './link-handover.tsx'
import { useCardsKept, usePeople, type PersonRow } from './people.ts'
import { PersonActing } from './person-acting.tsx'
import { PersonActs } from './person-acts.tsx'
import { PersonRoles } from './person-roles.tsx'
import { PersonSessions } from './person-sessions.tsx'

/** One person: who he is, what he may do, where he is signed in, and how it came to be so. */
export function PersonPage() {
  const { t: ui } = useTranslation('ui')
  const { personId } = useParams({ strict: false })
  const people = usePeople()
  const failure = useFailure(people.error)
  if (people.isPending) return <Loading />
  const person = people.data?.find(({ id }) => id === personId)
  if (person) return <Person key={person.id} person={person} />
  return <PageFailure message={failure ?? ui('failure.notFound')} onRetry={() => void people.refetch()} />
}

function Person({ person }: { readonly person: PersonRow }) {
  const { t } = useTranslation('office')
  const [link, setLink] = useState<HandedLink>()
  return (
    <>
      <PageHead
        title={person.name}
        above={{ href: '/settings/people', name: t('people.title') }}
        state={person.leftOn !== null && <StateBadge tone="idle" word={t('person.leftState')} />}
        action={person.leftOn === null && <PersonActs person={person} onLink={setLink} />}
      />
      <div className="stack">
        {link && <NewLink link={link} onClose={() => setLink(undefined)} />}
        <div className="record">
          <div className="stack">
            <PersonFacts person={person} />
            <PersonRoles person={person} />
            <PersonActing person={person} />
            <PersonDelegations person={person.id} />
            {person.leftOn === null && <PersonMail person={person} />}
            {person.leftOn === null && <PersonSessions person={person} />}
          </div>
          <RecordCourse subject={{ kind: 'person', id: person.id }} title={t('person.course')} />
        </div>
      </div>
    </>
  )
}

function NewLink({ link, onClose }: { readonly link: HandedLink; readonly onClose: () => void }) {
  const { t } = useTranslation('office')
  return (
    <section className="sheet stack" aria-labelledby="new-link">
      <h2 id="new-link">{t('link.title', { name: link.name })}</h2>
      <LinkHandover link={link} />
      <div>
        <button type="button" className="link-button" onClick={onClose}>
          {t('link.done')}
        </button>
      </div>
    </section>
  )
}

function CardsKept({ person }: { readonly person: string }) {
  const { t } = useTranslation('office')
  const kept = useCardsKept(person)
  if (kept === undefined) return null
  const { count, more } = kept
  return (
    <>
      {more ? t('leave.cardsMore', { n: count }) : t('leave.cardsText', { n: count })}
      {count > 0 && (
        <>
          {' '}
          <a href={`/assets?keeper=${person}&status=in-use`}>{t('leave.toCards')}</a>{' '}
          <a href={`/transfers/new?keeper=${person}`}>{t('leave.handOver')}</a>
        </>
      )}
    </>
  )
}

function PersonFacts({ person }: { readonly person: PersonRow }) {
  const { t } = useTranslation('office')
  const { day } = useDays()
  const username = {
    label: t('people.username'),
    value: person.username ?? <span className="soft">{t('people.notYet')}</span>,
  }
  return (
    <Facts
      groups={[
        {
          title: t('person.facts'),
          facts: [
            { label: t('people.name'), value: person.name },
            { label: t('people.position'), value: person.position },
            { label: t('people.unit'), value: person.unitName ?? t('people.noUnit') },
            { label: t('leave.cards'), value: <CardsKept person={person.id} /> },
            person.leftOn === null ? username : { label: t('people.leftOn'), value: day(person.leftOn) },
          ],
        },
      ]}
    />
  )
}
