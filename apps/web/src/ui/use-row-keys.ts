import { useEffect, useRef, type RefObject } from 'react'

/** j and k move from row to row, x selects; Enter is the link's own. Silent while something is being typed or a dialog is open. */
export function useRowKeys(body: RefObject<HTMLElement | null>, onSelect: (id: string) => void): void {
  const select = useRef(onSelect)
  useEffect(() => {
    select.current = onSelect
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (body.current === null || isNotForUs(event)) return
      const rows = [...body.current.querySelectorAll<HTMLElement>('tr[data-row]')]
      const at = rows.findIndex((row) => row.contains(document.activeElement))
      if (event.key === 'j') focusRow(rows[Math.min(at + 1, rows.length - 1)])
      if (event.key === 'k') focusRow(rows[Math.max(at - 1, 0)])
      const id = rows[at]?.dataset['row']
      if (event.key === 'x' && id !== undefined) select.current(id)
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [body])
}

function focusRow(row: HTMLElement | undefined) {
  const target =
    row?.querySelector<HTMLElement>('a.row-link') ?? row?.querySelector<HTMLElement>('input, button')
  target?.focus()
  row?.scrollIntoView({ block: 'nearest' })
}

const isNotForUs = (event: KeyboardEvent): boolean =>
  event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input:not([type=checkbox]), textarea, select, [contenteditable], [role=dialog]') !== null
