import { useQueryClient } from '@tanstack/react-query'
import { useKept } from '../office/kept.ts'
import { trpc } from '../trpc.ts'

/**
 * What follows an act on a purchase: the purchase is asked for anew, its dialog is shut, and it is said. Only then, for who
 * goes on with the step below must not be told that he himself has changed the purchase meanwhile.
 */
export function usePurchaseAct(
  sentence: string,
  onDone?: () => void,
): { readonly onSuccess: () => Promise<void> } {
  const queries = useQueryClient()
  const kept = useKept()
  return {
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: trpc.purchase.get.queryKey() })
      onDone?.()
      kept(sentence)
    },
  }
}
