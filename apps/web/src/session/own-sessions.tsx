import { Button } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { Loading } from '../ui/loading.tsx'
import { say } from '../ui/toasts.tsx'
import { useDeviceText } from './device-text.ts'

/** The places where one is signed in, each of which can be ended from here. */
export function OwnSessions() {
  const { t } = useTranslation('session')
  const { moment } = useDays()
  const deviceText = useDeviceText()
  const sessions = useQuery(trpc.session.own.queryOptions())
  const ending = useEnding()
  const failure = useFailure(sessions.error ?? ending.error)
  return (
    <section className="sheet question" aria-labelledby="own-sessions">
      <h2 id="own-sessions">{t('mine.sessions')}</h2>
      <p className="soft small">{t('mine.sessionsHelp')}</p>
      {failure !== undefined && <FailureNote message={failure} />}
      {sessions.isPending && <Loading lines={2} />}
      <ul>
        {sessions.data?.map((session) => (
          <li key={session.id}>
            <span>
              {deviceText(session.device)}
              {session.here && <strong> ({t('mine.here')})</strong>}
              <br />
              <span className="soft small">
                {t('mine.since', { began: moment(session.beganAt), seen: moment(session.seenAt) })}
              </span>
            </span>
            {!session.here && (
              <Button variant="default" loading={ending.isPending} onClick={() => ending.one(session.id)}>
                {t('mine.end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {(sessions.data?.length ?? 0) > 1 && (
        <Button variant="default" color="red" loading={ending.isPending} onClick={ending.others}>
          {t('mine.endOthers')}
        </Button>
      )}
    </section>
  )
}

function useEnding() {
  const { t } = useTranslation('session')
  const queries = useQueryClient()
  const onSuccess = async () => {
    await queries.invalidateQueries({ queryKey: trpc.session.own.queryKey() })
    say(t('mine.ended'))
  }
  const one = useMutation(trpc.session.endOwn.mutationOptions({ onSuccess }))
  const others = useMutation(trpc.session.endOthers.mutationOptions({ onSuccess }))
  return {
    isPending: one.isPending || others.isPending,
    error: one.error ?? others.error,
    one: (session: string) => one.mutate({ session }),
    others: () => others.mutate(),
  }
}
