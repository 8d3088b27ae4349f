import { countAnew } from '@prongsai/api/contract/count-anew'
import { tellCheckpoints } from '@prongsai/api/contract/tell-checkpoints'
import type { Db } from '@prongsai/db/database'
import type { Instant } from '@prongsai/domain/calendar/civil-date'

type Days = {
  readonly db: Db
  readonly clock: () => Instant
  readonly report: (error: unknown) => void
  /** Whether mail goes out. */
  readonly mail: boolean
}

const minute = 60_000
const hour = 60 * minute

/**
 * Counts anew what a change of the calendar has made otherwise, every minute, and tells of what is due, now and every hour;
 * answers how to end it, which waits for what is on.
 */
export function startContractDays({ db, clock, report, mail }: Days): () => Promise<void> {
  let working = Promise.resolve()
  let waits = false
  const next = (work: () => Promise<void>) => {
    // What takes long makes no queue of turns.
    if (waits) return
    waits = true
    working = working
      .then(work)
      .catch(report)
      .finally(() => {
        waits = false
      })
  }
  let toldAt = 0
  const turn = async () => {
    const now = clock()
    if (now - toldAt < hour) return countAnew({ db, now })
    await tellCheckpoints({ db, now, mail })
    toldAt = now
  }
  next(turn)
  const timer = setInterval(() => next(turn), minute)
  return () => {
    clearInterval(timer)
    return working
  }
}
