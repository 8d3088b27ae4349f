import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** Counts a try to sign in by this name. The minutes that it is locked for; 0 when the try may go on. `auth` is in the role `prongsai_auth`. */
export async function trySignIn(auth: Db, name: string): Promise<number> {
  const { rows } = await sql<{ wait: number }>`select auth.try_sign_in(${name}) as wait`.execute(auth)
  return rows[0]?.wait ?? 0
}

/** Forgets the tries of a name that was signed in by. */
export async function forgetTries(auth: Db, name: string): Promise<void> {
  await sql`delete from auth.lock_out where name = ${name}`.execute(auth)
}
