import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { chainToPrint, noteToPrint } from '@prongsai/api/custody/print-custody'
import { custodySheetPaper } from '@prongsai/documents/custody/custody-sheet'
import { transferNotePaper } from '@prongsai/documents/custody/transfer-note'
import type { Actor } from '@prongsai/domain/access/actor'
import { transferIdInput } from '@prongsai/domain/custody/custody.input'
import type { AssetRouteDeps } from '../asset/asset-routes.ts'
import { idAsked } from '../asset/asked.ts'
import { linkTo } from '../asset/link-to.ts'
import type { Route } from '../route.ts'
import { sendPaper, type PaperAsked, type PaperForm } from '../send-paper.ts'
import { answering } from '../session/answering.ts'

type Asked = Omit<PaperAsked, 'name' | 'print'>
type Work = (deps: AssetRouteDeps, asked: Asked) => Promise<unknown>

/** The papers of custody: the note by which things pass, and the chain of one card. */
export function custodyRoutes(deps: AssetRouteDeps): readonly Route[] {
  const paper = (path: string, form: PaperForm, work: Work): Route => ({
    method: 'GET',
    path,
    permission: 'custody:read',
    handler: (request: FastifyRequest, reply: FastifyReply, actor: Actor) =>
      answering(() =>
        work(deps, { request, reply, form, carrying: { db: deps.db, actor, now: deps.clock() } }),
      )(request, reply),
  })
  return [
    paper('/transfers/:id/note', 'page', note),
    paper('/transfers/:id/note.pdf', 'pdf', note),
    paper('/assets/:id/custody', 'page', chain),
    paper('/assets/:id/custody.pdf', 'pdf', chain),
  ]
}

const transferParams = z.object({ id: transferIdInput })

const note: Work = async (deps, asked) => {
  const found = await noteToPrint(asked.carrying, transferParams.parse(asked.request.params).id)
  const name = `transfer-${found.number.replace('/', '-')}`
  return sendPaper(deps.printer, { ...asked, name, print: (printing) => transferNotePaper(found, printing) })
}

const chain: Work = async (deps, asked) => {
  const { sheet, publicId } = await chainToPrint(asked.carrying, idAsked(asked.request.params))
  const link = linkTo(deps.environment.publicUrl, publicId)
  return sendPaper(deps.printer, {
    ...asked,
    name: 'custody',
    print: (printing) => custodySheetPaper(sheet, { ...printing, link }),
  })
}
