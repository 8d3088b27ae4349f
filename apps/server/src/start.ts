import { join } from 'node:path'
import { isAway } from '@prongsai/db/away'
import { openDatabase, openPool } from '@prongsai/db/database'
import { openLogins } from '@prongsai/db/logins'
import { removeUnfinishedSample } from '@prongsai/db/office/unfinished-sample'
import type { Instant } from '@prongsai/domain/calendar/civil-date'
import { buildApp } from './app.ts'
import { asOwnerText, assertBound } from './bound-role.ts'
import { readCertificate } from './certificate.ts'
import { openDataDirectory } from './data-directory.ts'
import type { Environment } from './environment.ts'
import { openFiles } from './file/files.ts'
import { startSweeping } from './file/sweeping.ts'
import { startIntakeWork } from './intake/intake-work.ts'
import { listen } from './listen.ts'
import type { SampleSignIns } from './sample/build-sample.ts'
import { openPostgres } from './postgres.ts'
import { createPrinter } from './print.ts'
import type { Posting } from '@prongsai/api/mail/post-mail'
import { sealWith } from '@prongsai/api/seal'
import { recordLink } from './asset/link-to.ts'
import { startContractDays } from './contract/contract-days.ts'
import { startBlanking } from './loan/blanking.ts'
import { startTelling } from './loan/telling.ts'
import { mailPost } from './mail/mail-post.ts'
import { startPosting } from './mail/posting.ts'
import { secretKey } from './secret-key.ts'
import { hashPassword } from './session/authentication.ts'
import { openSessions } from './session/open-sessions.ts'
import { firstVisit, type SetUpCode, type ShowCode } from './setup/set-up-code.ts'
import { bringUpToDate } from './up-to-date.ts'

export type System = {
  /** Shows the code of the first visit, where there is still one to make. */
  announce(): void
  /** Ends everything in order: the server, the pools, PostgreSQL. */
  stop(): Promise<void>
}

type Closing = () => unknown

/** Told of trouble that no request waits for. */
export type Report = (error: unknown) => void

export type Surroundings = {
  readonly report: Report
  /** The only clock. */
  readonly clock: () => Instant
  readonly showCode: ShowCode
  /** Told who signs in to a sample that was built, and how: nothing else keeps it. */
  readonly showSample: (sample: SampleSignIns) => void
}

const site = join(import.meta.dirname, '../../web/dist/site')

/** The whole system, listening. What was begun is ended again when a later step fails. */
export async function start(environment: Environment, surroundings: Surroundings): Promise<System> {
  const closings: Closing[] = []
  const stop = () => closeAll(closings, surroundings.report)
  try {
    const setUpCode = await open(environment, surroundings, closings)
    return { stop, announce: () => setUpCode?.show() }
  } catch (error) {
    await stop()
    throw error
  }
}

async function open(
  environment: Environment,
  { report, clock, showCode, showSample }: Surroundings,
  closings: Closing[],
): Promise<SetUpCode | undefined> {
  const certificate = await readCertificate(environment.tls)
  await openDataDirectory(environment.dataDirectory)
  const postgres = await openPostgres(environment, report)
  closings.push(() => postgres.stop())
  await bringUpToDate(postgres.url)
  await removeUnfinishedSample(postgres.url)
  const logins = await openLogins(postgres.url)
  if (logins.instead !== undefined) report(asOwnerText(logins.instead))
  const pool = openPool({ url: logins.app, role: 'prongsai_app' })
  const authPool = openPool({ url: logins.auth, role: 'prongsai_auth', max: 4 })
  const publicPool = openPool({ url: logins.public, role: 'prongsai_public', max: 4 })
  closings.push(
    () => pool.end(),
    () => authPool.end(),
    () => publicPool.end(),
  )
  await assertBound([pool, authPool, publicPool], logins)
  const db = openDatabase(pool)
  const beside = { db, clock, report: unlessAway(report) }
  const intakes = await startIntakeWork({ ...beside, url: logins.app })
  closings.push(() => intakes.stop())
  const files = openFiles(environment)
  closings.push(startSweeping({ ...beside, files }))
  closings.push(startBlanking(beside))
  const printer = createPrinter()
  closings.push(() => printer.close())
  const setUpCode = await firstVisit(db, showCode)
  const secret = await secretKey(environment)
  const seal = sealWith(secret)
  closings.push(...tellAndPost({ ...beside, seal }, environment))
  const app = await buildApp({
    environment,
    certificate,
    pool,
    publicPool,
    db,
    clock,
    files,
    printer,
    site,
    seal,
    ...(await openSessions({ pool, authPool, secret, clock, publicUrl: environment.publicUrl })),
    setUpCode,
    buildSample: async () => {
      // Only the first visit needs it: no other server holds it in memory.
      const { buildSample } = await import('./sample/build-sample.ts')
      const sample = await buildSample({ db, ownerUrl: postgres.url, now: clock(), hashPassword, seal })
      showSample(sample)
      return sample
    },
    logger: { level: 'info' },
  })
  closings.push(() => app.close())
  await listen(app, environment)
  return setUpCode
}

/** A database that is away for a moment is told of by /healthz; what works beside it does its work at its next turn. */
const unlessAway =
  (report: Report): Report =>
  (error) => {
    if (!isAway(error)) report(error)
  }

/** Tells of the day's matters, and sends by mail what was told where a mail server is set. */
function tellAndPost(
  { report, ...told }: Pick<Posting, 'db' | 'clock' | 'seal'> & { readonly report: Report },
  { mail: server, publicUrl }: Environment,
): Closing[] {
  const mail = server && { seal: told.seal }
  const telling = startTelling({ ...told, report, mail })
  const contracts = startContractDays({ ...told, report, mail: mail !== undefined })
  if (server === undefined) return [telling, contracts]
  const linkTo = (path: string) => recordLink(publicUrl, path)
  return [telling, contracts, startPosting({ ...told, linkTo, post: mailPost(server) }, report)]
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
