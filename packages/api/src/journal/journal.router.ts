import { z } from 'zod'
import { journalPageInput } from '@prongsai/domain/journal/journal.input'
import { journalHead } from '@prongsai/db/journal/journal-entries'
import { looking, router } from '../trpc.ts'
import { journalPage } from './journal-page.ts'

export const journalRouter = router({
  page: looking('journal:read')
    .input(journalPageInput)
    .query(({ ctx, input }) => journalPage(ctx, input)),
  head: looking('journal:read')
    .input(z.void())
    .query(({ ctx }) => journalHead(ctx.db, ctx.actor.office).then((head) => head?.number ?? 0n)),
})
