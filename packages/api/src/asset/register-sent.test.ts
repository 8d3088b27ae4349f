import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { baht } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { desk, openOffice, type OpenOffice } from './testing.ts'

const database = await testDatabase()
let office: OpenOffice
let sending: string
beforeEach(async () => {
  office = await openOffice(database)
  sending = randomUUID()
})

const send = (otherwise: object = {}, key = sending) =>
  office.as('officer').asset.register({ ...desk(office), ...otherwise, sending: key })

const kept = async () => {
  const { rows } = await database.ownerPool.query<{ cards: number; entries: number }>(
    `select (select count(*)::int from asset where office_id = $1) as cards,
       (select count(*)::int from journal where office_id = $1) as entries`,
    [office.office],
  )
  return rows[0]
}

const waiting = async (): Promise<number | undefined> => {
  const { rows } = await database.ownerPool.query<{ waiting: number }>(
    `select count(*)::int as waiting from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return rows[0]?.waiting
}

describe('a registration that is sent again because its answer was lost', () => {
  test('is answered with the card that the first has made', async () => {
    const first = await send()
    expect(await send()).toEqual(first)
    expect(await kept()).toEqual({ cards: 1, entries: 1 })
  })

  test('while the first is still under way waits for it, and there is one card', async () => {
    const other = await database.ownerPool.connect()
    try {
      await send({}, randomUUID())
      await other.query('begin')
      await other.query('select from counter where office_id = $1 for update', [office.office])
      const both = [send(), send()]
      await expect.poll(waiting).toBe(2)
      await other.query('commit')
      const [first, second] = await Promise.all(both)
      expect(second).toEqual(first)
      expect(first).toMatchObject({ code: '400-69-0002' })
      expect(await kept()).toEqual({ cards: 2, entries: 2 })
    } finally {
      other.release(true)
    }
  })

  test('of twenty at once is one card under one code', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => send()))
    expect(new Set(answers.map(({ id, code }) => `${id} ${code}`)).size).toBe(1)
    expect(await kept()).toEqual({ cards: 1, entries: 1 })
  })

  test('after the first was refused is done: nothing had been', async () => {
    await expect(send({ unitPrice: null })).rejects.toMatchObject({
      cause: { refusal: { code: 'asset/price-needed' } },
    })
    expect(await send()).toMatchObject({ code: '400-69-0001' })
    expect(await kept()).toEqual({ cards: 1, entries: 1 })
  })

  test('with something else in it is refused, and says as what the first is saved', async () => {
    const { code } = await send()
    await expect(send({ unitPrice: baht(99) })).rejects.toMatchObject({
      cause: { refusal: { code: 'sending/otherwise', label: code } },
    })
    expect(await kept()).toEqual({ cards: 1, entries: 1 })
  })

  test('under another key, or under none, is another card', async () => {
    await send()
    await send({}, randomUUID())
    await office.as('officer').asset.register(desk(office))
    await office.as('officer').asset.register(desk(office))
    expect(await kept()).toEqual({ cards: 4, entries: 4 })
  })

  test('in another office is another card: a key is of one office', async () => {
    await send()
    const other = await openOffice(database)
    expect(await other.as('officer').asset.register({ ...desk(other), sending })).toMatchObject({
      code: '400-69-0001',
    })
  })

  test('under what is no key is malformed', async () => {
    await expect(send({}, 'again')).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})
