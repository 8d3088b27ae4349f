import type { AppRouter } from '@prongsai/api/app-router'
import type { inferRouterOutputs } from '@trpc/server'

/** The words of a paper as they stand, as they were shipped, and the office's versions. */
export type TemplateKept = inferRouterOutputs<AppRouter>['template']['get']
