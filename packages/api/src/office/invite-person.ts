import type { PersonId } from '@prongsai/domain/base/id'
import { instant, isoOf } from '@prongsai/domain/calendar/civil-date'
import { working } from '@prongsai/domain/office/person'
import { linkLastsFor } from '@prongsai/domain/office/sign-in-link'
import { accept } from '@prongsai/domain/refusal'
import { lockPerson } from '@prongsai/db/office/people'
import { replaceLink } from '@prongsai/db/office/sign-ins'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'
import { linkHash, newLinkToken } from './sign-in-link.ts'

/** What an administrator hands to the person, once: afterwards nobody can read the token again. */
export type Invitation = { readonly token: string; readonly expiresAt: string }

/** A one-time link by which a person sets his password, for the first time or anew. His links from before open no longer. */
export async function invitePerson(
  deciding: Deciding,
  { person }: { person: PersonId },
): Promise<Invitation> {
  const { db, actor, now } = deciding
  const known = accept(working(found(await lockPerson(db, actor.office, person))))
  const token = newLinkToken()
  const expiresAt = isoOf(instant(now + linkLastsFor))
  await replaceLink(db, actor.office, { person, sha256: linkHash(token), madeAt: isoOf(now), expiresAt })
  await record(deciding, {
    act: 'person/invite',
    subject: { kind: 'person', id: person, label: known.name },
  })
  return { token, expiresAt }
}
