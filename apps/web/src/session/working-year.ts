import { fiscalYear, fiscalYearOf, type FiscalYear } from '@prongsai/domain/calendar/fiscal-year'
import { useSyncExternalStore } from 'react'
import { today } from '../ui/day-text.ts'

const KEPT = 'prongsai.working-year'
const listeners = new Set<() => void>()

/** The fiscal year worked in. A choice is kept until the year turns: then everyone begins in the new one. */
export function useWorkingYear(): FiscalYear {
  return useSyncExternalStore((listener) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }, read)
}

export function workIn(year: FiscalYear): void {
  localStorage.setItem(KEPT, `${thisYear()} ${year}`)
  for (const listener of listeners) listener()
}

export const thisYear = (): FiscalYear => fiscalYearOf(today())

/** The next year, for planning; this one; and those of the last five years. */
export const yearsToChoose = (): readonly FiscalYear[] =>
  [1, 0, -1, -2, -3, -4, -5].map((step) => fiscalYear(thisYear() + step))

function read(): FiscalYear {
  const [chosenIn, chosen] = (localStorage.getItem(KEPT) ?? '').split(' ').map(Number)
  return chosenIn === thisYear() && chosen !== undefined ? fiscalYear(chosen) : thisYear()
}
