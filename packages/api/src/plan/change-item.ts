import { no } from '@prongsai/domain/base/verdict'
import { changesBetween } from '@prongsai/domain/journal/changes'
import { citationText, regulation } from '@prongsai/domain/law/citation'
import type { ChangeItemInput } from '@prongsai/domain/plan/plan.input'
import { changeItem as change } from '@prongsai/domain/plan/revision'
import { inDraft } from '@prongsai/domain/plan/round'
import { accept } from '@prongsai/domain/refusal'
import {
  insertRevision,
  purchaseOf,
  revisionInRound,
  saveRevision,
  standingRevision,
} from '@prongsai/db/plan/revisions'
import { touchRound } from '@prongsai/db/plan/rounds'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'
import { sameItem } from './draft-items.ts'
import { itemFound, toldOf } from './item-facts.ts'
import { holdRound, roundSubject } from './locked-round.ts'

/**
 * ขอเปลี่ยนแปลงหรือยกเลิกรายการ (ระเบียบฯ 2560 ข้อ 13): a later revision of what stands in the plan, with its reason. Until the
 * round is approved the item stands as it was.
 */
export async function changeItem(deciding: Deciding, input: ChangeItemInput): Promise<void> {
  const { db, actor } = deciding
  const { roundId, itemId, version, reason } = input
  const cancels = input.item === null
  const round = accept(inDraft(await holdRound(deciding, { id: roundId })))
  const standing = found(await standingRevision(db, actor.office, itemId))
  const bought = cancels ? await purchaseOf(db, actor.office, { itemId }) : null
  accept(change(standing, round, { cancels, purchase: bought?.purchase ?? null }))
  const before = await toldOf(deciding, standing)
  const { facts, told } =
    input.item === null
      ? { facts: standing, told: before }
      : await itemFound(deciding, input.item, round.fiscalYear)
  const changes = changesBetween(before, told)
  if (!cancels && changes.length === 0) accept(no({ code: 'plan/nothing-changed', item: standing.name }))
  const revised = { itemId, roundId, facts, reason, cancelled: cancels }
  const known = await revisionInRound(db, actor.office, { itemId, roundId })
  if (known === undefined) await insertRevision(db, actor.office, revised)
  else {
    await sameItem(deciding, { roundId, itemId, version: version ?? 0 })
    await saveRevision(db, actor.office, revised)
  }
  await touchRound(db, actor.office, roundId)
  await record(deciding, {
    act: cancels ? 'plan/cancel-item' : 'plan/change',
    subject: roundSubject(round),
    clause: citationText(regulation('13')),
    reason,
    changes: [
      { field: 'item', from: standing.number, to: standing.number },
      { field: 'name', from: standing.name, to: facts.name },
      ...changes.filter(({ field }) => field !== 'name'),
    ],
  })
}
