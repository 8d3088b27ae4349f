import { onBehalfText } from '@prongsai/domain/access/on-behalf'
import { isoOf, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { dutyOf, dutyText, earlierWeeks } from '@prongsai/domain/contract/checkpoint-kind'
import type {
  ProveCheckpointInput,
  UndoFactInput,
  WaiveCheckpointInput,
} from '@prongsai/domain/contract/checkpoint.input'
import { checkpointsOf, type Checkpoint } from '@prongsai/domain/contract/checkpoint'
import {
  proveCheckpoint as prove,
  undoFact as undo,
  waiveCheckpoint as waive,
} from '@prongsai/domain/contract/prove'
import { citationText } from '@prongsai/domain/law/citation'
import { accept } from '@prongsai/domain/refusal'
import { insertFacts, undoFact as takeBack, type NewFact } from '@prongsai/db/contract/facts'
import type { Deciding } from '../context.ts'
import { heldContract, tellContract } from './contract-case.ts'

/** บันทึกว่าดำเนินการแล้ว: what proves a duty that no other record proves. */
export async function proveCheckpoint(asking: Deciding, input: ProveCheckpointInput): Promise<void> {
  const { id, version, key, on, paper, note, earlier = false } = input
  const { contract } = await heldContract(asking, id, version)
  const { checkpoint, permission, capacity } = accept(prove(contract, { actor: asking.actor, key, on }))
  const deciding = { ...asking, permission, capacity }
  const open = checkpointsOf(contract).filter(({ metOn, waived }) => metOn === null && !waived)
  const shown = [...(earlier ? earlierWeeks(open, checkpoint) : []), checkpoint]
  await insertFacts(
    asking.db,
    asking.actor.office,
    shown.map((one) => ({
      ...by(deciding, one),
      contractId: id,
      key: one.key,
      outcome: 'met' as const,
      on,
      paper,
      note,
    })),
  )
  await tellContract(deciding, id, {
    act: 'contract/prove',
    clause: clauseOf(checkpoint),
    reason: note === '' ? null : note,
    changes: shown.flatMap((one) => told(one, on, paper)),
  })
}

/** ยกเว้น by the head of the office, with a reason. */
export async function waiveCheckpoint(deciding: Deciding, input: WaiveCheckpointInput): Promise<void> {
  const { id, version, key, on, paper, reason } = input
  const { contract } = await heldContract(deciding, id, version)
  const checkpoint = accept(waive(contract, { actor: deciding.actor, key, on }))
  await insertFacts(deciding.db, deciding.actor.office, [
    { ...by(deciding, checkpoint), contractId: id, key, outcome: 'waived', on, paper, note: reason },
  ])
  await tellContract(deciding, id, {
    act: 'contract/waive',
    clause: clauseOf(checkpoint),
    reason,
    changes: told(checkpoint, on, paper),
  })
}

/** ถอนบันทึก: the duty is open again. */
export async function undoFact(asking: Deciding, { id, version, key, reason }: UndoFactInput): Promise<void> {
  const { contract } = await heldContract(asking, id, version)
  const { checkpoint, permission, capacity } = accept(undo(contract, { actor: asking.actor, key }))
  const deciding = { ...asking, permission, capacity }
  const { db, actor, now } = asking
  await takeBack(db, actor.office, { contractId: id, key, at: isoOf(now), by: actor.person, reason })
  await tellContract(deciding, id, {
    act: 'contract/undo-fact',
    clause: clauseOf(checkpoint),
    reason,
    changes: [{ field: 'duty', from: dutyText(checkpoint), to: null }],
  })
}

const by = (
  { actor, now, capacity }: Deciding,
  checkpoint: Checkpoint,
): Pick<NewFact, 'at' | 'by' | 'position' | 'actingFor' | 'clause' | 'broughtForward'> => ({
  at: isoOf(now),
  by: actor.person,
  position: actor.position,
  actingFor: onBehalfText(capacity),
  clause: clauseOf(checkpoint),
  broughtForward: false,
})

const clauseOf = ({ kind }: Checkpoint): string => citationText(dutyOf(kind).citation)

const told = (checkpoint: Checkpoint, on: CivilDate, paper: string) => [
  { field: 'duty', from: null, to: dutyText(checkpoint) },
  { field: 'on', from: null, to: on },
  { field: 'paper', from: null, to: paper },
]
