import { mkdtemp, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from './migrate.ts'
import { homeAt } from './postgres/home.ts'
import { tryLockAlone } from './postgres/lock.ts'
import { owner } from './postgres/roles.ts'
import { type Postgres, startPostgres } from './postgres/start-postgres.ts'

declare module 'vitest' {
  // An interface, because it is vitest's own that grows here.
  interface ProvidedContext {
    readonly testServer: { readonly ownerUrl: string; readonly superuserUrl: string }
  }
}

/** The database that every test database is a copy of. */
export const template = 'prongsai_template'

const prefix = 'prongsai-test-'

/** What is lost with the machine need not be written to its disk. */
const throwAway = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  shared_buffers: '128MB',
  max_connections: '200',
  log_min_duration_statement: '-1',
}

let server: Postgres | undefined
let directory: string | undefined

/** vitest's globalSetup: one server for the whole run, with a migrated template in it. */
export async function setup(project: TestProject): Promise<void> {
  await sweep()
  directory = await mkdtemp(join(tmpdir(), prefix))
  server = await startPostgres({ directory, settings: throwAway })
  const client = new Client({ connectionString: server.superuserUrl })
  await client.connect()
  await client.query(`create database ${template} owner ${owner}`)
  // Tests look, as the owner, at what the application's own logins wait for.
  await client.query(`grant pg_read_all_stats to ${owner}`)
  await client.end()
  await migrate(nameInUrl(server.url, template))
  project.provide('testServer', { ownerUrl: server.url, superuserUrl: server.superuserUrl })
}

export async function teardown(): Promise<void> {
  await server?.stop()
  if (directory) await rm(directory, { recursive: true, force: true, maxRetries: 5 })
}

/** The same server and role, another database. */
export function nameInUrl(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = name
  return changed.href
}

/** Runs that were killed leave their servers behind: those that nobody uses any more are ended and removed. */
async function sweep(): Promise<void> {
  const names = await readdir(tmpdir())
  const left = names.filter((name) => name.startsWith(prefix)).map((name) => join(tmpdir(), name))
  await Promise.allSettled(left.map(discard))
}

async function discard(left: string): Promise<void> {
  const { mtimeMs } = await stat(left)
  // A run that begins this moment has its directory before its lock.
  if (Date.now() - mtimeMs < 60_000) return
  const home = homeAt(left)
  const unused = tryLockAlone(home.usersLock)
  if (!unused) return
  unused.release()
  const orphan = await startPostgres({ directory: left })
  await orphan.stop()
  await rm(left, { recursive: true, force: true, maxRetries: 5 })
}
