import { useEffect, useSyncExternalStore } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './icon.tsx'

type Toast = { readonly id: number; readonly text: string; readonly href?: string | undefined }

const STAYS_MS = 8000
const listeners = new Set<() => void>()
let toasts: readonly Toast[] = []
let last = 0

function set(next: readonly Toast[]) {
  toasts = next
  for (const listener of listeners) listener()
}

/** Says what was done, and where the record now is. Failures are never said here: they stand where they happened. */
export function say(text: string, href?: string): void {
  last += 1
  set([...toasts.slice(-2), { id: last, text, href }])
}

const dismiss = (id: number) => set(toasts.filter((toast) => toast.id !== id))

export function Toasts() {
  const shown = useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => toasts,
  )
  return (
    <output className="toasts no-print">
      {shown.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </output>
  )
}

function ToastLine({ toast }: { readonly toast: Toast }) {
  const { t } = useTranslation('ui')
  useEffect(() => {
    const timer = setTimeout(() => dismiss(toast.id), STAYS_MS)
    return () => clearTimeout(timer)
  }, [toast.id])
  return (
    <div className="toast">
      {toast.href === undefined ? <span>{toast.text}</span> : <a href={toast.href}>{toast.text}</a>}
      <button type="button" className="icon-button" aria-label={t('close')} onClick={() => dismiss(toast.id)}>
        <Icon name="close" />
      </button>
    </div>
  )
}
