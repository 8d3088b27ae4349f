import type { OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { ActingOrder } from '@prongsai/domain/office/acting-order'
import type { ReadDb, Trx } from '../database.ts'

/** Every order that the office has, the latest first. */
export const actingOrders = (db: ReadDb, office: OfficeId) =>
  orders(db, office).orderBy('a.from_day', 'desc').orderBy('a.id', 'desc').execute()

/** The orders by which somebody acts for that person. Whoever adds one holds the person of the post, so that none is added beside. */
export const ordersFor = (trx: Trx, office: OfficeId, forPerson: PersonId) =>
  orders(trx, office).where('a.for_person_id', '=', forPerson).execute()

/** An order, held until the end of the transaction. */
export const lockOrder = (trx: Trx, office: OfficeId, id: string) =>
  orders(trx, office).where('a.id', '=', id).forUpdate('a').executeTakeFirst()

/** The orders by which a person acts that have not ended by the day. */
export const openOrdersBy = (
  trx: Trx,
  office: OfficeId,
  { person, day }: { readonly person: PersonId; readonly day: CivilDate },
) =>
  orders(trx, office)
    .where('a.person_id', '=', person)
    .where('a.ended_on', 'is', null)
    .where((eb) => eb.or([eb('a.until_day', 'is', null), eb('a.until_day', '>=', day)]))
    .execute()

export async function insertOrder(trx: Trx, office: OfficeId, order: ActingOrder): Promise<string> {
  const { id } = await trx
    .insertInto('acting_order')
    .values({
      office_id: office,
      person_id: order.person,
      for_person_id: order.forPerson,
      order_number: order.orderNumber,
      ordered_on: order.orderedOn,
      from_day: order.from,
      until_day: order.until,
      ended_on: null,
      ended_reason: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function endOrder(
  trx: Trx,
  office: OfficeId,
  { id, on, reason }: { readonly id: string; readonly on: CivilDate; readonly reason: string },
): Promise<void> {
  await trx
    .updateTable('acting_order')
    .set({ ended_on: on, ended_reason: reason })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()
}

const orders = (db: ReadDb | Trx, office: OfficeId) =>
  db
    .selectFrom('acting_order as a')
    .innerJoin('person as p', (join) =>
      join.onRef('p.office_id', '=', 'a.office_id').onRef('p.id', '=', 'a.person_id'),
    )
    .innerJoin('person as f', (join) =>
      join.onRef('f.office_id', '=', 'a.office_id').onRef('f.id', '=', 'a.for_person_id'),
    )
    .select([
      'a.id',
      'a.person_id as person',
      'p.name',
      'a.for_person_id as forPerson',
      'f.name as forName',
      'f.position as forPosition',
      'a.order_number as orderNumber',
      'a.ordered_on as orderedOn',
      'a.from_day as from',
      'a.until_day as until',
      'a.ended_on as endedOn',
      'a.ended_reason as endedReason',
    ])
    .where('a.office_id', '=', office)
