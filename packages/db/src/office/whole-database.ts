import { sql } from 'kysely'
import type { OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { Db } from '../database.ts'

/** Every office, for the owner of the database alone: the command line at the server's own machine. */
export const everyOffice = (owner: Db) =>
  owner.selectFrom('office').select(['id', 'name', 'short_name as shortName']).orderBy('created_at').execute()

export type UserOfOffice = { readonly office: OfficeId; readonly person: PersonId }

/** Who signs in by this name, for the owner of the database alone. */
export async function userNamed(owner: Db, username: string): Promise<UserOfOffice | undefined> {
  const { rows } = await sql<UserOfOffice>`
    select p.office_id as office, p.id as person
    from auth."user" u join person p on p.auth_user_id = u."id"
    where u."username" = ${username}
  `.execute(owner)
  return rows[0]
}
