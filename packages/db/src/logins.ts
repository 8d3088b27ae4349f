import { createHmac } from 'node:crypto'
import { Client, DatabaseError, escapeIdentifier, escapeLiteral } from 'pg'
import type { DatabaseRole } from './database.ts'
import { scramVerifier } from './scram-verifier.ts'

/** Where the pools connect. */
export type Logins = {
  readonly app: string
  readonly auth: string
  readonly public: string
  /** Why the pools connect as the owner after all and only take their role on; undefined where they need not. */
  readonly instead: string | undefined
}

type Login = { readonly role: DatabaseRole; readonly name: string; readonly password: string }

/**
 * Logins that are members of one role each, and of nothing else: a statement that was smuggled in and says
 * `set role none` reaches nothing by them, where it would reach the owner by the owner's connection.
 *
 * Roles are of the whole PostgreSQL, so each database has logins of its own. Their passwords follow from the owner's:
 * every server on one database knows them, and they are kept nowhere. Comes after the migrations, which make the roles.
 */
export async function openLogins(ownerUrl: string): Promise<Logins> {
  const owner = passwordOf(ownerUrl)
  if (owner === undefined) return asOwner(ownerUrl, 'DATABASE_URL has no password')
  const client = await connected(ownerUrl)
  try {
    const database = await databaseOf(client)
    const [app, auth, open] = [
      loginFor('prongsai_app', database, owner),
      loginFor('prongsai_auth', database, owner),
      loginFor('prongsai_public', database, owner),
    ]
    const urls = {
      app: urlFor(ownerUrl, app),
      auth: urlFor(ownerUrl, auth),
      public: urlFor(ownerUrl, open),
      instead: undefined,
    }
    const opens = async () =>
      (await refusalAt(urls.app, app.role)) ??
      (await refusalAt(urls.auth, auth.role)) ??
      (await refusalAt(urls.public, open.role))
    if ((await opens()) === undefined) return urls
    const refused = (await refusalOf(() => provide(client, [app, auth, open]))) ?? (await opens())
    return refused === undefined ? urls : asOwner(ownerUrl, refused)
  } finally {
    await client.end()
  }
}

const asOwner = (ownerUrl: string, why: string): Logins => ({
  app: ownerUrl,
  auth: ownerUrl,
  public: ownerUrl,
  instead: why,
})

function loginFor(role: DatabaseRole, database: string, ownerPassword: string): Login {
  const name = `${role}_${database}`
  return { role, name, password: createHmac('sha256', ownerPassword).update(name).digest('hex') }
}

/** One decision, of two servers that start at once one after the other. */
async function provide(client: Client, logins: readonly Login[]): Promise<void> {
  await client.query('begin')
  try {
    await client.query(`select pg_advisory_xact_lock(hashtext('prongsai logins'))`)
    for (const login of logins) {
      await provideOne(client, login)
    }
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  }
}

async function provideOne(client: Client, { role, name, password }: Login): Promise<void> {
  const known = await client.query('select from pg_roles where rolname = $1', [name])
  const verb = known.rowCount === 0 ? 'create' : 'alter'
  const login = escapeIdentifier(name)
  // The password itself would stand in the log of a server that logs its statements.
  await client.query(
    `${verb} role ${login} login noinherit password ${escapeLiteral(scramVerifier(password))}`,
  )
  await client.query(`grant ${role} to ${login} with inherit false, set true`)
  const { rows } = await client.query<{ database: string; admitted: boolean }>(
    `select current_database() as database, has_database_privilege($1, current_database(), 'connect') as admitted`,
    [name],
  )
  const [found] = rows
  if (found?.admitted === false)
    await client.query(`grant connect on database ${escapeIdentifier(found.database)} to ${login}`)
}

async function databaseOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ oid: string }>(
    'select oid::text from pg_database where datname = current_database()',
  )
  const [found] = rows
  if (found === undefined) throw new Error('the database does not say which it is')
  return found.oid
}

/** Why this login is not let in, in its role; undefined where it is. */
const refusalAt = (url: string, role: DatabaseRole): Promise<string | undefined> =>
  refusalOf(async () => {
    const client = await connected(url, role)
    await client.end()
  })

/** What PostgreSQL, or what stands before it, does not allow: who we are, what we may, where we may go. */
const notAllowed = /^(?:08|0L|0P|22|28|42)/

async function refusalOf(work: () => Promise<void>): Promise<string | undefined> {
  try {
    await work()
    return undefined
  } catch (error) {
    if (error instanceof DatabaseError && notAllowed.test(error.code ?? '')) return error.message
    throw error
  }
}

async function connected(url: string, role?: DatabaseRole): Promise<Client> {
  const client = new Client({
    connectionString: url,
    ...(role === undefined ? {} : { options: `-c role=${role}` }),
  })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => undefined)
    throw error
  }
}

function passwordOf(url: string): string | undefined {
  const { password, searchParams } = new URL(url)
  const found = searchParams.get('password') ?? decodeURIComponent(password)
  return found === '' ? undefined : found
}

function urlFor(ownerUrl: string, { name, password }: Login): string {
  const url = new URL(ownerUrl)
  for (const given of ['user', 'password']) url.searchParams.delete(given)
  url.username = name
  url.password = password
  return url.href
}
