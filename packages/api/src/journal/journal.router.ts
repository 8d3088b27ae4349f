import { z } from 'zod'
import { journalPageInput } from '@prongsai/domain/journal/journal.input'
import { looking, router } from '../trpc.ts'
import { headOfJournal, journalPage } from './journal-page.ts'

export const journalRouter = router({
  page: looking('journal:read')
    .input(journalPageInput)
    .query(({ ctx, input }) => journalPage(ctx, input)),
  head: looking('journal:read')
    .input(z.void())
    .query(({ ctx }) => headOfJournal(ctx)),
})
