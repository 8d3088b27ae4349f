import { z } from 'zod'
import { looking, router } from '../trpc.ts'
import { homeNow } from './home-now.ts'

export const homeRouter = router({
  now: looking('asset:read')
    .input(z.void())
    .query(({ ctx }) => homeNow(ctx)),
})
