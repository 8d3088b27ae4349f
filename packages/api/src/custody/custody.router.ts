import { z } from 'zod'
import { assetIdInput } from '@prongsai/domain/asset/asset.input'
import {
  answerTransferInput,
  heldNowInput,
  movePlaceInput,
  offerTransferInput,
  receiveTransferInput,
  transferIdInput,
  transferListInput,
} from '@prongsai/domain/custody/custody.input'
import { sentBy } from '@prongsai/domain/sending/sending.input'
import { heldNow } from '@prongsai/db/custody/held-now'
import { deciding, looking, router } from '../trpc.ts'
import { refuse, withdraw } from './answer-transfer.ts'
import { chainOf } from './chain-of.ts'
import { movePlace } from './move-place.ts'
import { offerSent } from './offer-transfer.ts'
import { receiveTransfer } from './receive-transfer.ts'
import { oneTransfer, transfers } from './transfers.ts'

export const custodyRouter = router({
  ofAsset: looking('custody:read')
    .input(z.object({ id: assetIdInput }))
    .query(({ ctx, input }) => chainOf(ctx.db, ctx.actor.office, input.id)),

  heldNow: looking('custody:read')
    .input(heldNowInput)
    .query(({ ctx, input }) => heldNow(ctx.db, ctx.actor.office, input)),

  list: looking('custody:read')
    .input(transferListInput)
    .query(({ ctx, input }) => transfers(ctx, input)),

  get: looking('custody:read')
    .input(z.object({ id: transferIdInput }))
    .query(({ ctx, input }) => oneTransfer(ctx, input.id)),

  offer: deciding('custody:offer', sentBy(offerTransferInput)).mutation(({ ctx, input }) =>
    offerSent(ctx, input),
  ),

  receive: deciding('custody:answer', receiveTransferInput).mutation(({ ctx, input }) =>
    receiveTransfer(ctx, input),
  ),

  refuse: deciding('custody:answer', answerTransferInput).mutation(({ ctx, input }) => refuse(ctx, input)),

  withdraw: deciding('custody:offer', answerTransferInput).mutation(({ ctx, input }) => withdraw(ctx, input)),

  movePlace: deciding('custody:give', movePlaceInput).mutation(({ ctx, input }) => movePlace(ctx, input)),
})
