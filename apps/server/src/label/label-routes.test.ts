import { execFile } from 'node:child_process'
import { createRequire } from 'node:module'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { fastify } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader'
import { desk, noon, openOffice, type OpenOffice } from '@prongsai/api/asset/testing'
import { openPool } from '@prongsai/db/database'
import { testDatabase } from '@prongsai/db/testing'
import type { Actor } from '@prongsai/domain/access/actor'
import type { AssetId } from '@prongsai/domain/base/id'
import { labelStocks } from '@prongsai/domain/label/label-stock'
import { answerError } from '../answer-error.ts'
import { createPrinter } from '../print.ts'
import { registerRoutes } from '../route.ts'
import { labelDoor } from './label-door.ts'
import { labelRoutes } from './label-routes.ts'

const database = await testDatabase()
const publicPool = openPool({ url: database.logins.public, role: 'prongsai_public', max: 2 })
const printer = createPrinter()
const publicUrl = 'https://asset.example.go.th'
const clock = () => noon
let office: OpenOffice
let asking: Actor | undefined
const ids: AssetId[] = []
const app = fastify({ logger: false })
app.setErrorHandler(answerError)
const sessionOf = () => Promise.resolve(asking === undefined ? undefined : { actor: asking })
registerRoutes(
  app,
  [
    ...labelRoutes({ db: database.db, clock, printer, environment: { publicUrl } }),
    labelDoor({ db: database.db, publicPool, sessionOf }),
  ],
  () => Promise.resolve(asking),
)

const officerOf = (of: OpenOffice): Actor => ({
  office: of.office,
  person: of.ids.officer,
  name: 'นางสาวพัสดุ ใจดี',
  position: 'นักวิชาการพัสดุ',
  unit: null,
  grants: [{ role: 'supply-officer', unit: null }],
  acting: [],
  delegated: [],
})

beforeAll(async () => {
  const decoder = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  prepareZXingModule({ overrides: { wasmBinary: await readFile(decoder) } })
  office = await openOffice(database)
  const { asset } = office.as('officer')
  for (const name of ['เครื่องคอมพิวเตอร์สำหรับงานประมวลผล แบบที่ 2', 'ตู้เหล็กเก็บเอกสารชนิด 2 บาน', 'เก้าอี้'])
    ids.push((await asset.register(desk(office, { name }))).id)
})
afterAll(async () => {
  await app.close()
  await printer.close()
  await publicPool.end()
})

const publicIdOf = async (id: AssetId) => (await office.as('officer').asset.get({ id })).publicId

async function addressOfFirst(): Promise<string> {
  const [id] = ids
  if (id === undefined) throw new Error('no card was registered')
  return `/a/${await publicIdOf(id)}`
}

async function get(url: string, actor: Actor | undefined = officerOf(office)) {
  asking = actor
  return app.inject(url)
}

/** What a decoder reads on the sheets of a PDF. */
async function readBack(pdf: Uint8Array): Promise<readonly string[]> {
  const directory = await mkdtemp(join(tmpdir(), 'prongsai-labels-'))
  try {
    await writeFile(join(directory, 'labels.pdf'), pdf)
    await promisify(execFile)('pdftoppm', [
      '-r',
      '203',
      '-png',
      join(directory, 'labels.pdf'),
      join(directory, 'page'),
    ])
    const pages = (await readdir(directory)).filter((name) => name.endsWith('.png')).toSorted()
    const read: string[] = []
    for (const page of pages) {
      const found = await readBarcodes(new Uint8Array(await readFile(join(directory, page))), {
        formats: ['QRCode'],
        maxNumberOfSymbols: 200,
      })
      read.push(...found.map(({ text }) => text))
    }
    return read
  } finally {
    await rm(directory, { recursive: true, force: true })
  }
}

describe('printed labels', () => {
  test.each(labelStocks.map(({ id }) => id))(
    'are read back by a decoder as a cheap printer prints them: %s',
    async (stock) => {
      const { label } = office.as('officer')
      const { run } = await label.print({ ids, stock, start: 1, reason: 'test' })
      const answer = await get(`/labels/runs/${run}/sheet.pdf`)
      expect(answer.headers['content-type']).toBe('application/pdf')
      const addresses = await Promise.all(ids.map(async (id) => `${publicUrl}/a/${await publicIdOf(id)}`))
      expect((await readBack(answer.rawPayload)).toSorted()).toEqual(addresses.toSorted())
    },
    60_000,
  )

  test('say the code, the name, the division and the office, and stand to the tenth of a millimetre', async () => {
    const { label } = office.as('officer')
    const { run } = await label.print({ ids: ids.slice(0, 1), stock: 'a4-3x8', start: 6, reason: 'test' })
    const { body } = await get(`/labels/runs/${run}/sheet`)
    expect(body).toContain('@page { size: 210mm 297mm; margin: 0; }')
    expect(body).toContain('left: 140mm; top: 37.5mm')
    expect(body).toContain('เครื่องคอมพิวเตอร์สำหรับงานประมวลผล แบบที่ 2')
    expect(body).toContain('กองคลัง')
  })

  test('are previewed by the page that is printed, before anything is kept', async () => {
    const { body } = await get(`/labels/preview?stock=a4-5x13&start=64&page=1&ids=${ids.join(',')}`)
    expect(body.match(/class="label"/gu)).toHaveLength(1)
    expect(body).toContain('left: 4.7mm; top: 10.7mm')
    expect((await get('/labels/preview?stock=nothing')).statusCode).toBe(422)
    expect((await get('/labels/preview?stock=a4-3x8&ids=x')).statusCode).toBe(400)
  })

  test("of another office's printing are not there", async () => {
    const { run } = await office.as('officer').label.print({ ids, stock: 'a4-3x8', reason: 'test' })
    const other = await openOffice(database)
    expect((await get(`/labels/runs/${run}/sheet`, officerOf(other))).statusCode).toBe(404)
  })
})

describe('the address of a label', () => {
  test('leads who may see the card to it', async () => {
    const answer = await get(await addressOfFirst())
    expect(answer.statusCode).toBe(302)
    expect(answer.headers.location).toBe(`/assets/${ids[0] ?? ''}`)
  })

  test('tells everybody else whose it is, and neither its price nor who has it', async () => {
    const address = await addressOfFirst()
    asking = undefined
    const answer = await app.inject(address)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['x-robots-tag']).toContain('noindex')
    expect(answer.body).toContain('เครื่องคอมพิวเตอร์สำหรับงานประมวลผล')
    expect(answer.body).toContain(`/sign-in?to=${encodeURIComponent(address)}`)
    for (const hidden of ['พัสดุ ใจดี', 'กองคลัง', '12,', 'บาท']) expect(answer.body).not.toContain(hidden)
    const other = await openOffice(database)
    expect((await get(address, officerOf(other))).body).toBe(answer.body)
  })

  test.each(['%00', 'a'.repeat(70), '%F0%9F%98%80', '..%2f..'])('%s is no label', async (asked) => {
    expect((await app.inject({ url: `/a/${asked}` })).statusCode).toBe(404)
  })

  test('of a label that there is not answers politely in the same form', async () => {
    asking = undefined
    const answer = await app.inject('/a/no-such-label')
    expect(answer.statusCode).toBe(404)
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(answer.headers['x-robots-tag']).toContain('noindex')
    expect(answer.body).toContain('ไม่พบป้ายนี้ในทะเบียน')
  })
})
