import type { LoanRecord } from './loan-page.tsx'

/** What comes back of one card: so many of each kind, of what is out. */
export type Coming = {
  readonly assetId: string
  readonly code: string
  readonly name: string
  readonly countingUnit: string
  readonly out: number
  readonly good: number
  readonly damaged: number
  readonly missing: number
  readonly checks: readonly { readonly text: string; readonly ok: boolean }[]
  readonly note: string
}

/** All that is out comes back, and is well, until it is said otherwise. */
export function comingAtFirst({ holds, lines }: LoanRecord): readonly Coming[] {
  const out = holds.filter(({ state }) => state === 'out')
  return [...Map.groupBy(out, ({ assetId }) => assetId).values()].flatMap((parts) => {
    const [first] = parts
    if (first === undefined) return []
    const pieces = parts.reduce((sum, one) => sum + one.pieces, 0)
    const line = lines.find(({ position }) => position === first.position)
    return [
      {
        assetId: first.assetId,
        code: first.code,
        name: first.name,
        countingUnit: first.countingUnit,
        out: pieces,
        good: pieces,
        damaged: 0,
        missing: 0,
        checks: (line?.checklist ?? []).map((text) => ({ text, ok: true })),
        note: '',
      },
    ]
  })
}

export const totals = (coming: readonly Coming[]) => ({
  pieces: coming.reduce((sum, { good, damaged }) => sum + good + damaged, 0),
  wrong: coming.reduce((sum, { damaged, missing }) => sum + damaged + missing, 0),
})

/** The same as it is sent, without what stays out. */
export const itemsToSend = (coming: readonly Coming[]) =>
  coming
    .filter(({ good, damaged, missing }) => good + damaged + missing > 0)
    .map(({ assetId, good, damaged, missing, checks, note }) => ({
      assetId,
      good,
      damaged,
      missing,
      checks: [...checks],
      note,
    }))
