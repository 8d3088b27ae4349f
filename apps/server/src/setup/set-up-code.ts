import { createHash, randomInt, timingSafeEqual } from 'node:crypto'
import type { Db } from '@prongsai/db/database'
import { officeCount } from '@prongsai/db/office/offices'
import type { Instant } from '@prongsai/domain/calendar/civil-date'
import { fromThaiDigits } from '@prongsai/domain/calendar/thai-digits'

/** Told a new code, so that it can be shown at the terminal. */
export type ShowCode = (code: string) => void

/** `wait`: too many were wrong, and none is looked at for a minute. */
export type Trial = 'right' | 'wrong' | 'wait'

export type SetUpCode = {
  /** The fifth wrong one makes the code a new one. */
  readonly tryCode: (typed: string, now: Instant) => Trial
  /** Shows it again. */
  readonly show: () => void
}

/** The code of the first visit; undefined where there is an office already. */
export const firstVisit = async (db: Db, showCode: ShowCode): Promise<SetUpCode | undefined> =>
  (await officeCount(db)) === 0 ? makeSetUpCode(showCode) : undefined

const triesAllowed = 5
const pause = 60_000

/**
 * The one-time code of the first visit: whoever sets the office up can read the terminal that the system was started
 * at, and no stranger on the network can. It lives in memory only.
 */
export function makeSetUpCode(showCode: ShowCode): SetUpCode {
  let code = newCode()
  const show = () => showCode(`${code.slice(0, 4)} ${code.slice(4)}`)
  let tries = 0
  let closedUntil = 0
  return {
    tryCode(typed, now) {
      if (now < closedUntil) return 'wait'
      if (isSame(fromThaiDigits(typed).replace(/\D/g, ''), code)) return 'right'
      tries += 1
      if (tries === triesAllowed) {
        tries = 0
        closedUntil = now + pause
        code = newCode()
        show()
      }
      return 'wrong'
    },
    show,
  }
}

const newCode = (): string => String(randomInt(0, 100_000_000)).padStart(8, '0')

/** In the same time, however much of it is right. */
const isSame = (typed: string, code: string): boolean => timingSafeEqual(digest(typed), digest(code))

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
