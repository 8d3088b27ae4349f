import { Client, type Pool } from 'pg'
import { afterAll, describe, expect, inject, test } from 'vitest'
import { openPool } from './database.ts'
import { openLogins } from './logins.ts'
import { testDatabase } from './testing.ts'
import { nameInUrl } from './testing-server.ts'

const { ownerUrl, ownerPool, appPool, logins } = await testDatabase()
const name = nameOf(ownerUrl)
const superuserUrl = nameInUrl(inject('testServer').superuserUrl, name)
const authPool = openPool({ url: logins.auth, role: 'prongsai_auth', max: 2 })
const publicPool = openPool({ url: logins.public, role: 'prongsai_public', max: 2 })
const asOwnerPool = openPool({ url: ownerUrl, role: 'prongsai_app', max: 2 })
const strangers: string[] = []
afterAll(async () => {
  await Promise.all([authPool.end(), publicPool.end(), asOwnerPool.end()])
  await administer(...strangers.map((role) => `drop owned by ${role}; drop role ${role}`))
})

function nameOf(url: string): string {
  return new URL(url).pathname.slice(1)
}

async function administer(...statements: readonly string[]): Promise<void> {
  const client = new Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** What one connection answers to statements, one after another: of the last, its rows or the code of its error. */
async function said(pool: Pool, ...statements: readonly string[]): Promise<unknown> {
  const client = await pool.connect()
  try {
    let answer: unknown
    for (const statement of statements) {
      answer = await client.query(statement).then(
        ({ rows }) => rows,
        ({ code }: { code: string }) => code,
      )
    }
    return answer
  } finally {
    client.release(true)
  }
}

const notAllowed = '42501'
const escapes = ['reset role', 'set role none', 'set session authorization default', 'discard all'] as const

describe('of a connection of the application,', () => {
  test('`reset role` leads back to the same role', async () => {
    expect(await said(appPool, 'reset role', 'select current_user as who')).toEqual([{ who: 'prongsai_app' }])
  })

  test.each(escapes)('nothing is reached by `%s`', async (escape) => {
    expect(await said(appPool, escape, 'update journal set body = body')).toBe(notAllowed)
    expect(await said(appPool, escape, 'delete from journal')).toBe(notAllowed)
    expect(await said(appPool, escape, 'select from auth."session"')).toBe(notAllowed)
    expect(await said(appPool, escape, 'alter table office disable row level security')).toBe(notAllowed)
  })

  test.each(['prongsai', 'prongsai_auth', 'prongsai_public', 'postgres'])(
    'nobody becomes %s',
    async (other) => {
      expect(await said(appPool, `set role ${other}`)).toBe(notAllowed)
      expect(await said(appPool, `set session authorization ${other}`)).toBe(notAllowed)
      expect(await said(appPool, `grant ${other} to current_user`)).toBe(notAllowed)
    },
  )

  test('who opened it has no password to read and makes no other', async () => {
    expect(await said(appPool, 'set role none', 'select from pg_authid')).toBe(notAllowed)
    expect(await said(appPool, 'set role none', 'create role mine login')).toBe(notAllowed)
  })

  test('as the owner’s own the same would reach everything: what is held here is real', async () => {
    expect(await said(asOwnerPool, 'set role none', 'select current_user as who')).toEqual([
      { who: 'prongsai' },
    ])
    expect(await said(asOwnerPool, 'set role none', 'delete from journal')).toEqual([])
  })
})

test('a connection that signs people in reads nothing of an office, whatever it sets itself to', async () => {
  expect(await said(authPool, 'select from auth."session"')).toEqual([])
  for (const escape of escapes) {
    expect(await said(authPool, escape, 'select from person')).toBe(notAllowed)
    expect(await said(authPool, escape, 'select from journal')).toBe(notAllowed)
  }
})

test('the public’s own login asks what a label tells, and reads nothing else', async () => {
  expect(await said(publicPool, "select code from label_told('no-such-label')")).toEqual([])
  for (const escape of escapes) {
    expect(await said(publicPool, escape, 'select from asset')).toBe(notAllowed)
    expect(await said(publicPool, escape, 'select from office')).toBe(notAllowed)
    expect(await said(publicPool, escape, 'select from journal')).toBe(notAllowed)
  }
})

/** What PostgreSQL keeps of the passwords of this database's logins. */
async function passwordsKept(): Promise<unknown> {
  const client = new Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const { rows } = await client.query(
      `select rolpassword from pg_authid where rolname like 'prongsai\\_%\\_' ||
        (select oid from pg_database where datname = current_database()) order by rolname`,
    )
    return rows
  } finally {
    await client.end()
  }
}

describe('the logins', () => {
  test('are of one database: two on one PostgreSQL do not lock each other out', async () => {
    const other = await testDatabase()
    expect(other.logins.app).not.toBe(nameInUrl(logins.app, nameOf(other.ownerUrl)))
    expect(await said(appPool, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(await said(other.appPool, 'select 1 as one')).toEqual([{ one: 1 }])
  })

  test('stay as they are at the next start, and every server knows them', async () => {
    const before = await passwordsKept()
    expect(before).toHaveLength(3)
    const again = await Promise.all([openLogins(ownerUrl), openLogins(ownerUrl)])
    expect(again).toEqual([logins, logins])
    expect(await passwordsKept()).toEqual(before)
  })

  test('that were lost, or locked, are made again, also by two servers at once', async () => {
    const { username } = new URL(logins.app)
    const { username: signsIn } = new URL(logins.auth)
    await administer(`alter role ${username} nologin`, `drop role ${signsIn}`)
    expect(await Promise.all([openLogins(ownerUrl), openLogins(ownerUrl)])).toEqual([logins, logins])
    expect(await said(authPool, 'select 1 as one')).toEqual([{ one: 1 }])
  })
})

describe('where there can be no logins of our own, the owner takes the roles on, and it is said why:', () => {
  test('one that may not make roles', async () => {
    const stranger = `stranger_${name}`
    await administer(`create role ${stranger} login password 'only here'`)
    strangers.push(stranger)
    const url = new URL(ownerUrl)
    url.username = stranger
    url.password = encodeURIComponent('only here')
    const found = await openLogins(url.href)
    expect(found).toEqual({
      app: url.href,
      auth: url.href,
      public: url.href,
      instead: expect.stringContaining('permission'),
    })
  })

  test('one that has no password from which theirs could follow', async () => {
    const url = new URL(ownerUrl)
    url.password = ''
    expect(await openLogins(url.href)).toMatchObject({
      app: url.href,
      instead: expect.stringContaining('no password'),
    })
  })
})

test('who does not answer at all is an error, and no reason to go on as the owner', async () => {
  const nobody = new URL(ownerUrl)
  nobody.port = '1'
  await expect(openLogins(nobody.href)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
  expect((await ownerPool.query('select 1 as one')).rows).toEqual([{ one: 1 }])
})
