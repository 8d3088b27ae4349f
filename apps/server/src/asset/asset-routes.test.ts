import { fastify } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { desk, noon, openOffice, type OpenOffice } from '@prongsai/api/asset/testing'
import { testDatabase } from '@prongsai/db/testing'
import type { Actor } from '@prongsai/domain/access/actor'
import type { Role } from '@prongsai/domain/access/role'
import { baht } from '@prongsai/domain/money/satang'
import { answerError } from '../answer-error.ts'
import { paperFontRoutes } from '../paper-fonts.ts'
import { createPrinter } from '../print.ts'
import { registerRoutes } from '../route.ts'
import { assetRoutes } from './asset-routes.ts'

const database = await testDatabase()
let office: OpenOffice
let asking: Actor | undefined
const printer = createPrinter({ find: () => Promise.resolve(undefined) })
const app = fastify({ logger: false })
app.setErrorHandler(answerError)
const environment = { publicUrl: 'https://asset.example.go.th' }
const routes = [
  ...assetRoutes({ db: database.db, clock: () => noon, printer, environment }),
  ...paperFontRoutes,
]
registerRoutes(app, routes, () => Promise.resolve(asking))

beforeAll(async () => {
  office = await openOffice(database)
  const { asset } = office.as('officer')
  await asset.register(desk(office, { name: 'โต๊ะทำงาน', unitPrice: baht(12_500) }))
  await asset.register(desk(office, { name: 'โต๊ะประชุม', unitId: office.ids.works, note: '=1+1' }))
  await asset.register(desk(office, { name: 'ตู้เหล็ก', categoryId: office.ids.roads, code: 'ก-1' }))
})
afterAll(async () => {
  await app.close()
  await printer.close()
})

function as(role: Role): void {
  asking = {
    office: office.office,
    person: office.ids.officer,
    name: 'นางสาวพัสดุ ใจดี',
    position: 'นักวิชาการพัสดุ',
    unit: null,
    grants: [{ role, unit: null }],
    acting: [],
    delegated: [],
  }
}

async function get(url: string, role: Role = 'supply-officer') {
  as(role)
  return app.inject(url)
}

const lastEntry = async () => {
  const { entries } = await office.as('auditor').journal.page({})
  return entries[0]
}

describe('a list as a file', () => {
  test('.csv holds what the address says, in its order, for a spreadsheet to read', async () => {
    const answer = await get(`/assets.csv?q=${encodeURIComponent('โต๊ะ')}&sort=-code`)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.headers['content-disposition']).toContain("filename*=UTF-8''%E0%B8%97")
    const lines = answer.body.trimEnd().split('\r\n')
    expect(lines[0]).toContain('รหัสครุภัณฑ์')
    expect(lines.slice(1).map((line) => line.split(',').slice(0, 2))).toEqual([
      ['400-69-0002', 'โต๊ะประชุม'],
      ['400-69-0001', 'โต๊ะทำงาน'],
    ])
    expect(lines[1]).toContain("'=1+1")
    expect(lines[2]).toContain('12500.00')
  })

  test('is told in the journal with what was asked and how many went', async () => {
    await get(`/assets.csv?unit=${office.ids.works}&sort=-name`)
    expect(await lastEntry()).toMatchObject({
      act: 'asset/export',
      subject: { kind: 'office', label: 'อบต.ตัวอย่าง' },
      changes: [
        { field: 'cards', to: 1 },
        { field: 'filter', to: 'ส่วนราชการ กองช่าง' },
        { field: 'form', to: 'csv' },
      ],
    })
  })

  test('.xlsx is a workbook', async () => {
    const answer = await get('/assets.xlsx')
    expect(answer.headers['content-type']).toContain('spreadsheetml')
    expect(answer.rawPayload.subarray(0, 2).toString()).toBe('PK')
  })

  test('refuses what it does not understand, and whom it is not for', async () => {
    expect((await get('/assets.csv?colour=red')).statusCode).toBe(400)
    expect((await get('/assets.csv', 'staff')).statusCode).toBe(403)
    asking = undefined
    expect((await app.inject('/assets.csv')).statusCode).toBe(401)
  })
})

const idsOf = async () => (await office.as('officer').asset.list({})).lines.map(({ id }) => id)

const selected = async () => {
  const [first, , third] = await idsOf()
  return `${third},${first},${third}`
}

describe('what was selected', () => {
  test('is all that a file holds, and its codes are in the journal', async () => {
    const answer = await get(`/assets.csv?ids=${await selected()}&sort=-code`)
    const lines = answer.body.trimEnd().split('\r\n').slice(1)
    expect(lines.map((line) => line.split(',')[0])).toEqual(['ก-1', '400-69-0001'])
    expect(await lastEntry()).toMatchObject({
      act: 'asset/export',
      changes: [
        { field: 'cards', to: 2 },
        { field: 'filter', to: '' },
        { field: 'form', to: 'csv' },
        { field: 'selected', to: 'ก-1, 400-69-0001' },
      ],
    })
  })

  test('is all that the register on paper holds, and it says so', async () => {
    const { body } = await get(`/assets/register?by=unit&ids=${await selected()}`)
    expect(body).toContain('เฉพาะรายการที่เลือกไว้')
    expect(body).toContain('โต๊ะทำงาน')
    expect(body).not.toContain('โต๊ะประชุม')
  })

  test('is not found when one of them is not there, so that no file is short without a word', async () => {
    const other = await openOffice(database)
    const foreign = await other.as('officer').asset.register(desk(other))
    const [mine] = await idsOf()
    const { number } = (await lastEntry()) ?? {}
    expect((await get(`/assets.csv?ids=${mine},${foreign.id}`)).statusCode).toBe(404)
    expect((await get(`/assets/register?ids=${mine},${foreign.id}`)).statusCode).toBe(404)
    expect((await lastEntry())?.number).toBe(number)
  })

  test('is so many at once and no more', async () => {
    const ids = Array.from({ length: 201 }, () => crypto.randomUUID())
    expect((await get(`/assets.csv?ids=${ids.join(',')}`)).statusCode).toBe(400)
    expect((await get(`/assets.csv?ids=${ids.slice(1).join(',')}`)).statusCode).toBe(404)
  })
})

const fromAnotherSite = async (headers: Record<string, string>, url: string) => {
  as('supply-officer')
  return app.inject({ url, headers: { 'sec-fetch-site': 'cross-site', ...headers } })
}

const exportsTold = async () => {
  const { rows } = await database.ownerPool.query<{ entries: number }>(
    `select count(*)::int as entries from journal where office_id = $1 and act = 'asset/export'`,
    [office.office],
  )
  return rows[0]?.entries
}

describe('another site', () => {
  const outlets = [
    '/assets.csv',
    '/assets.xlsx',
    '/assets/register',
    '/assets/register.pdf',
    '/assets/cards?ids=',
  ]

  test.each([
    { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
    { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
    { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
    { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document', 'sec-purpose': 'prefetch' },
    { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' },
  ])('has nobody carry anything out by what it embeds: %o', async (headers) => {
    const before = await exportsTold()
    const answers = await Promise.all(outlets.map((url) => fromAnotherSite(headers, url)))
    expect(answers.map(({ statusCode }) => statusCode)).toEqual(outlets.map(() => 403))
    expect(answers[0]?.json()).toEqual({ error: expect.stringContaining('เว็บไซต์อื่น') })
    expect(await exportsTold()).toBe(before)
  })

  test('may have a link to it that a person follows, and our own pages ask as ever', async () => {
    const followed = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' }
    expect((await fromAnotherSite(followed, '/assets/register')).statusCode).toBe(200)
    const own = { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' }
    expect((await fromAnotherSite(own, '/assets/register')).statusCode).toBe(200)
  })
})

describe('paper', () => {
  test('is the legal card, with the address of its record', async () => {
    const [id = ''] = await idsOf()
    const answer = await get(`/assets/${id}/card`, 'staff')
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.body).toContain('ทะเบียนคุมทรัพย์สิน')
    expect(answer.body).toContain('400-69-0001')
    expect(answer.body).toContain('/paper/sarabun-400.ttf')
    expect(answer.body).toContain('data:image/svg+xml')
  })

  test('is the page itself where no browser can make a file of it', async () => {
    const [id = ''] = await idsOf()
    const answer = await get(`/assets/${id}/card.pdf`)
    expect(answer.statusCode).toBe(303)
    expect(answer.headers.location).toBe(`/assets/${id}/card`)
  })

  test('of several cards has each of them, and none when one is not there', async () => {
    const ids = await idsOf()
    const answer = await get(`/assets/cards?ids=${ids.join(',')}`)
    expect(answer.body.match(/<h1>ทะเบียนคุมทรัพย์สิน<\/h1>/g)).toHaveLength(3)
    const other = await openOffice(database)
    const foreign = await other.as('officer').asset.register(desk(other))
    expect((await get(`/assets/cards?ids=${ids[0]},${foreign.id}`)).statusCode).toBe(404)
  })

  test('of the register is by category or by unit, in the office’s order', async () => {
    const byUnit = (await get('/assets/register?by=unit')).body
    expect(byUnit.indexOf('กองคลัง')).toBeGreaterThan(0)
    expect(byUnit.indexOf('กองช่าง')).toBeGreaterThan(byUnit.indexOf('กองคลัง'))
    const byCategory = (await get(`/assets/register?by=category&unit=${office.ids.works}`)).body
    expect(byCategory).toContain('เฉพาะรายการที่กรองไว้')
    expect(byCategory).not.toContain('ตู้เหล็ก')
  })

  test('finds its letters at the server', async () => {
    const answer = await get('/paper/sarabun-700.ttf')
    expect(answer.headers['content-type']).toBe('font/ttf')
    expect(answer.rawPayload.length).toBeGreaterThan(50_000)
  })
})
