import { z } from 'zod'
import { planItemId, type PlanItemId } from '@prongsai/domain/base/id'
import { no } from '@prongsai/domain/base/verdict'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { changesBetween, changesFromNothing } from '@prongsai/domain/journal/changes'
import { formatBaht, sum } from '@prongsai/domain/money/satang'
import { answerNeed as answer } from '@prongsai/domain/plan/need'
import type { AddItemInput, DropItemInput, EditItemInput, ItemInput } from '@prongsai/domain/plan/plan.input'
import { addToRound } from '@prongsai/domain/plan/revision'
import { inDraft } from '@prongsai/domain/plan/round'
import { accept } from '@prongsai/domain/refusal'
import { ownThresholds } from '@prongsai/db/intake/office-standing'
import { answerNeed, lockNeed, releaseNeeds } from '@prongsai/db/plan/needs'
import {
  dropRevision,
  insertItems,
  revisionInRound,
  saveRevision,
  type RevisionInRound,
} from '@prongsai/db/plan/revisions'
import { touchRound, type LockedRound } from '@prongsai/db/plan/rounds'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { meanwhileOf } from '../journal/meanwhile.ts'
import { record } from '../journal/record.ts'
import { once } from '../sending/once.ts'
import { factsOf, itemFound, toldOf } from './item-facts.ts'
import { holdRound, roundSubject } from './locked-round.ts'

const added = z.object({ id: z.uuid().transform(planItemId), number: z.number(), name: z.string() })
type Added = z.output<typeof added>

/** เพิ่มรายการ: by hand, or of a need, which is taken by it. */
async function addItem(deciding: Deciding, { roundId, item, needId }: AddItemInput): Promise<Added> {
  const { db, actor, now } = deciding
  const round = accept(inDraft(await holdRound(deciding, { id: roundId })))
  accept(addToRound(round.kind))
  const need = needId === null ? null : found(await lockNeed(db, actor.office, needId))
  if (need !== null) accept(answer(need))
  if (need !== null && need.fiscalYear !== round.fiscalYear)
    accept(no({ code: 'plan/other-year', item: need.fiscalYear, round: round.fiscalYear }))
  const { facts, told } = await itemFound(deciding, item, round.fiscalYear)
  const [made] = await insertItems(db, actor.office, {
    fiscalYear: round.fiscalYear,
    roundId,
    items: [{ ...facts, source: '' }],
    at: isoOf(now),
    by: actor.person,
  })
  const { id, number } = found(made)
  if (need !== null)
    await answerNeed(db, actor.office, {
      id: need.id,
      status: 'taken',
      answer: '',
      itemId: id,
      answered: { at: isoOf(now), by: actor.person },
    })
  await touchRound(db, actor.office, roundId)
  await record(deciding, {
    act: 'plan/add',
    subject: roundSubject(round),
    changes: changesFromNothing({ item: number, ...told, need: need?.name ?? null }),
  })
  return { id, number, name: facts.name }
}

/** The same from a form, which may send it again because the answer was lost. */
export const itemSent = (
  deciding: Deciding,
  { sending, ...input }: AddItemInput & { readonly sending?: string | undefined },
): Promise<Added> =>
  once(deciding, { key: sending, act: 'plan/add', input, answer: added, labelOf: ({ name }) => name }, () =>
    addItem(deciding, input),
  )

/** An item that comes out of a file, with the place in it. */
export type TakenItem = ItemInput & { readonly source: string }

/** What is taken at once, and out of which file. */
type Taking = {
  readonly items: readonly TakenItem[]
  readonly file: { readonly name: string; readonly sha256: string }
}

/** บรรจุรายการ: many at once, into a draft that is held; one entry of the journal. Their ids, in the order given. */
export async function takeItems(
  deciding: Deciding,
  round: LockedRound,
  { items, file }: Taking,
): Promise<readonly PlanItemId[]> {
  const { db, actor, now } = deciding
  accept(inDraft(round))
  accept(addToRound(round.kind))
  const thresholds = await ownThresholds(db, actor.office)
  const made = await insertItems(db, actor.office, {
    fiscalYear: round.fiscalYear,
    roundId: round.id,
    items: items.map(({ source, ...item }) => ({ ...factsOf(item, thresholds), source })),
    at: isoOf(now),
    by: actor.person,
  })
  await touchRound(db, actor.office, round.id)
  await record(deciding, {
    act: 'plan/take',
    subject: roundSubject(round),
    changes: changesFromNothing({
      items: items.length,
      total: formatBaht(sum(items.map(({ estimate }) => estimate))),
      file: file.name,
      sha256: file.sha256,
    }),
  })
  return made.map(({ id }) => id)
}

/** แก้ไขรายการในร่าง. */
export async function editItem(deciding: Deciding, input: EditItemInput): Promise<void> {
  const { db, actor } = deciding
  const { roundId, itemId, version } = input
  const round = accept(inDraft(await holdRound(deciding, { id: roundId })))
  accept(addToRound(round.kind))
  const before = await sameItem(deciding, { roundId, itemId, version })
  const { facts, told } = await itemFound(deciding, input.item, round.fiscalYear)
  const changes = changesBetween(await toldOf(deciding, before), told)
  if (changes.length === 0) return
  const { changeReason: reason, cancelled } = before
  await saveRevision(db, actor.office, { itemId, roundId, facts, reason, cancelled })
  await touchRound(db, actor.office, roundId)
  await record(deciding, {
    act: 'plan/edit',
    subject: roundSubject(round),
    changes: [{ field: 'item', from: before.number, to: before.number }, ...changes],
  })
}

/** นำออกจากร่าง: the item, or what was to change of it; the need that it took waits again. */
export async function dropItem(
  deciding: Deciding,
  { roundId, itemId, version }: DropItemInput,
): Promise<void> {
  const { db, actor } = deciding
  const round = accept(inDraft(await holdRound(deciding, { id: roundId })))
  const before = await sameItem(deciding, { roundId, itemId, version })
  await dropRevision(db, actor.office, { itemId, roundId })
  if (before.revision === 1) await releaseNeeds(db, actor.office, { itemId })
  await touchRound(db, actor.office, roundId)
  await record(deciding, {
    act: 'plan/drop',
    subject: roundSubject(round),
    changes: [
      { field: 'item', from: before.number, to: null },
      { field: 'name', from: before.name, to: null },
      { field: 'estimate', from: formatBaht(before.estimate), to: null },
    ],
  })
}

/** The item in the held round; refused where another has changed it since it was read. */
export async function sameItem(
  deciding: Deciding,
  { roundId, itemId, version }: DropItemInput,
): Promise<RevisionInRound> {
  const item = found(await revisionInRound(deciding.db, deciding.actor.office, { itemId, roundId }))
  if (item.version === version) return item
  const edits = await meanwhileOf(deciding, {
    kind: 'plan',
    id: roundId,
    acts: new Set(['plan/edit', 'plan/change', 'plan/cancel-item']),
    versions: Infinity,
  })
  const meanwhile = edits
    .filter(({ changes }) => changes.some(({ field, to }) => field === 'item' && to === item.number))
    .slice(0, item.version - version)
    .map((edit) => ({ ...edit, changes: edit.changes.filter(({ field }) => field !== 'item') }))
  return accept(no({ code: 'plan/changed-meanwhile', kind: 'plan', version: item.version, meanwhile }))
}
