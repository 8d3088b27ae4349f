import type { FastifyInstance } from 'fastify'
import { beforeEach, describe, expect, test } from 'vitest'
import { signInSystem } from './testing.ts'

const { system, clock, app, password, signIn, cookieOf, signedIn, told, forgetTries } = await signInSystem()

const journal = (cookie: string, at: FastifyInstance = app) =>
  at.inject({ url: '/trpc/journal.head', headers: { cookie } })

const timeOf = async (username: string) => {
  const begun = performance.now()
  await signIn({ username, password: 'ไม่ใช่รหัสผ่านนี้' })
  return performance.now() - begun
}

const write = (headers: Record<string, string>) =>
  app.inject({ method: 'POST', url: '/auth/sign-in', headers, body: { username: 'malee', password } })

const change = (cookie: string, body: object) =>
  app.inject({ method: 'POST', url: '/auth/password', headers: { cookie }, body })

beforeEach(forgetTries)

describe('signing in', () => {
  test('opens a session that the application knows', async () => {
    const answer = await signIn({ username: 'Malee', password })
    expect(answer.statusCode).toBe(200)
    expect(answer.json()).toEqual({})
    const known = await journal(cookieOf(answer))
    expect(known.statusCode).toBe(200)
  })

  test('gives a cookie that no script reads, that no other site sends, and that is not kept in the clear', async () => {
    const [cookie] = (await signIn({ username: 'malee', password })).cookies
    expect(cookie).toMatchObject({
      name: 'prongsai.session_token',
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
    })
    expect(cookie?.secure).toBeUndefined()
    const safe = await system.app({ clock, publicUrl: 'https://prongsai.example.go.th' })
    const [overTls] = (await signIn({ username: 'malee', password }, safe)).cookies
    expect(overTls).toMatchObject({ name: '__Secure-prongsai.session_token', secure: true, httpOnly: true })
  })

  test('is refused in the same words for a wrong password, an unknown name and a name that cannot be', async () => {
    const tries = [
      { username: 'malee', password: 'ไม่ใช่รหัสผ่านนี้' },
      { username: 'nobody', password },
      { username: 'ไม่มี', password },
    ]
    const answers = await Promise.all(tries.map((body) => signIn(body)))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401])
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1)
    expect(answers.flatMap(({ cookies }) => cookies)).toEqual([])
  })

  test('takes as long for a name that nobody has as for a wrong password', async () => {
    await timeOf('warm-up')
    const wrong = Math.min(await timeOf('malee'), await timeOf('malee'), await timeOf('malee'))
    const unknown = Math.min(await timeOf('nobody'), await timeOf('nobody'), await timeOf('nobody'))
    expect(unknown).toBeGreaterThan(wrong / 3)
    expect(unknown).toBeLessThan(wrong * 3)
  })

  test('without a password names the field', async () => {
    const answer = await signIn({ username: 'malee', password: '' })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({ fields: { password: 'กรุณากรอกรหัสผ่าน' } })
  })
})

describe('a session', () => {
  test('ends by signing out, at once', async () => {
    const cookie = await signedIn()
    const answer = await app.inject({ method: 'POST', url: '/auth/sign-out', headers: { cookie }, body: {} })
    expect(answer.statusCode).toBe(200)
    expect(answer.cookies[0]).toMatchObject({ name: 'prongsai.session_token', value: '', maxAge: 0 })
    expect((await journal(cookie)).statusCode).toBe(401)
  })

  test('is nobody without our signature', async () => {
    const cookie = await signedIn()
    expect((await journal(cookie)).statusCode).toBe(200)
    const [name = '', value = ''] = cookie.split('=')
    const forged = [
      `${name}=${value.replace(/.$/, '')}`,
      `${name}=${decodeURIComponent(value).split('.')[0] ?? ''}`,
      `${name}=${encodeURIComponent(`x${decodeURIComponent(value)}`)}`,
      `${name}=.`,
      'other=1',
      '',
    ]
    const answers = await Promise.all(forged.map((text) => journal(text)))
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([401]))
  })

  test('ends after half a day unused, and is marked as seen while it is used', async () => {
    const cookie = await signedIn()
    await system.ownerPool.query(`update auth.session set "updatedAt" = now() - interval '11 hours'`)
    expect((await journal(cookie)).statusCode).toBe(200)
    const { rows } = await system.ownerPool.query<{ recent: boolean }>(
      `select bool_or("updatedAt" > now() - interval '1 minute') as recent from auth.session`,
    )
    expect(rows).toEqual([{ recent: true }])
    await system.ownerPool.query(`update auth.session set "updatedAt" = now() - interval '13 hours'`)
    expect((await journal(cookie)).statusCode).toBe(401)
  })

  test('ends after seven days, however much it is used', async () => {
    const cookie = await signedIn()
    await system.ownerPool.query(`update auth.session set "expiresAt" = now() - interval '1 second'`)
    expect((await journal(cookie)).statusCode).toBe(401)
  })

  test('is over when its person has left', async () => {
    const cookie = await signedIn()
    await system.ownerPool.query(`update person set left_on = '2026-11-23'`)
    expect((await journal(cookie)).statusCode).toBe(401)
    await system.ownerPool.query('update person set left_on = null')
    expect((await journal(cookie)).statusCode).toBe(200)
  })
})

describe('the password of whoever is signed in', () => {
  const fresh = 'เมฆขาวลอยเหนือทุ่งนา'
  test('is changed by who knows it, and ends every other session', async () => {
    const [here, elsewhere] = [await signedIn(), await signedIn()]
    const wrong = await change(here, { current: fresh, password: fresh })
    expect(wrong.statusCode).toBe(422)
    expect(wrong.json()).toMatchObject({ fields: { current: 'รหัสผ่านปัจจุบันไม่ถูกต้อง' } })
    expect(await told('person/password')).toEqual([])
    const weak = await change(here, { current: password, password: 'password2569' })
    expect(weak.json()).toMatchObject({ fields: { password: expect.stringContaining('เดาได้ง่าย') } })
    const changed = await change(here, { current: password, password: fresh })
    expect(changed.statusCode).toBe(200)
    expect((await journal(elsewhere)).statusCode).toBe(401)
    expect((await journal(cookieOf(changed))).statusCode).toBe(200)
    expect((await signIn({ username: 'malee', password })).statusCode).toBe(401)
    expect((await change(cookieOf(changed), { current: fresh, password })).statusCode).toBe(200)
    const entries = await told('person/password')
    expect(entries).toHaveLength(2)
    expect(entries[0]).toMatchObject({
      actor: { name: 'นางสาวมาลี ตั้งใจ' },
      permission: 'sign-in',
      subject: { kind: 'person', label: 'นางสาวมาลี ตั้งใจ' },
      changes: [],
    })
    expect(JSON.stringify(entries)).not.toContain(fresh)
  })

  test('is not changed by who is not signed in', async () => {
    expect((await change('', { current: password, password: fresh })).statusCode).toBe(401)
  })
})

test('no answer of the api is kept by a browser', async () => {
  for (const cookie of [await signedIn(), '']) {
    expect((await journal(cookie)).headers['cache-control']).toBe('no-store')
  }
})

describe('a write', () => {
  test.each([
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { origin: 'http://localhost:3001', host: 'localhost:3000' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('from a page of another origin is refused: %o', async (headers) => {
    const answer = await write(headers)
    expect(answer.statusCode).toBe(403)
    expect(answer.json()).toMatchObject({ error: expect.stringContaining('http://localhost:3000') })
  })

  test.each([
    { origin: 'http://localhost:3000' },
    { origin: 'http://192.168.1.20:3000', host: '192.168.1.20:3000' },
    { 'sec-fetch-site': 'same-origin' },
  ])('from a page of our own is taken: %o', async (headers) => {
    expect((await write(headers)).statusCode).toBe(200)
  })

  test('over plain http does not speak for a system of https', async () => {
    const secure = await system.app({ clock, publicUrl: 'https://prongsai.example.go.th' })
    const from = (origin: string) =>
      secure.inject({
        method: 'POST',
        url: '/auth/sign-out',
        headers: { origin, host: 'prongsai.example.go.th' },
        body: {},
      })
    expect((await from('http://prongsai.example.go.th')).statusCode).toBe(403)
    expect((await from('https://prongsai.example.go.th')).statusCode).toBe(200)
  })

  test('to the api is held to the same', async () => {
    const cookie = await signedIn()
    const answer = await app.inject({
      method: 'POST',
      url: '/trpc/journal.head',
      headers: { cookie, origin: 'https://elsewhere.example' },
      body: {},
    })
    expect(answer.statusCode).toBe(403)
  })
})
