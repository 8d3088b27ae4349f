import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase, openPool } from '../database.ts'
import { testDatabase } from '../testing.ts'
import { gotIn, lockOutToTell, trySignIn, type Hold } from './lock-out.ts'

const { ownerPool, logins } = await testDatabase()
const pool = openPool({ url: logins.auth, role: 'prongsai_auth', max: 8 })
const auth = openDatabase(pool)
afterAll(() => pool.end())

beforeEach(async () => {
  await ownerPool.query('truncate auth.lock_out, auth.slow_down, auth.known_address')
})

const from = (address: string, name = 'malee') => trySignIn(auth, { name, address })
const addresses = (count: number) =>
  Array.from({ length: count }, (_, index) => `198.51.100.${String(index)}`)

/** As if that much time went by. */
async function later(time: string): Promise<void> {
  await ownerPool.query(`
    update auth.lock_out set since = since - interval '${time}', until = until - interval '${time}';
    update auth.slow_down set tried_at = tried_at - interval '${time}', next_at = next_at - interval '${time}',
      told_at = told_at - interval '${time}';
    update auth.known_address set seen_at = seen_at - interval '${time}'`)
}

/** Tries by one name, each from an address of its own, and each as soon as it may. */
async function tryFromMany(count: number): Promise<readonly (Hold | undefined)[]> {
  const held: (Hold | undefined)[] = []
  for (const address of addresses(count)) {
    let hold = await from(address)
    if (hold !== undefined) {
      held.push(hold)
      await later(`${String(hold.seconds)} seconds`)
      hold = await from(address)
    }
    expect(hold).toBeUndefined()
  }
  return held
}

describe('a name that is tried from one address', () => {
  test('is locked there after five, and nowhere else', async () => {
    for (let tries = 1; tries <= 5; tries++) expect(await from('192.0.2.1')).toBeUndefined()
    expect(await from('192.0.2.1')).toEqual({ held: 'both', seconds: 900 })
    expect(await from('192.0.2.2')).toBeUndefined()
    expect(await from('192.0.2.1', 'somchai')).toBeUndefined()
  })

  test('is open again after a quarter of an hour', async () => {
    for (let tries = 1; tries <= 6; tries++) await from('192.0.2.1')
    await later('14 minutes')
    expect(await from('192.0.2.1')).toEqual({ held: 'both', seconds: 60 })
    await later('1 minute')
    expect(await from('192.0.2.1')).toBeUndefined()
  })

  test('and does not get in five times an hour is not locked', async () => {
    for (let tries = 1; tries <= 12; tries++) {
      expect(await from('192.0.2.1')).toBeUndefined()
      await later('8 minutes')
    }
  })
})

describe('a name that is tried from everywhere', () => {
  test('has to wait longer and longer after twenty, and never more than half a minute', async () => {
    const held = await tryFromMany(90)
    expect(held).toHaveLength(70)
    expect(new Set(held.map((hold) => hold?.held))).toEqual(new Set(['name']))
    const seconds = held.map((hold) => hold?.seconds)
    expect([seconds[0], seconds[10], seconds[20], seconds[30], seconds.at(-1)]).toEqual([2, 4, 8, 16, 30])
  })

  test('waits not where it was signed in by before', async () => {
    await gotIn(auth, { name: 'malee', address: '192.0.2.9' })
    await tryFromMany(40)
    expect(await from('192.0.2.8')).toMatchObject({ held: 'name' })
    expect(await from('192.0.2.9')).toBeUndefined()
  })

  test('waits there too once that is a month ago', async () => {
    await gotIn(auth, { name: 'malee', address: '192.0.2.9' })
    await later('30 days')
    await tryFromMany(40)
    expect(await from('192.0.2.9')).toMatchObject({ held: 'name' })
  })

  test('is counted anew after an hour of quiet', async () => {
    await tryFromMany(40)
    await later('61 minutes')
    for (const address of addresses(20)) expect(await from(address)).toBeUndefined()
  })
})

describe('an address that tries many names', () => {
  test('has to wait after fifty, and another has not', async () => {
    for (let tries = 1; tries <= 50; tries++)
      expect(await from('192.0.2.1', `name${String(tries)}`)).toBeUndefined()
    expect(await from('192.0.2.1', 'another')).toEqual({ held: 'address', seconds: 2 })
    expect(await from('192.0.2.2', 'another')).toBeUndefined()
  })

  test('is not held for the fifty of an office who all get in', async () => {
    for (let turn = 1; turn <= 120; turn++) {
      const trying = { name: `name${String(turn)}`, address: '192.0.2.1' }
      expect(await trySignIn(auth, trying)).toBeUndefined()
      await gotIn(auth, trying)
    }
  })
})

async function lock(address: string, name = 'malee'): Promise<string | undefined> {
  for (let tries = 1; tries <= 5; tries++) await from(address, name)
  return lockOutToTell(auth, { name, address })
}

describe('a lock-out', () => {
  const user = randomUUID()
  test('is told once in a quarter of an hour, from however many addresses', async () => {
    await ownerPool.query(
      `insert into auth."user" ("id", "name", "email", "emailVerified", "username") values ($1, 'm', 'm', false, 'malee')`,
      [user],
    )
    await from('192.0.2.1')
    expect(await lockOutToTell(auth, { name: 'malee', address: '192.0.2.1' })).toBeUndefined()
    expect(await lock('192.0.2.1')).toBe(user)
    expect(await lockOutToTell(auth, { name: 'malee', address: '192.0.2.1' })).toBeUndefined()
    expect(await lock('192.0.2.2')).toBeUndefined()
    await later('15 minutes')
    expect(await lock('192.0.2.3')).toBe(user)
  })

  test('of a name that nobody has is told of nobody', async () => {
    expect(await lock('192.0.2.1', 'nobody')).toBeUndefined()
  })
})

test('tries at one moment hold each other up in one order, and all are counted', async () => {
  const tries = Array.from({ length: 60 }, (_, index) =>
    from(`192.0.2.${String(index % 3)}`, index % 2 === 0 ? 'malee' : 'somchai'),
  )
  const held = await Promise.all(tries)
  // Six pairs of a name and an address, five tries each.
  expect(held.filter((hold) => hold === undefined).length).toBeLessThanOrEqual(30)
  expect(held.filter((hold) => hold?.held === 'both').length).toBeGreaterThan(0)
  const { rows } = await ownerPool.query(
    `select sum(tries)::int as tries from auth.slow_down where kind = 'name'`,
  )
  expect(rows).toEqual([{ tries: held.filter((hold) => hold === undefined).length }])
})
