import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { exportAssets } from '@prongsai/api/asset/export-assets'
import { cardsToPrint, registerToPrint } from '@prongsai/api/asset/print-assets'
import type { Carrying } from '@prongsai/api/asset/out'
import type { ExportedCard } from '@prongsai/db/asset/asset-export'
import type { Db } from '@prongsai/db/database'
import { assetCardPaper, assetCardsPaper } from '@prongsai/documents/asset/asset-card'
import { assetRegisterPaper } from '@prongsai/documents/asset/asset-register-paper'
import { assetSheetWith, type AssetSheetRow } from '@prongsai/documents/asset/asset-sheet'
import type { Column, Rows } from '@prongsai/documents/column'
import { csvOf } from '@prongsai/documents/csv-writing'
import type { Printing } from '@prongsai/documents/paper'
import type { Actor } from '@prongsai/domain/access/actor'
import type { AssetId } from '@prongsai/domain/base/id'
import { bangkokDay, type CivilDate, type Instant } from '@prongsai/domain/calendar/civil-date'
import type { Printer } from '../print.ts'
import type { Route } from '../route.ts'
import { answering } from '../session/answering.ts'
import { idAsked, idsAsked, listAsked, type AskedList } from './asked.ts'
import { linkTo } from './link-to.ts'
import { sendPaper, type PaperForm } from '../send-paper.ts'

export type AssetRouteDeps = {
  readonly db: Db
  readonly clock: () => Instant
  readonly printer: Printer
  readonly environment: { readonly publicUrl: string }
}

type Asking = { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly carrying: Carrying }
type Work = (asking: Asking) => Promise<unknown>

/** The register as it leaves the system: lists as files, cards and registers as paper. */
export function assetRoutes(deps: AssetRouteDeps): readonly Route[] {
  const handled = (work: Work) => (request: FastifyRequest, reply: FastifyReply, actor: Actor) =>
    answering(() => work({ request, reply, carrying: { db: deps.db, actor, now: deps.clock() } }))(
      request,
      reply,
    )
  return [
    { method: 'GET', path: '/assets.xlsx', permission: 'asset:export', handler: handled(asFile('xlsx')) },
    { method: 'GET', path: '/assets.csv', permission: 'asset:export', handler: handled(asFile('csv')) },
    {
      method: 'GET',
      path: '/assets/:id/card',
      permission: 'asset:read',
      handler: handled(card(deps, 'page')),
    },
    {
      method: 'GET',
      path: '/assets/:id/card.pdf',
      permission: 'asset:read',
      handler: handled(card(deps, 'pdf')),
    },
    { method: 'GET', path: '/assets/cards', permission: 'asset:read', handler: handled(cards(deps, 'page')) },
    {
      method: 'GET',
      path: '/assets/cards.pdf',
      permission: 'asset:read',
      handler: handled(cards(deps, 'pdf')),
    },
    {
      method: 'GET',
      path: '/assets/register',
      permission: 'asset:export',
      handler: handled(register(deps, 'page')),
    },
    {
      method: 'GET',
      path: '/assets/register.pdf',
      permission: 'asset:export',
      handler: handled(register(deps, 'pdf')),
    },
  ]
}

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

const asFile =
  (form: 'xlsx' | 'csv'): Work =>
  async ({ request, reply, carrying }) => {
    const { cards: rows, fields } = await exportAssets(carrying, { ...listAsked(request.query), form })
    const columns = assetSheetWith(fields)
    const bits = form === 'csv' ? csvOf(columns, rows) : await workbook(columns, rows)
    reply.header('content-type', types[form])
    reply.header('content-disposition', attachment(carrying.now, form))
    return reply.send(Readable.from(bits, { objectMode: false }))
  }

/** What writes workbooks is large, and comes when the first one is asked for. */
async function workbook(
  columns: readonly Column<AssetSheetRow>[],
  rows: Rows<ExportedCard>,
): Promise<AsyncIterable<Uint8Array>> {
  const { workbookOf } = await import('@prongsai/documents/workbook-writing')
  return workbookOf({ name: 'ทะเบียนทรัพย์สิน', columns }, rows)
}

function attachment(now: Instant, form: string): string {
  const day = bangkokDay(now)
  const name = encodeURIComponent(`ทะเบียนทรัพย์สิน-${day}.${form}`)
  return `attachment; filename="assets-${day}.${form}"; filename*=UTF-8''${name}`
}

const card =
  (deps: AssetRouteDeps, form: PaperForm): Work =>
  async (asking) => {
    const { request, carrying } = asking
    const [found] = await cardsToPrint(carrying, [idAsked(request.params)])
    if (found === undefined) throw new Error('a card that was found is gone')
    const link = linkTo(deps.environment.publicUrl, found.publicId)
    const name = `card-${carriedOn(carrying)}`
    const print = (printing: Printing) => assetCardPaper(found.card, { ...printing, link })
    return sendPaper(deps.printer, { ...asking, form, name, print })
  }

const cards =
  (deps: AssetRouteDeps, form: PaperForm): Work =>
  async (asking) => {
    const ids: readonly AssetId[] = idsAsked(asking.request.query)
    const found = await cardsToPrint(asking.carrying, ids)
    const [first] = found
    if (first === undefined) throw new Error('cards that were found are gone')
    const all = { office: first.card.office, cards: found.map((one) => one.card) }
    const name = `cards-${carriedOn(asking.carrying)}`
    return sendPaper(deps.printer, {
      ...asking,
      form,
      name,
      print: (printing) => assetCardsPaper(all, printing),
    })
  }

const register =
  (deps: AssetRouteDeps, form: PaperForm): Work =>
  async (asking) => {
    const asked = listAsked(asking.request.query)
    const only = onlyOf(asked)
    const found = await registerToPrint(asking.carrying, { ...asked, only })
    const name = `register-${carriedOn(asking.carrying)}`
    return sendPaper(deps.printer, {
      ...asking,
      form,
      name,
      print: (printing) => assetRegisterPaper(found, printing),
    })
  }

function onlyOf({ ids, filter }: AskedList): string {
  if (ids !== undefined) return 'รายการที่เลือกไว้'
  return Object.keys(filter).length === 0 ? '' : 'รายการที่กรองไว้'
}

const carriedOn = ({ now }: Carrying): CivilDate => bangkokDay(now)
