import type { AppRouter } from '@prongsai/api/app-router'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { trpc } from '../trpc.ts'

type LawTable = inferRouterOutputs<AppRouter>['law']['list']
export type LawThreshold = LawTable['thresholds'][number]
export type OfficeDay = LawTable['officeDays'][number]
export type Convention = LawTable['convention']

export const useLaw = () => useQuery(trpc.law.list.queryOptions())

/** A dated row as it is shown: a sum or a choice, already in words. */
export type LawRow = Omit<LawThreshold['rows'][number], 'value'> & { readonly value: string }
