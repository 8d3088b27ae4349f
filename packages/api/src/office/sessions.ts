import type { PersonId } from '@prongsai/domain/base/id'
import { instantFrom, isoOf } from '@prongsai/domain/calendar/civil-date'
import { deviceOf } from '@prongsai/domain/office/device'
import type { EndAnotherSessionInput } from '@prongsai/domain/office/person.input'
import { lockPerson } from '@prongsai/db/office/people'
import { endSessions, sessionsOf, type Ending } from '@prongsai/db/office/sessions'
import type { Deciding, Looking } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'

/** Where a person is signed in, the last seen first; `here` is the session that asks. */
export async function sessions({ db, actor }: Looking, person: PersonId, here?: string) {
  const known = await sessionsOf(db, actor.office, person)
  return known.map(({ id, device, beganAt, seenAt }) => ({
    id,
    device: deviceOf(device),
    beganAt: isoOf(instantFrom(beganAt)),
    seenAt: isoOf(instantFrom(seenAt)),
    here: id === here,
  }))
}

/** Ends one of one's own. */
export const endOwnSession = (deciding: Deciding, { session }: { session: string }): Promise<number> =>
  endOwn(deciding, { session })

/** Ends all of one's own but the one that asks. */
export const endOtherSessions = (deciding: Deciding, here: string | undefined): Promise<number> =>
  endOwn(deciding, { keep: here })

async function endOwn(deciding: Deciding, which: Omit<Ending, 'person'>): Promise<number> {
  const { person, office, name } = deciding.actor
  const ended = await endSessions(deciding.db, office, { person, ...which })
  return ended === 0 ? 0 : recordEnded(deciding, { person, name, ended, reason: null })
}

/** Ends one session of another person, or all of his. */
export async function endAnotherSession(deciding: Deciding, input: EndAnotherSessionInput): Promise<number> {
  const { db, actor } = deciding
  const { person, session, reason } = input
  const known = found(await lockPerson(db, actor.office, person))
  const ended = await endSessions(db, actor.office, { person, ...(session === null ? {} : { session }) })
  return ended === 0 ? 0 : recordEnded(deciding, { person, name: known.name, ended, reason })
}

type Ended = {
  readonly person: PersonId
  readonly name: string
  readonly ended: number
  readonly reason: string | null
}

async function recordEnded(deciding: Deciding, { person, name, ended, reason }: Ended): Promise<number> {
  await record(deciding, {
    act: 'session/end',
    subject: { kind: 'person', id: person, label: name },
    reason,
    changes: [{ field: 'sessions', from: ended, to: 0 }],
  })
  return ended
}
