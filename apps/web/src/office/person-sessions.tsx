import { Button } from '@mantine/core'
import type { AppRouter } from '@prongsai/api/app-router'
import { useMutation, useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { useDeviceText } from '../session/device-text.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { Loading } from '../ui/loading.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { useKept } from './kept.ts'
import type { PersonRow } from './people.ts'
import { useWhyNot } from './rights.ts'

type Session = inferRouterOutputs<AppRouter>['session']['ofPerson'][number]

/** Where a person is signed in, for who may end it. */
export function PersonSessions({ person }: { readonly person: PersonRow }) {
  const mayEnd = useWhyNot('session:end-any') === undefined
  return mayEnd ? <Sessions person={person} /> : null
}

function Sessions({ person }: { readonly person: PersonRow }) {
  const { t } = useTranslation('office')
  const sessions = useQuery(trpc.session.ofPerson.queryOptions({ person: person.id }))
  const failure = useFailure(sessions.error)
  const [asked, setAsked] = useState<Session | 'all'>()
  const open = sessions.data ?? []
  return (
    <section className="sheet" aria-labelledby="sessions">
      <div className="part-head">
        <h2 id="sessions">{t('sessions.title')}</h2>
        {open.length > 1 && open.every(({ here }) => !here) && (
          <Button variant="default" color="red" onClick={() => setAsked('all')}>
            {t('sessions.endAll')}
          </Button>
        )}
      </div>
      {sessions.isPending && <Loading lines={2} />}
      {failure !== undefined && <FailureNote message={failure} onRetry={() => void sessions.refetch()} />}
      {sessions.data?.length === 0 && <p className="soft">{t('sessions.none')}</p>}
      <ul className="held">
        {open.map((session) => (
          <SessionLine key={session.id} session={session} onEnd={() => setAsked(session)} />
        ))}
      </ul>
      {asked !== undefined && (
        <EndSessionDialog person={person} session={asked} onClose={() => setAsked(undefined)} />
      )}
    </section>
  )
}

function SessionLine({ session, onEnd }: { readonly session: Session; readonly onEnd: () => void }) {
  const { t } = useTranslation('office')
  const device = useDeviceText()(session.device)
  const { moment } = useDays()
  return (
    <li>
      <div>
        {device}
        {session.here && <strong> ({t('sessions.here')})</strong>}
        <p className="soft small">
          {t('sessions.since', { began: moment(session.beganAt), seen: moment(session.seenAt) })}
        </p>
      </div>
      {!session.here && (
        <Button variant="default" onClick={onEnd}>
          {t('sessions.end')}
          <span className="visually-hidden"> {device}</span>
        </Button>
      )}
    </li>
  )
}

function EndSessionDialog(props: {
  readonly person: PersonRow
  readonly session: Session | 'all'
  readonly onClose: () => void
}) {
  const { t } = useTranslation('office')
  const { person, session } = props
  const deviceText = useDeviceText()
  const kept = useKept()
  const ending = useMutation(
    trpc.session.end.mutationOptions({
      onSuccess: () => {
        props.onClose()
        kept(t('sessions.ended', { name: person.name }))
      },
    }),
  )
  const failure = useFailure(ending.error)
  return (
    <ReasonDialog
      opened
      danger
      title={t('sessions.endTitle', { name: person.name })}
      about={
        <p>
          {session === 'all'
            ? t('sessions.endAllAbout')
            : t('sessions.endAbout', { device: deviceText(session.device) })}
        </p>
      }
      confirm={session === 'all' ? t('sessions.endAll') : t('sessions.end')}
      busy={ending.isPending}
      failure={failure}
      onConfirm={(reason) =>
        ending.mutate({ person: person.id, session: session === 'all' ? null : session.id, reason })
      }
      onClose={props.onClose}
    />
  )
}
