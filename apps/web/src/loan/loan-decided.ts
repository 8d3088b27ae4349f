import { useQueryClient } from '@tanstack/react-query'
import { refusalIn } from '../refusal.ts'
import { say } from '../ui/toasts.tsx'

/** What follows a decision: everything that may tell of it is read again, and it is said. */
export function useDecided() {
  const client = useQueryClient()
  return async (sentence: string): Promise<void> => {
    await client.invalidateQueries()
    say(sentence)
  }
}

/** Who came second is told why, and sees the loan as the first left it. */
export function useReadAgain() {
  const client = useQueryClient()
  return (error: unknown): void => {
    if (refusalIn(error) !== undefined) void client.invalidateQueries()
  }
}
