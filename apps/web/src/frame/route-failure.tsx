import { CatchBoundary, type ErrorComponentProps } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { PageFailure } from '../ui/page-failure.tsx'

const FailureDetail = lazy(() =>
  import('./failure-detail.tsx').then((module) => ({ default: module.FailureDetail })),
)

/** A page that could not be opened. When even the explanation cannot be fetched, the network is away. */
export const RouteFailure = (props: ErrorComponentProps) => (
  <CatchBoundary getResetKey={() => location.href} errorComponent={Unreachable}>
    <Suspense>
      <FailureDetail {...props} />
    </Suspense>
  </CatchBoundary>
)

/** The frame itself could not be opened: nobody is signed in, or the system is away. */
export const FrameFailure = (props: ErrorComponentProps) => (
  <main className="doorway">
    <RouteFailure {...props} />
  </main>
)

function Unreachable() {
  const { t } = useTranslation('ui')
  return <PageFailure message={t('failure.offline')} onRetry={() => location.reload()} />
}
