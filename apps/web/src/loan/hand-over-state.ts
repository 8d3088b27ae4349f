import { fromThaiDigits } from '@prongsai/domain/calendar/thai-digits'
import type { LoanRecord } from './loan-page.tsx'

/** What goes of one card, as it was looked at. */
export type Given = {
  readonly position: number
  readonly assetId: string
  readonly code: string
  readonly name: string
  readonly pieces: number
  /** Whether it is chosen: a card of a kind may be left and another taken. */
  readonly goes: boolean
  readonly condition: 'usable' | 'damaged' | 'deteriorated'
  readonly checks: readonly { readonly text: string; readonly ok: boolean }[]
  readonly note: string
}

/** All that was kept for the loan goes, and is well, until it is said otherwise. */
export function givenAtFirst({ lines, holds }: LoanRecord): readonly Given[] {
  const kept = holds.filter(({ state }) => state === 'reserved')
  const byCard = Map.groupBy(kept, ({ position, assetId }) => `${position} ${assetId}`)
  return [...byCard.values()].flatMap((parts) => {
    const [first] = parts
    const line = lines.find(({ position }) => position === first?.position)
    if (first === undefined || line === undefined) return []
    return [
      {
        position: first.position,
        assetId: first.assetId,
        code: first.code,
        name: first.name,
        pieces: parts.reduce((sum, { pieces }) => sum + pieces, 0),
        goes: true,
        condition: 'usable',
        checks: line.checklist.map((text) => ({ text, ok: true })),
        note: '',
      },
    ]
  })
}

export const piecesGiven = (given: readonly Given[]): number =>
  given.filter(({ goes }) => goes).reduce((sum, { pieces }) => sum + pieces, 0)

/** The same as it is sent: of each line what goes. */
export const linesToSend = ({ lines }: LoanRecord, given: readonly Given[]) =>
  lines.map(({ position }) => ({
    position,
    cards: given
      .filter((one) => one.position === position && one.goes)
      .map(({ assetId, pieces, condition, checks, note }) => ({
        assetId,
        pieces,
        condition,
        checks: [...checks],
        note,
      })),
  }))

/** A whole number as it is typed; nothing is 0. */
export const wholeNumber = (text: string): number =>
  Number(fromThaiDigits(text).replaceAll(/\D/gu, '').slice(0, 5))
