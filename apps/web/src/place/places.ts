import type { AppRouter } from '@prongsai/api/app-router'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { trpc } from '../trpc.ts'

export type PlaceRow = inferRouterOutputs<AppRouter>['place']['tree'][number]

/** The places in use, by the names that they are chosen by. */
export const useOpenPlaces = (): readonly PlaceRow[] =>
  (useQuery(trpc.place.tree.queryOptions()).data ?? []).filter(({ closedOn }) => closedOn === null)
