import type { AppRouter } from '@prongsai/api/app-router'
import { createTRPCClient, httpBatchLink, TRPCClientError } from '@trpc/client'
import { createTRPCOptionsProxy } from '@trpc/tanstack-react-query'
import superjson from 'superjson'
import { queryClient } from './query-client.ts'
import { saidRefusals } from './refusal-sentences.ts'
import { sentOnce } from './sent-once.ts'

/** What the api answered, when it is the api that failed. */
export type ApiError = TRPCClientError<AppRouter>

export const isApiError = (error: unknown): error is ApiError => error instanceof TRPCClientError

const client = createTRPCClient<AppRouter>({
  links: [saidRefusals, sentOnce, httpBatchLink({ url: '/trpc', transformer: superjson, maxItems: 10 })],
})

/** `useQuery(trpc.journal.page.queryOptions(input))`, `useMutation(trpc.asset.correct.mutationOptions())`. */
export const trpc = createTRPCOptionsProxy<AppRouter>({ client, queryClient })
