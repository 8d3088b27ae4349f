import { useQueryClient } from '@tanstack/react-query'
import { say } from '../ui/toasts.tsx'

/** After a decision: what stands on the screen is asked for anew, for roles and names stand in many places; and what was done is said. */
export function useKept(): (text: string, href?: string) => void {
  const queries = useQueryClient()
  return (text, href) => {
    void queries.invalidateQueries()
    say(text, href)
  }
}
