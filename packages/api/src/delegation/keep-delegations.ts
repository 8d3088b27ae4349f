import type { GivenPower } from '@prongsai/domain/access/actor'
import type { UnitId } from '@prongsai/domain/base/id'
import * as rules from '@prongsai/domain/delegation/delegation'
import type { CopySentInput, DelegateInput, RevokeInput } from '@prongsai/domain/delegation/delegation.input'
import { delegationClause, powers } from '@prongsai/domain/delegation/power'
import { changesBetween, changesFromNothing } from '@prongsai/domain/journal/changes'
import { citationText } from '@prongsai/domain/law/citation'
import { formatBaht } from '@prongsai/domain/money/satang'
import { openUnit } from '@prongsai/domain/office/unit'
import { accept } from '@prongsai/domain/refusal'
import {
  endDelegation,
  grantsOn,
  insertDelegation,
  lockDelegation,
  saveCopySent,
} from '@prongsai/db/delegation/delegations'
import { lockPerson } from '@prongsai/db/office/people'
import { lockUnit } from '@prongsai/db/office/units'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'

/** Records an order by which one person is given powers of another. */
export async function delegate(deciding: Deciding, input: DelegateInput): Promise<string> {
  const { db, actor, today } = deciding
  const units = input.units === null ? null : await openUnits(deciding, input.units)
  const forPerson = found(await lockPerson(db, actor.office, input.forPerson))
  const person = found(await lockPerson(db, actor.office, input.person))
  const day = input.from > today ? input.from : today
  const grants = await grantsOn(db, actor.office, { person: forPerson.id, day })
  const order = accept(rules.delegate(input, { by: actor.person, person, forPerson, grants, today }))
  const id = await insertDelegation(db, actor.office, {
    ...order,
    position: person.position,
    forPosition: forPerson.position,
  })
  await record(deciding, {
    act: 'delegation/order',
    subject: { kind: 'person', id: person.id, label: person.name },
    clause: citationText(delegationClause),
    changes: changesFromNothing({
      forName: forPerson.name,
      forPosition: forPerson.position,
      position: person.position,
      orderNumber: order.orderNumber,
      orderedOn: order.orderedOn,
      from: order.from,
      until: order.until,
      powers: order.powers.map(givenText).join(', '),
      units: units?.join(', ') ?? null,
    }),
  })
  return id
}

/** The names of units that are open, each held so that none is closed beside. */
async function openUnits({ db, actor }: Deciding, ids: readonly UnitId[]): Promise<readonly string[]> {
  const names: string[] = []
  for (const id of ids.toSorted()) {
    const unit = accept(openUnit(found(await lockUnit(db, actor.office, id))))
    names.push(unit.name)
  }
  return names
}

const givenText = ({ power, limit }: GivenPower): string =>
  limit === null ? powers[power].name : `${powers[power].name} ไม่เกิน ${formatBaht(limit)} บาท`

/** Records that the copy of an order went to สตง., and by which letter. */
export async function sendCopy(deciding: Deciding, { order: id, on, paper }: CopySentInput): Promise<void> {
  const { db, actor, today } = deciding
  const order = found(await lockDelegation(db, actor.office, id))
  const sent = accept(rules.sendCopy(order, { on, today }))
  await saveCopySent(db, actor.office, { id, on: sent.copySentOn, paper })
  await record(deciding, {
    act: 'delegation/copy',
    subject: { kind: 'person', id: sent.person, label: sent.name },
    clause: citationText(delegationClause),
    changes: [
      { field: 'orderNumber', from: sent.orderNumber, to: sent.orderNumber },
      ...changesFromNothing({ copySentOn: sent.copySentOn, copyPaper: paper }),
    ],
  })
}

/** Revokes an order: from that day on it no longer holds. */
export async function revoke(deciding: Deciding, { order: id, on, reason }: RevokeInput): Promise<void> {
  const { db, actor } = deciding
  const revoked = accept(rules.revoke(found(await lockDelegation(db, actor.office, id)), on))
  await endDelegation(db, actor.office, { id, on: revoked.revokedOn, reason })
  await record(deciding, {
    act: 'delegation/revoke',
    subject: { kind: 'person', id: revoked.person, label: revoked.name },
    clause: citationText(delegationClause),
    reason,
    changes: [
      { field: 'orderNumber', from: revoked.orderNumber, to: revoked.orderNumber },
      ...changesBetween({ revokedOn: null }, { revokedOn: revoked.revokedOn }),
    ],
  })
}
