import { sql } from 'kysely'
import type { OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { ReadDb, Trx } from '../database.ts'

/** Everybody who works or worked in the office, by name; who has left comes last. */
export const people = (db: ReadDb, office: OfficeId) =>
  db
    .selectFrom('person as p')
    .leftJoin('unit as u', (join) =>
      join.onRef('u.office_id', '=', 'p.office_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .select([
      'p.id',
      'p.name',
      'p.position',
      'p.unit_id as unit',
      'u.name as unitName',
      'p.left_on as leftOn',
      'p.version',
    ])
    .where('p.office_id', '=', office)
    .orderBy('p.left_on', (order) => order.desc().nullsFirst())
    .orderBy('p.name', (order) => order.collate('th-x-icu'))
    .orderBy('p.id')
    .execute()

export type NewPerson = {
  readonly name: string
  readonly position: string
  readonly unit: UnitId | null
  readonly createdAt: string
}

export async function insertPerson(trx: Trx, office: OfficeId, person: NewPerson): Promise<PersonId> {
  const { id } = await trx
    .insertInto('person')
    .values({
      office_id: office,
      name: person.name,
      position: person.position,
      unit_id: person.unit,
      auth_user_id: null,
      left_on: null,
      created_at: person.createdAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** A person, held until the end of the transaction. */
export const lockPerson = (trx: Trx, office: OfficeId, id: PersonId) =>
  trx
    .selectFrom('person')
    .select([
      'id',
      'name',
      'position',
      'unit_id as unit',
      'auth_user_id as authUserId',
      'left_on as leftOn',
      'version',
    ])
    .where('office_id', '=', office)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export type SavedPerson = {
  readonly id: PersonId
  readonly name: string
  readonly position: string
  readonly unit: UnitId | null
  readonly leftOn: CivilDate | null
}

export async function savePerson(trx: Trx, office: OfficeId, person: SavedPerson): Promise<void> {
  await trx
    .updateTable('person')
    .set(({ eb }) => ({
      name: person.name,
      position: person.position,
      unit_id: person.unit,
      left_on: person.leftOn,
      version: eb('version', '+', 1),
    }))
    .where('office_id', '=', office)
    .where('id', '=', person.id)
    .returning('id')
    .executeTakeFirstOrThrow()
}

/** How many cards of the register have pieces in a person's name (ผู้ครอบครอง), or on their way to him. */
export async function cardsKeptBy(trx: Trx, office: OfficeId, person: PersonId): Promise<number> {
  const { rows } = await sql<{ cards: number }>`
    select count(*)::int as cards from (
      select c.asset_id from custody c join asset a on a.office_id = c.office_id and a.id = c.asset_id
      where c.office_id = ${office} and c.keeper_id = ${person} and upper_inf(c.during)
        and a.status <> 'disposed' and not a.withdrawn
      union
      select l.asset_id from transfer t join transfer_line l on l.office_id = t.office_id and l.transfer_id = t.id
      where t.office_id = ${office} and t.to_keeper_id = ${person} and t.status = 'offered'
    ) as kept
  `.execute(trx)
  return rows[0]?.cards ?? 0
}
