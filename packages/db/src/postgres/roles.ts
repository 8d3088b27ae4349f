import { Client, escapeIdentifier, escapeLiteral } from 'pg'

/** Used by the starter alone; the system itself never connects as it. */
export const superuser = 'postgres'
/** The owner of the database and of all in it: migrates, and may create the roles that it hands down. */
export const owner = 'prongsai'
const database = 'prongsai'

export type Address = { readonly port: number; readonly password: string }

export const superuserUrl = (address: Address): string => urlOf(superuser, address, superuser)
export const ownerUrl = (address: Address): string => urlOf(owner, address, database)

const urlOf = (user: string, address: Address, name: string): string =>
  `postgres://${user}:${address.password}@127.0.0.1:${String(address.port)}/${name}`

/** The owner and its database, unless they are there. */
export async function provide(address: Address): Promise<void> {
  const client = new Client({ connectionString: superuserUrl(address) })
  await client.connect()
  try {
    const known = await client.query('select from pg_roles where rolname = $1', [owner])
    if (known.rowCount === 0) await createOwner(client, address.password)
    const made = await client.query('select from pg_database where datname = $1', [database])
    if (made.rowCount === 0) {
      await client.query(`create database ${escapeIdentifier(database)} owner ${escapeIdentifier(owner)}`)
    }
  } finally {
    await client.end()
  }
}

async function createOwner(client: Client, password: string): Promise<void> {
  const role = escapeIdentifier(owner)
  await client.query(`create role ${role} login createrole password ${escapeLiteral(password)}`)
}
