import { sql } from 'kysely'
import type { OfficeId } from '@prongsai/domain/base/id'
import { decide, openDatabase, openPool, type Db } from '../database.ts'

const building = sql`hashtextextended('prongsai sample', 0)`

/**
 * Builds a sample: as long as that goes on, nobody takes away what stands of it. The claim is the connection's, so it ends
 * with the builder, however that ended; it takes a connection beside those of the work.
 */
export function whileBuilding<Result>(db: Db, work: () => Promise<Result>): Promise<Result> {
  return db.connection().execute(async (connection) => {
    await sql`select pg_advisory_lock(${building})`.execute(connection)
    try {
      return await work()
    } finally {
      await sql`select pg_advisory_unlock(${building})`.execute(connection)
    }
  })
}

/** The sample is whole. */
export const finishSample = (db: Db, office: OfficeId): Promise<unknown> =>
  decide(db, office, (trx) =>
    trx
      .updateTable('office')
      .set({ unfinished: false })
      .where('id', '=', office)
      .returning('id')
      .executeTakeFirstOrThrow(),
  )

/**
 * Takes away, as the owner of the database, a sample whose building ended in the middle, and tells whether there was one.
 * It stands in a database of its own; beside any other office, or while somebody builds, nothing is touched.
 */
export async function removeUnfinishedSample(ownerUrl: string): Promise<boolean> {
  const owner = openDatabase(openPool({ url: ownerUrl, role: undefined, max: 1 }))
  try {
    return await owner.transaction().execute(async (trx) => {
      const { rows } = await sql<{ free: boolean }>`
        select pg_try_advisory_xact_lock(${building}) as free
      `.execute(trx)
      if (rows[0]?.free !== true) return false
      const offices = await trx.selectFrom('office').select('unfinished').execute()
      if (offices.length === 0 || offices.some(({ unfinished }) => !unfinished)) return false
      await sql`truncate office, auth."user" cascade`.execute(trx)
      return true
    })
  } finally {
    await owner.destroy()
  }
}
