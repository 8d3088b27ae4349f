import { sql } from 'kysely'
import { officeId, type OfficeId, type PersonId } from '@prongsai/domain/base/id'
import type { Db, ReadDb, Trx } from '../database.ts'

export type SignIn = { readonly person: PersonId; readonly username: string }

/** Who of the office can sign in, and by which name. */
export const signInsOfOffice = (db: ReadDb, _office: OfficeId): Promise<SignIn[]> =>
  db
    .selectFrom(sql<{ person_id: PersonId; username: string }>`sign_ins_of_office()`.as('s'))
    .select(['s.person_id as person', 's.username'])
    .execute()

export type NewSignIn = {
  readonly person: PersonId
  /** The name to sign in by; who has one keeps it. */
  readonly username: string | null
  /** argon2id. */
  readonly passwordHash: string
}

/** Lets a person sign in with a new password, in the same transaction as the decision; his sessions end, his name is unlocked. */
export async function setSignIn(trx: Trx, _office: OfficeId, signIn: NewSignIn): Promise<void> {
  await sql`select set_sign_in(${signIn.person}, ${signIn.username}, ${signIn.passwordHash})`.execute(trx)
}

/** Takes a person's sign-in away, and every link by which he could have one: he is nowhere signed in. */
export async function removeSignIn(trx: Trx, _office: OfficeId, person: PersonId): Promise<void> {
  await sql`select remove_sign_in(${person})`.execute(trx)
}

/** Whose office a one-time link is of: asked before there is an office to speak for. */
export async function officeOfLink(db: Db, sha256: Buffer): Promise<OfficeId | undefined> {
  const { rows } = await sql<{ office: string | null }>`select office_of_link(${sha256}) as office`.execute(
    db,
  )
  const office = rows[0]?.office
  return office == null ? undefined : officeId(office)
}

export type NewLink = {
  readonly person: PersonId
  readonly sha256: Buffer
  readonly madeAt: string
  readonly expiresAt: string
}

/** A one-time link for a person; those that he had before open no longer. */
export async function replaceLink(trx: Trx, office: OfficeId, link: NewLink): Promise<void> {
  await trx
    .updateTable('sign_in_link')
    .set({ withdrawn_at: link.madeAt })
    .where('office_id', '=', office)
    .where('person_id', '=', link.person)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .execute()
  await trx
    .insertInto('sign_in_link')
    .values({
      office_id: office,
      person_id: link.person,
      sha256: link.sha256,
      made_at: link.madeAt,
      expires_at: link.expiresAt,
    })
    .execute()
}

/** The link and the person that it is for, as it stands. */
export const linkOf = (db: ReadDb | Trx, office: OfficeId, sha256: Buffer) =>
  linkQuery(db, office, sha256).executeTakeFirst()

/** The same, held until the end of the transaction, so that it opens once only. */
export const lockLink = (trx: Trx, office: OfficeId, sha256: Buffer) =>
  linkQuery(trx, office, sha256).forUpdate('l').executeTakeFirst()

export async function markLinkUsed(
  trx: Trx,
  office: OfficeId,
  link: { id: string; at: string },
): Promise<void> {
  await trx
    .updateTable('sign_in_link')
    .set({ used_at: link.at })
    .where('office_id', '=', office)
    .where('id', '=', link.id)
    .returning('id')
    .executeTakeFirstOrThrow()
}

const linkQuery = (db: ReadDb | Trx, office: OfficeId, sha256: Buffer) =>
  db
    .selectFrom('sign_in_link as l')
    .innerJoin('person as p', (join) =>
      join.onRef('p.office_id', '=', 'l.office_id').onRef('p.id', '=', 'l.person_id'),
    )
    .innerJoin('office as o', 'o.id', 'l.office_id')
    .select([
      'l.id',
      'l.person_id as person',
      'l.expires_at as expiresAt',
      'l.used_at as usedAt',
      'l.withdrawn_at as withdrawnAt',
      'p.name',
      'p.position',
      'p.auth_user_id as authUserId',
      'p.left_on as leftOn',
      'o.name as officeName',
      'o.short_name as officeShortName',
    ])
    .where('l.office_id', '=', office)
    .where('l.sha256', '=', sha256)
