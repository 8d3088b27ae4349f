import { sql } from 'kysely'
import type { OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import type { Trx } from '../database.ts'

/** What divisions and people are called, by their ids. */
export async function namesOf(
  trx: Trx,
  office: OfficeId,
  asked: { readonly units: readonly UnitId[]; readonly people: readonly PersonId[] },
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from unit where office_id = ${office} and id = any(${asked.units}::uuid[])
    union all
    select id, name from person where office_id = ${office} and id = any(${asked.people}::uuid[])
  `.execute(trx)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
