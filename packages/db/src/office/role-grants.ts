import type { OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Role } from '@prongsai/domain/access/role'
import type { ReadDb, Trx } from '../database.ts'

/** The roles that hold on the day or will, of everybody. */
export const roleGrants = (db: ReadDb, office: OfficeId, day: CivilDate) =>
  db
    .selectFrom('role_grant')
    .select([
      'id',
      'person_id as person',
      'role',
      'unit_id as unit',
      'from_day as from',
      'until_day as until',
    ])
    .where('office_id', '=', office)
    .where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>=', day)]))
    .orderBy('person_id')
    .orderBy('role')
    .orderBy('id')
    .execute()

/** The roles that were held and ended before the day, of everybody, the latest ended first. */
export const endedGrants = (db: ReadDb, office: OfficeId, day: CivilDate) =>
  db
    .selectFrom('role_grant')
    .select([
      'id',
      'person_id as person',
      'role',
      'unit_id as unit',
      'from_day as from',
      'until_day as until',
    ])
    .where('office_id', '=', office)
    .where('until_day', '<', day)
    .whereRef('until_day', '>=', 'from_day')
    .orderBy('until_day', 'desc')
    .orderBy('id')
    .execute()

export type NewGrant = {
  readonly person: PersonId
  readonly role: Role
  readonly unit: UnitId | null
  readonly from: CivilDate
}

export async function insertGrants(trx: Trx, office: OfficeId, grants: readonly NewGrant[]): Promise<void> {
  if (grants.length === 0) return
  await trx
    .insertInto('role_grant')
    .values(
      grants.map(({ person, role, unit, from }) => ({
        office_id: office,
        person_id: person,
        role,
        unit_id: unit,
        from_day: from,
        until_day: null,
      })),
    )
    .execute()
}

/** One grant and whose it is, held until the end of the transaction. */
export const lockGrant = (trx: Trx, office: OfficeId, id: string) =>
  trx
    .selectFrom('role_grant')
    .select([
      'id',
      'person_id as person',
      'role',
      'unit_id as unit',
      'from_day as from',
      'until_day as until',
    ])
    .where('office_id', '=', office)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

/** The grants of one person that have no end yet, or one that is still to come. */
export const openGrantsOf = (
  trx: Trx,
  office: OfficeId,
  { person, day }: { person: PersonId; day: CivilDate },
) =>
  trx
    .selectFrom('role_grant')
    .select(['id', 'role', 'unit_id as unit', 'from_day as from', 'until_day as until'])
    .where('office_id', '=', office)
    .where('person_id', '=', person)
    .where((eb) => eb.or([eb('until_day', 'is', null), eb('until_day', '>=', day)]))
    .orderBy('id')
    .execute()

/** Ends a grant: `until` is its last day, never before its first. */
export async function endGrant(
  trx: Trx,
  office: OfficeId,
  { id, until }: { readonly id: string; readonly until: CivilDate },
): Promise<void> {
  await trx
    .updateTable('role_grant')
    .set({ until_day: until })
    .where('office_id', '=', office)
    .where('id', '=', id)
    .returning('id')
    .executeTakeFirstOrThrow()
}

/**
 * Who administers the whole office for good and can sign in. Their grants are held until the end of the transaction, so that
 * two administrators cannot remove each other at one moment.
 */
export async function lockAdministrators(
  trx: Trx,
  office: OfficeId,
  day: CivilDate,
): Promise<readonly { readonly grant: string; readonly person: PersonId }[]> {
  return trx
    .selectFrom('role_grant as g')
    .innerJoin('person as p', (join) =>
      join.onRef('p.office_id', '=', 'g.office_id').onRef('p.id', '=', 'g.person_id'),
    )
    .select(['g.id as grant', 'g.person_id as person'])
    .where('g.office_id', '=', office)
    .where('g.role', '=', 'administrator')
    .where('g.unit_id', 'is', null)
    .where('g.from_day', '<=', day)
    .where('g.until_day', 'is', null)
    .where('p.left_on', 'is', null)
    .where('p.auth_user_id', 'is not', null)
    .orderBy('g.id')
    .forUpdate('g')
    .execute()
}
