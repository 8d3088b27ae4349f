import type { AppRouter } from '@prongsai/api/app-router'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { trpc } from '../trpc.ts'

/** Who is signed in, in which office, and what he may do today. */
export type Me = inferRouterOutputs<AppRouter>['office']['me']

/** Asked once, and again when the page comes back into view: roles and acting orders change. */
export const useMe = (): Me => useSuspenseQuery(trpc.office.me.queryOptions()).data
