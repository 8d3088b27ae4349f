import type { ContractId } from '@prongsai/domain/base/id'
import { no } from '@prongsai/domain/base/verdict'
import { isoOf, instantFrom, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { ContractCase } from '@prongsai/domain/contract/case'
import { checkpointsOf, recounted } from '@prongsai/domain/contract/checkpoint'
import { contractTitle } from '@prongsai/domain/contract/title'
import { accept } from '@prongsai/domain/refusal'
import { lockContract, touchContract } from '@prongsai/db/contract/contracts'
import { saveCheckpoints } from '@prongsai/db/contract/checkpoints'
import { contractRecord } from '@prongsai/db/contract/contract-record'
import type { ContractRecordRow } from '@prongsai/db/contract/contract-row'
import type { Trx } from '@prongsai/db/database'
import type { OfficeId } from '@prongsai/domain/base/id'
import type { Authority, Deciding, Looking } from '../context.ts'
import { found } from '../found.ts'
import { recordMany } from '../journal/record-many.ts'
import type { Told } from '../journal/record.ts'
import { sameVersion } from '../office/same-version.ts'
import { caseOf } from './case-of-record.ts'

/** A contract as it is recorded, and as its rules see it. */
export type ContractAtHand = { readonly record: ContractRecordRow; readonly contract: ContractCase }

export async function contractAtHand(
  { db, actor, today }: Pick<Looking, 'actor' | 'today'> & { readonly db: Looking['db'] | Deciding['db'] },
  id: ContractId,
): Promise<ContractAtHand> {
  const row = found(await contractRecord(db, actor.office, { id, today }))
  return { record: row, contract: caseOf(row, today) }
}

/**
 * The same held until the end of the decision; refused where another has changed it since `version` was read, and of what is
 * closed: it is opened again first. The purchase, lines of the budget and cards are held after it.
 */
export async function heldContract(
  deciding: Deciding,
  id: ContractId,
  version?: number,
): Promise<ContractAtHand> {
  const hand = await heldEvenClosed(deciding, id, version)
  if (hand.contract.status === 'closed') accept(no({ code: 'contract/closed' }))
  return hand
}

/** The same of a contract that may be closed, for what changes nothing of it, or opens it again. */
export async function heldEvenClosed(
  deciding: Deciding,
  id: ContractId,
  version?: number,
): Promise<ContractAtHand> {
  const held = found(await lockContract(deciding.db, deciding.actor.office, id))
  if (version !== undefined)
    await sameVersion(deciding, { kind: 'contract', id, read: version, stands: held.version })
  return contractAtHand(deciding, id)
}

/** Counts the checkpoints of a held contract anew, as its rows stand now; answers how it stands with them. */
async function recount(
  { db, actor, today }: Pick<Deciding, 'db' | 'actor' | 'today'>,
  id: ContractId,
): Promise<ContractAtHand> {
  const hand = await contractAtHand({ db, actor, today }, id)
  await saveCount(db, actor.office, { hand, today })
  return hand
}

type Counting = { readonly hand: ContractAtHand; readonly today: CivilDate }

/** Keeps what a count of its checkpoints changes, and of which calendar and day it is. */
export async function saveCount(db: Trx, office: OfficeId, { hand, today }: Counting): Promise<void> {
  const { record: row, contract } = hand
  const isOver = contract.status === 'draft' || contract.status === 'dropped'
  const changes = isOver
    ? { save: [], remove: row.checkpoints.map(({ key }) => key) }
    : recounted(row.checkpoints, checkpointsOf(contract))
  await saveCheckpoints(db, office, {
    ...changes,
    id: row.id,
    calendarAt: isoOf(instantFrom(row.calendarAt)),
    today,
  })
}

/**
 * The end of every decision about a held contract: its checkpoints are counted anew, its version goes on, and the journal is told
 * last. `versioned` of one that moved the version itself.
 */
export async function tellContract(
  deciding: Deciding,
  id: ContractId,
  told: Omit<Told, 'subject'> & {
    readonly versioned?: boolean
    /** What is told before it of other records that the same decision made. */
    readonly before?: readonly (readonly [Authority, Told])[]
  },
): Promise<void> {
  const { versioned = false, before = [], ...rest } = told
  const hand = await recount(deciding, id)
  if (!versioned) await touchContract(deciding.db, deciding.actor.office, id)
  await recordMany(deciding.db, [...before, [deciding, { ...rest, subject: subjectOfContract(hand.record) }]])
}

type Named = Pick<ContractRecordRow, 'id' | 'form' | 'fiscalYear' | 'number' | 'foundNumber' | 'name'>

export const subjectOfContract = (row: Named): Told['subject'] => ({
  kind: 'contract',
  id: row.id,
  label: `${contractTitle(row)} ${row.name}`,
})
