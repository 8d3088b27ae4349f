import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import type { ReadonlyKysely } from 'kysely/readonly'
import { Pool, types as driverTypes, type CustomTypesConfig } from 'pg'
import type { OfficeId } from '@prongsai/domain/base/id'
import { again, gaveWay } from './again.ts'
import { planAhead, statementNames } from './planned-statements.ts'
import type { Tables } from './tables.ts'

export type Db = Kysely<Tables>
/** For looking: it has no methods that write. */
export type ReadDb = ReadonlyKysely<Tables>
/** For whatever locks or writes: only inside a decision. */
export type Trx = Transaction<Tables>

const INT8 = 20
const DATE = 1082
const INT8_ARRAY = 1016

/** The driver decides types once: money must be exact, and a day must have no time zone. */
const parsers = new Map<number, (text: string) => unknown>([
  [INT8, BigInt],
  [DATE, (text) => text],
  [INT8_ARRAY, (text) => text],
])

const types: CustomTypesConfig = {
  getTypeParser: (oid, format) => parsers.get(oid) ?? driverTypes.getTypeParser(oid, format),
}

/** The roles that a pool may take on. `prongsai_app` sees one office at a time and owns nothing. */
export type DatabaseRole = 'prongsai_app' | 'prongsai_public' | 'prongsai_auth'

export type PoolOptions = {
  readonly url: string
  readonly role: DatabaseRole | undefined
  readonly max?: number
}

/** Connections to the database, in one role from their first statement on. A connection that breaks is only dropped. */
export function openPool({ url, role, max = 10 }: PoolOptions): Pool {
  const pool = new Pool({
    connectionString: url,
    max,
    types,
    // What does not wait for an answer goes out at once; PostgreSQL works through it in order.
    pipeline: true,
    ...(role === undefined ? {} : { options: `-c role=${role}` }),
  })
  // Without a listener a connection that PostgreSQL ends while idle would end the process.
  pool.on('error', () => {})
  const nameOf = statementNames()
  pool.on('connect', (client) => planAhead(client, nameOf))
  return pool
}

export const openDatabase = (pool: Pool): Db => new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })

/** The one cast from a database that writes to one that only looks: Kysely's own types do not relate the two. */
export const readonly = (db: Db | Trx): ReadDb =>
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- ReadonlyKysely has fewer methods, and the compiler cannot see it
  db as never

/**
 * One decision: a transaction that speaks for one office, undone by whatever is thrown in it. One that had to give way to
 * another is made again, so whatever `work` does, it does in the transaction.
 */
export function decide<Result>(
  db: Db,
  office: OfficeId,
  work: (trx: Trx) => Promise<Result>,
): Promise<Result> {
  return again(gaveWay, () =>
    db.transaction().execute(async (trx) => {
      const named = sql`select set_config('prongsai.office', ${office}, true)`.execute(trx)
      return after(named, async () => work(trx))
    }),
  )
}

/** One look: a read-only transaction that speaks for one office. Nobody waits for its end, which changes nothing. */
export function look<Result>(
  db: Db,
  office: OfficeId,
  work: (db: ReadDb) => Promise<Result>,
): Promise<Result> {
  const { promise, resolve, reject } = Promise.withResolvers<Result>()
  const looked = db.connection().execute(async (connection) => {
    // One statement of two; an office's id is a UUID, checked where it came in and again by the cast.
    const begin = sql.raw(`begin read only; set local prongsai.office = '${uuid.parse(office)}'`)
    const named = begin.execute(connection)
    try {
      resolve(await after(named, async () => work(readonly(connection))))
    } catch (error) {
      reject(error)
    } finally {
      await sql.raw('commit').execute(connection)
    }
  })
  looked.catch(reject)
  return promise
}

/**
 * What `work` gives, once the statement before it is known to have been done. Both are on their way at once: a
 * transaction in which the first failed does nothing of the second.
 */
async function after<Result>(first: Promise<unknown>, work: () => Promise<Result>): Promise<Result> {
  const [done, result] = await Promise.allSettled([first, work()])
  if (done.status === 'rejected') throw done.reason
  if (result.status === 'rejected') throw result.reason
  return result.value
}

const uuid = {
  parse(text: string): string {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)) throw new Error('an office id is a UUID')
    return text
  },
}
