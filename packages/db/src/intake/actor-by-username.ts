import { sql } from 'kysely'
import type { Actor } from '@prongsai/domain/access/actor'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Db } from '../database.ts'

/** Who signs in under a name, with the authority of the day. Asked as the owner, by whoever sits at the machine. */
export async function actorByUsername(
  owner: Db,
  username: string,
  day: CivilDate,
): Promise<Actor | undefined> {
  const { rows } = await sql<{ actor: Actor | null }>`
    select actor_of("id", ${day}) as actor from auth."user" where lower("username") = lower(${username})
  `.execute(owner)
  return rows[0]?.actor ?? undefined
}
