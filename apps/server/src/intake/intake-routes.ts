import fastifyMultipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { takeIn } from '@prongsai/api/intake/take-in'
import type { Db } from '@prongsai/db/database'
import type { Actor } from '@prongsai/domain/access/actor'
import type { Instant } from '@prongsai/domain/calendar/civil-date'
import { intakeFileLimit } from '@prongsai/domain/intake/intake'
import { Refused } from '@prongsai/domain/refusal'
import type { Route } from '../route.ts'
import { answering } from '../session/answering.ts'

export type IntakeRouteDeps = { readonly db: Db; readonly clock: () => Instant }

/** A form with a file in it is taken apart as it comes; a larger file is cut off, and then refused by its sentence. */
export async function acceptFiles(app: FastifyInstance): Promise<void> {
  await app.register(fastifyMultipart, {
    limits: { fileSize: intakeFileLimit, files: 1, fields: 5, parts: 6, fieldSize: 1000 },
  })
}

/** A register as a file: a new intake, or a corrected file for one that is open. */
export const intakeRoutes = (deps: IntakeRouteDeps): readonly Route[] => [
  { method: 'POST', path: '/intakes', permission: 'asset:import', handler: bringing(deps) },
  { method: 'POST', path: '/intakes/:intakeId/file', permission: 'asset:import', handler: bringing(deps) },
]

const params = z.object({ intakeId: z.uuid().optional() })

const bringing =
  ({ db, clock }: IntakeRouteDeps) =>
  (request: FastifyRequest, reply: FastifyReply, actor: Actor): Promise<unknown> =>
    answering(async () => {
      const { intakeId } = params.parse(request.params)
      const file = await fileIn(request)
      return takeIn({ db, actor, now: clock() }, { file, intakeId })
    })(request, reply)

async function fileIn(request: FastifyRequest) {
  const part = request.isMultipart() ? await request.file({ throwFileSizeLimit: false }) : undefined
  if (part === undefined) throw new Refused({ code: 'intake/no-file' })
  const bytes = await part.toBuffer()
  if (part.file.truncated)
    throw new Refused({ code: 'intake/file-too-large', limitMegabytes: intakeFileLimit / 1024 / 1024 })
  return { name: part.filename, bytes }
}
