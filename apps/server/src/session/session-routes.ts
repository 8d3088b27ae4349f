import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { joinOffice, readLink } from '@prongsai/api/office/join-office'
import { tellLockOut, tellOwnPassword } from '@prongsai/api/office/tell-sign-in'
import type { Actor } from '@prongsai/domain/access/actor'
import type { Db } from '@prongsai/db/database'
import type { Instant } from '@prongsai/domain/calendar/civil-date'
import { choosePassword } from '@prongsai/domain/office/password'
import { changePasswordInput, joinInput, signInInput } from '@prongsai/domain/office/sign-in.input'
import { accept, Refused } from '@prongsai/domain/refusal'
import type { Route } from '../route.ts'
import { answering } from './answering.ts'
import { authenticate } from './authenticate.ts'
import { hashPassword, type Authentication, type LockedOut } from './authentication.ts'
import { heldBack, type Waiting } from './held-back.ts'

export type SessionRouteDeps = {
  readonly db: Db
  readonly authentication: Authentication
  readonly lockedOut: LockedOut
  readonly clock: () => Instant
}

/** Signing in and out, one's own password, and the one-time link by which a person sets it first. */
export const sessionRoutes = (deps: SessionRouteDeps): readonly Route[] => [
  { method: 'POST', path: '/auth/sign-in', permission: 'public', handler: answering(signIn(deps)) },
  { method: 'POST', path: '/auth/sign-out', permission: 'public', handler: answering(signOut(deps)) },
  {
    method: 'POST',
    path: '/auth/password',
    permission: 'office:read',
    handler: (request, reply, actor) => answering(changePassword(deps, actor))(request, reply),
  },
  { method: 'GET', path: '/links/:token', permission: 'public', handler: answering(showLink(deps)) },
  { method: 'POST', path: '/links/:token', permission: 'public', handler: answering(useLink(deps)) },
]

const signIn =
  (deps: SessionRouteDeps) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const body = signInInput.parse(request.body)
    const path = '/sign-in/username'
    const answer = await authenticate(deps.authentication, { request, reply }, { path, body })
    if (answer.ok) return {}
    const held = await heldBack(answer)
    if (held !== undefined) return wait(reply, held)
    if (answer.status >= 500) throw new Error(`signing in failed with ${String(answer.status)}`)
    // Whether the name, the password or the form of either is wrong is not told, nor by how long the answer takes.
    void reply.code(401).send({ error: 'ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง' })
    await tellIfLocked(deps, body.username, request)
    return reply
  }

async function tellIfLocked(
  { db, lockedOut, clock }: SessionRouteDeps,
  username: string,
  request: FastifyRequest,
): Promise<void> {
  try {
    const user = await lockedOut(username, request.ip)
    if (user !== undefined) await tellLockOut(db, { user, address: request.ip, now: clock() })
  } catch (error) {
    // The answer is on its way already.
    request.log.error(error, 'a lock-out was not told')
  }
}

const wait = (reply: FastifyReply, { status, ...said }: Waiting): FastifyReply =>
  reply.code(status).send(said)

const signOut =
  ({ authentication }: SessionRouteDeps) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    await authenticate(authentication, { request, reply }, { path: '/sign-out', body: {} })
    return {}
  }

const changePassword =
  ({ authentication, db, clock }: SessionRouteDeps, actor: Actor) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { current, password } = changePasswordInput.parse(request.body)
    accept(choosePassword(password, [actor.name]))
    const path = '/change-password'
    const body = { currentPassword: current, newPassword: password, revokeOtherSessions: true }
    const answer = await authenticate(authentication, { request, reply }, { path, body })
    if (answer.ok) {
      // Not in one transaction with the change: better-auth waits for rows that a decision holds which waits for the journal.
      await tellOwnPassword(db, actor, clock())
      return {}
    }
    const held = await heldBack(answer)
    if (held !== undefined) return wait(reply, held)
    if (answer.status >= 500) throw new Error(`changing a password failed with ${String(answer.status)}`)
    throw new Refused({ code: 'office/password-wrong' })
  }

const token = z.object({ token: z.string().max(100) })

const showLink =
  ({ db, clock }: SessionRouteDeps) =>
  (request: FastifyRequest): Promise<unknown> =>
    readLink(db, token.parse(request.params).token, clock())

const useLink =
  ({ db, clock }: SessionRouteDeps) =>
  async (request: FastifyRequest): Promise<unknown> => {
    const joining = { token: token.parse(request.params).token, now: clock(), hashPassword }
    await joinOffice(db, joinInput.parse(request.body), joining)
    return {}
  }
