import { z } from 'zod'
import { copySentInput, delegateInput, revokeInput } from '@prongsai/domain/delegation/delegation.input'
import { delegations } from '@prongsai/db/delegation/delegations'
import { deciding, looking, router } from '../trpc.ts'
import { delegate, revoke, sendCopy } from './keep-delegations.ts'

export const delegationRouter = router({
  list: looking('office:read')
    .input(z.void())
    .query(({ ctx }) => delegations(ctx.db, ctx.actor.office)),
  order: deciding('delegation:keep', delegateInput).mutation(({ ctx, input }) => delegate(ctx, input)),
  sendCopy: deciding('delegation:keep', copySentInput).mutation(({ ctx, input }) => sendCopy(ctx, input)),
  revoke: deciding('delegation:keep', revokeInput).mutation(({ ctx, input }) => revoke(ctx, input)),
})
