import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Pool } from 'pg'
import { z } from 'zod'
import { assetOfLabel } from '@prongsai/db/asset/asset-record'
import { look, type Db } from '@prongsai/db/database'
import { labelTold } from '@prongsai/db/label/label-told'
import type { Html } from '@prongsai/documents/html'
import { nothingTyped, reportForm } from '@prongsai/documents/label/label-report'
import { labelToldPage, labelUnknownPage } from '@prongsai/documents/label/label-told-page'
import type { Actor } from '@prongsai/domain/access/actor'
import { may } from '@prongsai/domain/access/permissions'
import type { AssetId } from '@prongsai/domain/base/id'
import { labelPath } from '@prongsai/domain/label/label-address'
import { fontPlaces } from '../paper-fonts.ts'
import type { Route } from '../route.ts'

export type LabelDoorDeps = {
  readonly db: Db
  /** Connects as who may ask what a label tells, and nothing else. */
  readonly publicPool: Pool
  readonly sessionOf: (request: FastifyRequest) => Promise<{ readonly actor: Actor } | undefined>
}

const params = z.object({
  publicId: z
    .string()
    .regex(/^[\w-]{1,60}$/)
    .catch(''),
})

/** Where a printed label leads: who may see the card is at it, and everybody else is told whose the thing is. */
export const labelDoor = (deps: LabelDoorDeps): Route => ({
  method: 'GET',
  path: '/a/:publicId',
  permission: 'public',
  handler: async (request: FastifyRequest, reply: FastifyReply) => {
    const { publicId } = params.parse(request.params)
    reply.headers({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow, noarchive' })
    const actor = (await deps.sessionOf(request))?.actor
    const card = actor && (await cardOf(deps.db, actor, publicId))
    if (card !== undefined) return reply.redirect(`/assets/${card}`, 302)
    return tellLabel(deps, reply, { publicId, more: reportForm(publicId, nothingTyped) })
  },
})

async function cardOf(db: Db, actor: Actor, publicId: string): Promise<AssetId | undefined> {
  if (!may(actor, 'asset:read')) return undefined
  const found = await look(db, actor.office, (ready) => assetOfLabel(ready, actor.office, publicId))
  return found?.id
}

type Telling = {
  readonly publicId: string
  /** What may be done before the thing, or was. */
  readonly more: Html | undefined
}

/** The page that says whose a thing is. */
export async function tellLabel(
  { publicPool }: Pick<LabelDoorDeps, 'publicPool'>,
  reply: FastifyReply,
  { publicId, more }: Telling,
): Promise<FastifyReply> {
  const told = await labelTold(publicPool, publicId)
  const signIn = `/sign-in?to=${encodeURIComponent(labelPath(publicId))}`
  const telling = { fonts: fontPlaces, signIn, more }
  reply.type('text/html; charset=utf-8')
  if (told === undefined) return reply.code(404).send(labelUnknownPage(telling))
  return reply.send(labelToldPage(told, telling))
}
