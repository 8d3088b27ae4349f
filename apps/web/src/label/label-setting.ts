import { cellsOf, labelStocks, stockOf, type LabelStock } from '@prongsai/domain/label/label-stock'
import { useState } from 'react'

/** On what is printed, from which label on, and moved by how much, in tenths of a millimetre. */
export type Setting = {
  readonly stock: LabelStock
  readonly start: number
  readonly across: number
  readonly down: number
}

const KEPT = 'prongsai.label.paper'

/** The paper and the printer's own error stay as they were last time on this machine; a sheet begins anew. */
export function useSetting() {
  const [setting, set] = useState(lastSetting)
  return {
    setting,
    change: (to: Partial<Setting>) => {
      const next = { ...setting, ...to }
      const start = Math.min(next.start, cellsOf(next.stock.layout))
      set({ ...next, start })
      const { stock, across, down } = next
      localStorage.setItem(KEPT, [stock.id, across, down].join(' '))
    },
  }
}

function lastSetting(): Setting {
  const [id = '', across, down] = (localStorage.getItem(KEPT) ?? '').split(' ')
  return {
    stock: stockOf(id) ?? labelStocks[2],
    start: 1,
    across: tenths(Number(across)),
    down: tenths(Number(down)),
  }
}

/** Ten millimetres at most, to one side or the other. */
export const tenths = (number: number): number =>
  Number.isFinite(number) ? Math.max(-100, Math.min(100, Math.round(number))) : 0
