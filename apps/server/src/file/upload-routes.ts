import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import {
  beginUpload,
  uploadStanding,
  type Uploading,
  type UploadStanding,
} from '@prongsai/api/file/uploading'
import type { Db } from '@prongsai/db/database'
import type { Actor } from '@prongsai/domain/access/actor'
import { no } from '@prongsai/domain/base/verdict'
import type { Instant } from '@prongsai/domain/calendar/civil-date'
import { beginUploadInput } from '@prongsai/domain/file/file.input'
import { headLength } from '@prongsai/domain/file/sniff'
import { accept } from '@prongsai/domain/refusal'
import type { Route } from '../route.ts'
import { answering } from '../session/answering.ts'
import { refuse } from './finish-upload.ts'
import type { Files } from './files.ts'
import { judgeBeginning } from './judge-file.ts'

export type FileRouteDeps = { readonly db: Db; readonly clock: () => Instant; readonly files: Files }

type Asking = {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly uploading: Uploading
  readonly files: Files
  readonly id: string
}
type Work = (asking: Asking) => Promise<unknown>

/** The body of a part of a file is not gathered in memory: whoever takes it reads it as it comes. */
export function acceptParts(app: FastifyInstance): void {
  app.addContentTypeParser('application/octet-stream', (_request, body, done) => done(null, body))
}

/** A file comes in parts: begun, asked how much has come, gone on with from there, and finished. */
export function uploadRoutes({ db, clock, files }: FileRouteDeps): readonly Route[] {
  const handled = (work: Work) => (request: FastifyRequest, reply: FastifyReply, actor: Actor) =>
    answering(async () => {
      const { id } = params.parse(request.params)
      return work({ request, reply, files, id, uploading: { db, actor, now: clock() } })
    })(request, reply)
  const path = '/uploads/:id'
  return [
    { method: 'PUT', path, permission: 'file:attach', handler: handled(begin) },
    { method: 'GET', path, permission: 'file:attach', handler: handled(tell) },
    { method: 'PATCH', path, permission: 'file:attach', handler: handled(goOn) },
    { method: 'POST', path: '/uploads/:id/finish', permission: 'file:attach', handler: handled(finish) },
  ]
}

const params = z.object({ id: z.uuid() })

const begin: Work = async (asking) => {
  const { request, uploading, files, id } = asking
  const input = beginUploadInput.parse(request.body)
  return answered(asking, await beginUpload(uploading, { ...input, id, limits: files.limits }))
}

const tell: Work = async (asking) => answered(asking, await uploadStanding(asking.uploading, asking.id))

const finish: Work = async (asking) =>
  answered(asking, await asking.files.finish(asking.uploading, asking.id))

const offsetHeader = z.object({ 'upload-offset': z.coerce.number().int().min(0) })

const goOn: Work = async (asking) => {
  const { request, uploading, files, id } = asking
  const { 'upload-offset': at } = offsetHeader.parse(request.headers)
  const standing = await uploadStanding(uploading, id)
  const stream = request.body
  if (standing.state !== 'open' || !(stream instanceof Readable)) return answered(asking, standing)
  const key = { office: uploading.actor.office, id }
  const { offset, fits } = await files.incoming.receive(key, { at, bytes: standing.bytes, stream })
  if (!fits) asking.reply.code(409)
  else if (at < headLength && offset >= headLength) await refuseEarly(asking, standing)
  return answered(asking, standing)
}

/** What would be refused at its end is refused at its beginning, before all of it is sent. */
async function refuseEarly({ uploading, files, id }: Asking, { bytes }: UploadStanding): Promise<void> {
  const key = { office: uploading.actor.office, id }
  const verdict = await judgeBeginning(files.incoming.pathOf(key), bytes, files.limits)
  if (verdict.ok) return
  await refuse({ files, uploading, id }, verdict.refusal)
  accept(verdict)
}

/** How much has come, or how it ended. Of one that was given up nothing is left, and it is begun anew. */
async function answered({ reply, uploading, files, id }: Asking, standing: UploadStanding) {
  const { state, attachmentId, refusal, bytes } = standing
  if (refusal !== null) accept(no(refusal))
  if (state === 'gone') return reply.code(410).send({ error: 'แฟ้มนี้ส่งค้างไว้นานเกินไป ระบบจะเริ่มส่งใหม่' })
  const key = { office: uploading.actor.office, id }
  const offset = state === 'kept' ? bytes : await files.incoming.offsetOf(key)
  reply.headers({ 'upload-offset': String(offset), 'upload-length': String(bytes) })
  return reply.send({ offset, bytes, state, attachmentId })
}
