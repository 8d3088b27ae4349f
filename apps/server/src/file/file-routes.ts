import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { giveFile } from '@prongsai/api/file/give-file'
import { found } from '@prongsai/api/found'
import type { FileToGive } from '@prongsai/db/file/attachments'
import type { Actor } from '@prongsai/domain/access/actor'
import { fileKinds, nameWithEnding } from '@prongsai/domain/file/file-kind'
import type { Route } from '../route.ts'
import { answering } from '../session/answering.ts'
import type { FileRouteDeps } from './upload-routes.ts'

type Form = 'whole' | 'thumb'

/** What is kept, as it is given out: to who sees its record, and so that nothing in it runs as ours. */
export const fileRoutes = (deps: Omit<FileRouteDeps, 'clock'>): readonly Route[] => [
  { method: 'GET', path: '/files/:id', permission: 'file:read', handler: giving(deps, 'whole') },
  { method: 'GET', path: '/files/:id/thumb', permission: 'file:read', handler: giving(deps, 'thumb') },
]

const params = z.object({ id: z.uuid() })

const giving =
  ({ db, files }: Omit<FileRouteDeps, 'clock'>, form: Form) =>
  (request: FastifyRequest, reply: FastifyReply, actor: Actor): Promise<unknown> =>
    answering(async () => {
      const { id } = params.parse(request.params)
      const file = await giveFile({ db, actor }, id)
      const digest = found(form === 'whole' ? file.sha256 : file.thumbSha256)
      const tag = `"${digest.toString('hex')}"`
      reply.headers({ ...harmless, etag: tag })
      if (request.headers['if-none-match'] === tag) return reply.code(304).send()
      const bytes = await files.store.open({ office: actor.office, digest })
      if (bytes === undefined)
        request.log.error({ file: id, form }, 'a file that is kept is not in the store')
      return reply.headers(headersOf(file, form)).send(found(bytes))
    })(request, reply)

/** Whatever a file says of itself, it is no page of ours: it runs nothing, asks for nothing and is guessed to be nothing. */
const harmless = {
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  // Asked again each time: who may see it today may not tomorrow.
  'cache-control': 'private, no-cache',
} as const

function headersOf({ kind, name, bytes }: FileToGive, form: Form): Readonly<Record<string, string>> {
  if (form === 'thumb') return { 'content-type': 'image/jpeg', 'content-disposition': 'inline' }
  const { type, group, ending } = fileKinds[kind]
  const shown = group === 'image' ? 'inline' : 'attachment'
  const written = encodeURIComponent(nameWithEnding(name, kind)).replaceAll("'", '%27')
  return {
    'content-type': type,
    'content-length': bytes.toString(),
    'content-disposition': `${shown}; filename="file.${ending}"; filename*=UTF-8''${written}`,
  }
}
