import { isoOf } from '@prongsai/domain/calendar/civil-date'
import type { NameOpening } from '@prongsai/domain/intake/intake'
import type { MatchNameInput } from '@prongsai/domain/intake/intake.input'
import { Refused } from '@prongsai/domain/refusal'
import { namesOf, setMatch } from '@prongsai/db/intake/intake-names'
import { changeIntake, lockIntake } from '@prongsai/db/intake/intakes'
import { openInOffice } from '@prongsai/db/intake/office-standing'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { askKinds } from './ask-kinds.ts'
import { inState } from './in-state.ts'

/** Says whose a name of the file is today. A new one is opened once, when the batch is saved. */
export async function matchName(deciding: Deciding, input: MatchNameInput): Promise<void> {
  const { db, actor, now } = deciding
  const key = { office: actor.office, intake: input.intakeId }
  inState(found(await lockIntake(db, actor.office, input.intakeId)), ['rows'])
  const names = await namesOf(db, key)
  found(names.find(({ kind, written }) => kind === input.kind && written === input.written))
  const { matchId, opening } = await matchOf(deciding, input, names)
  const answered = matchId !== null
  await setMatch(db, key, { kind: input.kind, written: input.written, matchId, opening, answered })
  await askKinds(db, { ...key, now })
  await changeIntake(db, { ...key, at: isoOf(now) }, { failure: null })
}

type Match = { readonly matchId: string | null; readonly opening: NameOpening | null }

async function matchOf(
  { db, actor, today }: Deciding,
  { kind, match }: MatchNameInput,
  names: Awaited<ReturnType<typeof namesOf>>,
): Promise<Match> {
  if (match === null) return { matchId: null, opening: null }
  const { units, categories } = await openInOffice(db, actor.office, today)
  const own: readonly { readonly id: string; readonly name: string }[] = kind === 'unit' ? units : categories
  if ('id' in match) {
    if (!own.some(({ id }) => id === match.id)) throw new Refused({ code: 'intake/match-closed' })
    return { matchId: match.id, opening: null }
  }
  const opening = match.open
  if (own.some(({ name }) => name === opening.name))
    throw new Refused({ code: 'intake/name-taken', name: opening.name })
  const before = names.find((other) => other.kind === kind && other.opening?.name === opening.name)
  return { matchId: before?.matchId ?? crypto.randomUUID(), opening: before?.opening ?? opening }
}
