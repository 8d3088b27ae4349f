import { no } from '@prongsai/domain/base/verdict'
import { defectEnds } from '@prongsai/domain/contract/contract'
import type {
  DefectInput,
  MendDefectInput,
  TakeBackOneInput,
  TellDefectInput,
} from '@prongsai/domain/contract/contract-ending.input'
import { judgeDefect, judgeDefectMended, judgeDefectTold } from '@prongsai/domain/contract/defect'
import { changesBetween, changesFromNothing } from '@prongsai/domain/journal/changes'
import { citationText, regulation } from '@prongsai/domain/law/citation'
import { accept } from '@prongsai/domain/refusal'
import { cameOf, insertDefect, moveDefect } from '@prongsai/db/contract/contract-defects'
import type { ContractRecordRow } from '@prongsai/db/contract/contract-row'
import type { ContractRecordDefect } from '@prongsai/db/contract/course-row'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { withinUnit } from '../within-unit.ts'
import { heldContract, tellContract } from './contract-case.ts'
import { madeBy } from './decided-by.ts'

/** พบความชำรุดบกพร่อง within the warranty, by the division that uses the thing (ระเบียบฯ 2560 ข้อ 184). */
export async function findDefect(
  asking: Deciding,
  { id, version, position, assetId, foundOn, defect }: DefectInput,
): Promise<void> {
  const { record, contract } = await heldContract(asking, id, version)
  const deciding = withinUnit(asking, record.unitId)
  const { db, actor } = deciding
  accept(judgeDefect(contract, foundOn))
  if (position !== null) found(contract.lines.find((line) => line.position === position))
  if (assetId !== null) found((await cameOf(db, actor.office, { contract: id, asset: assetId })) || undefined)
  await insertDefect(db, actor.office, {
    contractId: id,
    position,
    assetId,
    foundOn,
    defect,
    ...madeBy(deciding),
  })
  await tellContract(deciding, id, {
    act: 'contract/defect',
    clause: citationText(regulation('184')),
    changes: changesFromNothing({ defect, on: foundOn }),
  })
}

const one = ({ defects }: ContractRecordRow, id: string): ContractRecordDefect =>
  found(defects.find((defect) => defect.id === id))

/** แจ้ง the head, the contractor with the day by which he mends it, and his guarantor (ระเบียบฯ 2560 ข้อ 185). */
export async function tellDefect(
  deciding: Deciding,
  { id, version, of, ...told }: TellDefectInput,
): Promise<void> {
  const { record } = await heldContract(deciding, id, version)
  const defect = one(record, of)
  accept(judgeDefectTold(told, openOf(deciding, defect)))
  await moveDefect(deciding.db, deciding.actor.office, {
    id: of,
    moved: {
      told_head_on: told.toldHeadOn,
      notified_on: told.notifiedOn,
      notice_paper: told.noticePaper,
      guarantor_on: told.guarantorOn,
      mend_by: told.mendBy,
    },
  })
  await tellContract(deciding, id, {
    act: 'contract/defect-tell',
    clause: citationText(regulation('185')),
    changes: changesBetween(toldOf(defect), toldOf(told)),
  })
}

const openOf = ({ today }: Deciding, { foundOn, mendedOn, withdrawnReason }: ContractRecordDefect) => ({
  foundOn,
  mendedOn,
  withdrawn: withdrawnReason !== null,
  today,
})

const toldOf = (
  told: Pick<TellDefectInput, 'toldHeadOn' | 'notifiedOn' | 'noticePaper' | 'guarantorOn' | 'mendBy'>,
) => ({
  toldHeadOn: told.toldHeadOn,
  notifiedOn: told.notifiedOn,
  paper: told.noticePaper,
  guarantorOn: told.guarantorOn,
  mendBy: told.mendBy,
})

/** แก้ไขแล้ว, or that it was not: told again when it is. */
export async function mendDefect(
  asking: Deciding,
  { id, version, of, on, how }: MendDefectInput,
): Promise<void> {
  const { record } = await heldContract(asking, id, version)
  const deciding = withinUnit(asking, record.unitId)
  const defect = one(record, of)
  accept(judgeDefectMended(on, { ...openOf(deciding, defect), notifiedOn: defect.notifiedOn }))
  await moveDefect(deciding.db, deciding.actor.office, {
    id: of,
    moved: { mended_on: on, mended_how: how },
  })
  const before = defect.mendedHow === null ? '' : defectEnds[defect.mendedHow]
  await tellContract(deciding, id, {
    act: 'contract/defect-mend',
    clause: citationText(regulation('185')),
    changes: changesBetween({ kind: before, on: defect.mendedOn }, { kind: defectEnds[how], on }),
  })
}

/** ถอนบันทึก of what was told by mistake and nobody was told of. */
export async function withdrawDefect(
  asking: Deciding,
  { id, version, of, reason }: TakeBackOneInput,
): Promise<void> {
  const { record } = await heldContract(asking, id, version)
  const deciding = withinUnit(asking, record.unitId)
  const defect = one(record, of)
  if (defect.withdrawnReason !== null || defect.mendedOn !== null)
    accept(no({ code: 'contract/defect-closed' }))
  await moveDefect(deciding.db, deciding.actor.office, { id: of, moved: { withdrawn_reason: reason } })
  await tellContract(deciding, id, {
    act: 'contract/defect-withdraw',
    reason,
    changes: [{ field: 'defect', from: defect.defect, to: null }],
  })
}
