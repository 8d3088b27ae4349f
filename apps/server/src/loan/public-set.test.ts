import { randomUUID } from 'node:crypto'
import { desk, noon } from '@prongsai/api/asset/testing'
import { dayIn, openLendingOffice, type LendingOffice } from '@prongsai/api/loan/testing'
import type { CategoryId } from '@prongsai/domain/base/id'
import { shippedRules, shippedTerms } from '@prongsai/domain/loan/loan-rules'
import { beforeEach, expect, test } from 'vitest'
import { testSystem } from '../testing.ts'

const system = await testSystem()
let app = await system.app({ clock: () => noon })
let office: LendingOffice
let purpose: string

const rowsOf = async <Row extends object>(text: string) =>
  (await system.ownerPool.query<Row>(text, [office.office])).rows

const register = async (name: string, quantity = 1) =>
  (await office.as('officer').asset.register(desk(office, { name, quantity, countingUnit: 'ตัว' }))).id

/** An amplifier with its two loudspeakers. */
async function registerSet(code: string) {
  const wholeId = await register('ชุดเครื่องเสียง')
  const partId = await register(`ลำโพง ${code}`, 2)
  await office.as('officer').part.join({ wholeId, partId, reason: 'ซื้อมาเป็นชุดเดียวกัน' })
  return { wholeId, partId }
}

beforeEach(async () => {
  app = await system.app({ clock: () => noon })
  office = await openLendingOffice(system)
  await registerSet('ก')
  const keeper = office.supply.as(noon, { grants: [{ role: 'supply-head', unit: null }] })
  await keeper.loan.keepRules({ ...shippedRules, open: true, version: 0 })
  const [kind] = await rowsOf<{ id: CategoryId }>(
    'select distinct category_id as id from asset where office_id = $1',
  )
  if (kind === undefined) throw new Error('no card')
  await keeper.loan.keepTerms({
    ...shippedTerms(kind.id),
    open: true,
    publicName: 'เครื่องเสียง',
    checklist: [],
    version: 0,
  })
  purpose = (await keeper.loan.terms()).purposes.find((one) => one.open)?.id ?? ''
})

const path = () => `/public/${office.office}/lend`
const see = async (url = path()) => (await app.inject({ url })).body
const thingsOf = (body: string) =>
  [...body.matchAll(/name="(thing-[0-9a-f]{16})"/gu)].map(([, name]) => name ?? '')

const ask = async (thing: string, pieces: string) =>
  app.inject({
    method: 'POST',
    url: path(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({
      sending: randomUUID(),
      [thing]: pieces,
      from: dayIn(3),
      due: dayIn(4),
      purposeId: purpose,
      reason: 'งานวัด',
      placeName: 'วัดบ้านกลาง',
      name: 'นางสมศรี ใจบุญ',
      telephone: '081 234 5678',
      address: '12 หมู่ 3',
    }).toString(),
  })

async function approveAll() {
  for (const { id } of await rowsOf<{ id: string }>(
    `select id from loan where office_id = $1 and status = 'requested'`,
  )) {
    await office.supply.as().loan.decide({ id, approve: true, reason: '' })
    await office.head.as().loan.decide({ id, approve: true, reason: '' })
  }
}

test('a set is one thing to the public, which says what goes along; its parts are nothing by themselves', async () => {
  const body = await see()
  expect(thingsOf(body)).toHaveLength(1)
  expect(body).toContain('ทั้งชุด พร้อมลำโพง ก 2 ตัว')
  expect(body).toContain('1 ตัว')
})

test('asking for it asks for all of its parts, without a code on the page that follows it', async () => {
  const [thing = ''] = thingsOf(await see())
  const answer = await ask(thing, '1')
  expect(answer.statusCode).toBe(303)
  const lines = await rowsOf<{ kind: string; pieces: number }>(
    'select kind, pieces from loan_line where office_id = $1 order by position',
  )
  expect(lines).toEqual([
    { kind: 'asset', pieces: 1 },
    { kind: 'asset', pieces: 2 },
  ])
  const [card] = await rowsOf<{ code: string }>('select code from asset where office_id = $1 limit 1')
  const followed = await see(String(answer.headers.location))
  expect(followed).toContain('ลำโพง ก')
  expect(followed).not.toContain(card?.code)
  await approveAll()
  const held = await rowsOf<{ pieces: number }>(
    'select sum(upper(slots) - lower(slots))::int as pieces from loan_hold where office_id = $1',
  )
  expect(held[0]?.pieces).toBe(3)
})

test('of two alike sets each is free with its own parts', async () => {
  await registerSet('ก')
  const [thing = '', ...others] = thingsOf(await see())
  expect(others).toEqual([])
  expect((await ask(thing, '1')).statusCode).toBe(303)
  await approveAll()
  expect((await ask(thing, '2')).body).toContain('ว่าง 1 แต่ขอ 2')
  expect((await ask(thing, '1')).statusCode).toBe(303)
  await approveAll()
  expect(await rowsOf("select 1 from loan_hold where office_id = $1 and state = 'reserved'")).toHaveLength(4)
})
