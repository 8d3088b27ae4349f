import { expect, test } from 'vitest'
import { routesOf } from './routes.ts'
import { testSystem } from './testing.ts'

const system = await testSystem()
const app = await system.app()
const routes = routesOf(await system.deps()).map(({ method, path }) => ({ method, path }))

const others = [
  { method: 'GET', path: '/' },
  { method: 'GET', path: '/assets' },
  { method: 'GET', path: '/trpc/office.me' },
  { method: 'GET', path: '/trpc/no.such' },
  { method: 'GET', path: '/built/gone.js' },
  { method: 'DELETE', path: '/assets.csv' },
] as const

test.each([...routes, ...others])('$method $path may be framed by nobody else', async ({ method, path }) => {
  const { headers } = await app.inject({ method, url: path, ...(method === 'POST' ? { body: {} } : {}) })
  const policy = String(headers['content-security-policy']).split(';')
  expect(policy).toContain("frame-ancestors 'self'")
  expect(policy).toContain("default-src 'self'")
  expect(headers['x-frame-options']).toBe('SAMEORIGIN')
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['permissions-policy']).toContain('geolocation=()')
})

test('what is no address at all is framed by nobody, and told no more than that', async () => {
  const { headers, statusCode, body } = await app.inject('/%ff')
  expect([statusCode, body]).toEqual([400, '{"error":"คำขอไม่ถูกต้อง"}'])
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'")
  expect(headers['x-content-type-options']).toBe('nosniff')
})

test('what is turned away for where it comes from may not be framed either', async () => {
  const answer = await app.inject({
    method: 'POST',
    url: '/auth/sign-in',
    headers: { origin: 'https://elsewhere.example' },
    body: {},
  })
  expect(answer.statusCode).toBe(403)
  expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'self'")
})
