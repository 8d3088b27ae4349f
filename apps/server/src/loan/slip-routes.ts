import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Carrying } from '@prongsai/api/asset/out'
import { slipsToCarry } from '@prongsai/api/loan/slip-register'
import { csvOf } from '@prongsai/documents/csv-writing'
import { slipRegisterPaper, slipSheet, type SlipLine } from '@prongsai/documents/loan/slip-register'
import type { Actor } from '@prongsai/domain/access/actor'
import { slipRegisterInput, type SlipRegisterInput } from '@prongsai/domain/loan/slip-register.input'
import type { AssetRouteDeps } from '../asset/asset-routes.ts'
import type { Route } from '../route.ts'
import { sendPaper, type PaperForm } from '../send-paper.ts'
import { answering } from '../session/answering.ts'

type Asking = {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly carrying: Carrying
  readonly asked: SlipRegisterInput
}

/** ทะเบียนคุมใบยืมพัสดุ of a year, as paper and as a file, for who looks after lending: outsiders' names are in it. */
export function slipRoutes(deps: AssetRouteDeps): readonly Route[] {
  const route = (path: string, work: (asking: Asking) => Promise<unknown>): Route => ({
    method: 'GET',
    path,
    permission: 'loan:chase',
    handler: (request: FastifyRequest, reply: FastifyReply, actor: Actor) =>
      answering(() =>
        work({
          request,
          reply,
          carrying: { db: deps.db, actor, now: deps.clock() },
          asked: slipRegisterInput.parse(request.query),
        }),
      )(request, reply),
  })
  return [
    route('/loans/register.xlsx', (asking) => asFile(asking, 'xlsx')),
    route('/loans/register.csv', (asking) => asFile(asking, 'csv')),
    route('/loans/register/paper', (asking) => asPaper(deps, asking, 'page')),
    route('/loans/register/paper.pdf', (asking) => asPaper(deps, asking, 'pdf')),
  ]
}

const types = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

async function asFile({ reply, carrying, asked }: Asking, form: 'xlsx' | 'csv') {
  const { lines } = await slipsToCarry(carrying, asked, form)
  const bits = form === 'csv' ? csvOf(slipSheet, lines) : await workbook(lines)
  const name = encodeURIComponent(`ทะเบียนคุมใบยืม-${asked.year}.${form}`)
  reply.header('content-type', types[form])
  reply.header(
    'content-disposition',
    `attachment; filename="loans-${asked.year}.${form}"; filename*=UTF-8''${name}`,
  )
  return reply.send(Readable.from(bits, { objectMode: false }))
}

/** What writes workbooks is large, and comes when the first one is asked for. */
async function workbook(lines: readonly SlipLine[]): Promise<AsyncIterable<Uint8Array>> {
  const { workbookOf } = await import('@prongsai/documents/workbook-writing')
  return workbookOf({ name: 'ทะเบียนคุมใบยืม', columns: slipSheet }, lines)
}

async function asPaper(deps: AssetRouteDeps, { request, reply, carrying, asked }: Asking, form: PaperForm) {
  const register = await slipsToCarry(carrying, asked, 'paper')
  return sendPaper(deps.printer, {
    request,
    reply,
    carrying,
    form,
    name: `loan-register-${asked.year}`,
    print: (printing) => slipRegisterPaper(register, printing),
  })
}
