import type { CommitteeId, OfficeId, PersonId, PurchaseId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { CommitteeKind, Seat } from '@prongsai/domain/procurement/purchase'
import type { ReadDb, Trx } from '../database.ts'

export type NewCommittee = {
  readonly purchaseId: PurchaseId
  readonly kind: CommitteeKind
  readonly orderNumber: string
  readonly orderDay: CivilDate
  readonly dueDay: CivilDate | null
  readonly seats: readonly {
    readonly seat: Seat
    readonly personId: PersonId | null
    readonly name: string
    readonly post: string
  }[]
  readonly madeAt: string
  readonly madeBy: PersonId
}

export async function insertCommittee(trx: Trx, office: OfficeId, made: NewCommittee): Promise<CommitteeId> {
  const { id } = await trx
    .insertInto('committee')
    .values({
      office_id: office,
      purchase_id: made.purchaseId,
      kind: made.kind,
      order_number: made.orderNumber,
      order_day: made.orderDay,
      due_day: made.dueDay,
      made_at: made.madeAt,
      made_by: made.madeBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await trx
    .insertInto('committee_member')
    .values(
      made.seats.map(({ seat, personId, name, post }, index) => ({
        office_id: office,
        committee_id: id,
        position: index + 1,
        seat,
        person_id: personId,
        name,
        post,
      })),
    )
    .execute()
  return id
}

/** The office's own people by their ids, with their posts of today. */
export const seatedPeople = (trx: Trx, office: OfficeId, ids: readonly PersonId[]) =>
  trx
    .selectFrom('person')
    .select(['id', 'name', 'position', 'unit_id as unit', 'left_on as leftOn'])
    .where('office_id', '=', office)
    .where('id', 'in', ids.length === 0 ? [null] : ids)
    .execute()

export const endCommittee = (
  trx: Trx,
  office: OfficeId,
  ended: { readonly id: CommitteeId; readonly at: string; readonly by: PersonId; readonly reason: string },
) =>
  trx
    .updateTable('committee')
    .set({ ended_at: ended.at, ended_by: ended.by, end_reason: ended.reason })
    .where('office_id', '=', office)
    .where('id', '=', ended.id)
    .returning('id')
    .executeTakeFirstOrThrow()

export const numberOrder = (
  trx: Trx,
  office: OfficeId,
  { id, orderNumber }: { readonly id: CommitteeId; readonly orderNumber: string },
) =>
  trx
    .updateTable('committee')
    .set({ order_number: orderNumber })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()

type Interest = {
  readonly committee: CommitteeId
  readonly person: PersonId
  readonly on: CivilDate
  readonly interest: string
}

export const declareInterest = (trx: Trx, office: OfficeId, { committee, person, on, interest }: Interest) =>
  trx
    .updateTable('committee_member')
    .set({ interest_on: on, interest })
    .where('office_id', '=', office)
    .where('committee_id', '=', committee)
    .where('person_id', '=', person)
    .returning('position')
    .executeTakeFirstOrThrow()

/** Everybody of the office by name. */
export async function peopleNames(db: ReadDb, office: OfficeId): Promise<ReadonlyMap<string, string>> {
  const people = await db
    .selectFrom('person')
    .select(['id', 'name'])
    .where('office_id', '=', office)
    .execute()
  return new Map(people.map(({ id, name }) => [id, name]))
}
