import { randomUUID } from 'node:crypto'
import { noon } from '@prongsai/api/asset/testing'
import { dayIn, openLendingOffice, type LendingOffice } from '@prongsai/api/loan/testing'
import { shippedRules } from '@prongsai/domain/loan/loan-rules'
import { beforeEach, expect, test } from 'vitest'
import { testSystem } from '../testing.ts'

const system = await testSystem()
let app = await system.app({ clock: () => noon })
let office: LendingOffice

beforeEach(async () => {
  app = await system.app({ clock: () => noon })
  office = await openLendingOffice(system)
})

const keep = async (otherwise: Partial<typeof shippedRules> = {}) => {
  const keeper = office.supply.as(noon, { grants: [{ role: 'supply-head', unit: null }] })
  const { rules } = await keeper.loan.terms()
  await keeper.loan.keepRules({ ...shippedRules, ...otherwise, version: rules.version })
}

const see = (of: string = office.office, sheet = '') =>
  app.inject({ url: `/public/${of}/lend/manual${sheet}` })

test('an office that has kept no rules has no manual', async () => {
  const { statusCode, body } = await see()
  expect(statusCode).toBe(404)
  expect(body).toContain('ยังไม่มีคู่มือการขอยืม')
  expect((await see(randomUUID())).statusCode).toBe(404)
})

test('the manual tells of the rules as they are kept, with the holidays to come and no officer by name', async () => {
  await system.ownerPool.query(
    `insert into holiday (office_id, day, name, source) values ($1, $2, 'วันหยุดของหน่วยงาน', 'ประกาศ')`,
    [office.office, dayIn(7)],
  )
  await keep({ longestDays: 9, counter: 'งานพัสดุ กองคลัง', pauseFrom: '12:00', pauseUntil: '13:00' })
  const { statusCode, body, headers } = await see()
  expect(statusCode).toBe(200)
  expect(headers['cache-control']).toBe('no-store')
  for (const said of [
    'ยืมได้ครั้งละไม่เกิน 9 วัน',
    'งานพัสดุ กองคลัง',
    '08.30–12.00 น. และ 13.00–16.30 น.',
    'วันหยุดของหน่วยงาน',
  ])
    expect(body).toContain(said)
  for (const name of ['รอบคอบ', 'ใจกว้าง']) expect(body).not.toContain(name)
  await keep({ longestDays: 12 })
  expect((await see()).body).toContain('ยืมได้ครั้งละไม่เกิน 12 วัน')
})

test('its sheet is a paper in Thai figures', async () => {
  await keep({ longestDays: 9 })
  const { body } = await see(office.office, '/paper')
  expect(body).toContain('ยืมได้ครั้งละไม่เกิน ๙ วัน')
  expect(body).toContain('size: A4 portrait')
})
