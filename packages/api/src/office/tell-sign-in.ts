import type { Actor } from '@prongsai/domain/access/actor'
import { bangkokDay, type Instant } from '@prongsai/domain/calendar/civil-date'
import { changesFromNothing } from '@prongsai/domain/journal/changes'
import { stranger } from '@prongsai/domain/journal/entry'
import { decide, type Db } from '@prongsai/db/database'
import { actorOf } from '@prongsai/db/office/sessions'
import { recordAs } from '../journal/record-as.ts'

/** Tells that a person changed his own password; never the password. */
export async function tellOwnPassword(
  db: Db,
  { office, person, name, position }: Actor,
  now: Instant,
): Promise<void> {
  const author = { person, name, position, permission: 'sign-in', now } as const
  await decide(db, office, (trx) =>
    recordAs(trx, author, {
      act: 'person/password',
      subject: { kind: 'person', id: person, label: name },
    }),
  )
}

export type LockOut = {
  /** Whose name was tried. */
  readonly user: string
  /** From where. */
  readonly address: string
  readonly now: Instant
}

/** Tells that a person's name was tried so often from an address that it is locked there. Who tried is not known. */
export async function tellLockOut(db: Db, { user, address, now }: LockOut): Promise<void> {
  const tried = await actorOf(db, user, bangkokDay(now))
  if (tried === undefined) return
  const author = {
    person: stranger,
    name: 'ผู้ที่ยังไม่ได้เข้าสู่ระบบ',
    position: 'ไม่ทราบว่าเป็นผู้ใด',
    permission: 'sign-in',
    now,
  } as const
  await decide(db, tried.office, (trx) =>
    recordAs(trx, author, {
      act: 'person/lock-out',
      subject: { kind: 'person', id: tried.person, label: tried.name },
      changes: changesFromNothing({ triedFrom: address }),
    }),
  )
}
