import { addDays, bangkokDay, isoOf, type Instant } from '@prongsai/domain/calendar/civil-date'
import { messagesOf, reachedOn } from '@prongsai/domain/loan/due-notice'
import { decide, type Db } from '@prongsai/db/database'
import { decidersOn } from '@prongsai/db/loan/approvals'
import { dueLoans, lendersOn, tellOnce } from '@prongsai/db/loan/due-loans'
import { officesAtWork, tell } from '@prongsai/db/notice/notices'
import type { OfficeId } from '@prongsai/domain/base/id'

/** Days ahead that anybody is told of. */
const ahead = 3

/**
 * เตือนและติดตาม of the day, in every office: once for each loan and step, one message for each person. May be done again
 * at any moment, and catches up with days on which nothing ran.
 */
export async function tellDue({ db, now }: { readonly db: Db; readonly now: Instant }): Promise<void> {
  for (const office of await officesAtWork(db)) await tellOffice(db, office, now)
}

const tellOffice = (db: Db, office: OfficeId, now: Instant): Promise<void> =>
  decide(db, office, async (trx) => {
    const today = bangkokDay(now)
    const loans = await dueLoans(trx, office, addDays(today, ahead))
    const reached = reachedOn(loans, today)
    if (reached.length === 0) return
    const told = await tellOnce(trx, office, { reached, today })
    const lenders = await lendersOn(trx, office, today)
    const heads = (await decidersOn(trx, office, today)).filter(({ kind }) => kind === 'head')
    for (const { person, matter, lines } of messagesOf(told, { today, lenders, heads }))
      await tell(trx, office, { person, matter, lines, on: today, at: isoOf(now) })
  })
