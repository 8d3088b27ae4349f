import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { Carrying } from '@prongsai/api/asset/out'
import {
  announcementToPrint,
  contractPaperToPrint,
  planTableToPrint,
  purchasePaperToPrint,
} from '@prongsai/api/template/print-paper'
import type { Printing } from '@prongsai/documents/paper'
import { planSheet, planTablePaper } from '@prongsai/documents/plan/plan-table'
import { officialPaper } from '@prongsai/documents/template/official-paper'
import type { Actor } from '@prongsai/domain/access/actor'
import type { Permission } from '@prongsai/domain/access/permissions'
import { contractOfInput } from '@prongsai/domain/contract/contract.input'
import { contractPapers, isContractPaper, type ContractPaper } from '@prongsai/domain/contract/contract-paper'
import { isPurchasePaper, purchasePapers, type PurchasePaper } from '@prongsai/domain/procurement/method'
import { purchaseIdInput } from '@prongsai/domain/procurement/purchase.input'
import { accept } from '@prongsai/domain/refusal'
import { parseColumns } from '@prongsai/domain/template/plan-columns'
import { paperPartInput, planRoundIdInput } from '@prongsai/domain/template/template.input'
import type { AssetRouteDeps } from '../asset/asset-routes.ts'
import { recordLink } from '../asset/link-to.ts'
import type { Route } from '../route.ts'
import { sendPaper, type PaperForm } from '../send-paper.ts'
import { answering } from '../session/answering.ts'

type Asking = {
  readonly request: FastifyRequest
  readonly reply: FastifyReply
  readonly carrying: Carrying
}

/** Thai figures unless ?digits=arabic. */
const query = z.object({
  digits: z.enum(['thai', 'arabic']).default('thai'),
  committee: z.string().max(60).nullable().default(null),
  supplier: z.uuid().nullable().default(null),
  /** Of which instalment, acceptance, change, defect or security of a contract. */
  of: paperPartInput.default(null),
})
const ofPurchase = z.object({ id: purchaseIdInput })
const ofRound = z.object({ id: planRoundIdInput })

const kinds = Object.keys(purchasePapers).filter(isPurchasePaper)
const contractKinds = Object.keys(contractPapers).filter(isContractPaper)

/** The official papers of a purchase, of a contract and of a round of the plan, each as a page and as a file ready to print. */
export function paperRoutes(deps: AssetRouteDeps): readonly Route[] {
  const route = (
    path: string,
    permission: Permission,
    work: (asking: Asking) => Promise<unknown>,
  ): Route => ({
    method: 'GET',
    path,
    permission,
    handler: (request: FastifyRequest, reply: FastifyReply, actor: Actor) =>
      answering(() => work({ request, reply, carrying: { db: deps.db, actor, now: deps.clock() } }))(
        request,
        reply,
      ),
  })
  const forms = (
    path: string,
    permission: Permission,
    work: (asking: Asking, form: PaperForm) => Promise<unknown>,
  ) => [
    route(path, permission, (asking) => work(asking, 'page')),
    route(`${path}.pdf`, permission, (asking) => work(asking, 'pdf')),
  ]
  return [
    ...kinds.flatMap((kind) =>
      forms(`/purchases/:id/papers/${kind}`, 'purchase:read', (asking, form) =>
        purchase(deps, asking, { kind, form }),
      ),
    ),
    ...contractKinds.flatMap((kind) =>
      forms(`/contracts/:id/papers/${kind}`, 'contract:read', (asking, form) =>
        contract(deps, asking, { kind, form }),
      ),
    ),
    ...forms('/plan/rounds/:id/papers/plan-announcement', 'plan:read', (asking, form) =>
      announcement(deps, asking, form),
    ),
    ...forms('/plan/rounds/:id/papers/plan-table', 'plan:read', (asking, form) => table(deps, asking, form)),
    route('/plan/rounds/:id/papers/plan-table.xlsx', 'plan:read', sheet),
  ]
}

type Sending = {
  readonly form: PaperForm
  readonly name: string
  /** The record's page, for the QR at the foot. */
  readonly record: string
  readonly print: (printing: Printing) => Promise<string>
}

function send(
  deps: AssetRouteDeps,
  { request, reply, carrying }: Asking,
  { record, print, ...rest }: Sending,
) {
  const { digits } = query.parse(request.query)
  const link = recordLink(deps.environment.publicUrl, record)
  return sendPaper(deps.printer, {
    request,
    reply,
    carrying,
    ...rest,
    print: (printing) => print({ ...printing, digits, link }),
  })
}

async function purchase(
  deps: AssetRouteDeps,
  asking: Asking,
  { kind, form }: { readonly kind: PurchasePaper; readonly form: PaperForm },
) {
  const { id } = ofPurchase.parse(asking.request.params)
  const { committee, supplier } = query.parse(asking.request.query)
  const paper = await purchasePaperToPrint(asking.carrying, id, { kind, committee, supplier })
  return send(deps, asking, {
    form,
    name: kind,
    record: `/purchases/${id}`,
    print: (printing) => officialPaper(paper, printing),
  })
}

async function contract(
  deps: AssetRouteDeps,
  asking: Asking,
  { kind, form }: { readonly kind: ContractPaper; readonly form: PaperForm },
) {
  const { id } = contractOfInput.parse(asking.request.params)
  const { of: part } = query.parse(asking.request.query)
  const paper = await contractPaperToPrint(asking.carrying, id, { kind, part })
  return send(deps, asking, {
    form,
    name: kind,
    record: `/contracts/${id}`,
    print: (printing) => officialPaper(paper, printing),
  })
}

async function announcement(deps: AssetRouteDeps, asking: Asking, form: PaperForm) {
  const { id } = ofRound.parse(asking.request.params)
  const paper = await announcementToPrint(asking.carrying, id)
  return send(deps, asking, {
    form,
    name: 'plan-announcement',
    record: `/plan/rounds/${id}`,
    print: (printing) => officialPaper(paper, printing),
  })
}

async function table(deps: AssetRouteDeps, asking: Asking, form: PaperForm) {
  const { id } = ofRound.parse(asking.request.params)
  const found = await planTableToPrint(asking.carrying, id)
  return send(deps, asking, {
    form,
    name: 'plan-table',
    record: `/plan/rounds/${id}`,
    print: (printing) => planTablePaper(found, printing),
  })
}

/** The same table as a workbook; what writes it is large, and comes when the first one is asked for. */
async function sheet({ request, reply, carrying }: Asking) {
  const { id } = ofRound.parse(request.params)
  const { wording, rows, year } = await planTableToPrint(carrying, id)
  const { workbookOf } = await import('@prongsai/documents/workbook-writing')
  const columns = planSheet(accept(parseColumns(wording.body)))
  const name = encodeURIComponent(`แผนการจัดซื้อจัดจ้าง-${year}.xlsx`)
  reply.header('content-type', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  reply.header('content-disposition', `attachment; filename="plan-${year}.xlsx"; filename*=UTF-8''${name}`)
  return reply.send(
    Readable.from(workbookOf({ name: 'แผนการจัดซื้อจัดจ้าง', columns }, rows), { objectMode: false }),
  )
}
