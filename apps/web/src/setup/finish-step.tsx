import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { HttpFailure } from '../session/http-failure.ts'
import { setUp } from '../session/http.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { UnsavedWork } from '../unsaved-work.tsx'
import { peopleIn, SampleBuilt } from './sample-built.tsx'
import type { AdministratorValues, OfficeValues, SetupChoice } from './setup-state.ts'

type Answers = {
  readonly code: string
  readonly choice: SetupChoice
  readonly office: OfficeValues
  readonly administrator: AdministratorValues
}

/** What will be, before the last press. A refusal keeps everything that was typed. */
export function FinishStep(
  props: Answers & {
    readonly onBack: () => void
    readonly onDone: () => void
    /** Told which fields the server found wrong. */
    readonly onFault: (fields: Readonly<Record<string, string>>) => void
  },
) {
  const { t } = useTranslation('setup')
  const { t: ui } = useTranslation('ui')
  const navigate = useNavigate()
  const toSignIn = () => navigate({ to: '/sign-in', search: { ready: '1' } })
  const settingUp = useMutation({
    mutationFn: () => setUp(setupOf(props)),
    onSuccess: (said) => {
      props.onDone()
      return peopleIn(said) === undefined ? toSignIn() : undefined
    },
    onError: (error) => {
      if (error instanceof HttpFailure) props.onFault(error.fields)
    },
  })
  const failure = useFailure(settingUp.error)
  const own = props.choice === 'own'
  const people = peopleIn(settingUp.data)
  if (people !== undefined) return <SampleBuilt people={people} onGo={() => void toSignIn()} />
  return (
    <div className="stack">
      <UnsavedWork when={!settingUp.isPending && !settingUp.isSuccess} />
      <h3>{own ? t('finish.ownTitle', { name: props.office.name }) : t('finish.sampleTitle')}</h3>
      <p>{own ? t('finish.ownWhat', summaryOf(props)) : t('finish.sampleWhat')}</p>
      {failure !== undefined && <FailureNote message={failure} />}
      <output className="soft">{settingUp.isPending && t('finish.working')}</output>
      <div className="row">
        <Button loading={settingUp.isPending} onClick={() => settingUp.mutate()}>
          {own ? t('finish.own') : t('finish.sample')}
        </Button>
        <Button variant="subtle" disabled={settingUp.isPending} onClick={props.onBack}>
          {ui('back')}
        </Button>
      </div>
    </div>
  )
}

const summaryOf = ({ office, administrator }: Answers) => ({
  units: office.units.length,
  administrator: administrator.name,
  username: administrator.username,
})

function setupOf({ code, choice, office, administrator }: Answers) {
  if (choice === 'sample') return { code, choice }
  const { name, position, username, password } = administrator
  return { code, choice, office, administrator: { name, position, username, password } }
}
