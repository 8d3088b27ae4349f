import { openDatabase, openPool, type Db } from '@prongsai/db/database'
import { openLogins } from '@prongsai/db/logins'
import type { Terminal } from '../command.ts'
import { readEnvironment, type Environment } from '../environment.ts'
import { openPostgres } from '../postgres.ts'
import { bringUpToDate } from '../up-to-date.ts'

export type CommandDatabase = {
  readonly environment: Environment
  /** Where the owner connects. */
  readonly ownerUrl: string
  /** As the owner: sees every office. */
  readonly owner: Db
  /** As the application. */
  readonly db: Db
}

/** Runs a command's work on the database that `--data DIR` or the environment names, beside a system that runs on it. */
export async function withDatabase<Result>(
  { variables, complain }: Terminal,
  data: string | undefined,
  work: (database: CommandDatabase) => Promise<Result>,
): Promise<Result> {
  const environment = readEnvironment(data === undefined ? variables : { ...variables, DATA_DIR: data })
  const postgres = await openPostgres(environment, (error) => complain(String(error)))
  try {
    await bringUpToDate(postgres.url)
    const owner = openDatabase(openPool({ url: postgres.url, role: undefined, max: 1 }))
    const logins = await openLogins(postgres.url)
    const db = openDatabase(openPool({ url: logins.app, role: 'prongsai_app', max: 3 }))
    try {
      return await work({ environment, ownerUrl: postgres.url, owner, db })
    } finally {
      await Promise.all([owner.destroy(), db.destroy()])
    }
  } finally {
    await postgres.stop()
  }
}
