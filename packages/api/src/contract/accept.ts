import { onBehalfText } from '@prongsai/domain/access/on-behalf'
import { no } from '@prongsai/domain/base/verdict'
import { isoOf, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { fiscalYearOf } from '@prongsai/domain/calendar/fiscal-year'
import { inspectionStanding, judgeHeadDecision } from '@prongsai/domain/contract/acceptance'
import {
  acceptingOf,
  inspectionOf,
  judgePart,
  judgeWorth,
  undoAcceptance as undo,
} from '@prongsai/domain/contract/accepting'
import type { DeliveryOfCase } from '@prongsai/domain/contract/case'
import { judgeBody } from '@prongsai/domain/contract/inspection-body'
import { acceptanceOutcomes, type AcceptanceOutcome, type Pieces } from '@prongsai/domain/contract/contract'
import type {
  ConcludeInspectionInput,
  DecideAcceptanceInput,
  UndoAcceptanceInput,
} from '@prongsai/domain/contract/delivery.input'
import { throughOtherHands, whoAccepts } from '@prongsai/domain/contract/other-hands'
import { citationText } from '@prongsai/domain/law/citation'
import { formatBaht, satang } from '@prongsai/domain/money/satang'
import { accept } from '@prongsai/domain/refusal'
import { takeNumber } from '@prongsai/db/asset/codes'
import { insertAcceptance, undoAcceptance as takeBack } from '@prongsai/db/contract/acceptances'
import { setAccepted, setDelivery, undoVotes } from '@prongsai/db/contract/deliveries'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import type { Told } from '../journal/record.ts'
import { heldContract, tellContract, type ContractAtHand } from './contract-case.ts'
import { holdAccepted } from './contract-money.ts'
import { deliveryIn } from './receive-delivery.ts'

type Accepting = {
  readonly delivery: DeliveryOfCase
  readonly outcome: AcceptanceOutcome
  readonly right: readonly Pieces[]
  readonly byHead: boolean
  readonly reason: string
  /** The day of acceptance that an approved report says, which stands in the place of a certificate; today where there is none. */
  readonly reportedOn?: CivilDate
}

/**
 * ผลการตรวจรับ is kept as it was decided: its value, its penalty to the satang with the steps, the number of its certificate.
 * A part of the decision that made it; answers what the journal is told of it.
 */
export async function keepAcceptance(
  deciding: Deciding,
  { record, contract }: ContractAtHand,
  { delivery, reason, reportedOn, ...decided }: Accepting,
): Promise<NonNullable<Told['changes']>> {
  const { db, actor, now, today } = deciding
  const counted = acceptingOf(contract, { delivery, ...decided })
  accept(judgeWorth(counted))
  const isCertified = decided.outcome !== 'refused' && reportedOn === undefined
  const certificate = isCertified ? await certificateNumber(deciding) : ''
  await insertAcceptance(db, actor.office, {
    ...counted,
    contractId: record.id,
    delivery: delivery.id,
    instalment: delivery.instalment,
    on: reportedOn ?? today,
    byHead: decided.byHead,
    certificate,
    reason,
    at: isoOf(now),
    by: actor.person,
    position: actor.position,
    actingFor: onBehalfText(deciding.capacity),
  })
  const moving = { record, on: today, reason: `ตรวจรับ ${certificate}`.trim() }
  await holdAccepted(deciding, moving, { from: satang(0n), to: counted.gross })
  await setAccepted(db, actor.office, { id: delivery.id, lines: counted.lines })
  const status = decided.outcome === 'whole' ? 'accepted' : decided.outcome
  await setDelivery(db, actor.office, { id: delivery.id, status })
  return [
    { field: 'gross', from: null, to: formatBaht(counted.gross) },
    { field: 'lateDays', from: null, to: String(counted.lateDays) },
    { field: 'penaltyAmount', from: null, to: formatBaht(counted.penalty) },
    ...(certificate === '' ? [] : [{ field: 'certificate', from: null, to: certificate }]),
  ]
}

async function certificateNumber({ db, actor, today }: Deciding): Promise<string> {
  const year = fiscalYearOf(today)
  return `${await takeNumber(db, actor.office, `acceptance-${year}`)}/${year}`
}

/** สั่งการ of the head, after all have voted and members disagreed (ระเบียบฯ 2560 ข้อ 175 (7), 176 (7)). */
export async function decideAcceptance(
  deciding: Deciding,
  { id, version, delivery: of, outcome, right: given, reason }: DecideAcceptanceInput,
): Promise<void> {
  const hand = await heldContract(deciding, id, version)
  const delivery = deliveryIn(hand.contract, of)
  const inspection = inspectionOf(hand.contract, delivery)
  if (delivery.status !== 'waiting') accept(no({ code: 'contract/inspection-decided' }))
  const { inspectors } = hand.contract
  accept(
    throughOtherHands(whoAccepts({ inspectors, votes: delivery.votes }), {
      step: 'dissent',
      person: deciding.actor.person,
    }),
  )
  accept(judgeBody(hand.contract))
  accept(judgeHeadDecision(inspection))
  const right = outcome === 'part' ? given : []
  if (outcome === 'part') accept(judgePart(delivery, right))
  const standing = inspectionStanding({ ...inspection, headDecision: outcome })
  const kept = await keepAcceptance(deciding, hand, { delivery, outcome, right, byHead: true, reason })
  await tellContract(deciding, id, {
    act: 'contract/accept-decide',
    clause: standing.status === 'decided' ? citationText(standing.citation) : null,
    reason,
    changes: [
      { field: 'delivery', from: null, to: String(delivery.no) },
      { field: 'outcome', from: null, to: acceptanceOutcomes[outcome] },
      ...kept,
    ],
  })
}

/** What all who sit have agreed upon is kept, where nobody is left to vote: a member who had not voted sits no more. */
export async function concludeInspection(
  deciding: Deciding,
  { id, version, delivery: of }: ConcludeInspectionInput,
): Promise<void> {
  const hand = await heldContract(deciding, id, version)
  const delivery = deliveryIn(hand.contract, of)
  if (delivery.status !== 'waiting') accept(no({ code: 'contract/inspection-decided' }))
  accept(judgeBody(hand.contract))
  const inspection = inspectionOf(hand.contract, delivery)
  const standing = inspectionStanding(inspection)
  if (standing.status === 'voting') accept(no({ code: 'contract/votes-missing', names: standing.waiting }))
  if (standing.status !== 'decided') return accept(no({ code: 'contract/inspection-head' }))
  const { outcome, citation } = standing
  const right = inspection.votes[0]?.right ?? []
  const kept = await keepAcceptance(deciding, hand, { delivery, outcome, right, byHead: false, reason: '' })
  await tellContract(deciding, id, {
    act: 'contract/accept',
    clause: citationText(citation),
    changes: [
      { field: 'delivery', from: null, to: String(delivery.no) },
      { field: 'outcome', from: null, to: acceptanceOutcomes[outcome] },
      ...kept,
    ],
  })
}

/** เพิกถอนผลการตรวจรับ that was wrong: the delivery waits before the committee again, and each votes anew. */
export async function undoAcceptance(
  deciding: Deciding,
  { id, version, acceptance: of, reason }: UndoAcceptanceInput,
): Promise<void> {
  const { db, actor, now } = deciding
  const { record, contract } = await heldContract(deciding, id, version)
  const acceptance = found(contract.acceptances.find((one) => one.id === of))
  const delivery = accept(undo(contract, acceptance))
  const body = whoAccepts({ inspectors: contract.inspectors, votes: delivery.votes })
  accept(throughOtherHands(body, { step: 'undo', person: actor.person }))
  const taken = { at: isoOf(now), by: actor.person, reason }
  await takeBack(db, actor.office, { ...taken, acceptance: of })
  const moving = { record, on: deciding.today, reason }
  await holdAccepted(deciding, moving, { from: acceptance.gross, to: satang(0n) })
  await undoVotes(db, actor.office, { ...taken, delivery: delivery.id })
  const lines = delivery.lines.map(({ position }) => ({ position, accepted: null }))
  await setAccepted(db, actor.office, { id: delivery.id, lines })
  await setDelivery(db, actor.office, { id: delivery.id, status: 'waiting' })
  await tellContract(deciding, id, {
    act: 'contract/accept-undo',
    reason,
    changes: [
      { field: 'delivery', from: String(delivery.no), to: null },
      { field: 'outcome', from: acceptanceOutcomes[acceptance.outcome], to: null },
      { field: 'gross', from: formatBaht(acceptance.gross), to: null },
    ],
  })
}
