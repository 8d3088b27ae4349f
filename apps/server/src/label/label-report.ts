import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { NotFound } from '@prongsai/api/found'
import { reportFromPublic } from '@prongsai/api/repair/report-fault'
import type { Db } from '@prongsai/db/database'
import { reportForm, reportTaken } from '@prongsai/documents/label/label-report'
import type { Instant } from '@prongsai/domain/calendar/civil-date'
import { Refused, refusalText } from '@prongsai/domain/refusal'
import { publicReportInput } from '@prongsai/domain/repair/repair.input'
import type { Route } from '../route.ts'
import { tellLabel, type LabelDoorDeps } from './label-door.ts'

export type LabelReportDeps = LabelDoorDeps & { readonly db: Db; readonly clock: () => Instant }

const longestForm = 16_384

/** A form without a script sends itself so: its fields, one after another. */
export function acceptForms(app: FastifyInstance): void {
  const how = { parseAs: 'string', bodyLimit: longestForm } as const
  app.addContentTypeParser('application/x-www-form-urlencoded', how, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(typeof body === 'string' ? body : ''))),
  )
}

const params = z.object({
  publicId: z
    .string()
    .regex(/^[\w-]{1,60}$/)
    .catch(''),
})

const typed = z.object({
  fault: z.string().max(longestForm).catch(''),
  contact: z.string().max(longestForm).catch(''),
  /** Seen by nobody: whatever fills it in is no person. */
  website: z.string().catch(''),
})

/** แจ้งชำรุดจากป้าย: anybody says that the thing before him is broken. */
export const labelReport = (deps: LabelReportDeps): Route => ({
  method: 'POST',
  path: '/a/:publicId/report',
  permission: 'public',
  handler: async (request: FastifyRequest, reply: FastifyReply) => {
    const { publicId } = params.parse(request.params)
    const { website, ...said } = typed.parse(request.body ?? {})
    reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow, noarchive' })
    if (website !== '') return tellLabel(deps, reply, { publicId, more: undefined })
    const { status, more } = await reported(deps, publicId, said)
    return tellLabel(deps, reply.code(status), { publicId, more })
  },
})

async function reported(
  deps: LabelReportDeps,
  publicId: string,
  said: { readonly fault: string; readonly contact: string },
) {
  const read = publicReportInput.safeParse(said)
  if (!read.success) return again(publicId, said, read.error.issues[0]?.message ?? '')
  try {
    const { number } = await reportFromPublic({ db: deps.db, now: deps.clock() }, publicId, read.data)
    return { status: 200, more: reportTaken(number) }
  } catch (error) {
    if (error instanceof NotFound) return { status: 404, more: undefined }
    if (error instanceof Refused) return again(publicId, said, refusalText(error.refusal))
    throw error
  }
}

const again = (
  publicId: string,
  said: { readonly fault: string; readonly contact: string },
  refused: string,
) => ({ status: 422, more: reportForm(publicId, { ...said, refused }) })
