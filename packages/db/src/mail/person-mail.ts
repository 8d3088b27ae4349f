import type { OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { ReadDb, Trx } from '../database.ts'

export type PersonMail = { readonly sealed: Uint8Array | null; readonly wanted: boolean }

/** Where a person is told by mail; undefined when nothing is known of it. */
export const personMail = (
  db: ReadDb | Trx,
  office: OfficeId,
  person: PersonId,
): Promise<PersonMail | undefined> =>
  db
    .selectFrom('person_mail')
    .select(['sealed', 'wanted'])
    .where('office_id', '=', office)
    .where('person_id', '=', person)
    .executeTakeFirst()

export const savePersonMail = (
  trx: Trx,
  office: OfficeId,
  { person, sealed, wanted }: PersonMail & { readonly person: PersonId },
) =>
  trx
    .insertInto('person_mail')
    .values({ office_id: office, person_id: person, sealed, wanted })
    .onConflict((met) => met.columns(['office_id', 'person_id']).doUpdateSet({ sealed, wanted }))
    .returning('person_id')
    .executeTakeFirstOrThrow()

/** Who of them has an address and wants to be told there. */
export async function mailedAmong(
  trx: Trx,
  office: OfficeId,
  people: readonly PersonId[],
): Promise<ReadonlySet<PersonId>> {
  if (people.length === 0) return new Set()
  const rows = await trx
    .selectFrom('person_mail')
    .select('person_id as person')
    .where('office_id', '=', office)
    .where('person_id', 'in', people)
    .where('wanted', '=', true)
    .where('sealed', 'is not', null)
    .execute()
  return new Set(rows.map(({ person }) => person))
}
