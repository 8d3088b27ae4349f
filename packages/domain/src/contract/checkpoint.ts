import type { CivilDate } from '../calendar/civil-date.ts'
import { isSigned, type ContractCase, type FactOfCase } from './case.ts'
import { dutyOf } from './checkpoint-kind.ts'
import { afterEnding } from './checkpoints/after-ending.ts'
import { changes } from './checkpoints/changes.ts'
import { copies } from './checkpoints/copies.ts'
import { deliveries } from './checkpoints/deliveries.ts'
import { inspections } from './checkpoints/inspections.ts'
import { penalties } from './checkpoints/penalties.ts'
import { publication } from './checkpoints/publication.ts'
import { registration } from './checkpoints/registration.ts'
import { securities } from './checkpoints/securities.ts'
import { supervision } from './checkpoints/supervision.ts'
import { warranty } from './checkpoints/warranty.ts'
import type { Turn } from './contract.ts'
import type { DutyCounted } from './duty-counted.ts'

/** จุดตรวจสอบ: a duty with its day. Whether it is coming, due or late follows from the day of today. */
export type Checkpoint = DutyCounted & {
  readonly turn: Turn
  readonly waived: boolean
}

/**
 * Every duty of a contract as it stands, in the order of its days. What has not become a duty is not among them: nobody has to
 * give notice of a penalty before something is late.
 */
export function checkpointsOf(contract: ContractCase): readonly Checkpoint[] {
  if (!isSigned(contract) || contract.status === 'draft' || contract.status === 'dropped') return []
  const counted = [
    ...deliveries(contract),
    ...inspections(contract),
    ...penalties(contract),
    ...securities(contract),
    ...copies(contract),
    ...publication(contract),
    ...changes(contract),
    ...supervision(contract),
    ...registration(contract),
    ...warranty(contract),
    ...afterEnding(contract),
  ]
  const facts = new Map(contract.facts.map((fact) => [fact.key, fact]))
  return counted.map((one) => withFact(one, facts.get(one.key))).toSorted(byDay)
}

function withFact(counted: DutyCounted, fact: FactOfCase | undefined): Checkpoint {
  const turn = counted.turn ?? dutyOf(counted.kind).turn
  if (counted.metOn !== null || fact === undefined) return { ...counted, turn, waived: false }
  return fact.outcome === 'met'
    ? { ...counted, turn, metOn: fact.on, waived: false }
    : { ...counted, turn, waived: true }
}

const byDay = (a: Checkpoint, b: Checkpoint): number => {
  if (a.dueOn !== b.dueOn) return a.dueOn < b.dueOn ? -1 : 1
  return a.key < b.key ? -1 : 1
}

/** Where a checkpoint is on a day. */
export const checkpointStates = {
  coming: 'ยังไม่ถึงกำหนด',
  due: 'ถึงกำหนด',
  late: 'เกินกำหนด',
  met: 'ดำเนินการแล้ว',
  'met-late': 'ดำเนินการแล้ว แต่เกินกำหนด',
  waived: 'ยกเว้น',
} as const

export type CheckpointState = keyof typeof checkpointStates

type Dated = Pick<Checkpoint, 'dueOn' | 'alertOn' | 'metOn' | 'waived'>

/** Coming before the day of which people are told, due up to its day, late after it, until it is met or waived. */
export function stateOn({ dueOn, alertOn, metOn, waived }: Dated, today: CivilDate): CheckpointState {
  if (metOn !== null) return metOn > dueOn ? 'met-late' : 'met'
  if (waived) return 'waived'
  if (today > dueOn) return 'late'
  return today >= alertOn ? 'due' : 'coming'
}

/** What is kept of a checkpoint: a row beside its contract. */
export type KeptCheckpoint = Omit<Checkpoint, 'kind'> & { readonly kind: string }

export type Recounted = {
  /** New, or otherwise than they are kept. */
  readonly save: readonly Checkpoint[]
  readonly remove: readonly string[]
}

/**
 * What a new count changes of what is kept. What was met keeps the day by which it was due: a change of the contract or the
 * calendar moves only what is open. What is open and no duty any more goes.
 */
export function recounted(kept: readonly KeptCheckpoint[], counted: readonly Checkpoint[]): Recounted {
  const known = new Map(kept.map((one) => [one.key, one]))
  const wanted = new Set(counted.map(({ key }) => key))
  return {
    save: counted.flatMap((one) => {
      const before = known.get(one.key)
      if (before === undefined) return [one]
      const now =
        isClosed(before) && isClosed(one) ? { ...one, dueOn: before.dueOn, alertOn: before.alertOn } : one
      return isSame(before, now) ? [] : [now]
    }),
    remove: kept.filter((one) => !wanted.has(one.key) && !isClosed(one)).map(({ key }) => key),
  }
}

const isClosed = ({ metOn, waived }: Pick<Checkpoint, 'metOn' | 'waived'>): boolean =>
  metOn !== null || waived

const isSame = (a: KeptCheckpoint, b: Checkpoint): boolean =>
  a.dueOn === b.dueOn &&
  a.alertOn === b.alertOn &&
  a.metOn === b.metOn &&
  a.waived === b.waived &&
  a.turn === b.turn &&
  a.number === b.number &&
  a.kind === b.kind
