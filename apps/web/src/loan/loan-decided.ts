import { useQueryClient } from '@tanstack/react-query'
import { say } from '../ui/toasts.tsx'

/** What follows a decision: everything that may tell of it is read again, and it is said. */
export function useDecided() {
  const client = useQueryClient()
  return async (sentence: string): Promise<void> => {
    await client.invalidateQueries()
    say(sentence)
  }
}
