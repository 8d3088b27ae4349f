import type { OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate, Instant } from '@prongsai/domain/calendar/civil-date'
import type { NoticeLine } from '@prongsai/domain/notice/notice'
import type { Trx } from '@prongsai/db/database'
import { mailedAmong } from '@prongsai/db/mail/person-mail'
import { queueMail } from './queue-mail.ts'

type Mailing = {
  readonly messages: readonly { readonly person: PersonId; readonly lines: readonly NoticeLine[] }[]
  readonly today: CivilDate
  readonly now: Instant
}

/** One mail for each person who has an address, whatever matters he is told of. */
export async function mailPeople(
  trx: Trx,
  office: OfficeId,
  { messages, today, now }: Mailing,
): Promise<void> {
  const mailed = await mailedAmong(trx, office, [...new Set(messages.map(({ person }) => person))])
  for (const [person, theirs] of Map.groupBy(messages, (message) => message.person)) {
    if (!mailed.has(person)) continue
    const lines = theirs.flatMap((message) => message.lines)
    await queueMail(trx, office, { to: { person, caller: null, loan: null }, lines, today, now })
  }
}
