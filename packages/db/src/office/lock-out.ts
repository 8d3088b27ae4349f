import { sql } from 'kysely'
import type { Db } from '../database.ts'

/** Who tries to sign in: the name in one spelling, and from where. */
export type Trying = { readonly name: string; readonly address: string }

/**
 * What a try has to wait for, and how long: the name from this address is locked, or tries by this name, or from this
 * address, have become so many that each waits for the one before.
 */
export type Hold = { readonly held: 'both' | 'name' | 'address'; readonly seconds: number }

/** Counts a try to sign in. What it has to wait for; undefined when it may go on. `auth` is in the role `prongsai_auth`. */
export async function trySignIn(auth: Db, { name, address }: Trying): Promise<Hold | undefined> {
  const { rows } = await sql<{
    held: Hold['held'] | null
    seconds: number
  }>`select held, seconds from auth.try_sign_in(${name}, ${address})`.execute(auth)
  const [found] = rows
  return found?.held == null ? undefined : { held: found.held, seconds: found.seconds }
}

/** A try that got in. */
export async function gotIn(auth: Db, { name, address }: Trying): Promise<void> {
  await sql`select auth.got_in(${name}, ${address})`.execute(auth)
}

/** The user whose name a try that failed has locked, where that is still to be told. */
export async function lockOutToTell(auth: Db, { name, address }: Trying): Promise<string | undefined> {
  const { rows } = await sql<{
    user: string | null
  }>`select auth.lock_out_to_tell(${name}, ${address}) as user`.execute(auth)
  return rows[0]?.user ?? undefined
}
