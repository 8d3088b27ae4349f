import { randomUUID } from 'node:crypto'
import { Kysely, PostgresDialect } from 'kysely'
import type { Pool } from 'pg'
import { openPool, readonly, type Db, type ReadDb, type Trx } from '@prongsai/db/database'
import type { Tables } from '@prongsai/db/tables'
import type { Statement, Target } from './job.ts'

/** The statements that each look sends to PostgreSQL. */
export async function statementsOfLooks(
  url: string,
  looks: readonly ((db: ReadDb) => Promise<unknown>)[],
): Promise<readonly (readonly Statement[])[]> {
  const each: (readonly Statement[])[] = []
  for (const look of looks) each.push(await heard(url, (db) => look(readonly(db))))
  return each
}

/** Those of a decision, its transaction's own left out. */
export async function statementsOfDecision<Result>(
  url: string,
  decision: (trx: Trx) => Promise<Result>,
): Promise<{ readonly statements: readonly Statement[]; readonly result: Result }> {
  const results: Result[] = []
  const all = await heard(url, (db) =>
    db.transaction().execute(async (trx) => {
      results.push(await decision(trx))
    }),
  )
  const [result] = results
  if (result === undefined) throw new Error('the decision gave nothing')
  return { statements: all.filter(({ text }) => !/^(begin|commit)\b/.test(text)), result }
}

async function heard(url: string, work: (db: Db) => Promise<unknown>): Promise<Statement[]> {
  const statements: Statement[] = []
  const db = new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: openPool({ url, role: undefined, max: 1 }) }),
    log: ({ query }) => void statements.push({ text: query.sql, values: query.parameters }),
  })
  try {
    await work(db)
    return statements
  } finally {
    await db.destroy()
  }
}

export async function replayLook(pool: Pool, statements: readonly Statement[]): Promise<void> {
  for (const { text, values } of statements) await pool.query(text, [...values])
}

type Decision = Extract<Target, { kind: 'decision' }>

/** The statements of a decision in a transaction, with a code and an id that nothing has yet. */
export async function replayDecision(pool: Pool, decision: Decision): Promise<void> {
  const fresh = randomUUID()
  const anew = (value: unknown): unknown =>
    typeof value === 'string'
      ? value
          .replaceAll(decision.code, `B-${fresh}`)
          .replaceAll(decision.codeKey, `B-${fresh}`)
          .replaceAll(decision.id, fresh)
      : value
  const statements = decision.statements.map(({ text, values }) => ({ text, values: values.map(anew) }))
  await replayInOne(pool, statements)
}

/** Statements in one transaction. */
export async function replayInOne(pool: Pool, statements: readonly Statement[]): Promise<void> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    for (const { text, values } of statements) await client.query(text, [...values])
    await client.query('commit')
    client.release()
  } catch (error) {
    client.release(true)
    throw error
  }
}
