import type { ContractId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { checkpointsOf, stateOn } from '@prongsai/domain/contract/checkpoint'
import { dutyOf, dutyText, isCheckpointKind } from '@prongsai/domain/contract/checkpoint-kind'
import { boundUntil, cameWholeOn, remainingOf, securityHeld } from '@prongsai/domain/contract/fulfilment'
import { vatSplit } from '@prongsai/domain/contract/instalment'
import { penaltiesTold } from '@prongsai/domain/contract/obligations'
import { penaltyBeyond } from '@prongsai/domain/contract/penalties-owed'
import { securityMissing, securityReturnable } from '@prongsai/domain/contract/security-asked'
import { dueOnDay } from '@prongsai/domain/contract/term'
import { contractNumberText, contractTitle } from '@prongsai/domain/contract/title'
import { citationText } from '@prongsai/domain/law/citation'
import type { ContractRecordCheckpoint } from '@prongsai/db/contract/contract-row'
import type { Looking } from '../context.ts'
import { clauseOfReport } from './accept-by-report.ts'
import { contractAtHand, type ContractAtHand } from './contract-case.ts'

/** One contract with its whole course, its checkpoints as they stand today, and the penalty as it stands today. */
export async function oneContract(looking: Looking, id: ContractId) {
  const hand = await contractAtHand(looking, id)
  const { contract } = hand
  const { lawNumbers: _numbers, holidays, calendarAt: _at, ...record } = hand.record
  const due = contract.dueOn === null ? null : dueOnDay(contract.dueOn, contract.holidays)
  return {
    ...record,
    title: contractTitle(record),
    numberText: contractNumberText(record),
    vat: vatSplit(contract.price, contract.vatRate),
    due,
    boundUntil: boundUntil(contract) ?? null,
    securityHeld: securityHeld(contract, 'contract'),
    securityMissing: securityMissing(contract),
    securityReturnable: securityReturnable(contract),
    penaltyBeyond: penaltyBeyond(contract),
    /** Its approved report is the evidence of acceptance, for the purchase was over before. */
    acceptsByReport: contract.form === 'evidence' && clauseOfReport(record.purchase) !== undefined,
    checkpoints: checkpointsToday(hand),
    instalments: record.instalments.map((instalment, at) => {
      const one = contract.instalments[at]
      return {
        ...instalment,
        due: one?.dueOn == null ? null : dueOnDay(one.dueOn, contract.holidays),
        remaining: one === undefined ? [] : remainingOf(contract, one),
        /** What is neither accepted nor before the committee; and whether the contractor owes any of it. */
        toCome: one === undefined ? [] : remainingOf(contract, one, { waiting: true }),
        isOwed: one !== undefined && cameWholeOn(contract, one) === undefined,
      }
    }),
    penalties: penaltiesTold(contract, contract.ending?.on ?? contract.today),
    today: looking.today,
    holidays,
  }
}

/** As they are counted today, and what was met and is no duty any more as it is kept. */
function checkpointsToday({ record, contract }: ContractAtHand) {
  const counted = checkpointsOf(contract)
  const kept = new Map(record.checkpoints.map((one) => [one.key, one]))
  const now = counted.map((one): ContractRecordCheckpoint => {
    const before = kept.get(one.key)
    const isMet = one.metOn !== null || one.waived
    return isMet && before !== undefined && (before.metOn !== null || before.waived)
      ? { ...one, dueOn: before.dueOn, alertOn: before.alertOn }
      : one
  })
  const keys = new Set(counted.map(({ key }) => key))
  const past = record.checkpoints.filter(
    ({ key, metOn, waived }) => !keys.has(key) && (metOn !== null || waived),
  )
  return [...now, ...past].map((one) => toldOf(one, contract.today))
}

/** A checkpoint in words: what is to be done, whose turn it is, by which clause, what proves it, and where it stands. */
export function toldOf<Row extends ContractRecordCheckpoint>(checkpoint: Row, today: CivilDate) {
  const { kind, number } = checkpoint
  const duty = isCheckpointKind(kind) ? dutyOf(kind) : undefined
  return {
    ...checkpoint,
    duty: isCheckpointKind(kind) ? dutyText({ kind, number }) : kind,
    clause: duty === undefined ? '' : citationText(duty.citation),
    proof: duty?.proof ?? 'fact',
    waivable: duty?.waivable ?? false,
    /** The law gives no number of days, so the office sets it. */
    byOffice: duty?.officeDay !== undefined,
    state: stateOn(checkpoint, today),
  }
}
