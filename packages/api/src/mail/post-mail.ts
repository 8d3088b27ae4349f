import { bangkokDay, instant, isoOf, type Instant } from '@prongsai/domain/calendar/civil-date'
import type { OfficeId } from '@prongsai/domain/base/id'
import { keptError, mostTries, triedAgainAt } from '@prongsai/domain/mail/mail'
import { decide, type Db } from '@prongsai/db/database'
import { settleMail, takeMail, type TakenMail } from '@prongsai/db/mail/mails'
import { officesAtWork } from '@prongsai/db/notice/notices'
import { noticeMail, type Letter } from '@prongsai/documents/mail/notice-mail'
import { openedSecrets, type Opening } from '../loan/borrower.ts'
import type { Seal } from '../seal.ts'

export type Posting = {
  readonly db: Db
  readonly clock: () => Instant
  readonly seal: Seal
  /** Where a path of the application leads from a mail; null where this machine's own name would lead nowhere. */
  readonly linkTo: (path: string) => string | null
  /** Hands a letter to the mail server. `id` is the same at each try of one mail. */
  readonly post: (letter: Letter & { readonly id: string; readonly to: string }) => Promise<PostOutcome>
}

/** `refused` is for good: the address is not there. */
export type PostOutcome =
  | { readonly sent: true }
  | { readonly sent: false; readonly refused: boolean; readonly error: string }

/** Longer than a mail server is waited for: what was taken and not settled by then belongs to a server that ended. */
const lease = 10 * 60_000

/** So many of one office in one go, so that no office waits for another. */
const most = 50

/**
 * Sends what is queued, in every office, each mail taken by one server and sent outside every transaction. May be done
 * again at any moment, by several servers at once. Ends early when `isOver`.
 */
export async function postMail(posting: Posting, isOver: () => boolean): Promise<void> {
  for (const office of await officesAtWork(posting.db)) await postOf(posting, office, isOver)
}

async function postOf(posting: Posting, office: OfficeId, isOver: () => boolean): Promise<void> {
  let left = most
  while (left > 0 && !isOver() && (await postNext(posting, office))) left -= 1
}

async function postNext(posting: Posting, office: OfficeId): Promise<boolean> {
  const now = posting.clock()
  const mail = await decide(posting.db, office, (trx) =>
    takeMail(trx, office, {
      now: isoOf(now),
      until: isoOf(instant(now + lease)),
      today: bangkokDay(now),
    }),
  )
  if (mail === undefined) return false
  const outcome = await tried(posting, mail, office)
  const then = posting.clock()
  const again = outcome.sent ? undefined : triedAgainAt({ tries: mail.tries, refused: outcome.refused }, then)
  await decide(posting.db, office, (trx) =>
    settleMail(trx, office, {
      id: mail.id,
      state: outcome.sent ? 'sent' : again === undefined ? 'failed' : 'queued',
      sentAt: outcome.sent ? isoOf(then) : null,
      nextAt: again === undefined ? null : isoOf(again),
      error: outcome.sent ? null : keptError(outcome.error),
    }),
  )
  return true
}

const forGood = (error: string): PostOutcome => ({ sent: false, refused: true, error })

/** One try. An address that was taken away since, or mail that is no longer wanted, ends it. */
async function tried(posting: Posting, mail: TakenMail, office: OfficeId): Promise<PostOutcome> {
  if (mail.tries > mostTries) return forGood('ระบบหยุดทำงานระหว่างส่งหลายครั้ง')
  const to = mail.wanted && mail.name !== null ? addressIn(mail, { seal: posting.seal, office }) : ''
  if (to === '') return forGood('ไม่มีอีเมล หรือไม่รับอีเมลแล้ว')
  const lines = mail.lines.map(({ text, to: path }) => ({ text, link: posting.linkTo(path) }))
  const letter = noticeMail({
    office: mail.officeName,
    name: mail.name ?? '',
    on: mail.on,
    lines,
    ownPage: mail.personId === null ? null : posting.linkTo('/me'),
  })
  return posting.post({ ...letter, id: mail.id, to })
}

function addressIn({ personId, sealed }: TakenMail, opening: Opening): string {
  if (personId === null) return openedSecrets(sealed, opening)?.email ?? ''
  return openedAddress(sealed, opening)
}

/** The address of a person; '' when there is none, or the key is another's. */
export function openedAddress(sealed: Uint8Array | null, { seal, office }: Opening): string {
  if (sealed === null || seal === undefined) return ''
  try {
    return seal.open(sealed, { office, kind: 'email' })
  } catch {
    return ''
  }
}
