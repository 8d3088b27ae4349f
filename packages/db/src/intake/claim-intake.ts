import { sql } from 'kysely'
import type { Db } from '../database.ts'

/**
 * Does the work when nobody else is at it, and tells whether it did. The claim is the connection's, so it ends with
 * whoever held it, however that ended; it takes a connection beside those of the work.
 */
export function claimIntake(db: Db, intake: string, work: () => Promise<void>): Promise<boolean> {
  return db.connection().execute(async (connection) => {
    const { rows } = await sql<{ held: boolean }>`
      select pg_try_advisory_lock(hashtextextended(${`intake ${intake}`}, 0)) as held
    `.execute(connection)
    if (rows[0]?.held !== true) return false
    try {
      await work()
    } finally {
      await sql`select pg_advisory_unlock(hashtextextended(${`intake ${intake}`}, 0))`.execute(connection)
    }
    return true
  })
}
