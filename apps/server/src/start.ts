import { join } from 'node:path'
import { openPool } from '@prongsai/db/database'
import { migrate } from '@prongsai/db/migrate'
import { buildApp } from './app.ts'
import { assertBoundRole } from './bound-role.ts'
import { readCertificate } from './certificate.ts'
import type { Environment } from './environment.ts'
import { listen } from './listen.ts'
import { openPostgres } from './postgres.ts'
import type { ActorOf } from './route.ts'

export type System = {
  /** Ends everything in order: the server, the pools, PostgreSQL. */
  stop(): Promise<void>
}

type Closing = () => unknown

/** Told of trouble that no request waits for. */
export type Report = (error: unknown) => void

/** Nobody is signed in where there are no sessions: every route that names a permission turns them away. */
const nobody: ActorOf = () => Promise.resolve(undefined)

const site = join(import.meta.dirname, '../../web/dist/site')

/** The whole system, listening. What was begun is ended again when a later step fails. */
export async function start(environment: Environment, report: Report): Promise<System> {
  const closings: Closing[] = []
  const stop = () => closeAll(closings, report)
  try {
    await open(environment, { closings, report })
    return { stop }
  } catch (error) {
    await stop()
    throw error
  }
}

async function open(
  environment: Environment,
  { closings, report }: { readonly closings: Closing[]; readonly report: Report },
): Promise<void> {
  const certificate = await readCertificate(environment.tls)
  const postgres = await openPostgres(environment, report)
  closings.push(() => postgres.stop())
  await migrate(postgres.url)
  const pool = openPool({ url: postgres.url, role: 'prongsai_app' })
  closings.push(() => pool.end())
  await assertBoundRole(pool)
  const app = await buildApp({
    environment,
    certificate,
    pool,
    site,
    actorOf: nobody,
    logger: { level: 'info' },
  })
  closings.push(() => app.close())
  await listen(app, environment)
}

/** The last begun is the first ended. One that fails keeps no other from ending. */
async function closeAll(closings: Closing[], report: Report): Promise<void> {
  for (const close of closings.splice(0).toReversed()) {
    try {
      await close()
    } catch (error) {
      report(error)
    }
  }
}
