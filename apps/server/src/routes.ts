import type { Pool } from 'pg'
import { health } from './health.ts'
import type { Route } from './route.ts'

export type RouteDeps = { readonly pool: Pool }

/** Every address of the system that is neither tRPC nor a file of the site. Nothing registers a route elsewhere. */
export const routesOf = ({ pool }: RouteDeps): readonly Route[] => [
  { method: 'GET', path: '/healthz', permission: 'public', handler: health(pool) },
]
