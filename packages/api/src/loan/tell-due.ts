import {
  addDays,
  bangkokDay,
  isoOf,
  type CivilDate,
  type Instant,
} from '@prongsai/domain/calendar/civil-date'
import { messagesOf, outsiderLine, reachedOn, type Reached } from '@prongsai/domain/loan/due-notice'
import { decide, type Db, type Trx } from '@prongsai/db/database'
import { decidersOn } from '@prongsai/db/loan/approvals'
import { dueLoans, outsidersOf, tellOnce } from '@prongsai/db/loan/due-loans'
import { tell } from '@prongsai/db/notice/notices'
import type { OfficeId } from '@prongsai/domain/base/id'
import { inEachOffice } from '../in-each-office.ts'
import { mailPeople } from '../mail/mail-people.ts'
import { queueMail } from '../mail/queue-mail.ts'
import type { Seal } from '../seal.ts'
import { openedSecrets } from './borrower.ts'

/** Days ahead that anybody is told of. */
const ahead = 3

export type TellingDue = {
  readonly db: Db
  readonly now: Instant
  /** With the key, who has an address is told by mail too; without it nobody is. */
  readonly mail?: { readonly seal: Seal } | undefined
}

/**
 * เตือนและติดตาม of the day, in every office: once for each loan and step, one message for each person. May be done again
 * at any moment, and catches up with days on which nothing ran.
 */
export async function tellDue(telling: TellingDue): Promise<void> {
  await inEachOffice(telling.db, (office) => tellOffice(telling, office))
}

const tellOffice = ({ db, now, mail }: TellingDue, office: OfficeId): Promise<void> =>
  decide(db, office, async (trx) => {
    const today = bangkokDay(now)
    const loans = await dueLoans(trx, office, addDays(today, ahead))
    const reached = reachedOn(loans, today)
    if (reached.length === 0) return
    const told = await tellOnce(trx, office, { reached, today })
    const deciders = await decidersOn(trx, office, today)
    const lenders = deciders.filter(({ kind }) => kind === 'check')
    const heads = deciders.filter(({ kind, delegatedBy }) => kind === 'head' && delegatedBy === null)
    const messages = messagesOf(told, { today, lenders, heads })
    for (const { person, matter, lines } of messages)
      await tell(trx, office, { person, matter, lines, on: today, at: isoOf(now) })
    if (mail === undefined) return
    const day = { today, now, seal: mail.seal }
    await mailPeople(trx, office, { ...day, messages })
    await mailOutsiders(trx, office, { ...day, told })
  })

type Day = { readonly today: CivilDate; readonly now: Instant; readonly seal: Seal }

/** One mail for each outsider who gave an address, of all that he has. */
async function mailOutsiders(
  trx: Trx,
  office: OfficeId,
  { told, today, now, seal }: Day & { readonly told: readonly Reached[] },
): Promise<void> {
  const outsiders = await outsidersOf(
    trx,
    office,
    told.filter(({ loan }) => loan.borrowerId === null).map(({ loan }) => loan.id),
  )
  const reachable = outsiders.filter(
    ({ sealed }) => (openedSecrets(sealed, { seal, office })?.email ?? '') !== '',
  )
  for (const theirs of Map.groupBy(reachable, ({ caller }) => Buffer.from(caller).toString('hex')).values()) {
    const [first] = theirs
    if (first === undefined) continue
    const lines = theirs.flatMap(({ loan, reference }) =>
      told
        .filter((one) => one.loan.id === loan)
        .map((one) => outsiderLine(one, today, `/public/${office}/lend/${reference}`)),
    )
    const to = { person: null, caller: first.caller, loan: first.loan } as const
    await queueMail(trx, office, { to, lines, today, now })
  }
}
