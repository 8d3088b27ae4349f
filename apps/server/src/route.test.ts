import { fastify } from 'fastify'
import { Pool } from 'pg'
import { afterAll, describe, expect, test } from 'vitest'
import type { Actor } from '@prongsai/domain/access/actor'
import type { Role } from '@prongsai/domain/access/role'
import { officeId, personId } from '@prongsai/domain/base/id'
import { answerError } from './answer-error.ts'
import { registerRoutes, type Route } from './route.ts'

const nowhere = new Pool({ connectionString: 'postgres://nobody:nothing@127.0.0.1:1/none' })

const routes: readonly Route[] = [
  { method: 'GET', path: '/open', permission: 'public', handler: () => ({ open: true }) },
  {
    method: 'GET',
    path: '/journal',
    permission: 'journal:read',
    handler: (_request, _reply, { name }) => ({ name }),
  },
  {
    method: 'GET',
    path: '/broken',
    permission: 'public',
    handler: () => Promise.reject(new Error('secret detail')),
  },
  { method: 'GET', path: '/away', permission: 'public', handler: () => nowhere.query('select 1') },
  { method: 'POST', path: '/told', permission: 'public', handler: ({ body }) => body },
]

function actor(role: Role): Actor {
  return {
    office: officeId('01990000-0000-7000-8000-000000000001'),
    person: personId('01990000-0000-7000-8000-000000000002'),
    name: 'นางสาวมะลิ ทดสอบ',
    position: 'เจ้าพนักงานพัสดุ',
    unit: null,
    grants: [{ role, unit: null }],
    acting: [],
    delegated: [],
  }
}

let asking: Actor | undefined
const app = fastify({ logger: false })
app.setErrorHandler(answerError)
registerRoutes(app, routes, () => Promise.resolve(asking))
afterAll(async () => {
  await app.close()
  await nowhere.end()
})

async function ask(url: string, by?: Actor) {
  asking = by
  const answer = await app.inject(url)
  return { status: answer.statusCode, body: answer.json<unknown>() }
}

describe('a route', () => {
  test('that is public asks nobody who he is', async () => {
    expect(await ask('/open')).toEqual({ status: 200, body: { open: true } })
  })

  test('with a permission lets in only who holds it', async () => {
    expect(await ask('/journal')).toEqual({ status: 401, body: { error: 'กรุณาเข้าสู่ระบบก่อน' } })
    expect(await ask('/journal', actor('staff'))).toEqual({
      status: 403,
      body: { error: 'ท่านไม่มีสิทธิ์ทำรายการนี้' },
    })
    expect(await ask('/journal', actor('auditor'))).toEqual({
      status: 200,
      body: { name: 'นางสาวมะลิ ทดสอบ' },
    })
  })

  test('that fails says that it failed, and nothing of why', async () => {
    const { status, body } = await ask('/broken')
    expect(status).toBe(500)
    expect(body).toEqual({ error: expect.stringContaining('ระบบขัดข้อง') })
    expect(JSON.stringify(body)).not.toContain('secret detail')
  })

  test('whose database is away says to try again', async () => {
    const { status, body } = await ask('/away')
    expect(status).toBe(503)
    expect(body).toEqual({ error: expect.stringContaining('ลองใหม่') })
  })

  test('that is told nonsense, or too much, says so', async () => {
    const headers = { 'content-type': 'application/json' }
    const nonsense = await app.inject({ method: 'POST', url: '/told', headers, payload: '{' })
    expect([nonsense.statusCode, nonsense.json()]).toEqual([400, { error: 'คำขอไม่ถูกต้อง' }])
    const payload = JSON.stringify('ก'.repeat(600_000))
    const much = await app.inject({ method: 'POST', url: '/told', headers, payload })
    expect([much.statusCode, much.json()]).toEqual([413, { error: 'ข้อมูลที่ส่งมามีขนาดใหญ่เกินไป' }])
  })
})
