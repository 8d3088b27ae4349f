import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, describe, expect, test } from 'vitest'
import { officeId, type OfficeId } from '@prongsai/domain/base/id'
import { decide, look, openDatabase, openPool, readonly, type ReadDb, type Trx } from './database.ts'
import { insertOffice, officeFacts } from './office/offices.ts'
import { statementNames } from './planned-statements.ts'
import { testDatabase } from './testing.ts'

const { ownerUrl, ownerPool } = await testDatabase()
// One connection, so that what one transaction leaves behind, the next one finds.
const pool = openPool({ url: ownerUrl, role: 'prongsai_app', max: 1 })
const db = openDatabase(pool)
afterAll(() => pool.end())
await ownerPool.query('create sequence turn; grant usage on sequence turn to prongsai_app')

const [office, other] = [officeId(randomUUID()), officeId(randomUUID())]
await decide(db, office, (trx) => insertOffice(trx, office, factsOf('อบต.หนองบัว')))
await decide(db, other, (trx) => insertOffice(trx, other, factsOf('อบต.ดอนยาง')))

function factsOf(name: string) {
  const blank = { subdistrict: '', district: '', province: '', address: '', telephone: '' }
  return { name, shortName: name, ...blank, isSample: false, createdAt: '2026-11-23T02:00:00Z' }
}

const nameOf = (id: OfficeId) => look(db, id, async (reading) => (await officeFacts(reading, id))?.name)
const nextTurn = (reading: ReadDb) =>
  reading
    .selectFrom(sql<{ turn: bigint }>`(select nextval('turn') as turn)`.as('next'))
    .selectAll()
    .execute()
const brokenStatement = (reading: ReadDb) =>
  reading
    .selectFrom(sql<{ one: number }>`(select 1 / 0 as one)`.as('broken'))
    .selectAll()
    .execute()

const named = () =>
  look(db, office, (reading) =>
    reading
      .selectFrom(sql<{ statement: string }>`pg_prepared_statements`.as('p'))
      .select('statement')
      .execute(),
  )

describe('a look', () => {
  test('sees its own office and no other, one after another on one connection', async () => {
    expect(await nameOf(office)).toBe('อบต.หนองบัว')
    expect(await nameOf(other)).toBe('อบต.ดอนยาง')
    expect(await look(db, office, (reading) => officeFacts(reading, other))).toBeUndefined()
    expect(await officeFacts(readonly(db), office)).toBeUndefined()
  })

  test('sees its own while many look at once', async () => {
    const turns = Array.from({ length: 40 }, (_, turn) => (turn % 2 === 0 ? office : other))
    const names = await Promise.all(turns.map(nameOf))
    expect(names).toEqual(turns.map((id) => (id === office ? 'อบต.หนองบัว' : 'อบต.ดอนยาง')))
  })

  test('changes nothing', async () => {
    await expect(look(db, office, nextTurn)).rejects.toThrow(/read-only transaction/)
  })

  test('that fails fails alone', async () => {
    await expect(look(db, office, brokenStatement)).rejects.toThrow(/division by zero/)
    await expect(look(db, office, () => Promise.reject(new Error('not today')))).rejects.toThrow('not today')
    expect(await nameOf(office)).toBe('อบต.หนองบัว')
  })

  test('of what is no office is none', async () => {
    const none = officeId(`${office}'; drop table office; --`)
    await expect(nameOf(none)).rejects.toThrow('an office id is a UUID')
    expect(await nameOf(office)).toBe('อบต.หนองบัว')
  })
})

/** Work that PostgreSQL sends away with this code until it is tried for the last time; how often it was tried. */
const losing = (code: string) => {
  let tries = 0
  return async (trx: Trx, wins: number) => {
    tries += 1
    if (tries < wins)
      await sql.raw(`do $$ begin raise exception 'lost' using errcode = '${code}'; end $$`).execute(trx)
    return tries
  }
}

describe('a decision', () => {
  test('speaks for its own office only', async () => {
    const another = officeId(randomUUID())
    const strange = decide(db, office, (trx) => insertOffice(trx, another, factsOf('อบต.แปลกหน้า')))
    await expect(strange).rejects.toThrow(/row-level security/)
  })

  test('is undone by what is thrown in it', async () => {
    const third = officeId(randomUUID())
    const thrown = decide(db, third, async (trx) => {
      await insertOffice(trx, third, factsOf('อบต.ที่สาม'))
      throw new Error('not today')
    })
    await expect(thrown).rejects.toThrow('not today')
    expect(await nameOf(third)).toBeUndefined()
  })

  test.each(['40001', '40P01'])(
    'that gave way to another with %s is made again, twice at most',
    async (code) => {
      const third = losing(code)
      expect(await decide(db, office, (trx) => third(trx, 3))).toBe(3)
      const fourth = losing(code)
      await expect(decide(db, office, (trx) => fourth(trx, 4))).rejects.toMatchObject({ code })
    },
  )

  test('that gave way, and was told so in other words, is made again as well', async () => {
    const second = losing('40P01')
    const wrapped = (trx: Trx) =>
      second(trx, 2).catch((error: unknown) => {
        throw new Error('a call failed', { cause: error })
      })
    expect(await decide(db, office, wrapped)).toBe(2)
  })

  test('that failed otherwise is not made again', async () => {
    const second = losing('23505')
    await expect(decide(db, office, (trx) => second(trx, 2))).rejects.toMatchObject({ code: '23505' })
    expect(await decide(db, office, (trx) => second(trx, 2))).toBe(2)
  })

  test('does nothing for what is no office', async () => {
    const none = decide(db, officeId('nowhere'), (trx) => insertOffice(trx, other, factsOf('อบต.ว่าง')))
    await expect(none).rejects.toThrow(/invalid input syntax for type uuid/)
    expect(await nameOf(other)).toBe('อบต.ดอนยาง')
  })
})

describe('a statement that comes again and again', () => {
  test('is read by PostgreSQL once', async () => {
    for (let turn = 0; turn < 12; turn++) await nameOf(office)
    const kept = (await named()).filter(({ statement }) => statement.startsWith('select "name"'))
    expect(kept).toHaveLength(1)
  })

  test('has one name, and what differs each time or is long has none', () => {
    const name = statementNames()
    const asked = (text: string) => Array.from({ length: 6 }, () => name(text))
    expect(new Set(asked('select $1').slice(0, 4))).toEqual(new Set([undefined]))
    expect(new Set(asked('select $1'))).toEqual(new Set(['planned-1']))
    expect(asked(`select ${'$1,'.repeat(10_000)}`)).toEqual(Array.from({ length: 6 }))
    expect(asked('select $2').at(-1)).toBe('planned-2')
    const many = Array.from({ length: 400 }, (_, turn) => asked(`select $${String(turn + 3)}`).at(-1))
    expect(many.filter((one) => one !== undefined)).toHaveLength(198)
  })
})
