import { judgeChangePublished } from '@prongsai/domain/contract/change'
import type { PublishChangeInput } from '@prongsai/domain/contract/contract-change.input'
import { act, citationText } from '@prongsai/domain/law/citation'
import { accept } from '@prongsai/domain/refusal'
import { publishChange as publish } from '@prongsai/db/contract/contract-changes'
import type { Deciding } from '../context.ts'
import { changeOf } from './change-at-hand.ts'
import { heldContract, tellContract } from './contract-case.ts'

/** บันทึกการประกาศการแก้ไข (มาตรา 98); told again of another day it is the right one. */
export async function publishChange(
  deciding: Deciding,
  { id, version, changeId, on }: PublishChangeInput,
): Promise<void> {
  const { record } = await heldContract(deciding, id, version)
  const change = changeOf(record, changeId)
  accept(judgeChangePublished(change, on, deciding.today))
  await publish(deciding.db, deciding.actor.office, { id: changeId, on })
  await tellContract(deciding, id, {
    act: 'contract/change-publish',
    clause: citationText(act('98')),
    changes: [{ field: 'on', from: change.publishedOn, to: on }],
  })
}
