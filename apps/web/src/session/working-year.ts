import type { FiscalYear } from '@prongsai/domain/calendar/fiscal-year'
import { useSyncExternalStore } from 'react'

const KEPT = 'prongsai.working-year'
const listeners = new Set<() => void>()

/** The fiscal year worked in. A choice is kept until the year turns: then everyone begins in the new one. */
export function useWorkingYear(now: FiscalYear): number {
  const kept = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => localStorage.getItem(KEPT) ?? '',
  )
  const [chosenIn, chosen] = kept.split(' ').map(Number)
  return chosenIn === now && chosen !== undefined ? chosen : now
}

export function workIn(year: number, now: FiscalYear): void {
  localStorage.setItem(KEPT, `${now} ${year}`)
  for (const listener of listeners) listener()
}

/** The next year, for planning; this one; and the five before it. */
export const yearsToChoose = (now: FiscalYear): readonly number[] =>
  [1, 0, -1, -2, -3, -4, -5].map((step) => now + step)
