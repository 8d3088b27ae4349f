import { z } from 'zod'
import { assetIdInput } from '@prongsai/domain/asset/asset.input'
import {
  repairIdInput,
  repairListInput,
  reportFaultInput,
  sendToRepairInput,
  settleRepairInput,
  takeBackInput,
} from '@prongsai/domain/repair/repair.input'
import { sentBy } from '@prongsai/domain/sending/sending.input'
import { deciding, looking, router } from '../trpc.ts'
import { sendToRepair, settleRepair, takeBack } from './decide-repair.ts'
import { oneRepair, repairs, repairsOf } from './repairs.ts'
import { faultSent } from './report-fault.ts'

export const repairRouter = router({
  list: looking('repair:read')
    .input(repairListInput)
    .query(({ ctx, input }) => repairs(ctx, input)),

  get: looking('repair:read')
    .input(z.object({ id: repairIdInput }))
    .query(({ ctx, input }) => oneRepair(ctx, input.id)),

  ofAsset: looking('repair:read')
    .input(z.object({ id: assetIdInput }))
    .query(({ ctx, input }) => repairsOf(ctx, input.id)),

  report: deciding('repair:report', sentBy(reportFaultInput)).mutation(({ ctx, input }) =>
    faultSent(ctx, input),
  ),

  send: deciding('repair:decide', sendToRepairInput).mutation(({ ctx, input }) => sendToRepair(ctx, input)),

  takeBack: deciding('repair:decide', takeBackInput).mutation(({ ctx, input }) => takeBack(ctx, input)),

  settle: deciding('repair:decide', settleRepairInput).mutation(({ ctx, input }) => settleRepair(ctx, input)),
})
