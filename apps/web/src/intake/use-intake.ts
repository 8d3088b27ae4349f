import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { trpc } from '../trpc.ts'
import type { Intake, Progress } from './intake.ts'

const lookEvery = 600

/** An intake as it stands, and how far its work is while it is being read or saved. */
export function useIntake(intakeId: string): { readonly intake: Intake; readonly progress: Progress } {
  const client = useQueryClient()
  const { data: intake, dataUpdatedAt: seenAt } = useSuspenseQuery(trpc.intake.get.queryOptions({ intakeId }))
  const working = intake.state === 'reading' || intake.state === 'saving'
  const { data: now, dataUpdatedAt: lookedAt } = useQuery(
    trpc.intake.progress.queryOptions(
      { intakeId },
      { enabled: working, refetchInterval: lookEvery, staleTime: 0 },
    ),
  )
  // What was heard of an earlier reading says nothing of this one.
  const isOver = working && lookedAt > seenAt && now !== undefined && now.state !== intake.state
  useEffect(() => {
    if (isOver) void client.invalidateQueries(trpc.intake.pathFilter())
  }, [isOver, client])
  return { intake, progress: now?.state === intake.state ? now.progress : intake.progress }
}

/** Has everything that is shown of intakes asked for again. */
export function useRefresh(): () => Promise<void> {
  const client = useQueryClient()
  return () => client.invalidateQueries(trpc.intake.pathFilter())
}
