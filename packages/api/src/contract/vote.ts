import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { no } from '@prongsai/domain/base/verdict'
import { sayOf } from '@prongsai/domain/contract/accepting'
import type { InspectorOfCase } from '@prongsai/domain/contract/case'
import { acceptanceOutcomes, votes } from '@prongsai/domain/contract/contract'
import type { VoteForInput, VoteInput } from '@prongsai/domain/contract/delivery.input'
import { citationText, regulation } from '@prongsai/domain/law/citation'
import { accept } from '@prongsai/domain/refusal'
import { insertVote } from '@prongsai/db/contract/deliveries'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { keepAcceptance } from './accept.ts'
import { heldContract, tellContract, type ContractAtHand } from './contract-case.ts'
import { deliveryIn, piecesText } from './receive-delivery.ts'

/**
 * ลงความเห็น of a member, himself and once (ระเบียบฯ 2560 ข้อ 175, 176). The last of those who agree makes the acceptance in the same
 * decision; members who vote at once follow one another by the contract's row.
 */
export async function vote(deciding: Deciding, input: VoteInput): Promise<void> {
  const hand = await heldContract(deciding, input.id)
  const seat = hand.contract.inspectors.find(({ person }) => person === deciding.actor.person)
  if (seat === undefined) return accept(no({ code: 'contract/not-a-member' }))
  await say(deciding, hand, { seat, input, paper: null })
}

/** The vote of a member who is no user of the system, from the paper that he signed. */
export async function voteFor(deciding: Deciding, input: VoteForInput): Promise<void> {
  const hand = await heldContract(deciding, input.id)
  const seat = found(hand.contract.inspectors.find(({ position }) => position === input.position))
  if (seat.person !== null) accept(no({ code: 'contract/votes-himself', name: seat.name }))
  await say(deciding, hand, { seat, input, paper: input.paper })
}

type Saying = { readonly seat: InspectorOfCase; readonly input: VoteInput; readonly paper: string | null }

async function say(deciding: Deciding, hand: ContractAtHand, { seat, input, paper }: Saying): Promise<void> {
  const { db, actor, now, today } = deciding
  const { contract } = hand
  const delivery = deliveryIn(contract, input.delivery)
  const { note } = input
  const right = input.vote === 'part' ? input.right : []
  const standing = accept(sayOf(contract, delivery, { seat, vote: input.vote, right, note }))
  await insertVote(db, actor.office, {
    delivery: delivery.id,
    committeeId: seat.committeeId,
    position: seat.position,
    vote: input.vote,
    right,
    note: paper === null ? note : [note, paper].filter((text) => text !== '').join(' · '),
    on: today,
    at: isoOf(now),
    by: actor.person,
  })
  const told = [
    { field: 'delivery', from: null, to: String(delivery.no) },
    { field: 'member', from: null, to: seat.name },
    { field: 'vote', from: null, to: votes[input.vote] },
    ...(right.length > 0 ? [{ field: 'pieces', from: null, to: piecesText(contract, right) }] : []),
    ...(paper === null ? [] : [{ field: 'paper', from: null, to: paper }]),
  ]
  const reason = note === '' ? null : note
  if (standing.status !== 'decided') {
    const clause = citationText(regulation(contract.kind === 'construction' ? '176' : '175'))
    return tellContract(deciding, input.id, { act: 'contract/vote', clause, reason, changes: told })
  }
  const { outcome, citation } = standing
  const kept = await keepAcceptance(deciding, hand, { delivery, outcome, right, byHead: false, reason: note })
  return tellContract(deciding, input.id, {
    act: 'contract/accept',
    clause: citationText(citation),
    reason,
    changes: [...told, { field: 'outcome', from: null, to: acceptanceOutcomes[outcome] }, ...kept],
  })
}
