import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import type {
  AmendOpeningInput,
  ChangeBudgetInput,
  TransferBudgetInput,
  UndoBudgetInput,
} from '@prongsai/domain/budget/budget.input'
import { budgetEntryKinds } from '@prongsai/domain/budget/budget'
import * as rules from '@prongsai/domain/budget/budget-entry'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { formatBaht, satang } from '@prongsai/domain/money/satang'
import { accept } from '@prongsai/domain/refusal'
import {
  entryAndItsPair,
  insertEntries,
  standingEntries,
  undoEntries,
} from '@prongsai/db/budget/budget-entries'
import { saveExplanation, type LockedLine } from '@prongsai/db/budget/budget-lines'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { recordMany } from '../journal/record-many.ts'
import { record } from '../journal/record.ts'
import { once } from '../sending/once.ts'
import { acceptDrawn, asEntry, heldLines, lineOf, lineSubject } from './locked-line.ts'
import { movementChanges } from './movement-changes.ts'

const moved = z.object({ name: z.string() })
type Moved = z.output<typeof moved>
const labelOf = ({ name }: Moved) => name

const byWhom = ({ actor, now }: Deciding) => ({ madeAt: isoOf(now), madeBy: actor.person })

/** ตั้งจ่าย เพิ่ม ลด ยกมา แก้ไขคำชี้แจง: one movement of one line under its own approval. */
async function changeLine(deciding: Deciding, { id, movement }: ChangeBudgetInput): Promise<Moved> {
  const { db, actor, today } = deciding
  const line = lineOf(await heldLines(deciding, [id]), id)
  const entries = (await standingEntries(db, actor.office, id)).map(asEntry)
  const accepted = await acceptDrawn(deciding, rules.changeLine(line, movement, { entries, today }))
  const by = byWhom(deciding)
  if (accepted.kind === 'explain') {
    const explained = { from: line.explanation, to: accepted.explanation }
    const { onDay, approver, paper, reason } = accepted
    const entry = { kind: 'explain' as const, lineId: id, amount: satang(0n), onDay, approver, paper, reason }
    await insertEntries(db, actor.office, [{ ...entry, explained, ...by }])
    await saveExplanation(db, actor.office, { id, explanation: explained.to })
  } else await insertEntries(db, actor.office, [{ ...accepted, ...by, lineId: id }])
  await record(deciding, {
    act: 'budget/change',
    subject: lineSubject(line),
    reason: accepted.reason === '' ? null : accepted.reason,
    changes: [...movementChanges(accepted), ...explanationChange(line, accepted)],
  })
  return { name: line.name }
}

/** The same from a form, which may send it again because the answer was lost. */
export const changeSent = (
  deciding: Deciding,
  { sending, ...input }: ChangeBudgetInput & { readonly sending?: string | undefined },
): Promise<Moved> =>
  once(deciding, { key: sending, act: 'budget/change', input, answer: moved, labelOf }, () =>
    changeLine(deciding, input),
  )

const explanationChange = (line: LockedLine, movement: rules.BudgetMovement) =>
  movement.kind === 'explain'
    ? [{ field: 'explanation', from: line.explanation, to: movement.explanation }]
    : []

/** โอนงบประมาณ: from one line to another, two entries of one pair. */
async function transferBudget(
  deciding: Deciding,
  { from: fromId, to: toId, ...transfer }: TransferBudgetInput,
): Promise<Moved> {
  const { db, actor, today } = deciding
  const lines = await heldLines(deciding, [fromId, toId])
  const [from, to] = [lineOf(lines, fromId), lineOf(lines, toId)]
  await acceptDrawn(deciding, rules.transfer({ from, to }, transfer, today))
  const pair = { ...transfer, ...byWhom(deciding), pairId: randomUUID() }
  await insertEntries(db, actor.office, [
    { ...pair, lineId: from.id, kind: 'transfer-out' },
    { ...pair, lineId: to.id, kind: 'transfer-in' },
  ])
  const told = (line: LockedLine, kind: 'transfer-out' | 'transfer-in', other: LockedLine) => ({
    act: 'budget/transfer' as const,
    subject: lineSubject(line),
    reason: transfer.reason,
    changes: movementChanges({ ...transfer, kind, other: other.name }),
  })
  await recordMany(db, [
    [deciding, told(from, 'transfer-out', to)],
    [deciding, told(to, 'transfer-in', from)],
  ])
  return { name: to.name }
}

export const transferSent = (
  deciding: Deciding,
  { sending, ...input }: TransferBudgetInput & { readonly sending?: string | undefined },
): Promise<Moved> =>
  once(deciding, { key: sending, act: 'budget/transfer', input, answer: moved, labelOf }, () =>
    transferBudget(deciding, input),
  )

/** ยกเลิกรายการ: an entry is taken back with its reason, and of a transfer both of the pair. */
export async function undoEntry(deciding: Deciding, { id, reason }: UndoBudgetInput): Promise<void> {
  const { db, actor, now } = deciding
  const pair = await entryAndItsPair(db, actor.office, id)
  found(pair[0])
  const lines = await heldLines(
    deciding,
    pair.map(({ lineId }) => lineId),
  )
  const undone: { readonly line: LockedLine; readonly entry: ReturnType<typeof asEntry> }[] = []
  for (const { id: one, lineId } of pair) {
    const line = lineOf(lines, lineId)
    const history = (await standingEntries(db, actor.office, lineId)).map(asEntry)
    const entry = found(history.find((known) => known.id === one))
    const explainedSince =
      entry.kind === 'explain' &&
      history.some((later) => later.kind === 'explain' && !later.undone && later.id > entry.id)
    accept(rules.undoEntry(line, { ...entry, explainedSince }))
    if (entry.explainedBefore !== null)
      await saveExplanation(db, actor.office, { id: line.id, explanation: entry.explainedBefore })
    undone.push({ line, entry })
  }
  const ids = pair.map((entry) => entry.id)
  await undoEntries(db, actor.office, { ids, at: isoOf(now), by: actor.person, reason })
  await recordMany(
    db,
    undone.map(({ line, entry }) => [
      deciding,
      {
        act: 'budget/undo' as const,
        subject: lineSubject(line),
        reason,
        changes: [
          { field: 'movement', from: null, to: budgetEntryKinds[entry.kind] },
          { field: 'amount', from: null, to: formatBaht(entry.amount) },
        ],
      },
    ]),
  )
}

/** แก้ยอดตั้งจ่ายหรือยกมา: written anew and the wrong one taken back at once, whatever is held of it meanwhile. */
export async function amendOpening(
  deciding: Deciding,
  { id, reason, ...sums }: AmendOpeningInput,
): Promise<void> {
  const { db, actor, now } = deciding
  const [read] = await entryAndItsPair(db, actor.office, id)
  const { lineId } = found(read)
  const line = lineOf(await heldLines(deciding, [lineId]), lineId)
  const entry = found(
    (await standingEntries(db, actor.office, lineId)).map(asEntry).find((one) => one.id === id),
  )
  accept(rules.amendOpening(line, entry, sums))
  const { kind, onDay, approver, paper } = entry
  // The new one comes first: taken back first, the line would for a moment have less than is held of it.
  await insertEntries(db, actor.office, [
    { lineId, kind, ...sums, onDay, approver, paper, reason, ...byWhom(deciding) },
  ])
  await undoEntries(db, actor.office, { ids: [id], at: isoOf(now), by: actor.person, reason })
  await record(deciding, {
    act: 'budget/amend',
    subject: lineSubject(line),
    reason,
    changes: [
      { field: 'amount', from: formatBaht(entry.amount), to: formatBaht(sums.amount) },
      { field: 'committed', from: formatBaht(entry.committed), to: formatBaht(sums.committed) },
      { field: 'paid', from: formatBaht(entry.paid), to: formatBaht(sums.paid) },
    ].filter(({ from, to }) => from !== to),
  })
}
