import { useQueryErrorResetBoundary } from '@tanstack/react-query'
import { Navigate, useLocation, useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { isSignedOut, useFailure } from '../refusal.ts'
import { FailureNote } from '../ui/failure-note.tsx'
import { PageHead } from '../ui/page-head.tsx'

/** A page that could not be opened: whoever is not signed in goes to the door, the others are told why and try again. */
export function FailureDetail({ error }: ErrorComponentProps) {
  const { t } = useTranslation('ui')
  const router = useRouter()
  const { href, pathname } = useLocation()
  const { reset } = useQueryErrorResetBoundary()
  const failure = useFailure(error)
  if (isSignedOut(error))
    return <Navigate to="/sign-in" search={pathname === '/' ? {} : { to: href }} replace />
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
