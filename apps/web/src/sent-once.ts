import type { AppRouter } from '@prongsai/api/app-router'
import type { OperationResultEnvelope, TRPCClientError, TRPCLink } from '@trpc/client'
import { share, type Observable } from '@trpc/server/observable'
import { stringify } from 'superjson'

type Answer = Observable<
  OperationResultEnvelope<unknown, TRPCClientError<AppRouter>>,
  TRPCClientError<AppRouter>
>

/** An act that is under way is not sent a second time: a double click waits for the answer to the first. */
export const sentOnce: TRPCLink<AppRouter> = () => {
  const underWay = new Map<string, Answer>()
  return ({ op, next }) => {
    if (op.type !== 'mutation') return next(op)
    const key = stringify([op.path, op.input])
    const first = underWay.get(key)
    if (first !== undefined) return first
    const answer = next(op).pipe(share())
    underWay.set(key, answer)
    const forget = () => void underWay.delete(key)
    answer.subscribe({ error: forget, complete: forget })
    return answer
  }
}
