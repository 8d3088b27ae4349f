import { z } from 'zod'
import {
  attachmentIdInput,
  captionInput,
  moveAttachmentInput,
  recordInput,
  takeAwayInput,
} from '@prongsai/domain/file/file.input'
import { coversOf } from '@prongsai/db/file/attachments'
import { deciding, looking, router } from '../trpc.ts'
import { attachedTo } from './attached.ts'
import { chooseCover, describe, move, takeAway } from './change-attachment.ts'

export const fileRouter = router({
  of: looking('file:read')
    .input(recordInput)
    .query(({ ctx, input }) => attachedTo(ctx, input)),

  covers: looking('asset:read')
    .input(z.object({ ids: z.array(z.uuid()).min(1).max(200) }))
    .query(({ ctx, input }) => coversOf(ctx.db, ctx.actor.office, { kind: 'asset', ids: input.ids })),

  describe: deciding('file:attach', captionInput).mutation(({ ctx, input }) => describe(ctx, input)),

  chooseCover: deciding('file:attach', attachmentIdInput).mutation(({ ctx, input }) =>
    chooseCover(ctx, input),
  ),

  move: deciding('file:attach', moveAttachmentInput).mutation(({ ctx, input }) => move(ctx, input)),

  takeAway: deciding('file:attach', takeAwayInput).mutation(({ ctx, input }) => takeAway(ctx, input)),
})
