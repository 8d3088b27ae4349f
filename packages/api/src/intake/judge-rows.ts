import { settleCodes } from '@prongsai/domain/asset/intake/code-claims'
import type { RegisterRow } from '@prongsai/domain/asset/intake/register-row'
import type { OfficeId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { judgeLine, type IntakeLine } from '@prongsai/domain/intake/intake-line'
import { claimsOf, firstQuestion, intakeVerdict, type IntakeAnswer } from '@prongsai/domain/intake/intake-row'
import { existingCards } from '@prongsai/db/intake/existing-cards'
import { rowsOf, rowsSharingCodes, setOutcomes, type RowOutcome } from '@prongsai/db/intake/intake-rows'
import type { IntakeKey } from '@prongsai/db/intake/save-batch'
import type { ReadDb, Trx } from '@prongsai/db/database'
import { inChunks } from './chunks.ts'

export type AnsweredLine = {
  readonly position: number
  readonly line: IntakeLine
  readonly answer: IntakeAnswer | null
}

/** What each row comes to: with its answer, beside the other rows of these, and beside the register. */
export async function outcomesOf(
  db: ReadDb | Trx,
  office: OfficeId,
  { lines, today }: { readonly lines: readonly AnsweredLine[]; readonly today: CivilDate },
): Promise<readonly RowOutcome[]> {
  const judged = lines.map(({ line, answer }) => judgeLine(line, today, answer ?? {}))
  const claims = judged.map(claimsOf)
  const existing = new Map<string, Existing>()
  for (const keys of inChunks([...new Set(claims.flat())], 5000)) {
    for (const [key, card] of await existingCards(db, office, keys)) existing.set(key, card)
  }
  return settleCodes(judged, existing).map((row, at) =>
    outcomeOf(row, { position: lines[at]?.position ?? at, claims: claims[at] ?? [] }),
  )
}

type Existing = Parameters<typeof settleCodes>[1] extends ReadonlyMap<string, infer Card> ? Card : never

/** What a row comes to that has been judged. */
export function outcomeOf(
  row: RegisterRow,
  { position, claims }: Pick<RowOutcome, 'position' | 'claims'>,
): RowOutcome {
  const verdict = intakeVerdict(row)
  const registers = verdict === 'ready' || verdict === 'note'
  return {
    position,
    verdict,
    asks: verdict === 'question' ? firstQuestion(row) : null,
    cards: registers ? row.cards.length : 0,
    remarks: row.remarks,
    claims,
  }
}

/** Judges these rows anew, and with them every row whose codes are theirs, or were. */
export async function judgeAgain(
  trx: Trx,
  key: IntakeKey,
  { positions, today }: { readonly positions: readonly number[]; readonly today: CivilDate },
): Promise<void> {
  const lines = new Map<number, AnsweredLine>()
  let open = positions
  while (open.length > 0) {
    const rows = await rowsOf(trx, key, { positions: open })
    for (const row of rows) lines.set(row.position, row)
    const codeKeys = rows.flatMap(({ line, answer }) => claimsOf(judgeLine(line, today, answer ?? {})))
    const touched = await rowsSharingCodes(trx, key, { codeKeys, positions: open })
    open = touched.filter((position) => !lines.has(position))
  }
  const inOrder = [...lines.values()].toSorted((a, b) => a.position - b.position)
  const outcomes = await outcomesOf(trx, key.office, { lines: inOrder, today })
  for (const some of inChunks(outcomes, 1000)) await setOutcomes(trx, key, some)
}
