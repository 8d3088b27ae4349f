import type { Instant } from '@prongsai/domain/calendar/civil-date'
import type { Db } from '@prongsai/db/database'
import type { Files } from './files.ts'

type Sweeping = {
  readonly db: Db
  readonly files: Files
  readonly clock: () => Instant
  readonly report: (error: unknown) => void
}

const hour = 3_600_000

/** Sweeps what was given up, now and every hour; answers how to end it, which waits for a sweep that is on. */
export function startSweeping({ db, files, clock, report }: Sweeping): () => Promise<void> {
  let sweep = Promise.resolve()
  const begin = () => {
    sweep = sweep.then(() => files.sweep(db, clock())).catch(report)
  }
  begin()
  const timer = setInterval(begin, hour)
  return () => {
    clearInterval(timer)
    return sweep
  }
}
