import { createHmac, timingSafeEqual } from 'node:crypto'
import { parseCookies } from 'better-auth/cookies'
import type { FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import { actorOfSession, seeSession, type SessionActor } from '@prongsai/db/office/sessions'
import { bangkokDay, type Instant } from '@prongsai/domain/calendar/civil-date'

/** The session that a request carries and who asks by it; undefined when nobody is signed in. */
export type SessionOf = (request: FastifyRequest) => Promise<SessionActor | undefined>

export type SessionDeps = {
  readonly pool: Pool
  readonly clock: () => Instant
  /** The name of better-auth's cookie, and what it is signed with. */
  readonly cookie: { readonly name: string; readonly secret: string }
}

/** Reads the session of a request: one statement, and once, however often it is asked. */
export function sessionReader({ pool, clock, cookie }: SessionDeps): SessionOf {
  const known = new WeakMap<FastifyRequest, Promise<SessionActor | undefined>>()
  return (request) => {
    const before = known.get(request)
    if (before) return before
    const asked = readSession(request)
    known.set(request, asked)
    return asked
  }

  async function readSession(request: FastifyRequest): Promise<SessionActor | undefined> {
    const token = tokenIn(request.headers.cookie, cookie)
    if (token === undefined) return undefined
    const found = await actorOfSession(pool, token, bangkokDay(clock()))
    if (found?.due) await seeSession(pool, found.session)
    return found
  }
}

/** The token in a cookie that bears our signature: `token.signature`, as better-auth signs it (HMAC-SHA-256, base64). */
function tokenIn(header: string | undefined, cookie: SessionDeps['cookie']): string | undefined {
  if (header === undefined) return undefined
  const value = parseCookies(header).get(cookie.name)
  const cut = value?.lastIndexOf('.') ?? -1
  if (value === undefined || cut < 1) return undefined
  const token = value.slice(0, cut)
  const signature = Buffer.from(value.slice(cut + 1), 'base64')
  const expected = createHmac('sha256', cookie.secret).update(token).digest()
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? token : undefined
}
