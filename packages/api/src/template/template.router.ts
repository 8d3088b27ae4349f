import { z } from 'zod'
import { contractOfInput } from '@prongsai/domain/contract/contract.input'
import { purchaseIdInput } from '@prongsai/domain/procurement/purchase.input'
import {
  giveNumberInput,
  keepTemplateInput,
  paperKindInput,
  planRoundIdInput,
  takeNumberBackInput,
} from '@prongsai/domain/template/template.input'
import { deciding, looking, router } from '../trpc.ts'
import { keepTemplate, template, templates } from './keep-template.ts'
import { givePaperNumber, takeNumberBack } from './paper-numbers.ts'
import { papersOfContract, papersOfPurchase, papersOfRound } from './papers.ts'

export const templateRouter = router({
  list: looking('template:keep').query(({ ctx }) => templates(ctx)),

  get: looking('template:keep')
    .input(paperKindInput)
    .query(({ ctx, input }) => template(ctx, input.kind)),

  keep: deciding('template:keep', keepTemplateInput).mutation(({ ctx, input }) => keepTemplate(ctx, input)),

  ofPurchase: looking('purchase:read')
    .input(z.object({ id: purchaseIdInput }))
    .query(({ ctx, input }) => papersOfPurchase(ctx, input.id)),

  ofContract: looking('contract:read')
    .input(contractOfInput)
    .query(({ ctx, input }) => papersOfContract(ctx, input.id)),

  ofRound: looking('plan:read')
    .input(z.object({ id: planRoundIdInput }))
    .query(({ ctx, input }) => papersOfRound(ctx, input.id)),

  number: deciding('purchase:draft', giveNumberInput).mutation(({ ctx, input }) =>
    givePaperNumber(ctx, input),
  ),

  takeNumberBack: deciding('purchase:draft', takeNumberBackInput).mutation(({ ctx, input }) =>
    takeNumberBack(ctx, input),
  ),
})
