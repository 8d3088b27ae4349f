import type { Pool } from 'pg'
import type { Instant } from '@prongsai/domain/calendar/civil-date'
import { lockedOutIn, openAuthentication, type Authentication, type LockedOut } from './authentication.ts'
import { sessionReader, type SessionOf } from './session-of.ts'

export type SessionsOptions = {
  readonly pool: Pool
  /** Connections in the role `prongsai_auth`. */
  readonly authPool: Pool
  readonly secret: string
  readonly publicUrl: string
  readonly clock: () => Instant
}

export type Sessions = {
  readonly authentication: Authentication
  readonly sessionOf: SessionOf
  readonly lockedOut: LockedOut
}

/** What signs people in, and what reads who is signed in. */
export async function openSessions(options: SessionsOptions): Promise<Sessions> {
  const { pool, authPool, secret, publicUrl, clock } = options
  const authentication = openAuthentication({ pool: authPool, secret, publicUrl })
  const { authCookies } = await authentication.$context
  const cookie = { name: authCookies.sessionToken.name, secret }
  return {
    authentication,
    sessionOf: sessionReader({ pool, clock, cookie }),
    lockedOut: lockedOutIn(authPool),
  }
}
