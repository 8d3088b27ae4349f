import { sql } from 'kysely'
import type { Pool } from 'pg'
import type { Acting, Actor, Delegated, Grant } from '@prongsai/domain/access/actor'
import type { Role } from '@prongsai/domain/access/role'
import type { Power } from '@prongsai/domain/delegation/power'
import { officeId, personId, unitId, type OfficeId, type PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { satang } from '@prongsai/domain/money/satang'
import type { Db, ReadDb, Trx } from '../database.ts'

export type SessionActor = {
  readonly session: string
  readonly actor: Actor
  /** Five minutes and more have passed since the session was last marked as seen. */
  readonly due: boolean
}

/** Who asks, on that day, by the token of a session: one statement. Undefined for a session that has ended. */
export async function actorOfSession(
  pool: Pool,
  token: string,
  day: CivilDate,
): Promise<SessionActor | undefined> {
  const { rows } = await pool.query<{ found: SessionRow | null }>({
    name: 'actor-of-session',
    text: 'select actor_of_session($1, $2) as found',
    values: [token, day],
  })
  const found = rows[0]?.found
  if (found?.actor == null) return undefined
  return { session: found.session, due: found.due, actor: actorFrom(found.actor) }
}

/** Who a user is, with the authority of that day; undefined for one who has left. */
export async function actorOf(db: Db, user: string, day: CivilDate): Promise<Actor | undefined> {
  const { rows } = await sql<{ actor: ActorRow | null }>`select actor_of(${user}, ${day}) as actor`.execute(
    db,
  )
  const actor = rows[0]?.actor
  return actor == null ? undefined : actorFrom(actor)
}

/** Marks a session as seen now. */
export async function seeSession(pool: Pool, session: string): Promise<void> {
  await pool.query('select see_session($1)', [session])
}

/** การเข้าใช้งาน: one sign-in that still holds. `device` is what the browser calls itself. */
export type Session = {
  readonly id: string
  readonly device: string
  readonly beganAt: Date
  readonly seenAt: Date
}

/** The sessions of a person of the office that the transaction speaks for, the last seen first. */
export const sessionsOf = (db: ReadDb, _office: OfficeId, person: PersonId): Promise<Session[]> =>
  db
    .selectFrom(sql<SessionOfRow>`sessions_of(${person})`.as('s'))
    .select(['s.id', 's.device', 's.began_at as beganAt', 's.seen_at as seenAt'])
    .execute()

type SessionOfRow = {
  readonly id: string
  readonly device: string
  readonly began_at: Date
  readonly seen_at: Date
}

export type Ending = {
  readonly person: PersonId
  /** Only this one. */
  readonly session?: string
  /** All but this one. */
  readonly keep?: string | undefined
}

/** Ends sessions of a person of the office that the transaction speaks for, and tells how many. */
export async function endSessions(trx: Trx, _office: OfficeId, ending: Ending): Promise<number> {
  const { rows } = await sql<{ ended: bigint }>`
    select end_sessions(${ending.person}, ${ending.session ?? null}, ${ending.keep ?? null}) as ended
  `.execute(trx)
  return Number(rows[0]?.ended ?? 0n)
}

type GrantRow = { readonly role: Role; readonly unit: string | null }

type ActingRow = {
  readonly forPerson: string
  readonly forName: string
  readonly forPosition: string
  readonly orderNumber: string
  readonly grants: readonly GrantRow[]
}

type DelegatedRow = ActingRow & {
  /** Satang, as text. */
  readonly powers: readonly { readonly power: Power; readonly limit: string | null }[]
  readonly units: readonly string[] | null
}

type ActorRow = {
  readonly office: string
  readonly person: string
  readonly name: string
  readonly position: string
  readonly unit: string | null
  readonly grants: readonly GrantRow[]
  readonly acting: readonly ActingRow[]
  readonly delegated: readonly DelegatedRow[]
}

type SessionRow = { readonly session: string; readonly due: boolean; readonly actor: ActorRow | null }

const actorFrom = (row: ActorRow): Actor => ({
  office: officeId(row.office),
  person: personId(row.person),
  name: row.name,
  position: row.position,
  unit: unitFrom(row.unit),
  grants: row.grants.map(grantFrom),
  acting: row.acting.map(actingFrom),
  delegated: row.delegated.map(delegatedFrom),
})

const unitFrom = (unit: string | null) => (unit === null ? null : unitId(unit))

const grantFrom = ({ role, unit }: GrantRow): Grant => ({ role, unit: unitFrom(unit) })

const actingFrom = (row: ActingRow): Acting => ({
  forPerson: personId(row.forPerson),
  forName: row.forName,
  forPosition: row.forPosition,
  orderNumber: row.orderNumber,
  grants: row.grants.map(grantFrom),
})

const delegatedFrom = (row: DelegatedRow): Delegated => ({
  ...actingFrom(row),
  powers: row.powers.map(({ power, limit }) => ({
    power,
    limit: limit === null ? null : satang(BigInt(limit)),
  })),
  units: row.units?.map(unitId) ?? null,
})
