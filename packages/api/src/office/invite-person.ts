import type { OfficeId, PersonId } from '@prongsai/domain/base/id'
import { instant, isoOf, type Instant } from '@prongsai/domain/calendar/civil-date'
import { working } from '@prongsai/domain/office/person'
import { linkLastsFor } from '@prongsai/domain/office/sign-in-link'
import { accept } from '@prongsai/domain/refusal'
import type { Trx } from '@prongsai/db/database'
import { lockPerson } from '@prongsai/db/office/people'
import { replaceLink } from '@prongsai/db/office/sign-ins'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'
import { linkHash, newLinkToken } from './sign-in-link.ts'

/** What is handed to the person, once: afterwards nobody can read the token again. */
export type NewLink = { readonly token: string; readonly expiresAt: string }

/** A one-time link by which a person sets his password, for the first time or anew. His links from before open no longer. */
export async function invitePerson(deciding: Deciding, { person }: { person: PersonId }): Promise<NewLink> {
  const { db, actor, now } = deciding
  const { name, ...link } = await makeLink(db, actor.office, { person, now })
  await record(deciding, { act: 'person/invite', subject: { kind: 'person', id: person, label: name } })
  return link
}

/** The link itself, for a decision that is journalled by whoever takes it. */
export async function makeLink(
  trx: Trx,
  office: OfficeId,
  { person, now }: { readonly person: PersonId; readonly now: Instant },
): Promise<NewLink & { readonly name: string }> {
  const { name } = accept(working(found(await lockPerson(trx, office, person))))
  const token = newLinkToken()
  const expiresAt = isoOf(instant(now + linkLastsFor))
  await replaceLink(trx, office, { person, sha256: linkHash(token), madeAt: isoOf(now), expiresAt })
  return { token, expiresAt, name }
}
