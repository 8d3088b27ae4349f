import { no } from '@prongsai/domain/base/verdict'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import type { DeliveryId } from '@prongsai/domain/base/id'
import { deliver } from '@prongsai/domain/contract/delivering'
import type { ContractCase, DeliveryOfCase } from '@prongsai/domain/contract/case'
import type { Pieces } from '@prongsai/domain/contract/contract'
import type { DeliverInput, WithdrawDeliveryInput } from '@prongsai/domain/contract/delivery.input'
import { changesFromNothing } from '@prongsai/domain/journal/changes'
import { citationText, regulation } from '@prongsai/domain/law/citation'
import { accept } from '@prongsai/domain/refusal'
import { insertDelivery, setDelivery, undoVotes } from '@prongsai/db/contract/deliveries'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { heldContract, tellContract } from './contract-case.ts'

/** บันทึกการส่งมอบ: what came and when, before the committee from then on (ระเบียบฯ 2560 ข้อ 175, 176). */
export async function receiveDelivery(
  deciding: Deciding,
  { id, version, ...told }: DeliverInput,
): Promise<{ readonly delivery: DeliveryId }> {
  const { db, actor, now } = deciding
  const { contract } = await heldContract(deciding, id, version)
  accept(deliver(contract, told))
  const delivery = await insertDelivery(db, actor.office, {
    ...told,
    contractId: id,
    madeAt: isoOf(now),
    madeBy: actor.person,
  })
  await tellContract(deciding, id, {
    act: 'contract/deliver',
    clause: citationText(regulation(contract.kind === 'construction' ? '176' : '175')),
    reason: told.note === '' ? null : told.note,
    changes: changesFromNothing({
      instalment: told.instalment,
      arrivedOn: told.arrivedOn,
      toldOn: told.toldOn,
      paper: told.paper,
      pieces: piecesText(contract, told.lines),
    }),
  })
  return { delivery }
}

/** Pieces of lines as the journal tells them; '' of what is accepted as a whole. */
export const piecesText = ({ lines }: Pick<ContractCase, 'lines'>, pieces: readonly Pieces[]): string =>
  pieces
    .map(
      ({ position, quantity }) =>
        `${lines.find((line) => line.position === position)?.name ?? ''} ${quantity}`,
    )
    .join(' · ')

/** ถอนบันทึกการส่งมอบ that was written wrong, while the committee has not decided; what was said of it falls with it. */
export async function withdrawDelivery(
  deciding: Deciding,
  { id, version, delivery: of, reason }: WithdrawDeliveryInput,
): Promise<void> {
  const { db, actor, now } = deciding
  const { contract } = await heldContract(deciding, id, version)
  const delivery = deliveryIn(contract, of)
  if (delivery.status !== 'waiting') accept(no({ code: 'contract/inspection-decided' }))
  if (delivery.votes.some(({ vote }) => vote !== 'accept')) accept(no({ code: 'contract/withdraw-disputed' }))
  await undoVotes(db, actor.office, { delivery: of, at: isoOf(now), by: actor.person, reason })
  await setDelivery(db, actor.office, { id: of, status: 'withdrawn', withdrawReason: reason })
  await tellContract(deciding, id, {
    act: 'contract/deliver-withdraw',
    reason,
    changes: [{ field: 'arrivedOn', from: delivery.arrivedOn, to: null }],
  })
}

export const deliveryIn = (contract: ContractCase, id: DeliveryId): DeliveryOfCase =>
  found(contract.deliveries.find((one) => one.id === id))
