import { useCallback, useEffect, useRef, useState } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'

const PAUSE_MS = 400

/**
 * Keeps what is typed on this machine until it is saved, so that it survives a closed tab.
 * `key` names the form, its record and the person; a form with secrets keeps no draft.
 */
export function useDraft<Values extends FieldValues, Parsed>(
  form: UseFormReturn<Values, unknown, Parsed>,
  key: string,
): { readonly restored: boolean; readonly clear: () => void; readonly discard: () => void } {
  const place = `prongsai.draft.${key}`
  const [kept] = useState(() => read(place))
  const [restored, setRestored] = useState(kept !== undefined)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const { reset, watch, getValues } = form

  useEffect(() => {
    if (kept !== undefined) reset({ ...getValues(), ...kept }, { keepDefaultValues: true })
  }, [kept, reset, getValues])

  useEffect(() => {
    const keep = () => {
      if (timer.current === undefined) return
      clearTimeout(timer.current)
      timer.current = undefined
      localStorage.setItem(place, JSON.stringify(getValues()))
    }
    const watching = watch(() => {
      clearTimeout(timer.current)
      timer.current = setTimeout(keep, PAUSE_MS)
    })
    // Whoever leaves at once has typed it all the same.
    window.addEventListener('pagehide', keep)
    return () => {
      keep()
      window.removeEventListener('pagehide', keep)
      watching.unsubscribe()
    }
  }, [place, watch, getValues])

  const clear = useCallback(() => {
    clearTimeout(timer.current)
    timer.current = undefined
    localStorage.removeItem(place)
    setRestored(false)
  }, [place])

  const discard = useCallback(() => {
    reset(undefined, { keepDefaultValues: true })
    clear()
  }, [clear, reset])

  return { restored, clear, discard }
}

function read(place: string): object | undefined {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(place) ?? 'null')
    return typeof kept === 'object' && kept !== null ? kept : undefined
  } catch {
    return undefined
  }
}
