import type { Case } from '@prongsai/domain/access/permissions'
import type { PlanRoundId } from '@prongsai/domain/base/id'
import { no } from '@prongsai/domain/base/verdict'
import type { Act, Subject } from '@prongsai/domain/journal/entry'
import { satang, sum } from '@prongsai/domain/money/satang'
import { roundKinds, type RoundKind } from '@prongsai/domain/plan/plan'
import { accept } from '@prongsai/domain/refusal'
import { sumOfRound } from '@prongsai/db/plan/round-content'
import { lockRound, type LockedRound } from '@prongsai/db/plan/rounds'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { meanwhileOf } from '../journal/meanwhile.ts'

/** By which acts the version of a round goes on. */
const acts: ReadonlySet<Act> = new Set([
  'plan/add',
  'plan/take',
  'plan/edit',
  'plan/drop',
  'plan/change',
  'plan/cancel-item',
  'plan/send',
  'plan/recall',
  'plan/approve',
  'plan/refuse',
  'plan/undo-approval',
  'plan/publish',
  'plan/undo-publish',
  'plan/bring',
  'plan/undo-bring',
  'plan/withdraw',
])

/** The round, held; refused where another has changed it since it was read. */
export async function holdRound(
  deciding: Deciding,
  { id, version }: { readonly id: PlanRoundId; readonly version?: number | undefined },
): Promise<LockedRound> {
  const round = found(await lockRound(deciding.db, deciding.actor.office, id))
  if (version === undefined || version === round.version) return round
  const versions = round.version - version
  const meanwhile = await meanwhileOf(deciding, { kind: 'plan', id, acts, versions })
  return accept(no({ code: 'plan/changed-meanwhile', kind: 'plan', version: round.version, meanwhile }))
}

export const roundLabel = ({ kind, fiscalYear, number }: RoundNamed): string =>
  `${roundKinds[kind]} ปีงบประมาณ ${fiscalYear} (รอบที่ ${number})`

type RoundNamed = { readonly kind: RoundKind; readonly fiscalYear: number; readonly number: number }

export const roundSubject = (round: RoundNamed & { readonly id: string }): Subject => ({
  kind: 'plan',
  id: round.id,
  label: roundLabel(round),
})

/** What a round is of: how many items, of which divisions, and what they come to without those that it cancels. */
export async function contentOf({ db, actor }: Deciding, id: PlanRoundId) {
  const items = await sumOfRound(db, actor.office, id)
  const amount = sum(items.map(({ cancelled, estimate }) => (cancelled ? satang(0n) : estimate)))
  const about: Case = { units: [...new Set(items.map(({ unitId }) => unitId))], amount }
  return { count: items.length, amount, about }
}
