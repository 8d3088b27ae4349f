import { sql } from 'kysely'
import type { OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { Trx } from '../database.ts'

/**
 * What was sent under a key before, if anything was. Whoever sends under the same key at this moment is waited for: the
 * look comes after the lock, and sees what the other has made.
 */
export async function lockSending(trx: Trx, office: OfficeId, key: string) {
  const [, before] = await Promise.all([
    sql`select pg_advisory_xact_lock(hashtextextended(${`${office} ${key}`}, 0))`.execute(trx),
    trx
      .selectFrom('sending')
      .select(['person_id as person', 'act', 'said', 'answer'])
      .where('office_id', '=', office)
      .where('key', '=', key)
      .executeTakeFirst(),
  ])
  return before
}

export type NewSending = {
  readonly key: string
  readonly person: PersonId
  readonly act: string
  /** SHA-256 of what was sent. */
  readonly said: Buffer
  /** What it was answered, and what people call what it made. */
  readonly answer: { readonly made: unknown; readonly label: string }
  /** ISO. */
  readonly sentAt: string
}

export async function insertSending(trx: Trx, office: OfficeId, sending: NewSending): Promise<void> {
  const { key, person, act, said, answer, sentAt } = sending
  await trx
    .insertInto('sending')
    .values({
      office_id: office,
      key,
      person_id: person,
      act,
      said,
      answer: JSON.stringify(answer),
      sent_at: sentAt,
    })
    .execute()
}
