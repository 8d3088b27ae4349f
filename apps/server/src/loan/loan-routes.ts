import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { lettersToPrint, memoToPrint } from '@prongsai/api/loan/overdue'
import { settlementToPrint, slipToPrint, type CarryingLoans } from '@prongsai/api/loan/print-loan'
import type { Seal } from '@prongsai/api/seal'
import { loanLettersPaper } from '@prongsai/documents/loan/loan-letter'
import { overdueMemoPaper } from '@prongsai/documents/loan/overdue-memo'
import { loanSlipPaper } from '@prongsai/documents/loan/loan-slip'
import { settlementPaper } from '@prongsai/documents/loan/settlement-paper'
import type { Printing } from '@prongsai/documents/paper'
import type { Actor } from '@prongsai/domain/access/actor'
import type { Permission } from '@prongsai/domain/access/permissions'
import { loansOfPaper } from '@prongsai/domain/loan/chase.input'
import { loanIdInput } from '@prongsai/domain/loan/loan.input'
import type { AssetRouteDeps } from '../asset/asset-routes.ts'
import { recordLink } from '../asset/link-to.ts'
import type { Route } from '../route.ts'
import { sendPaper, type PaperForm } from '../send-paper.ts'
import { answering } from '../session/answering.ts'

export type LoanRouteDeps = AssetRouteDeps & { readonly seal: Seal }

type Paper = {
  readonly name: string
  readonly print: (printing: Printing) => Promise<string>
}
type Work = (carrying: CarryingLoans, id: string) => Promise<Paper>

/** The papers of lending: the slip, the letter that asks for what is late, and the memo of what is made good. */
export function loanRoutes(deps: LoanRouteDeps): readonly Route[] {
  const paper = (
    path: string,
    permission: Permission,
    { form, work }: { form: PaperForm; work: Work },
  ): Route => ({
    method: 'GET',
    path,
    permission,
    handler: (request: FastifyRequest, reply: FastifyReply, actor: Actor) =>
      answering(async () => {
        const carrying = { db: deps.db, actor, now: deps.clock(), seal: deps.seal }
        const { id } = params.parse(request.params)
        const { name, print } = await work(carrying, id)
        const link = recordLink(deps.environment.publicUrl, `/loans/${id}`)
        return sendPaper(deps.printer, {
          request,
          reply,
          carrying,
          form,
          name,
          print: (printing) => print({ ...printing, link }),
        })
      })(request, reply),
  })
  return [
    ...overdueRoutes(deps),
    paper('/loans/:id/slip', 'loan:read', { form: 'page', work: slip }),
    paper('/loans/:id/slip.pdf', 'loan:read', { form: 'pdf', work: slip }),
    paper('/loans/:id/letter', 'loan:chase', { form: 'page', work: letter }),
    paper('/loans/:id/letter.pdf', 'loan:chase', { form: 'pdf', work: letter }),
    paper('/loans/settlements/:id/paper', 'loan:settle', { form: 'page', work: settlement }),
    paper('/loans/settlements/:id/paper.pdf', 'loan:settle', { form: 'pdf', work: settlement }),
  ]
}

/** The papers about what is late: the letters to their borrowers, and the memo to the head. */
function overdueRoutes(deps: LoanRouteDeps): readonly Route[] {
  const paper = (path: string, form: PaperForm, work: ListWork): Route => ({
    method: 'GET',
    path,
    permission: 'loan:chase',
    handler: (request: FastifyRequest, reply: FastifyReply, actor: Actor) =>
      answering(async () => {
        const carrying = { db: deps.db, actor, now: deps.clock(), seal: deps.seal }
        return sendPaper(deps.printer, {
          request,
          reply,
          carrying,
          form,
          ...(await work(carrying, request.query)),
        })
      })(request, reply),
  })
  return [
    paper('/loans/letters', 'page', letters),
    paper('/loans/letters.pdf', 'pdf', letters),
    paper('/loans/memo', 'page', memo),
    paper('/loans/memo.pdf', 'pdf', memo),
  ]
}

type ListWork = (carrying: CarryingLoans, query: unknown) => Promise<Paper>

const letters: ListWork = async (carrying, query) => {
  const found = await lettersToPrint(carrying, loansOfPaper.parse(query).loans)
  return { name: 'loan-letters', print: (printing) => loanLettersPaper(found, printing) }
}

const memo: ListWork = async (carrying, query) => {
  const found = await memoToPrint(carrying, loansOfPaper.parse(query).loans)
  return { name: 'loan-memo', print: (printing) => overdueMemoPaper(found, printing) }
}

const params = z.object({ id: loanIdInput })

const slip: Work = async (carrying, id) => {
  const found = await slipToPrint(carrying, id)
  return { name: 'loan-slip', print: (printing) => loanSlipPaper(found, printing) }
}

const letter: Work = async (carrying, id) => {
  const found = await lettersToPrint(carrying, [id])
  return { name: 'loan-letter', print: (printing) => loanLettersPaper(found, printing) }
}

const settlement: Work = async (carrying, id) => {
  const found = await settlementToPrint(carrying, id)
  return { name: 'loan-settlement', print: (printing) => settlementPaper(found, printing) }
}
