import type { Pool } from 'pg'
import type { Actor } from '@prongsai/domain/access/actor'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'

/** Who signs in under a name, with the authority of the day. Asked as the owner, by whoever sits at the machine. */
export async function actorByUsername(
  owner: Pool,
  username: string,
  day: CivilDate,
): Promise<Actor | undefined> {
  const { rows } = await owner.query<{ actor: Actor | null }>(
    `select actor_of(id, $2) as actor from auth."user" where lower(username) = lower($1)`,
    [username, day],
  )
  return rows[0]?.actor ?? undefined
}
