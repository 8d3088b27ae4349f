import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { useNavigate, useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { isSignedOut, useUnopened } from '../refusal.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'

/** Whoever is not signed in goes to the door; the others are told why, and try again. */
export const FailureDetail = ({ error }: ErrorComponentProps) =>
  isSignedOut(error) ? <ToTheDoor /> : <Told error={error} />

function ToTheDoor() {
  const navigate = useNavigate()
  useEffect(() => {
    const { pathname, search } = location
    void navigate({
      to: '/sign-in',
      search: pathname === '/' ? {} : { to: pathname + search },
      replace: true,
    })
  }, [navigate])
  return <Loading />
}

function Told({ error }: { readonly error: unknown }) {
  const { t } = useTranslation('ui')
  const router = useRouter()
  const { reset } = useQueryErrorResetBoundary()
  const failure = useUnopened(error)
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <div className="stack">
      <PageHead title={t('failure.page')} />
      <FailureNote message={failure ?? t('failure.broken')} onRetry={retry} />
    </div>
  )
}
