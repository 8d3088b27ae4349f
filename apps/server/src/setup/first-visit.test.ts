import { describe, expect, test } from 'vitest'
import { seedCategories } from '@prongsai/domain/asset/category-seed'
import { instant, type Instant } from '@prongsai/domain/calendar/civil-date'
import { seedHolidays } from '@prongsai/domain/calendar/holiday-seed'
import { testSystem } from '../testing.ts'
import { makeSetUpCode } from './set-up-code.ts'

const system = await testSystem()

const codes: string[] = []
let now: Instant = instant(Date.parse('2026-11-23T02:00:00Z'))
const setUpCode = makeSetUpCode((code) => codes.push(code))
setUpCode.show()
const app = await system.app({ setUpCode, clock: () => now })

const office = {
  name: 'องค์การบริหารส่วนตำบลบ้านกลาง',
  shortName: 'อบต.บ้านกลาง',
  subdistrict: 'บ้านกลาง',
  district: 'เมือง',
  province: 'ลำพูน',
  address: '99 หมู่ 4',
  telephone: '053-000111',
  units: [
    { name: 'สำนักปลัด', shortName: 'สป.' },
    { name: 'กองคลัง', shortName: 'กค.' },
  ],
}
const administrator = {
  name: 'นางสาวมาลี ตั้งใจ',
  position: 'นักวิชาการคอมพิวเตอร์',
  username: 'malee',
  password: 'ช้างสามเศียรบนดอย',
}
const asked = { choice: 'own', office, administrator }

const setUp = (body: object) => app.inject({ method: 'POST', url: '/setup', body })
const counted = async (table: string) =>
  (await system.ownerPool.query<{ count: bigint }>(`select count(*) from ${table}`)).rows[0]?.count

describe('the first visit', () => {
  test('says that nothing is set up, and what can be chosen', async () => {
    const answer = await app.inject('/setup/state')
    expect(answer.json()).toEqual({ state: 'fresh', sample: false, publicUrl: 'http://localhost:3000' })
  })

  test('is refused without the code of the terminal', async () => {
    const answer = await setUp({ ...asked, code: '0000 0000' })
    expect(answer.statusCode).toBe(403)
    expect(answer.json()).toMatchObject({ fields: { code: expect.stringContaining('รหัสไม่ถูกต้อง') } })
  })

  test('makes a new code after five wrong ones, and looks at none for a minute', async () => {
    for (let wrong = 2; wrong <= 5; wrong++) {
      expect((await setUp({ ...asked, code: '0000 0000' })).statusCode).toBe(403)
    }
    expect(codes).toHaveLength(2)
    expect(codes[1]).not.toBe(codes[0])
    expect((await setUp({ ...asked, code: codes[1] })).statusCode).toBe(429)
    now = instant(now + 61_000)
    expect((await setUp({ ...asked, code: codes[0] })).statusCode).toBe(403)
  })

  test('names each field that is missing', async () => {
    const answer = await setUp({ ...asked, code: codes[1], office: { ...office, name: ' ', units: [] } })
    expect(answer.statusCode).toBe(400)
    expect(answer.json()).toMatchObject({
      fields: { 'office.name': 'กรุณากรอกชื่อหน่วยงาน', 'office.units': expect.stringContaining('อย่างน้อย') },
    })
  })

  test('takes no password that is easily guessed, and leaves nothing behind', async () => {
    const weak = { ...administrator, password: 'Password2569!' }
    const answer = await setUp({ ...asked, code: codes[1], administrator: weak })
    expect(answer.statusCode).toBe(422)
    expect(answer.json()).toMatchObject({
      fields: { 'administrator.password': expect.stringContaining('เดาได้ง่าย') },
    })
    expect(await counted('office')).toBe(0n)
    expect(await counted('auth."user"')).toBe(0n)
  })

  test('cannot open a sample where none can be built', async () => {
    expect((await setUp({ code: codes[1], choice: 'sample' })).statusCode).toBe(422)
  })

  test('of two at the same moment sets one office up', async () => {
    const second = { ...asked, code: codes[1], administrator: { ...administrator, username: 'other' } }
    const answers = await Promise.all([setUp({ ...asked, code: codes[1] }), setUp(second)])
    expect(answers.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 422])
    expect(await counted('office')).toBe(1n)
    expect(await counted('auth."user"')).toBe(1n)
    expect(await counted('unit')).toBe(2n)
    expect(await counted('category')).toBe(BigInt(seedCategories.length))
    expect(await counted('holiday')).toBe(BigInt(seedHolidays.length))
  })

  test('is over once there is an office', async () => {
    expect((await app.inject('/setup/state')).json()).toMatchObject({ state: 'ready' })
    const answer = await setUp({ ...asked, code: codes[1] })
    expect(answer.statusCode).toBe(422)
    expect(answer.json()).toMatchObject({ error: expect.stringContaining('ตั้งค่าเรียบร้อยแล้ว') })
  })

  test('is the first entry of the journal, without the telephone', async () => {
    const { rows } = await system.ownerPool.query<{ body: string }>('select body from journal')
    expect(rows).toHaveLength(1)
    expect(rows[0]?.body).toContain('office/set-up')
    expect(rows[0]?.body).not.toContain(office.telephone)
  })
})
