import { tellDue, type TellingDue } from '@prongsai/api/loan/tell-due'
import type { Db } from '@prongsai/db/database'
import type { Instant } from '@prongsai/domain/calendar/civil-date'

type Telling = {
  readonly db: Db
  readonly clock: () => Instant
  readonly report: (error: unknown) => void
  /** Absent where no mail goes out. */
  readonly mail: TellingDue['mail']
}

const hour = 3_600_000

/** Tells of what is due, now and every hour; answers how to end it, which waits for a telling that is on. */
export function startTelling({ db, clock, report, mail }: Telling): () => Promise<void> {
  let telling = Promise.resolve()
  const begin = () => {
    telling = telling.then(() => tellDue({ db, now: clock(), mail })).catch(report)
  }
  begin()
  const timer = setInterval(begin, hour)
  return () => {
    clearInterval(timer)
    return telling
  }
}
