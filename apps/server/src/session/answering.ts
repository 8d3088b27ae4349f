import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { NotFound } from '@prongsai/api/found'
import { refusalOfConstraint } from '@prongsai/api/constraint-refusal'
import { isMalformed } from '@prongsai/db/malformed'
import { Refused, refusalText, type Refusal } from '@prongsai/domain/refusal'

/** What a route says when it does not do what it was asked: a sentence, and one for each field that is meant. */
export type Answer = {
  readonly status: number
  readonly error: string
  readonly fields?: Readonly<Record<string, string>>
}

type Handler = (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>

/** Says a refusal, a malformed input and what is not there in the words of the house. `under` leads to the fields of a form. */
export const answering =
  (handler: Handler, under = ''): Handler =>
  async (request, reply) => {
    reply.header('cache-control', 'no-store')
    try {
      return await handler(request, reply)
    } catch (error) {
      const answer = answerTo(error, under)
      if (answer === undefined) throw error
      const { status, ...said } = answer
      return reply.code(status).send(said)
    }
  }

function answerTo(error: unknown, under: string): Answer | undefined {
  if (error instanceof z.ZodError) return malformed(error)
  if (error instanceof NotFound) return { status: 404, error: 'ไม่พบสิ่งที่ต้องการ กรุณาตรวจสอบลิงก์' }
  if (isMalformed(error)) return { status: 400, error: 'ข้อมูลที่ส่งมาไม่ถูกต้อง กรุณาเปิดหน้านี้ใหม่แล้วทำรายการอีกครั้ง' }
  const refused = refusalOfConstraint(error) ?? error
  return refused instanceof Refused ? refusedAs(refused.refusal, under) : undefined
}

function malformed(error: z.ZodError): Answer {
  const fields = Object.fromEntries(error.issues.map(({ path, message }) => [path.join('.'), message]))
  return { status: 400, error: 'ข้อมูลยังไม่ครบหรือไม่ถูกต้อง กรุณาตรวจสอบช่องที่ระบุ', fields }
}

const fieldsOf = new Map<Refusal['code'], string>([
  ['office/password-weak', 'password'],
  ['office/password-wrong', 'current'],
  ['office/username-taken', 'username'],
  ['office/username-missing', 'username'],
])

const gone: ReadonlySet<Refusal['code']> = new Set([
  'office/link-used',
  'office/link-withdrawn',
  'office/link-expired',
])

function refusedAs(refusal: Refusal, under: string): Answer {
  const error = refusalText(refusal)
  if (gone.has(refusal.code)) return { status: 410, error }
  const field = fieldsOf.get(refusal.code)
  return { status: 422, error, ...(field === undefined ? {} : { fields: { [under + field]: error } }) }
}
