import { sealWith } from '@prongsai/api/seal'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'
import { afterAll } from 'vitest'
import { openPool } from '@prongsai/db/database'
import { testDatabase, type TestDatabase } from '@prongsai/db/testing'
import { instantFrom, type Instant } from '@prongsai/domain/calendar/civil-date'
import { shippedFileLimits } from '@prongsai/domain/file/file-limits'
import { buildApp, type AppDeps } from './app.ts'
import { openFiles } from './file/files.ts'
import { createPrinter } from './print.ts'
import { openSessions } from './session/open-sessions.ts'

/** What a test says of the system that it asks; the rest is as usual. */
export type TestSettings = Partial<
  Pick<AppDeps, 'site' | 'setUpCode' | 'buildSample' | 'clock' | 'certificate' | 'printer' | 'files'>
> & {
  readonly publicUrl?: string
  readonly trustProxy?: readonly string[] | undefined
}

export type TestSystem = TestDatabase & {
  /** Puts a system together over the same database: as a start does, and as the next start does. */
  readonly app: (settings?: TestSettings) => Promise<FastifyInstance>
  /** What an app of these settings is put together from. */
  readonly deps: (settings?: TestSettings) => Promise<AppDeps>
}

const secret = 'only the tests sign with this, and nobody else'
const nowhere = '/nonexistent/site'

/** A database of its own for one test file, and the HTTP side of the system over it. */
export async function testSystem(): Promise<TestSystem> {
  const database = await testDatabase()
  const authPool = openPool({ url: database.logins.auth, role: 'prongsai_auth', max: 4 })
  const dataDirectory = await mkdtemp(join(tmpdir(), 'prongsai-test-'))
  afterAll(() => rm(dataDirectory, { recursive: true, force: true, maxRetries: 5 }))
  const publicPool = openPool({ url: database.logins.public, role: 'prongsai_public', max: 2 })
  afterAll(() => Promise.all([authPool.end(), publicPool.end()]))
  return {
    ...database,
    app: async (settings = {}) => open(await depsOf(settings)),
    deps: (settings = {}) => depsOf(settings),
  }

  async function depsOf({
    publicUrl = 'http://localhost:3000',
    trustProxy,
    ...rest
  }: TestSettings): Promise<AppDeps> {
    const pool = database.appPool
    const clock = rest.clock ?? ((): Instant => instantFrom(new Date()))
    const files = rest.files ?? openFiles({ dataDirectory, s3: undefined, limits: shippedFileLimits })
    const printer = rest.printer ?? createPrinter()
    return {
      environment: { publicUrl, trustProxy },
      certificate: undefined,
      pool,
      publicPool,
      db: database.db,
      site: nowhere,
      setUpCode: undefined,
      buildSample: undefined,
      logger: false,
      ...rest,
      clock,
      files,
      printer,
      seal: sealWith(secret),
      ...(await openSessions({ pool, authPool, secret, publicUrl, clock })),
    }
  }
}

async function open(deps: AppDeps): Promise<FastifyInstance> {
  const app = await buildApp(deps)
  afterAll(async () => {
    await app.close()
    await deps.printer.close()
  })
  return app
}
