import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { joinOffice, readLink } from '@prongsai/api/office/join-office'
import type { Actor } from '@prongsai/domain/access/actor'
import type { Db } from '@prongsai/db/database'
import type { Instant } from '@prongsai/domain/calendar/civil-date'
import { choosePassword } from '@prongsai/domain/office/password'
import { changePasswordInput, joinInput, signInInput } from '@prongsai/domain/office/sign-in.input'
import { accept } from '@prongsai/domain/refusal'
import type { Route } from '../route.ts'
import { answering } from './answering.ts'
import { authenticate } from './authenticate.ts'
import { hashPassword, type Authentication } from './authentication.ts'

export type SessionRouteDeps = {
  readonly db: Db
  readonly authentication: Authentication
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
  ({ authentication }: SessionRouteDeps) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const body = signInInput.parse(request.body)
    const answer = await authenticate(authentication, { request, reply }, { path: '/sign-in/username', body })
    if (answer.ok) return {}
    if (answer.status === 423) return reply.code(423).send(locked(await minutesIn(answer)))
    if (answer.status === 429) return reply.code(429).send(tooMany(answer.headers.get('x-retry-after')))
    // Whether the name, the password or the form of either is wrong is not told.
    if (answer.status < 500) return reply.code(401).send({ error: 'ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง' })
    throw new Error(`signing in failed with ${String(answer.status)}`)
  }

const signOut =
  ({ authentication }: SessionRouteDeps) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    await authenticate(authentication, { request, reply }, { path: '/sign-out', body: {} })
    return {}
  }

const changePassword =
  ({ authentication }: SessionRouteDeps, actor: Actor) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { current, password } = changePasswordInput.parse(request.body)
    accept(choosePassword(password, [actor.name]))
    const answer = await authenticate(
      authentication,
      { request, reply },
      {
        path: '/change-password',
        body: { currentPassword: current, newPassword: password, revokeOtherSessions: true },
      },
    )
    if (answer.ok) return {}
    if (answer.status === 429) return reply.code(429).send(tooMany(answer.headers.get('x-retry-after')))
    if (answer.status >= 500) throw new Error(`changing a password failed with ${String(answer.status)}`)
    const error = 'รหัสผ่านปัจจุบันไม่ถูกต้อง'
    return reply.code(422).send({ error, fields: { current: error } })
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

async function minutesIn(answer: Response): Promise<number> {
  const said = z.object({ minutes: z.number() }).safeParse(await answer.json())
  return said.data?.minutes ?? 15
}

const locked = (minutes: number) => ({
  error: `เข้าสู่ระบบด้วยชื่อนี้ไม่ได้ชั่วคราว เพราะกรอกรหัสผ่านผิดหลายครั้ง กรุณารอ ${minutes} นาทีแล้วลองใหม่ หากลืมรหัสผ่าน โปรดขอลิงก์ตั้งรหัสผ่านจากผู้ดูแลระบบ`,
  minutes,
})

function tooMany(seconds: string | null) {
  const minutes = Math.max(1, Math.ceil(Number(seconds ?? 60) / 60))
  return { error: `มีการเข้าสู่ระบบจากเครื่องนี้ถี่เกินไป กรุณารอ ${minutes} นาทีแล้วลองใหม่`, minutes }
}
