import { no } from '@prongsai/domain/base/verdict'
import type { ContractCase } from '@prongsai/domain/contract/case'
import { checkpointsOf } from '@prongsai/domain/contract/checkpoint'
import { reviewOutcomes } from '@prongsai/domain/contract/contract'
import type { ReviewInput, TakeBackInput } from '@prongsai/domain/contract/contract-ending.input'
import { judgeReview } from '@prongsai/domain/contract/ending'
import { daysInOrder } from '@prongsai/domain/contract/term'
import { changesFromNothing } from '@prongsai/domain/journal/changes'
import { citationText, regulation } from '@prongsai/domain/law/citation'
import { accept } from '@prongsai/domain/refusal'
import { takeBack } from '@prongsai/db/contract/contract-changes'
import { insertReview } from '@prongsai/db/contract/contract-endings'
import type { Deciding } from '../context.ts'
import { withinUnit } from '../within-unit.ts'
import { heldContract, tellContract } from './contract-case.ts'
import { decidedBy, takenBackBy } from './decided-by.ts'

/** ระเบียบฯ 2560 ข้อ 183: once the penalty will exceed a tenth the head ends the contract, or lets it go on and says why he may. */
export async function reviewTenPercent(
  asking: Deciding,
  { id, version, outcome, on, consentPaper, reason }: ReviewInput,
): Promise<void> {
  const { record, contract } = await heldContract(asking, id, version)
  const deciding = withinUnit(asking, record.unitId)
  if (contract.status !== 'active') accept(no({ code: 'contract/not-running' }))
  if (contract.review !== null) accept(no({ code: 'contract/reviewed-already' }))
  const clause = accept(judgeReview({ outcome, exceeds: willExceed(contract), consentPaper, reason }))
  if (on > deciding.today) accept(no({ code: 'contract/day-ahead', day: on }))
  accept(
    daysInOrder([
      { what: 'วันทำสัญญา', on: contract.signedOn },
      { what: 'วันที่พิจารณา', on },
    ]),
  )
  await insertReview(deciding.db, deciding.actor.office, {
    contractId: id,
    outcome,
    on,
    consentPaper,
    reason,
    ...decidedBy(deciding),
  })
  await tellContract(deciding, id, {
    act: 'contract/review',
    clause: citationText(clause),
    reason,
    changes: changesFromNothing({ kind: reviewOutcomes[outcome], on, paper: consentPaper }),
  })
}

/** The penalty exceeds a tenth, or will if nothing more comes: that is when its checkpoint stands. */
const willExceed = (contract: ContractCase): boolean =>
  checkpointsOf(contract).some(({ kind }) => kind === 'ten-percent-review')

export async function undoReview(asking: Deciding, { id, version, reason }: TakeBackInput): Promise<void> {
  const { record } = await heldContract(asking, id, version)
  const deciding = withinUnit(asking, record.unitId)
  if (record.status !== 'active') accept(no({ code: 'contract/not-running' }))
  const standing = record.reviews.find(({ undoneAt }) => undoneAt === null)
  if (standing === undefined) return accept(no({ code: 'contract/not-reviewed' }))
  await takeBack(deciding.db, deciding.actor.office, {
    from: 'contract_review',
    ...takenBackBy(deciding, { id: standing.id, reason }),
  })
  await tellContract(deciding, id, {
    act: 'contract/review-undo',
    clause: citationText(regulation('183')),
    reason,
    changes: [{ field: 'kind', from: reviewOutcomes[standing.outcome], to: null }],
  })
}
