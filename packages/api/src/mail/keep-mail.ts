import type { PersonId } from '@prongsai/domain/base/id'
import { changesBetween, withoutValues } from '@prongsai/domain/journal/changes'
import type { KeepMailInput, KeepMailOfInput } from '@prongsai/domain/mail/mail.input'
import { lockPerson } from '@prongsai/db/office/people'
import { personMail, savePersonMail } from '@prongsai/db/mail/person-mail'
import type { Deciding, Looking } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'
import { openedAddress } from './post-mail.ts'

/** Who has said nothing wants to be told, once there is an address. */
const unsaid = { sealed: null, wanted: true }

/** อีเมลสำหรับแจ้งเตือน of a person: his own, or any one's for who keeps the people. */
export async function mailOf({ db, actor, seal }: Looking, person: PersonId): Promise<KeepMailInput> {
  const { sealed, wanted } = (await personMail(db, actor.office, person)) ?? unsaid
  return { email: openedAddress(sealed, { seal, office: actor.office }), wanted }
}

const hidden: ReadonlySet<string> = new Set(['email'])

/** Keeps where a person is told by mail, and whether he wants to be. The journal tells that it changed, and not what. */
export async function keepMail(
  deciding: Deciding,
  { person, email, wanted }: KeepMailOfInput,
): Promise<void> {
  const { db, actor, seal } = deciding
  if (seal === undefined) throw new Error('private facts are kept only by a server that has its key')
  const { name } = found(await lockPerson(db, actor.office, person))
  const before = (await personMail(db, actor.office, person)) ?? unsaid
  const changes = changesBetween(
    { email: openedAddress(before.sealed, { seal, office: actor.office }), mailWanted: before.wanted },
    { email, mailWanted: wanted },
  )
  if (changes.length === 0) return
  await savePersonMail(db, actor.office, {
    person,
    sealed: email === '' ? null : seal.close(email, { office: actor.office, kind: 'email' }),
    wanted,
  })
  await record(deciding, {
    act: 'person/mail',
    subject: { kind: 'person', id: person, label: name },
    changes: withoutValues(changes, hidden),
  })
}
