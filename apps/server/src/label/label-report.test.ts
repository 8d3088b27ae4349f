import { desk, noon, openOffice } from '@prongsai/api/asset/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { testSystem } from '../testing.ts'

const system = await testSystem()
const app = await system.app({ clock: () => noon })
let label: string
let asset: string
beforeEach(async () => {
  const office = await openOffice(system)
  const { id } = await office.as('officer').asset.register(desk(office, { name: 'เครื่องออกกำลังกาย' }))
  asset = id
  label = (await office.as('officer').asset.get({ id })).publicId
})

const say = (fields: Readonly<Record<string, string>>, to = label) =>
  app.inject({
    method: 'POST',
    url: `/a/${to}/report`,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams(fields).toString(),
  })

const reports = async () =>
  (
    await system.ownerPool.query<{ fault: string; contact: string; reported_by: string | null }>(
      'select fault, contact, reported_by from repair where asset_id = $1',
      [asset],
    )
  ).rows

describe('whoever stands before a thing', () => {
  test('finds the form behind its label, and says without a name what is broken', async () => {
    const page = await app.inject({ url: `/a/${label}` })
    expect(page.body).toContain(`<form method="post" action="/a/${label}/report">`)
    const answer = await say({ fault: 'น็อตหลวม <b>มาก</b>', contact: '08x-xxx' })
    expect(answer.statusCode).toBe(200)
    expect(answer.body).toContain('รับแจ้งแล้ว เลขที่ <b>1/2570</b>')
    expect(await reports()).toEqual([{ fault: 'น็อตหลวม <b>มาก</b>', contact: '08x-xxx', reported_by: null }])
  })

  test('is asked for what is broken, and keeps what was typed', async () => {
    const answer = await say({ fault: '  ', contact: '<script>' })
    expect(answer.statusCode).toBe(422)
    expect(answer.body).toContain('กรุณาบอกอาการหรือสิ่งที่พบ')
    expect(answer.body).toContain('value="&lt;script&gt;"')
    expect(await reports()).toEqual([])
  })

  test('is thanked when three have said so already', async () => {
    for (const fault of ['หนึ่ง', 'สอง', 'สาม']) await say({ fault, contact: '' })
    const fourth = await say({ fault: 'สี่', contact: '' })
    expect(fourth.statusCode).toBe(422)
    expect(fourth.body).toContain('มีผู้แจ้งเรื่องของทรัพย์สินนี้แล้ว')
    expect(await reports()).toHaveLength(3)
  })
})

test('what fills in the field that nobody sees reports nothing', async () => {
  expect((await say({ fault: 'ซื้อของถูก', contact: '', website: 'https://spam.example' })).statusCode).toBe(200)
  expect(await reports()).toEqual([])
})

test('a label that there is not is not found, and a form that is too long is cut off', async () => {
  expect((await say({ fault: 'ชำรุด', contact: '' }, 'no-such-label')).statusCode).toBe(404)
  expect((await say({ fault: 'ก'.repeat(20_000), contact: '' })).statusCode).toBe(413)
})

test('a page of another site cannot send it', async () => {
  const answer = await app.inject({
    method: 'POST',
    url: `/a/${label}/report`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'https://elsewhere.example' },
    payload: 'fault=x',
  })
  expect(answer.statusCode).toBe(403)
})
