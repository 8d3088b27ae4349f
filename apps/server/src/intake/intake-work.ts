import { Worker } from 'node:worker_threads'
import { failIntake } from '@prongsai/api/intake/fail-intake'
import { isAway } from '@prongsai/db/away'
import type { Db } from '@prongsai/db/database'
import { intakeChannel, intakesAtWork, type IntakeAtWork } from '@prongsai/db/intake/intakes'
import type { Instant } from '@prongsai/domain/calendar/civil-date'
import type { IntakeFailure } from '@prongsai/domain/intake/intake'
import { openEars } from './ears.ts'

export type IntakeWorkDeps = {
  readonly db: Db
  /** Where the workers connect. */
  readonly url: string
  readonly clock: () => Instant
  readonly report: (error: unknown) => void
  /** Megabytes that a worker may hold, and seconds that it may take. */
  readonly limits?: { readonly megabytes: number; readonly seconds: number }
}

export type IntakeWork = { stop(): Promise<void> }

const usualLimits = { megabytes: 192, seconds: 180 }
const lookEvery = 15_000

/**
 * Takes up what waits to be read or saved, one after another: at the start what an earlier run left, then whatever is
 * told of. Nothing is lost when the telling is: it is looked for again every quarter of a minute.
 */
export async function startIntakeWork(deps: IntakeWorkDeps): Promise<IntakeWork> {
  const ending = new AbortController()
  const report = (error: unknown): void => {
    if (!isAway(error)) deps.report(error)
  }
  const ears = openEars({ url: deps.url, channel: intakeChannel, told: () => look(), report })
  await ears.listen()
  let round: Promise<void> | undefined
  let again = false
  const look = (): void => {
    again = round !== undefined
    if (ending.signal.aborted) return
    round ??= takeUp(deps, ending.signal)
      .catch(report)
      .finally(() => {
        round = undefined
        if (again) look()
      })
  }
  const timer = setInterval(() => void ears.listen().then(look), lookEvery)
  look()
  return {
    async stop() {
      clearInterval(timer)
      ending.abort()
      await round
      await ears.close()
    },
  }
}

async function takeUp(deps: IntakeWorkDeps, ending: AbortSignal): Promise<void> {
  for (const work of await intakesAtWork(deps.db)) {
    if (ending.aborted) return
    const failure = await carryOut(deps, work, ending)
    if (failure !== undefined) await failIntake({ ...work, db: deps.db, now: deps.clock() }, failure)
  }
}

/** Runs one piece of work to its end; tells why it ended otherwise, unless the system itself is ending. */
async function carryOut(
  { url, clock, report, limits = usualLimits }: IntakeWorkDeps,
  work: IntakeAtWork,
  ending: AbortSignal,
): Promise<IntakeFailure | undefined> {
  const worker = new Worker(new URL('intake-worker.ts', import.meta.url), {
    workerData: { ...work, url, now: clock() },
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  })
  const late = AbortSignal.timeout(limits.seconds * 1000)
  const end = () => void worker.terminate()
  for (const signal of [late, ending]) signal.addEventListener('abort', end, { once: true })
  const error = await endOf(worker)
  for (const signal of [late, ending]) signal.removeEventListener('abort', end)
  if (ending.aborted) return undefined
  if (late.aborted) return { code: 'intake/too-slow', seconds: limits.seconds }
  if (error === undefined) return undefined
  if ('code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY') return { code: 'intake/too-heavy' }
  report(error)
  return { code: 'intake/broke-off' }
}

/** The error with which a worker ended, if any. */
function endOf(worker: Worker): Promise<Error | undefined> {
  const { promise, resolve } = Promise.withResolvers<Error | undefined>()
  let thrown: Error | undefined
  worker.on('error', (error) => {
    thrown = error instanceof Error ? error : new Error('a worker failed', { cause: error })
  })
  worker.on('exit', () => resolve(thrown))
  return promise
}
