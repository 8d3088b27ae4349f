import {
  judgeClaim,
  judgeClaimDecided,
  judgeClaimExtended,
  judgeClaimTold,
} from '@prongsai/domain/contract/after-ending'
import type {
  ClaimInput,
  DecideClaimInput,
  TakeBackInput,
  TellClaimInput,
} from '@prongsai/domain/contract/contract-ending.input'
import { judgeDamagesDecision } from '@prongsai/domain/contract/ending'
import { changesFromNothing } from '@prongsai/domain/journal/changes'
import { citationText, regulation } from '@prongsai/domain/law/citation'
import { formatBaht } from '@prongsai/domain/money/satang'
import { accept } from '@prongsai/domain/refusal'
import { insertClaim, moveClaim } from '@prongsai/db/contract/contract-endings'
import type { Deciding } from '../context.ts'
import { withinUnit } from '../within-unit.ts'
import { heldContract, tellContract } from './contract-case.ts'
import { madeBy } from './decided-by.ts'

const clause = citationText(regulation('187'))

/** รับคำขอรับค่าเสียหาย in the fifteen days since the contractor was told of the ending (ระเบียบฯ 2560 ข้อ 187). */
export async function receiveClaim(
  deciding: Deciding,
  { id, version, receivedOn, amount, subject }: ClaimInput,
): Promise<void> {
  const { contract } = await heldContract(deciding, id, version)
  accept(judgeClaim(contract, receivedOn))
  await insertClaim(deciding.db, deciding.actor.office, {
    contractId: id,
    receivedOn,
    amount,
    subject,
    ...madeBy(deciding),
  })
  await tellContract(deciding, id, {
    act: 'contract/claim',
    clause,
    changes: changesFromNothing({ amount: formatBaht(amount), on: receivedOn, duty: subject }),
  })
}

/** ขยายเวลาพิจารณา by fifteen days, once. */
export async function extendClaim(asking: Deciding, { id, version, reason }: TakeBackInput): Promise<void> {
  const { record, contract } = await heldContract(asking, id, version)
  const deciding = withinUnit(asking, record.unitId)
  accept(judgeClaimExtended(contract.claim))
  await moveClaim(deciding.db, deciding.actor.office, { id, moved: { extended: true } })
  await tellContract(deciding, id, { act: 'contract/claim-extend', clause, reason })
}

/** พิจารณาค่าเสียหาย by the head on what a committee of three found; above the sum with the Ministry of Finance (ข้อ 187-189). */
export async function decideClaim(
  asking: Deciding,
  { id, version, on, granted, decision, members, ministryPaper }: DecideClaimInput,
): Promise<void> {
  const { record, contract } = await heldContract(asking, id, version)
  const deciding = withinUnit(asking, record.unitId)
  accept(judgeClaimDecided(contract.claim, { on, granted, today: deciding.today }))
  accept(judgeDamagesDecision({ amount: granted, members, ministryPaper, on }, contract.thresholds))
  await moveClaim(deciding.db, deciding.actor.office, {
    id,
    moved: { decided_on: on, granted, decision, ministry_paper: ministryPaper },
  })
  await tellContract(deciding, id, {
    act: 'contract/claim-decide',
    clause: citationText(regulation('187-189')),
    reason: decision,
    changes: changesFromNothing({ amount: formatBaht(granted), on, paper: ministryPaper }),
  })
}

export async function tellClaim(
  deciding: Deciding,
  { id, version, on, paper }: TellClaimInput,
): Promise<void> {
  const { contract } = await heldContract(deciding, id, version)
  accept(judgeClaimTold(contract.claim, { on, today: deciding.today }))
  await moveClaim(deciding.db, deciding.actor.office, {
    id,
    moved: { notified_on: on, notice_paper: paper },
  })
  await tellContract(deciding, id, {
    act: 'contract/claim-told',
    clause,
    changes: changesFromNothing({ on, paper }),
  })
}
