import { may } from '@prongsai/domain/access/permissions'
import { useQuery } from '@tanstack/react-query'
import type { Me } from '../session/me.ts'
import { trpc } from '../trpc.ts'

/** Registers that were begun to be brought in and are not in yet: they wait for whoever may bring them in. */
export function useWaiting(me: Me) {
  const intakes = useQuery(
    trpc.intake.list.queryOptions(undefined, { enabled: may(me.actor, 'asset:import') }),
  )
  return intakes.data ?? []
}
