import { journalRouter } from './journal/journal.router.ts'
import { createCallerFactory, router } from './trpc.ts'

export const appRouter = router({
  journal: journalRouter,
})

export type AppRouter = typeof appRouter

export const createCaller = createCallerFactory(appRouter)
