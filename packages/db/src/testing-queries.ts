import { DummyDriver, Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import { readonly, type ReadDb } from './database.ts'
import type { Tables } from './tables.ts'

/** What a query sends, for a reviewer to read; it is answered with nothing. */
export async function said(ask: (db: ReadDb) => Promise<unknown>): Promise<readonly string[]> {
  const heard: string[] = []
  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new DummyDriver(),
      createIntrospector: (one) => new PostgresIntrospector(one),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
    log: ({ query }) => void heard.push(oneLine(query.sql)),
  })
  await ask(readonly(db))
  return heard
}

const oneLine = (sql: string): string =>
  sql.replace(/\s+/g, ' ').replaceAll(' from ', '\nfrom ').replaceAll(' where ', '\n  where ')
