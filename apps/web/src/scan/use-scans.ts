import type { AppRouter } from '@prongsai/api/app-router'
import type { ScanPlace } from '@prongsai/domain/scan/scan.input'
import { useMutation } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useRef, useState } from 'react'
import { trpc } from '../trpc.ts'
import { signal } from './signal.ts'

export type ScanRead = inferRouterOutputs<AppRouter>['scan']['read'][number]
export type ScannedCard = Extract<ScanRead, { kind: 'cards' }>['cards'][number]

/** One scan: what was read, and what it means once that is known. */
export type ScanLine = {
  readonly key: number
  readonly text: string
  readonly read?: ScanRead | undefined
  readonly error?: unknown
}

/** What was scanned, the last first. One code stands there once, however often it is scanned. */
export function useScans(place: ScanPlace, onCard?: (card: ScannedCard) => void) {
  const [lines, setLines] = useState<readonly ScanLine[]>([])
  const last = useRef(0)
  const reading = useMutation(trpc.scan.read.mutationOptions())
  const change = (key: number, to: Partial<ScanLine>) =>
    setLines((before) => before.map((line) => (line.key === key ? { ...line, ...to } : line)))
  const tell = (key: number, read: ScanRead | undefined) => {
    change(key, { read, error: undefined })
    signal(read?.kind === 'cards')
    const [only, ...more] = read?.kind === 'cards' ? read.cards : []
    if (only !== undefined && more.length === 0) onCard?.(only)
  }
  const ask = (key: number, text: string) => {
    void reading.mutateAsync({ texts: [text], place }).then(
      ([read]) => tell(key, read),
      (error: unknown) => change(key, { error }),
    )
  }
  return {
    lines,
    add: (text: string) => {
      last.current += 1
      const key = last.current
      setLines((before) => [{ key, text }, ...before.filter((line) => line.text !== text)])
      ask(key, text)
    },
    again: ({ key, text }: ScanLine) => {
      change(key, { error: undefined })
      ask(key, text)
    },
    choose: ({ key, text }: ScanLine, card: ScannedCard) =>
      change(key, { read: { text, kind: 'cards', cards: [card] } }),
    remove: ({ key }: ScanLine) => setLines((before) => before.filter((line) => line.key !== key)),
    clear: () => setLines([]),
  }
}
