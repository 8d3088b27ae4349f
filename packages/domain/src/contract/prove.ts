import type { Actor } from '../access/actor.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { ContractCase } from './case.ts'
import { dutyOf, dutyText, proofs } from './checkpoint-kind.ts'
import { checkpointsOf, type Checkpoint } from './checkpoint.ts'
import type { ContractRefusal } from './contract-refusal.ts'
import { handWith, proverOf, type Prover } from './prover.ts'
import { acceptanceOf, instalmentDue } from './fulfilment.ts'
import { daysInOrder, type NamedDay } from './term.ts'

/** Who tells something of a checkpoint, as what. */
export type Hand = Prover & { readonly checkpoint: Checkpoint }

type Telling = { readonly actor: Actor; readonly key: string; readonly on: CivilDate }

/** บันทึกว่าดำเนินการแล้ว: an open duty that a paper proves, by whose turn it is or by the officers of supplies. */
export function proveCheckpoint(
  contract: ContractCase,
  { actor, key, on }: Telling,
): Verdict<Hand, ContractRefusal> {
  const open = openOne(contract, key)
  if (!open.ok) return open
  const { kind } = open.value
  const { proof } = dutyOf(kind)
  if (proof !== 'fact')
    return no({ code: 'contract/proved-by-record', duty: dutyText(open.value), by: proofs[proof] })
  const day = dayInOrder(contract, on)
  if (!day.ok) return day
  const order = daysInOrder([...begins(contract, open.value), { what: 'วันที่ดำเนินการ', on }])
  if (!order.ok) return order
  const whose = proverOf(contract, actor, open.value.turn)
  return whose === undefined
    ? no({ code: 'contract/not-your-turn', duty: dutyText(open.value) })
    : yes({ ...whose, checkpoint: open.value })
}

/**
 * ยกเว้น, by the head of the office and with a reason: any duty but those that a contract is made of, and not by him whose own duty
 * it is while he takes the head's place.
 */
export function waiveCheckpoint(
  contract: ContractCase,
  { actor, key, on }: Telling,
): Verdict<Checkpoint, ContractRefusal> {
  const open = openOne(contract, key)
  if (!open.ok) return open
  if (!dutyOf(open.value.kind).waivable)
    return no({ code: 'contract/not-waivable', duty: dutyText(open.value) })
  const himself = { ...actor, acting: [], delegated: [] }
  if (proverOf(contract, himself, open.value.turn) !== undefined)
    return no({ code: 'contract/own-hands', step: 'waive' })
  const day = dayInOrder(contract, on)
  return day.ok ? open : day
}

/** Takes back what was told of a duty: a waiver by the head who gave it, a proof by whose turn it was. */
export function undoFact(
  contract: ContractCase,
  { actor, key }: Omit<Telling, 'on'>,
): Verdict<Hand, ContractRefusal> {
  const fact = contract.facts.find((one) => one.key === key)
  const checkpoint = checkpointsOf(contract).find((one) => one.key === key)
  if (contract.status === 'closed') return no({ code: 'contract/not-running' })
  if (fact === undefined || checkpoint === undefined) return no({ code: 'contract/nothing-told' })
  const whose =
    fact.outcome === 'waived'
      ? handWith(actor, 'contract:decide')
      : proverOf(contract, actor, checkpoint.turn)
  return whose === undefined
    ? no({ code: 'contract/not-your-turn', duty: dutyText(checkpoint) })
    : yes({ ...whose, checkpoint })
}

/** The day from which a duty can be done at all: a warranty is looked at once it runs, a penalty told of once something is late. */
function begins(contract: ContractCase, { kind, number }: Checkpoint): readonly NamedDay[] {
  if (kind === 'warranty-check')
    return contract.acceptances
      .filter(({ outcome }) => outcome !== 'refused')
      .map(({ on }) => ({ what: 'วันตรวจรับ', on }))
      .toSorted((a, b) => (a.on < b.on ? -1 : 1))
  if (kind === 'penalty-notice') {
    const late = contract.instalments.find((one) => one.number === number)
    const due = late === undefined ? undefined : instalmentDue(contract, late)
    return [{ what: 'วันครบกำหนด', on: due?.moved ?? null }]
  }
  if (kind !== 'part-notice') return []
  const delivery = contract.deliveries.find((one) => one.no === number)
  const accepted = delivery === undefined ? undefined : acceptanceOf(contract, delivery)
  return [{ what: 'วันที่ตรวจพบ', on: accepted?.on ?? null }]
}

function openOne(contract: ContractCase, key: string): Verdict<Checkpoint, ContractRefusal> {
  if (contract.status !== 'active' && contract.status !== 'ended') return no({ code: 'contract/not-running' })
  const found = checkpointsOf(contract).find((one) => one.key === key)
  if (found === undefined) return no({ code: 'contract/checkpoint-unknown' })
  return found.metOn !== null || found.waived ? no({ code: 'contract/checkpoint-closed' }) : yes(found)
}

function dayInOrder({ today, signedOn }: ContractCase, on: CivilDate): Verdict<null, ContractRefusal> {
  if (on > today) return no({ code: 'contract/day-ahead', day: on })
  return daysInOrder([
    { what: 'วันลงนาม', on: signedOn },
    { what: 'วันที่ดำเนินการ', on },
  ])
}
