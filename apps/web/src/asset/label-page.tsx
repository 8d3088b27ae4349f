import { useQuery } from '@tanstack/react-query'
import { Navigate, useParams } from '@tanstack/react-router'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { PageFailure } from '../ui/page-failure.tsx'
import { Loading } from '../ui/loading.tsx'

/** Where a printed label leads: to the card that it is stuck on. */
export function LabelPage() {
  const { publicId = '' } = useParams({ strict: false })
  const labelled = useQuery(trpc.asset.byLabel.queryOptions({ publicId }))
  const failure = useFailure(labelled.error)
  if (labelled.data) return <Navigate to="/assets/$assetId" params={{ assetId: labelled.data.id }} replace />
  if (failure === undefined) return <Loading />
  return <PageFailure message={failure} onRetry={() => void labelled.refetch()} />
}
