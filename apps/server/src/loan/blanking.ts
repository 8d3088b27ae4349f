import { blankBorrowers } from '@prongsai/api/loan/blank-borrowers'
import type { Db } from '@prongsai/db/database'
import type { Instant } from '@prongsai/domain/calendar/civil-date'

type Blanking = {
  readonly db: Db
  readonly clock: () => Instant
  readonly report: (error: unknown) => void
}

const hour = 3_600_000

/** Blanks what is kept no longer, now and every hour; answers how to end it, which waits for one that is on. */
export function startBlanking({ db, clock, report }: Blanking): () => Promise<void> {
  let blanking = Promise.resolve()
  const begin = () => {
    blanking = blanking.then(() => blankBorrowers({ db, now: clock() })).catch(report)
  }
  begin()
  const timer = setInterval(begin, hour)
  return () => {
    clearInterval(timer)
    return blanking
  }
}
