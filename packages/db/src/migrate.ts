import { Migrator, type MigrationProvider } from 'kysely/migration'
import { openDatabase, openPool } from './database.ts'
import * as office from './migrations/0001-office.ts'
import * as journal from './migrations/0002-journal.ts'
import * as asset from './migrations/0003-asset.ts'
import * as intake from './migrations/0004-intake.ts'
import * as signIn from './migrations/0005-sign-in.ts'

/** Every step from an empty database to today's, in order. A step that an office may have run is never edited. */
const migrations = {
  '0001-office': office,
  '0002-journal': journal,
  '0003-asset': asset,
  '0004-intake': intake,
  '0005-sign-in': signIn,
}

const provider: MigrationProvider = { getMigrations: () => Promise.resolve(migrations) }

/** Brings the database at `url` (as its owner) up to date; a failing step leaves it as it was. */
export async function migrate(url: string): Promise<void> {
  const db = openDatabase(openPool({ url, role: undefined, max: 1 }))
  try {
    const { error } = await new Migrator({ db, provider }).migrateToLatest()
    if (error !== undefined)
      throw error instanceof Error ? error : new Error('migration failed', { cause: error })
  } finally {
    await db.destroy()
  }
}
