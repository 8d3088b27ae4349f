import { useQueryClient } from '@tanstack/react-query'
import { useKept } from '../office/kept.ts'
import { trpc } from '../trpc.ts'

/** What follows an act on a contract: the contract is asked for anew, its dialog is shut, and it is said. */
export function useContractAct(
  sentence: string,
  onDone?: () => void,
): { readonly onSuccess: () => Promise<void> } {
  const queries = useQueryClient()
  const kept = useKept()
  return {
    onSuccess: async () => {
      await Promise.all([
        queries.invalidateQueries({ queryKey: trpc.contract.get.queryKey() }),
        queries.invalidateQueries({ queryKey: trpc.contractCourse.closing.queryKey() }),
      ])
      onDone?.()
      kept(sentence)
    },
  }
}
