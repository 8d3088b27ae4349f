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
  /** Whether its counts are what somebody typed, or a scan of it. */
  readonly by: 'nobody' | 'hand' | 'scan'
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
        checks: (line?.checklist ?? []).map((text) => ({ text, ok: wasWell(first.checksOut, text) })),
        note: '',
        by: 'nobody',
      },
    ]
  })
}

/** What was not well when it went is no harm of this loan. */
export const wasWell = (checksOut: Coming['checks'], text: string): boolean =>
  checksOut.find((one) => one.text === text)?.ok ?? true

/** So many are scanned or counted by hand: from the first scan on what is neither has not come. */
export function scannedBack(coming: readonly Coming[], assetId: string): readonly Coming[] {
  return coming.map((one) => {
    if (one.assetId === assetId)
      return one.by === 'nobody' ? { ...one, good: one.out, damaged: 0, missing: 0, by: 'scan' } : one
    return one.by === 'nobody' ? { ...one, good: 0, damaged: 0, missing: 0 } : one
  })
}

/** What was scanned stays so when its count is corrected. */
export const touchedBy = ({ by }: Pick<Coming, 'by'>): 'hand' | 'scan' => (by === 'scan' ? by : 'hand')

/** A single thing that comes back harmed. */
export const asDamaged = (one: Coming): Coming => ({
  ...one,
  good: 0,
  damaged: 1,
  missing: 0,
  by: touchedBy(one),
})

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
