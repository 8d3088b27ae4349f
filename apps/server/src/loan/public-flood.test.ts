import { randomUUID } from 'node:crypto'
import { desk, noon } from '@prongsai/api/asset/testing'
import { refusalOf } from '@prongsai/api/custody/testing'
import {
  askOf,
  dayIn,
  openLendingOffice,
  villager as villagerAtCounter,
  type LendingOffice,
} from '@prongsai/api/loan/testing'
import { instant } from '@prongsai/domain/calendar/civil-date'
import { shippedRules } from '@prongsai/domain/loan/loan-rules'
import { refusalText, type Refusal } from '@prongsai/domain/refusal'
import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { testSystem } from '../testing.ts'

const system = await testSystem()
const hour = 3_600_000
let now = noon
let app = await system.app({ clock: () => now })
let office: LendingOffice
let purpose: string
let thing: string

beforeEach(async () => {
  now = noon
  app = await system.app({ clock: () => now })
  office = await openLendingOffice(system)
  await office
    .as('officer')
    .asset.register(desk(office, { name: 'เต็นท์ผ้าใบ', quantity: 20, countingUnit: 'หลัง' }))
  const keeper = office.supply.as(noon, { grants: [{ role: 'supply-head', unit: null }] })
  const [kind] = await keeper.loan.availability({ from: dayIn(0), days: 1, text: 'เต็นท์' })
  if (kind === undefined) throw new Error('nothing is lent')
  await keeper.loan.keepRules({ ...shippedRules, open: true, version: 0 })
  const terms = { lendable: true, open: true, publicName: 'เต็นท์', bufferDays: 0, checklist: [] }
  await keeper.loan.keepTerms({ categoryId: kind.categoryId, ...terms, version: 0 })
  purpose = (await keeper.loan.terms()).purposes.find((one) => one.open)?.id ?? ''
  thing = /name="(thing-[0-9a-f]{16})"/.exec((await app.inject({ url: path() })).body)?.[1] ?? ''
})

const path = () => `/public/${office.office}/lend`

type Sender = { readonly address: string; readonly telephone: string; readonly name?: string }

const send = ({ address, telephone, name = 'นายขยันส่ง' }: Sender, pieces = 12, ahead = 3) =>
  app.inject({
    method: 'POST',
    url: path(),
    remoteAddress: address,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({
      sending: randomUUID(),
      [thing]: String(pieces),
      from: dayIn(ahead),
      due: dayIn(ahead + 1),
      purposeId: purpose,
      reason: 'งานศพ',
      placeName: 'วัดบ้านกลาง',
      name,
      telephone,
      address: '12 หมู่ 3',
    }).toString(),
  })

const asked = async () =>
  (
    await system.ownerPool.query<{ id: string; name: string }>(
      `select l.id, o.name from loan l join loan_outsider o on o.loan_id = l.id where l.office_id = $1 order by l.id`,
      [office.office],
    )
  ).rows

const held = async () =>
  (await system.ownerPool.query('select from loan_hold where office_id = $1', [office.office])).rowCount

const villager = { address: '203.0.113.9', telephone: '089 999 9999', name: 'นางสมศรี ใจบุญ' }

const allowed = async (id: string) => {
  const yes = { id, approve: true, reason: '' }
  await office.supply.as().loan.decide(yes)
  return refusalOf(office.head.as().loan.decide(yes))
}

test('a thousand requests at once hold nothing, and are let in by the pace of a network, of a telephone and of the office', async () => {
  const one = '198.51.100.7'
  const flood = Array.from({ length: 1000 }, (_, index) => ({
    // A third from one address, the others from as many networks; each third telephone has been used before.
    address: index % 3 === 0 ? one : `10.${index % 250}.${index % 199}.1`,
    telephone: `08${String(index % 3 === 1 ? index : index % 7).padStart(8, '0')}`,
  }))
  const answers = await Promise.all(flood.map((sender) => send(sender)))
  expect(answers.filter(({ statusCode }) => statusCode === 303)).toHaveLength(60)
  expect(answers.filter(({ statusCode }) => statusCode >= 500)).toEqual([])
  const fromOne = answers.filter((_, index) => flood[index]?.address === one)
  expect(fromOne.filter(({ statusCode }) => statusCode !== 429).length).toBeLessThanOrEqual(20)
  expect(await asked()).toHaveLength(60)
  expect(await held()).toBe(0)
  // All tents are free as before: what waits takes them from nobody, and the counter takes requests as ever.
  const [kind] = await office.supply.as().loan.availability({ from: dayIn(3), days: 2, text: 'เต็นท์' })
  expect(kind?.free).toEqual([20, 20])
  expect((await app.inject({ url: path() })).statusCode).toBe(200)

  const told = await send(villager)
  expect(told.statusCode).toBe(422)
  expect(told.body).toContain(refusalText({ code: 'loan/too-often' }))
  // An hour later whoever is honest is let in, and staff grant his before the spam.
  now = instant(noon + hour + 1)
  expect((await send(villager)).statusCode).toBe(303)
  const honest = (await asked()).find(({ name }) => name === villager.name)
  expect(await allowed(honest?.id ?? '')).toBeUndefined()
  expect(await held()).toBe(1)
}, 120_000)

test('two networks that send all that they may close the form for nobody else', async () => {
  const sent = Array.from({ length: 40 }, (_, index) => ({
    address: index % 2 === 0 ? '198.51.100.8' : '198.51.100.9',
    telephone: `08${String(index).padStart(8, '0')}`,
  }))
  const answers = await Promise.all(sent.map((sender) => send(sender)))
  expect(answers.filter(({ statusCode }) => statusCode === 303)).toHaveLength(30)
  expect((await send(villager)).statusCode).toBe(303)
  const again = await send({ address: '198.51.100.8', telephone: '086 666 6666' })
  expect(again.statusCode).not.toBe(303)
}, 60_000)

test('three requests under one telephone bar it no longer than to their first day, and never at the counter', async () => {
  const his = { address: '203.0.113.12', telephone: '085 555 5555' }
  for (let sent = 0; sent < 3; sent += 1) expect((await send(his, 1)).statusCode).toBe(303)
  const told = await send(his, 1)
  expect(told.statusCode).toBe(422)
  expect(told.body).toContain(refusalText({ code: 'loan/waiting-already' }))
  const { id } = await office.as('officer').asset.register(desk(office, { name: 'โต๊ะพับ' }))
  const borrower = { ...villagerAtCounter(), telephone: his.telephone }
  await office.supply.as().loan.request(askOf(office, { id }, { borrower, place: 'outside' }))
  now = instant(noon + 4 * 24 * hour)
  expect((await send(his, 1, 8)).statusCode).toBe(303)
}, 60_000)

test('two villagers ask at the same moment for twelve of twenty: both are taken, one is allowed, and the page names nobody', async () => {
  const other = { address: '203.0.113.10', telephone: '088 888 8888', name: 'นายสมชาย มีทรัพย์' }
  const answers = await Promise.all([send(villager), send(other)])
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([303, 303])
  expect(await held()).toBe(0)
  const both = await asked()
  for (const { id } of both) await office.supply.as().loan.decide({ id, approve: true, reason: '' })
  const decided = await Promise.all(
    both.map(({ id }) => refusalOf(office.head.as().loan.decide({ id, approve: true, reason: '' }))),
  )
  const won = both.filter((_, index) => decided[index] === undefined)
  expect(won).toHaveLength(1)
  const refusal = z
    .custom<Refusal>((answer) => answer !== undefined)
    .parse(decided.find((answer) => answer !== undefined))
  expect(refusal).toMatchObject({ code: 'loan/taken', pieces: 12, free: 8, holders: [{ who: won[0]?.name }] })
  expect(refusalText(refusal)).toContain(won[0]?.name ?? 'nobody')

  // Whoever asks next, and whoever follows his own request, reads no name.
  const third = await send({ address: '203.0.113.11', telephone: '087 777 7777' })
  expect(third.statusCode).toBe(422)
  expect(third.body).toContain('ว่าง 8 แต่ขอ 12')
  const pages = await Promise.all(
    answers.map(({ headers }) => app.inject({ url: String(headers.location).split('?')[0] ?? '' })),
  )
  const shown = [third, await app.inject({ url: path() }), ...pages].map(({ body }) => body).join('\n')
  for (const { name } of both) expect(shown).not.toContain(name.split(' ')[1])
}, 60_000)
