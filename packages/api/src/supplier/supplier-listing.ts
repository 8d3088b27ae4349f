import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { citationText } from '@prongsai/domain/law/citation'
import { accept } from '@prongsai/domain/refusal'
import { liftVerdict, listingClause, listVerdict } from '@prongsai/domain/supplier/listing'
import type { LiftSupplierInput, ListSupplierInput } from '@prongsai/domain/supplier/supplier.input'
import { endListing, insertListing, listingsOf } from '@prongsai/db/supplier/listings'
import { lockSupplier } from '@prongsai/db/supplier/suppliers'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'
import { standingSupplier } from './standing.ts'

/** ผู้ทิ้งงาน, as the circular says it. */
export async function listSupplier(deciding: Deciding, { id, from, paper, reason }: ListSupplierInput) {
  const { db, actor, now, today } = deciding
  const { name } = accept(standingSupplier(found(await lockSupplier(db, actor.office, id))))
  const open = (await listingsOf(db, actor.office, id)).find(({ until }) => until === null)
  accept(listVerdict(from, { open, today }))
  await insertListing(db, actor.office, {
    supplier: id,
    from,
    paper,
    reason,
    at: isoOf(now),
    by: actor.person,
  })
  await record(deciding, {
    act: 'supplier/list',
    subject: { kind: 'supplier', id, label: name },
    clause: citationText(listingClause),
    reason,
    changes: [
      { field: 'from', from: null, to: from },
      { field: 'paper', from: null, to: paper },
    ],
  })
}

/** เพิกถอนชื่อจากรายชื่อผู้ทิ้งงาน, by its paper. */
export async function liftSupplier(deciding: Deciding, { id, until, paper }: LiftSupplierInput) {
  const { db, actor, now, today } = deciding
  const { name } = accept(standingSupplier(found(await lockSupplier(db, actor.office, id))))
  const open = (await listingsOf(db, actor.office, id)).find((one) => one.until === null)
  accept(liftVerdict(until, { open, today }))
  await endListing(db, actor.office, {
    id: found(open).id,
    until,
    paper,
    at: isoOf(now),
    by: actor.person,
  })
  await record(deciding, {
    act: 'supplier/lift',
    subject: { kind: 'supplier', id, label: name },
    clause: citationText(listingClause),
    changes: [
      { field: 'until', from: null, to: until },
      { field: 'paper', from: null, to: paper },
    ],
  })
}
