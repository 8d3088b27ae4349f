import { isoOf, type CivilDate, type Instant } from '@prongsai/domain/calendar/civil-date'
import type { OfficeId } from '@prongsai/domain/base/id'
import { goesOutAt, nextMailDay } from '@prongsai/domain/mail/mail'
import type { NoticeLine } from '@prongsai/domain/notice/notice'
import type { Trx } from '@prongsai/db/database'
import { queueMail as insert, type Addressee } from '@prongsai/db/mail/mails'

/** Queues a mail; of what comes after the day's has gone, the next day's tells. */
export async function queueMail(
  trx: Trx,
  office: OfficeId,
  {
    to,
    lines,
    today,
    now,
  }: {
    readonly to: Addressee
    readonly lines: readonly NoticeLine[]
    readonly today: CivilDate
    readonly now: Instant
  },
): Promise<void> {
  const on = (day: CivilDate) =>
    insert(trx, office, { to, lines, on: day, at: isoOf(now), nextAt: isoOf(goesOutAt(day, now)) })
  if (!(await on(today))) await on(nextMailDay(today))
}
