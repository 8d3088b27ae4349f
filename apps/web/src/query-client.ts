import { hashKey, QueryClient } from '@tanstack/react-query'
import { serialize } from 'superjson'

/** No answer at all: the network or the server is away. Asking once more may help; after a refusal it does not. */
const isUnanswered = (error: unknown): boolean =>
  error instanceof Error && 'data' in error && error.data == null

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => failures < 2 && isUnanswered(error),
      // A question may name a bigint, which JSON does not spell.
      queryKeyHashFn: (key) => hashKey([serialize(key).json]),
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})
