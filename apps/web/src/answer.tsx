import { Suspense, type ReactNode } from 'react'
import { useUnopened } from './refusal.ts'
import { FailureNote } from './ui/failure-note.tsx'
import { Loading } from './ui/loading.tsx'

/** What was asked for, once it is there; until then the shape of it, or why it did not come and the way to ask again. */
export function Answer<Data>(props: {
  readonly query: {
    readonly data: Data | undefined
    readonly error: unknown
    readonly refetch: () => unknown
  }
  /** How many lines it will be, roughly. */
  readonly lines?: number
  readonly children: (data: Data) => ReactNode
}) {
  const { data, error, refetch } = props.query
  const failure = useUnopened(error)
  const shape = <Loading lines={props.lines ?? 6} />
  // Words that only the answer speaks may still have to come: the page around it stays.
  if (data !== undefined) return <Suspense fallback={shape}>{props.children(data)}</Suspense>
  if (failure === undefined) return shape
  return <FailureNote message={failure} onRetry={() => void refetch()} />
}
