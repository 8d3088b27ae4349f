import type { OfficeId, PersonId } from '@prongsai/domain/base/id'
import { bangkokDay, isoOf, type Instant } from '@prongsai/domain/calendar/civil-date'
import { changesFromNothing } from '@prongsai/domain/journal/changes'
import { terminal } from '@prongsai/domain/journal/entry'
import { grantRole } from '@prongsai/domain/office/person'
import type { Role } from '@prongsai/domain/access/role'
import { accept } from '@prongsai/domain/refusal'
import { decide, type Db } from '@prongsai/db/database'
import { insertPerson } from '@prongsai/db/office/people'
import { insertGrants } from '@prongsai/db/office/role-grants'
import { recordAs, type Author } from '../journal/record-as.ts'
import { makeLink, type NewLink } from './invite-person.ts'

/** Whoever can type commands at the server's own machine: the journal knows no more of him. */
const atTerminal = (now: Instant): Author => ({
  person: terminal,
  name: 'ผู้ดูแลเครื่องแม่ข่าย',
  position: 'คำสั่งที่เครื่องแม่ข่าย',
  permission: 'setup',
  now,
})

export type TerminalPerson = { readonly name: string; readonly position: string; readonly role: Role }

/** Adds a person from the command line, with one role in the whole office, and makes the link by which he joins. */
export const addPersonAtTerminal = (
  db: Db,
  office: OfficeId,
  { name, position, role, now }: TerminalPerson & { readonly now: Instant },
): Promise<NewLink> =>
  decide(db, office, async (trx) => {
    const unit = null
    const person = await insertPerson(trx, office, { name, position, unit, createdAt: isoOf(now) })
    const added = { id: person, name, position, unit, leftOn: null }
    const grant = accept(grantRole(added, { role, unit, from: bangkokDay(now) }, []))
    await insertGrants(trx, office, [{ ...grant, person }])
    const { token, expiresAt } = await makeLink(trx, office, { person, now })
    await recordAs(trx, atTerminal(now), {
      act: 'person/add',
      subject: { kind: 'person', id: person, label: name },
      changes: changesFromNothing({ name, position, role }),
    })
    return { token, expiresAt }
  })

/** Makes a link by which a person sets a new password, from the command line. */
export const resetAtTerminal = (
  db: Db,
  office: OfficeId,
  { person, now }: { readonly person: PersonId; readonly now: Instant },
): Promise<NewLink> =>
  decide(db, office, async (trx) => {
    const { token, expiresAt, name } = await makeLink(trx, office, { person, now })
    await recordAs(trx, atTerminal(now), {
      act: 'person/invite',
      subject: { kind: 'person', id: person, label: name },
    })
    return { token, expiresAt }
  })
