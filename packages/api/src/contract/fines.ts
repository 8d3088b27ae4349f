import { no } from '@prongsai/domain/base/verdict'
import { judgeUndoFine } from '@prongsai/domain/contract/after-ending'
import type { FineInput, TakeBackOneInput } from '@prongsai/domain/contract/contract-ending.input'
import { judgeSubcontractFine } from '@prongsai/domain/contract/ending'
import { daysInOrder } from '@prongsai/domain/contract/term'
import { changesFromNothing } from '@prongsai/domain/journal/changes'
import { act, citationText } from '@prongsai/domain/law/citation'
import { formatBaht } from '@prongsai/domain/money/satang'
import { accept } from '@prongsai/domain/refusal'
import { takeBack } from '@prongsai/db/contract/contract-changes'
import { insertFine } from '@prongsai/db/contract/contract-endings'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { withinUnit } from '../within-unit.ts'
import { money } from './case-of-record.ts'
import { heldContract, tellContract } from './contract-case.ts'
import { madeBy, takenBackBy } from './decided-by.ts'

const clause = citationText(act('95'))

/** ปรับเพราะจ้างช่วงโดยไม่ได้รับอนุญาต: no less than a tenth of what was given to another (มาตรา 95, W52). */
export async function fineSubcontract(
  asking: Deciding,
  { id, version, part, amount, subcontractor, reason, paper, on }: FineInput,
): Promise<void> {
  const { record, contract } = await heldContract(asking, id, version)
  const deciding = withinUnit(asking, record.unitId)
  if (contract.status !== 'active' && contract.status !== 'ended')
    accept(no({ code: 'contract/not-running' }))
  if (part > contract.price) accept(no({ code: 'contract/part-above-price', price: contract.price }))
  if (on > deciding.today) accept(no({ code: 'contract/day-ahead', day: on }))
  accept(
    daysInOrder([
      { what: 'วันทำสัญญา', on: contract.signedOn },
      { what: 'วันที่สั่งปรับ', on },
    ]),
  )
  accept(judgeSubcontractFine(amount, part, on))
  await insertFine(deciding.db, deciding.actor.office, {
    contractId: id,
    part,
    amount,
    subcontractor,
    reason,
    paper,
    on,
    ...madeBy(deciding),
  })
  await tellContract(deciding, id, {
    act: 'contract/fine',
    clause,
    reason,
    changes: changesFromNothing({ amount: formatBaht(amount), subcontractor, on, paper }),
  })
}

export async function undoFine(
  asking: Deciding,
  { id, version, of, reason }: TakeBackOneInput,
): Promise<void> {
  const { record, contract } = await heldContract(asking, id, version)
  const deciding = withinUnit(asking, record.unitId)
  const fine = found(record.fines.find((one) => one.id === of && one.undoneAt === null))
  accept(judgeUndoFine(contract, of))
  await takeBack(deciding.db, deciding.actor.office, {
    from: 'contract_fine',
    ...takenBackBy(deciding, { id: of, reason }),
  })
  await tellContract(deciding, id, {
    act: 'contract/fine-undo',
    clause,
    reason,
    changes: [{ field: 'amount', from: formatBaht(money(fine.amount)), to: null }],
  })
}
