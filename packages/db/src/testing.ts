import { randomBytes } from 'node:crypto'
import { Client, type Pool } from 'pg'
import { afterAll, inject } from 'vitest'
import { type Db, openDatabase, openPool } from './database.ts'
import { type Logins, openLogins } from './logins.ts'
import { owner } from './postgres/roles.ts'
import { nameInUrl, template } from './testing-server.ts'

export type TestDatabase = {
  /** Connects as the owner, as `migrate` does. */
  readonly ownerUrl: string
  /** Where the pools of a system on this database connect. */
  readonly logins: Logins
  /** Sees everything, past the policies: for arranging and for looking. */
  readonly ownerPool: Pool
  /** What the application has: bound by the policies and by what it was granted. */
  readonly appPool: Pool
  /** Queries over `appPool`. */
  readonly db: Db
}

/** A migrated database of its own for one test file, dropped after it. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject('testServer')
  const name = `test_${randomBytes(6).toString('hex')}`
  await administer(server.superuserUrl, `create database ${name} template ${template} owner ${owner}`)
  const ownerUrl = nameInUrl(server.ownerUrl, name)
  const ownerPool = openPool({ url: ownerUrl, role: undefined, max: 4 })
  const logins = await openLogins(ownerUrl)
  const appPool = openPool({ url: logins.app, role: 'prongsai_app', max: 8 })
  afterAll(async () => {
    await Promise.all([ownerPool, appPool].filter((pool) => !pool.ended).map((pool) => pool.end()))
    await administer(server.superuserUrl, `drop database ${name} with (force)`)
  })
  return { ownerUrl, logins, ownerPool, appPool, db: openDatabase(appPool) }
}

async function administer(url: string, sql: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
