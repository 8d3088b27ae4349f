import { useKept } from '../office/kept.ts'

/** What follows an act on a purchase: its dialog is shut, everything is asked for anew, and it is said. */
export function usePurchaseAct(sentence: string, onDone?: () => void): { readonly onSuccess: () => void } {
  const kept = useKept()
  return {
    onSuccess: () => {
      onDone?.()
      kept(sentence)
    },
  }
}
