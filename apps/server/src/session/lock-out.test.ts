import { beforeEach, describe, expect, test } from 'vitest'
import { signInSystem } from './testing.ts'

const { system, clock, app, password, signIn, told, forgetTries } = await signInSystem()
const wrong = { username: 'malee', password: 'ไม่ใช่รหัสผ่านนี้' }

const from = (remoteAddress: string, body: object) =>
  app.inject({ method: 'POST', url: '/auth/sign-in', remoteAddress, body })

const strangers = (count: number) =>
  Array.from({ length: count }, (_, index) => `198.51.100.${String(index)}`)

const signInFrom = (remoteAddress: string, server = app) =>
  server.inject({
    method: 'POST',
    url: '/auth/sign-in',
    remoteAddress,
    headers: { 'x-prongsai-address': '198.51.100.7', 'x-forwarded-for': '198.51.100.8' },
    body: { username: `name${Math.random()}`, password },
  })

beforeEach(forgetTries)

describe('a name that is tried too often from one address', () => {
  test.each(['malee', 'nobody'])(
    'is locked after five, also for the right password: %s',
    async (username) => {
      for (let tries = 1; tries <= 5; tries++) {
        expect((await signIn({ ...wrong, username })).statusCode).toBe(401)
      }
      const answer = await signIn({ username: username.toUpperCase(), password })
      expect(answer.statusCode).toBe(423)
      expect(answer.json()).toMatchObject({ minutes: 15, error: expect.stringContaining('รอ 15 นาที') })
    },
  )

  test('is locked for twenty that try at the same moment', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => signIn(wrong)))
    expect(answers.filter(({ statusCode }) => statusCode === 401)).toHaveLength(5)
    expect(answers.filter(({ statusCode }) => statusCode === 423)).toHaveLength(15)
  })

  test('stays locked across a restart, and is open again when the time is over', async () => {
    await Promise.all(Array.from({ length: 5 }, () => signIn(wrong)))
    const restarted = await system.app({ clock })
    expect((await signIn({ username: 'malee', password }, restarted)).statusCode).toBe(423)
    await system.ownerPool.query(`update auth.lock_out set until = until - interval '15 minutes'`)
    expect((await signIn({ username: 'malee', password }, restarted)).statusCode).toBe(200)
    expect((await system.ownerPool.query('select from auth.lock_out')).rowCount).toBe(0)
  })

  test('is locked there however the address is spelled, and open to whoever tries from another', async () => {
    await Promise.all(Array.from({ length: 6 }, () => from('192.0.2.1', wrong)))
    expect((await from('192.0.2.1', { username: 'malee', password })).statusCode).toBe(423)
    expect((await from('::ffff:192.0.2.1', { username: 'malee', password })).statusCode).toBe(423)
    expect((await from('192.0.2.2', { username: 'malee', password })).statusCode).toBe(200)
  })

  test('of IPv6 is locked for the whole network that one customer has', async () => {
    const addresses = Array.from({ length: 6 }, (_, index) => `2001:db8:7:1::${String(index)}`)
    for (const address of addresses) await from(address, wrong)
    expect((await from('2001:db8:7:1:9::9', wrong)).statusCode).toBe(423)
    expect((await from('2001:db8:7:2::1', wrong)).statusCode).toBe(401)
  })

  test('is told in the journal once, without who tried and without what he typed', async () => {
    const before = (await told('person/lock-out')).length
    await Promise.all(Array.from({ length: 4 }, () => from('192.0.2.1', wrong)))
    expect(await told('person/lock-out')).toHaveLength(before)
    await Promise.all(Array.from({ length: 8 }, () => from('192.0.2.1', wrong)))
    await expect.poll(async () => (await told('person/lock-out')).length).toBe(before + 1)
    const [entry] = await told('person/lock-out')
    expect(entry).toMatchObject({
      actor: { person: 'stranger' },
      permission: 'sign-in',
      subject: { kind: 'person', label: 'นางสาวมาลี ตั้งใจ' },
      changes: [{ field: 'triedFrom', from: null, to: '192.0.2.1' }],
    })
    expect(JSON.stringify(entry)).not.toContain(wrong.password)
  })

  test('that nobody has is locked alike, and told of nobody', async () => {
    const before = (await told('person/lock-out')).length
    for (let tries = 1; tries <= 6; tries++) await from('192.0.2.1', { ...wrong, username: 'nobody' })
    expect(await told('person/lock-out')).toHaveLength(before)
  })

  test('begins to be counted anew after signing in', async () => {
    for (let round = 1; round <= 3; round++) {
      await Promise.all(Array.from({ length: 4 }, () => signIn(wrong)))
      expect((await signIn({ username: 'malee', password })).statusCode).toBe(200)
    }
  })
})

describe('a name that is tried from everywhere', () => {
  test('has to wait a moment, and not where it was signed in by before', async () => {
    expect((await from('192.0.2.1', { username: 'malee', password })).statusCode).toBe(200)
    const answers = await Promise.all(strangers(40).map((address) => from(address, wrong)))
    expect(answers.filter(({ statusCode }) => statusCode === 401).length).toBeLessThanOrEqual(20)
    const held = await from('203.0.113.1', { username: 'malee', password })
    expect(held.statusCode).toBe(429)
    expect(held.json()).toEqual({ error: expect.stringMatching(/กรุณารอ \d+ วินาที/) })
    expect((await from('192.0.2.1', { username: 'malee', password })).statusCode).toBe(200)
    expect((await from('203.0.113.1', { username: 'somchai', password })).statusCode).toBe(401)
    await system.ownerPool.query(`update auth.slow_down set next_at = next_at - interval '30 seconds'`)
    expect((await from('203.0.113.1', { username: 'malee', password })).statusCode).toBe(200)
  })
})

describe('an address that tries too often', () => {
  test('has to wait, also after a restart, and another address has not', async () => {
    const tries = await Promise.all(Array.from({ length: 30 }, () => signInFrom('192.0.2.1')))
    expect(new Set(tries.map(({ statusCode }) => statusCode))).toEqual(new Set([401]))
    const restarted = await system.app({ clock })
    const answer = await signInFrom('192.0.2.1', restarted)
    expect(answer.statusCode).toBe(429)
    expect(answer.json()).toMatchObject({ minutes: 1, error: expect.stringContaining('ถี่เกินไป') })
    expect((await signInFrom('192.0.2.2', restarted)).statusCode).toBe(401)
  })
})
