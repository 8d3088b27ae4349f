import type { OfficeId } from '@prongsai/domain/base/id'
import { no } from '@prongsai/domain/base/verdict'
import { instantFrom, isoOf, type Instant } from '@prongsai/domain/calendar/civil-date'
import { choosePassword } from '@prongsai/domain/office/password'
import { openLink } from '@prongsai/domain/office/sign-in-link'
import type { JoinInput } from '@prongsai/domain/office/sign-in.input'
import { accept } from '@prongsai/domain/refusal'
import { decide, look, type Db, type ReadDb, type Trx } from '@prongsai/db/database'
import {
  linkOf,
  lockLink,
  markLinkUsed,
  officeOfLink,
  setSignIn,
  signInsOfOffice,
} from '@prongsai/db/office/sign-ins'
import { found } from '../found.ts'
import { recordAs } from '../journal/record-as.ts'
import { linkHash } from './sign-in-link.ts'

/** Whom a one-time link is for: what its page greets him with. `username` is the name that he already signs in by. */
export type Invitation = {
  readonly name: string
  readonly position: string
  readonly office: string
  readonly username: string | null
}

type Link = NonNullable<Awaited<ReturnType<typeof linkOf>>>

/** Reads a link; refused when it no longer opens, not found when there was never one. */
export async function readLink(db: Db, token: string, now: Instant): Promise<Invitation> {
  const sha256 = linkHash(token)
  const office = found(await officeOfLink(db, sha256))
  return look(db, office, async (reading) => {
    const link = stillOpen(found(await linkOf(reading, office, sha256)), now)
    return {
      name: link.name,
      position: link.position,
      office: link.officeName,
      username: await usernameOf(reading, office, link),
    }
  })
}

export type Joining = {
  readonly token: string
  readonly now: Instant
  readonly hashPassword: (password: string) => Promise<string>
}

/** Sets the name and password of whom the link is for. The link opens this once; whoever was signed in as him no longer is. */
export async function joinOffice(db: Db, input: JoinInput, joining: Joining): Promise<void> {
  const { token, now, hashPassword } = joining
  const sha256 = linkHash(token)
  const office = found(await officeOfLink(db, sha256))
  const { name, office: officeName, username } = await readLink(db, token, now)
  const chosen = username ?? input.username ?? null
  accept(choosePassword(input.password, [name, officeName, chosen ?? '']))
  const passwordHash = await hashPassword(input.password)
  await decide(db, office, async (trx) => {
    const link = stillOpen(found(await lockLink(trx, office, sha256)), now)
    if (link.authUserId === null && chosen === null) accept(no({ code: 'office/username-missing' }))
    await markLinkUsed(trx, office, { id: link.id, at: isoOf(now) })
    await setSignIn(trx, office, { person: link.person, username: chosen, passwordHash })
    await recordJoining(trx, link, now)
  })
}

/** The link, unless it opens no longer or its person has left: then it is nobody's. */
function stillOpen(link: Link, now: Instant): Link {
  accept(
    openLink(
      {
        expiresAt: instantFrom(link.expiresAt),
        usedAt: link.usedAt && instantFrom(link.usedAt),
        withdrawnAt: link.withdrawnAt && instantFrom(link.withdrawnAt),
      },
      now,
    ),
  )
  return found(link.leftOn === null ? link : null)
}

async function usernameOf(db: ReadDb, office: OfficeId, link: Link): Promise<string | null> {
  if (link.authUserId === null) return null
  const known = await signInsOfOffice(db, office)
  return known.find(({ person }) => person === link.person)?.username ?? null
}

async function recordJoining(trx: Trx, link: Link, now: Instant): Promise<void> {
  const { person, name, position } = link
  await recordAs(
    trx,
    { person, name, position, permission: 'sign-in', now },
    { act: 'person/join', subject: { kind: 'person', id: person, label: name } },
  )
}
