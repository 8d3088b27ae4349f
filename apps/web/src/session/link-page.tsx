import { useMutation, useQuery } from '@tanstack/react-query'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Doorway } from './doorway.tsx'
import { acceptInvitation, openInvitation, type Invitation } from './invitation.ts'
import { JoinForm } from './join-form.tsx'

/** The page behind a one-time link: a person chooses a name to sign in by, and a password. */
export function LinkPage() {
  const { t } = useTranslation('session')
  const { token } = useParams({ strict: false })
  const invited = useQuery({
    queryKey: ['invitation', token],
    queryFn: () => openInvitation(token ?? ''),
    retry: false,
    refetchOnWindowFocus: false,
  })
  const failure = useFailure(invited.error)
  return (
    <Doorway>
      {invited.isPending && <Loading />}
      {failure !== undefined && (
        <div className="stack">
          <PageHead title={t('link.unusable')} />
          <FailureNote message={failure} />
          <a href="/sign-in">{t('link.goSignIn')}</a>
        </div>
      )}
      {invited.data && <Joining token={token ?? ''} invitation={invited.data} />}
    </Doorway>
  )
}

function Joining({ token, invitation }: { readonly token: string; readonly invitation: Invitation }) {
  const { t } = useTranslation('session')
  const navigate = useNavigate()
  const joining = useMutation({
    mutationFn: (answer: { readonly username: string; readonly password: string }) =>
      acceptInvitation(token, answer),
    onSuccess: (_, { username }) => navigate({ to: '/sign-in', search: { joined: username } }),
  })
  const failure = useFailure(joining.error)
  return (
    <>
      <PageHead title={invitation.username === null ? t('link.title') : t('link.titleAgain')} />
      <div className="sheet stack">
        <div>
          <p>{t('link.for', invitation)}</p>
          <p className="soft small">{t('link.notYou')}</p>
        </div>
        <JoinForm
          invitation={invitation}
          busy={joining.isPending}
          failure={failure}
          onJoin={(answer) => joining.mutate(answer)}
        />
      </div>
    </>
  )
}
