import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Carrying } from '@prongsai/api/asset/out'
import { labelsOfRun, labelsToPreview, type LabelsToPrint } from '@prongsai/api/label/labels-to-print'
import { labelSheetPaper } from '@prongsai/documents/label/label-sheet'
import type { Actor } from '@prongsai/domain/access/actor'
import { labelSettingInput } from '@prongsai/domain/label/label.input'
import type { AssetRouteDeps } from '../asset/asset-routes.ts'
import { listAsked } from '../asset/asked.ts'
import type { Route } from '../route.ts'
import { sendPaper, type PaperForm } from '../send-paper.ts'
import { answering } from '../session/answering.ts'

type Asking = { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly carrying: Carrying }
type Work = (asking: Asking) => Promise<LabelsToPrint>

/** Sheets of labels: one page of what would be printed, and a printing as it was. */
export function labelRoutes(deps: AssetRouteDeps): readonly Route[] {
  const sheets = (path: string, form: PaperForm, work: Work): Route => ({
    method: 'GET',
    path,
    permission: 'label:print',
    handler: (request: FastifyRequest, reply: FastifyReply, actor: Actor) =>
      answering(async () => {
        const carrying = { db: deps.db, actor, now: deps.clock() }
        const found = await work({ request, reply, carrying })
        return sendPaper(deps.printer, {
          request,
          reply,
          carrying,
          form,
          name: 'labels',
          print: ({ fonts }) =>
            Promise.resolve(labelSheetPaper(found, { fonts, publicUrl: deps.environment.publicUrl })),
        })
      })(request, reply),
  })
  return [
    sheets('/labels/preview', 'page', preview),
    sheets('/labels/runs/:run/sheet', 'page', run),
    sheets('/labels/runs/:run/sheet.pdf', 'pdf', run),
  ]
}

const { stock, start, across, down } = labelSettingInput.shape
const whole = z.coerce.number()

const settingQuery = z.object({
  stock,
  start: whole.pipe(start.unwrap()).default(1),
  across: whole.pipe(across.unwrap()).default(0),
  down: whole.pipe(down.unwrap()).default(0),
  page: whole.pipe(z.int().min(0)).default(0),
})

const query = z.record(z.string(), z.unknown())

const preview: Work = ({ request, carrying }) => {
  const asked = query.parse(request.query)
  const { page, ...setting } = settingQuery.parse(asked)
  const list = Object.fromEntries(Object.entries(asked).filter(([name]) => !(name in settingQuery.shape)))
  const { ids, filter, order } = listAsked(list)
  const choice = { ids: ids === undefined ? undefined : [...ids], filter, order }
  return labelsToPreview(carrying, { choice, setting, page })
}

const runParams = z.object({ run: z.uuid() })

const run: Work = ({ request, carrying }) => labelsOfRun(carrying, runParams.parse(request.params).run)
