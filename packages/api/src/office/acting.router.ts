import { z } from 'zod'
import { actingOrderInput, endActingInput } from '@prongsai/domain/office/person.input'
import { actingOrders } from '@prongsai/db/office/acting-orders'
import { deciding, looking, router } from '../trpc.ts'
import { endActing, orderActing } from './keep-acting.ts'

export const actingRouter = router({
  list: looking('office:read')
    .input(z.void())
    .query(({ ctx }) => actingOrders(ctx.db, ctx.actor.office)),
  order: deciding('acting:keep', actingOrderInput).mutation(({ ctx, input }) => orderActing(ctx, input)),
  end: deciding('acting:keep', endActingInput).mutation(({ ctx, input }) => endActing(ctx, input)),
})
