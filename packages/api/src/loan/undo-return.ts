import type { UnitId } from '@prongsai/domain/base/id'
import { no } from '@prongsai/domain/base/verdict'
import { addDays, isoOf } from '@prongsai/domain/calendar/civil-date'
import type { ReasonedLoanInput } from '@prongsai/domain/loan/loan.input'
import { accept } from '@prongsai/domain/refusal'
import { lockCards, type LockedCard } from '@prongsai/db/asset/correct-card'
import { latestReturn, undoReturn as saveUndone } from '@prongsai/db/loan/hand-overs'
import { busyOf, heldByUnit, holdsOf, outAgain, type LoanHold } from '@prongsai/db/loan/holds'
import { loanLines, setLoanStatus } from '@prongsai/db/loan/loans'
import { saveSettlement, settlementsOfReturn } from '@prongsai/db/loan/settlements'
import { saveCondition } from '@prongsai/db/repair/repairs'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import type { Told } from '../journal/record.ts'
import { recordMany } from '../journal/record-many.ts'
import { holdLoan, loanLabel, loanSubject } from './locked-loan.ts'
import { conditionOf, conditionTold, receivingFor } from './return-loan.ts'

/**
 * ยกเลิกการรับคืน: the latest, before anything of it is settled, and while its things are where it brought them; they are
 * out again, and a card says again what it said before.
 */
export async function undoReturn(asking: Deciding, { id, reason }: ReasonedLoanInput): Promise<void> {
  const { db, actor, now } = asking
  const loan = await holdLoan(asking, id)
  const deciding = await receivingFor(asking, loan)
  if (loan.status !== 'out' && loan.status !== 'returned')
    accept(no({ code: 'loan/not-out', status: loan.status }))
  const last = found(await latestReturn(db, actor.office, id))
  const settlements = await settlementsOfReturn(db, actor.office, last.id)
  if (settlements.some(({ state }) => state !== 'open')) accept(no({ code: 'loan/return-settled' }))
  const came = (await holdsOf(db, actor.office, id)).filter(({ returnId }) => returnId === last.id)
  const ids = [...new Set(came.map(({ assetId }) => assetId))]
  const cards = ids.length === 0 ? [] : await lockCards(db, actor.office, ids)
  await refuseGone(asking, { id, came, cards })
  for (const settlement of settlements)
    await saveSettlement(db, actor.office, { id: settlement.id, state: 'withdrawn' })
  await outAgain(db, actor.office, last.id)
  await saveUndone(db, actor.office, { id: last.id, at: isoOf(now), by: actor.person, reason })
  await setLoanStatus(db, actor.office, { id, status: 'out', ended: null })
  const told = await conditionsBefore(asking, { settlements, cards, label: loanLabel(loan) })
  await recordMany(db, [
    [deciding, { act: 'loan/undo-return', subject: await loanSubject(asking, loan), reason }],
    ...told.map((one) => [deciding, one] as const),
  ])
}

type Came = {
  readonly id: string
  readonly came: readonly LoanHold[]
  readonly cards: readonly LockedCard[]
}

/** What has gone to a repairer, on to another holder or to another borrower since is not out again. */
async function refuseGone({ db, actor, today }: Deciding, { id, came, cards }: Came): Promise<void> {
  const { office } = actor
  const lines = await loanLines(db, office, id)
  const codeOf = (assetId: string) => cards.find((card) => card.id === assetId)?.code ?? ''
  for (const [unit, holds] of Map.groupBy(came, ({ position }) => unitAt(lines, position))) {
    const ids = [...new Set(holds.map(({ assetId }) => assetId))]
    const held = await heldByUnit(db, office, { ids, unit })
    const slotsOf = (assetId: string) => held.find((card) => card.assetId === assetId)?.slots ?? []
    const moved = holds.find((hold) => isBeyond(hold, slotsOf(hold.assetId)))
    if (moved) accept(no({ code: 'loan/moved-since', assetCode: codeOf(moved.assetId) }))
    const span = { from: today, until: addDays(today, 1) }
    const busy = (await busyOf(db, office, { ids, span, today, but: id })).filter(({ why }) => why !== 'loan')
    const taken = busy.find((one) => holds.some((hold) => isOf(hold, one)))
    if (taken) accept(no({ ...taken, code: 'loan/gone-on', assetCode: codeOf(taken.assetId) }))
  }
}

const unitAt = (lines: Awaited<ReturnType<typeof loanLines>>, position: number): UnitId =>
  found(lines.find((line) => line.position === position)).unitId

const isBeyond = ({ slots }: LoanHold, held: readonly LoanHold['slots'][]): boolean =>
  held.reduce((left, one) => left - Math.max(0, overlap(slots, one)), slots.to - slots.from) > 0

const overlap = (one: LoanHold['slots'], other: LoanHold['slots']): number =>
  Math.min(one.to, other.to) - Math.max(one.from, other.from)

const isOf = (hold: Pick<LoanHold, 'assetId' | 'slots'>, one: Pick<LoanHold, 'assetId' | 'slots'>): boolean =>
  hold.assetId === one.assetId && overlap(hold.slots, one.slots) > 0

type Before = {
  readonly settlements: Awaited<ReturnType<typeof settlementsOfReturn>>
  readonly cards: readonly LockedCard[]
  readonly label: string
}

/** What the return made of a card, where nobody has said otherwise since. */
async function conditionsBefore(
  { db, actor, now }: Deciding,
  { settlements, cards, label }: Before,
): Promise<readonly Told[]> {
  const told: Told[] = []
  for (const { assetId, cause, conditionBefore: condition } of settlements) {
    const card = cards.find(({ id }) => id === assetId)
    if (card === undefined || condition === null || card.condition !== conditionOf[cause]) continue
    await saveCondition(db, actor.office, { id: card.id, condition, at: isoOf(now) })
    told.push(conditionTold(card, condition, label))
  }
  return told
}
