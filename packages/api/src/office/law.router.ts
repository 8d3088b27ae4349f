import { z } from 'zod'
import {
  setConventionInput,
  setOfficeDaysInput,
  setThresholdInput,
  withdrawLawNumberInput,
} from '@prongsai/domain/office/law.input'
import { deciding, looking, router } from '../trpc.ts'
import { setConvention, setOfficeDays, setThreshold, withdrawNumber } from './keep-law.ts'
import { lawTable } from './law-table.ts'

export const lawRouter = router({
  list: looking('office:read')
    .input(z.void())
    .query(({ ctx }) => lawTable(ctx)),
  setThreshold: deciding('law:keep', setThresholdInput).mutation(({ ctx, input }) =>
    setThreshold(ctx, input),
  ),
  setConvention: deciding('law:keep', setConventionInput).mutation(({ ctx, input }) =>
    setConvention(ctx, input),
  ),
  setOfficeDays: deciding('law:keep', setOfficeDaysInput).mutation(({ ctx, input }) =>
    setOfficeDays(ctx, input),
  ),
  withdraw: deciding('law:keep', withdrawLawNumberInput).mutation(({ ctx, input }) =>
    withdrawNumber(ctx, input),
  ),
})
