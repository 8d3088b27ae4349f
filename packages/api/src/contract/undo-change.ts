import { judgeUndoChange } from '@prongsai/domain/contract/change'
import type { WithdrawChangeInput } from '@prongsai/domain/contract/contract-change.input'
import { isSigned } from '@prongsai/domain/contract/case'
import { no } from '@prongsai/domain/base/verdict'
import { changesBetween } from '@prongsai/domain/journal/changes'
import { accept } from '@prongsai/domain/refusal'
import { takeBack } from '@prongsai/db/contract/contract-changes'
import type { ContractRecordRow } from '@prongsai/db/contract/contract-row'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { changeOf } from './change-at-hand.ts'
import { heldContract, tellContract } from './contract-case.ts'
import { carryOut, toldTerms } from './decide-change.ts'
import { takenBackBy } from './decided-by.ts'

/** เพิกถอน the last decision about a change while nothing stands upon it: the contract is as it was before. */
export async function undoChange(
  deciding: Deciding,
  { id, version, changeId, reason }: WithdrawChangeInput,
): Promise<void> {
  const { record, contract } = await heldContract(deciding, id, version)
  const change = changeOf(record, changeId)
  accept(judgeUndoChange(contract, { no: change.no, since: sinceOf(record, change.decidedAt ?? '') }))
  await takeBack(deciding.db, deciding.actor.office, {
    from: 'contract_change',
    ...takenBackBy(deciding, { id: changeId, reason }),
  })
  const [before, after] = [found(change.before), found(change.after)]
  if (!isSigned(contract)) return accept(no({ code: 'contract/not-running' }))
  if (change.status === 'approved')
    await carryOut(deciding, { record, contract }, { before: after, after: before, on: deciding.today })
  await tellContract(deciding, id, {
    act: 'contract/change-undo',
    reason,
    changes: changesBetween(toldTerms(after), toldTerms(before)),
  })
}

/** What was told of the contract since and stands upon its terms, in the words of a person. */
function sinceOf(
  { deliveries, acceptances, payments }: ContractRecordRow,
  moment: string,
): readonly string[] {
  const since = (at: string) => Date.parse(at) > Date.parse(moment)
  return [
    ...(deliveries.some(({ status, madeAt }) => status === 'waiting' && since(madeAt))
      ? ['การส่งมอบที่รอตรวจรับ']
      : []),
    ...(acceptances.some(({ at, undoneAt }) => undoneAt === null && since(at)) ? ['การตรวจรับ'] : []),
    ...(payments.some(({ madeAt, undoneAt }) => undoneAt === null && since(madeAt)) ? ['การบันทึกจ่ายเงิน'] : []),
  ]
}
