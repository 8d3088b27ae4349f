import { changesBetween, changesFromNothing } from '@prongsai/domain/journal/changes'
import * as rules from '@prongsai/domain/office/acting-order'
import type { ActingOrderInput, EndActingInput } from '@prongsai/domain/office/person.input'
import { accept } from '@prongsai/domain/refusal'
import { endOrder, insertOrder, lockOrder, ordersFor } from '@prongsai/db/office/acting-orders'
import { lockPerson } from '@prongsai/db/office/people'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'

/** Records an order by which one person acts in the place of another. */
export async function orderActing(deciding: Deciding, input: ActingOrderInput): Promise<string> {
  const { db, actor, today } = deciding
  const forPerson = found(await lockPerson(db, actor.office, input.forPerson))
  const person = found(await lockPerson(db, actor.office, input.person))
  const others = await ordersFor(db, actor.office, forPerson.id)
  const order = accept(rules.orderActing(input, { by: actor.person, person, forPerson, today, others }))
  const id = await insertOrder(db, actor.office, order)
  await record(deciding, {
    act: 'acting/order',
    subject: { kind: 'person', id: person.id, label: person.name },
    changes: changesFromNothing({
      forName: forPerson.name,
      forPosition: forPerson.position,
      orderNumber: order.orderNumber,
      orderedOn: order.orderedOn,
      from: order.from,
      until: order.until,
    }),
  })
  return id
}

/** Ends an order: from that day on it no longer holds. */
export async function endActing(
  deciding: Deciding,
  { order: id, on, reason }: EndActingInput,
): Promise<void> {
  const { db, actor } = deciding
  const ended = accept(rules.endActing(found(await lockOrder(db, actor.office, id)), on))
  await endOrder(db, actor.office, { id, on: ended.endedOn, reason })
  await record(deciding, {
    act: 'acting/end',
    subject: { kind: 'person', id: ended.person, label: ended.name },
    reason,
    changes: [
      { field: 'orderNumber', from: ended.orderNumber, to: ended.orderNumber },
      ...changesBetween({ endedOn: null }, { endedOn: ended.endedOn }),
    ],
  })
}
