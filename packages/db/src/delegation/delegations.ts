import { sql } from 'kysely'
import type { Grant } from '@prongsai/domain/access/actor'
import type { OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Delegation } from '@prongsai/domain/delegation/delegation'
import type { Power } from '@prongsai/domain/delegation/power'
import type { ReadDb, Trx } from '../database.ts'

type PowerRow = {
  readonly power: Power
  /** Satang, as text. */
  readonly limit: string | null
}

/** Every order that the office has, with its powers and units, the latest first. */
export const delegations = (db: ReadDb, office: OfficeId) =>
  orders(db, office)
    .select([
      sql<readonly PowerRow[]>`(
        select jsonb_agg(jsonb_build_object('power', w.power, 'limit', w.limit_satang::text) order by w.power)
        from delegation_power w where w.office_id = d.office_id and w.delegation_id = d.id)`.as('powers'),
      sql<readonly UnitId[] | null>`(
        select jsonb_agg(u.unit_id order by u.unit_id)
        from delegation_unit u where u.office_id = d.office_id and u.delegation_id = d.id)`.as('units'),
    ])
    .orderBy('d.from_day', 'desc')
    .orderBy('d.id', 'desc')
    .execute()

/** An order, held until the end of the transaction. */
export const lockDelegation = (trx: Trx, office: OfficeId, id: string) =>
  orders(trx, office).where('d.id', '=', id).forUpdate('d').executeTakeFirst()

/** The orders to or from a person that have not ended by the day. */
export const openDelegationsOf = (
  trx: Trx,
  office: OfficeId,
  { person, day }: { readonly person: PersonId; readonly day: CivilDate },
) =>
  orders(trx, office)
    .where((eb) => eb.or([eb('d.person_id', '=', person), eb('d.for_person_id', '=', person)]))
    .where('d.revoked_on', 'is', null)
    .where((eb) => eb.or([eb('d.until_day', 'is', null), eb('d.until_day', '>=', day)]))
    .orderBy('d.id')
    .forUpdate('d')
    .execute()

/** What a person holds himself on a day. */
export const grantsOn = (
  db: ReadDb | Trx,
  office: OfficeId,
  { person, day }: { readonly person: PersonId; readonly day: CivilDate },
): Promise<Grant[]> =>
  db
    .selectFrom('role_grant')
    .select(['role', 'unit_id as unit'])
    .where('office_id', '=', office)
    .where('person_id', '=', person)
    .where('from_day', '<=', day)
    .where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>=', day)]))
    .execute()

type Posts = { readonly position: string; readonly forPosition: string }

export async function insertDelegation(
  trx: Trx,
  office: OfficeId,
  order: Delegation & Posts,
): Promise<string> {
  const { id } = await trx
    .insertInto('delegation')
    .values({
      office_id: office,
      person_id: order.person,
      position: order.position,
      for_person_id: order.forPerson,
      for_position: order.forPosition,
      order_number: order.orderNumber,
      ordered_on: order.orderedOn,
      from_day: order.from,
      until_day: order.until,
      copy_sent_on: null,
      copy_paper: null,
      revoked_on: null,
      revoked_reason: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const of = { office_id: office, delegation_id: id }
  const powers = order.powers.map(({ power, limit }) => ({ ...of, power, limit_satang: limit }))
  await trx.insertInto('delegation_power').values(powers).execute()
  const units = (order.units ?? []).map((unit) => ({ ...of, unit_id: unit }))
  if (units.length > 0) await trx.insertInto('delegation_unit').values(units).execute()
  return id
}

export const saveCopySent = (
  trx: Trx,
  office: OfficeId,
  { id, on, paper }: { readonly id: string; readonly on: CivilDate; readonly paper: string },
) =>
  trx
    .updateTable('delegation')
    .set({ copy_sent_on: on, copy_paper: paper })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()

export const endDelegation = (
  trx: Trx,
  office: OfficeId,
  { id, on, reason }: { readonly id: string; readonly on: CivilDate; readonly reason: string },
) =>
  trx
    .updateTable('delegation')
    .set({ revoked_on: on, revoked_reason: reason })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()

const orders = (db: ReadDb | Trx, office: OfficeId) =>
  db
    .selectFrom('delegation as d')
    .innerJoin('person as p', (join) =>
      join.onRef('p.office_id', '=', 'd.office_id').onRef('p.id', '=', 'd.person_id'),
    )
    .innerJoin('person as f', (join) =>
      join.onRef('f.office_id', '=', 'd.office_id').onRef('f.id', '=', 'd.for_person_id'),
    )
    .select([
      'd.id',
      'd.person_id as person',
      'p.name',
      'd.position',
      'p.position as nowPosition',
      'd.for_person_id as forPerson',
      'f.name as forName',
      'd.for_position as forPosition',
      'd.order_number as orderNumber',
      'd.ordered_on as orderedOn',
      'd.from_day as from',
      'd.until_day as until',
      'd.copy_sent_on as copySentOn',
      'd.copy_paper as copyPaper',
      'd.revoked_on as revokedOn',
      'd.revoked_reason as revokedReason',
    ])
    .where('d.office_id', '=', office)
