import type { AppRouter } from '@prongsai/api/app-router'
import type { Refusal } from '@prongsai/domain/refusal'
import type { TRPCClientError, TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'

let sentences: ((refusal: Refusal) => string) | undefined

/** The sentence of what the api refused. Undefined only where its words could not be fetched. */
export const refusalSentence = (refusal: Refusal): string | undefined => sentences?.(refusal)

/**
 * The sentences of refusals are many and the first page needs none: they are fetched with the first refusal, which waits
 * for them, so that it is never told without its words.
 */
export const saidRefusals: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    observable((observer) =>
      next(op).subscribe({
        next: (value) => observer.next(value),
        complete: () => observer.complete(),
        error: (error) => void withWords(error, (known) => observer.error(known)),
      }),
    )

/** Tells the error at once where it carries no refusal, and with its words at hand where it does. */
async function withWords<Known extends TRPCClientError<AppRouter>>(
  error: Known,
  tell: (error: Known) => void,
): Promise<void> {
  if (error.data?.refusal != null) await fetched()
  tell(error)
}

/** Where they cannot be fetched, the error is told without them. */
async function fetched(): Promise<void> {
  if (sentences !== undefined) return
  const module = await import('@prongsai/domain/refusal').catch(() => undefined)
  sentences = module?.refusalText
}
