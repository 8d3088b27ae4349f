import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { officeId, type OfficeId } from '@prongsai/domain/base/id'
import { canonicalJson } from '@prongsai/domain/journal/canonical'
import { decide, look } from '../database.ts'
import { testDatabase } from '../testing.ts'
import { appendJournal } from './journal.ts'
import { verifyJournal, type NotedHead } from './verify-journal.ts'

const { db, ownerPool } = await testDatabase()
let office: OfficeId

beforeEach(async () => {
  office = officeId(crypto.randomUUID())
  await decide(db, office, (trx) =>
    trx
      .insertInto('office')
      .values({
        id: office,
        name: 'องค์การบริหารส่วนตำบลทดสอบ',
        short_name: 'อบต.ทดสอบ',
        subdistrict: 'ทดสอบ',
        district: 'ทดสอบ',
        province: 'ทดสอบ',
        address: '',
        telephone: '',
        is_sample: false,
        created_at: '2026-11-23T00:00:00Z',
      })
      .execute(),
  )
  for (const step of [1, 2, 3, 4, 5]) await append(step)
})

const append = (step: number) => decide(db, office, (trx) => appendJournal(trx, bodyOf(step)))
const bodyOf = (step: number) =>
  canonicalJson({ act: 'asset/correct', subject: { kind: 'asset', id: 'a' }, step })
const verify = (noted?: NotedHead) => look(db, office, (reading) => verifyJournal(reading, office, noted))
const tamper = (statement: string, ...values: unknown[]) => ownerPool.query(statement, [office, ...values])

describe('walking the chain', () => {
  test('of an untouched journal finds nothing', async () => {
    expect(await verify()).toMatchObject({ entries: 5n, finding: undefined })
  })

  test('of a journal that is written meanwhile finds nothing', async () => {
    const written = Promise.all(Array.from({ length: 4 }, (_, client) => appendMany(client)))
    const findings: unknown[] = []
    for (let time = 0; time < 20; time++) findings.push((await verify()).finding)
    await written
    expect(findings).toEqual(findings.map(() => undefined))
  })

  test('finds a changed entry', async () => {
    await tamper(`update journal set body = $2 where office_id = $1 and number = 3`, bodyOf(99))
    expect((await verify()).finding).toEqual({ kind: 'changed', number: 3n })
  })

  test('finds an entry changed together with its own hash', async () => {
    await tamper(
      `update journal set body = $2, hash = journal_hash(previous_hash, number, $2) where office_id = $1 and number = 3`,
      bodyOf(99),
    )
    expect((await verify()).finding).toEqual({ kind: 'inserted', number: 4n })
  })

  test('finds a removed entry', async () => {
    await tamper(`delete from journal where office_id = $1 and number = 2`)
    expect((await verify()).finding).toEqual({ kind: 'removed', number: 2n })
  })

  test('finds an inserted entry, the later ones moved up', async () => {
    await tamper(`delete from journal where office_id = $1 and number = 3`)
    await tamper(
      `insert into journal (office_id, number, body, previous_hash, hash)
       select $1, 3, $2, hash, journal_hash(hash, 3, $2) from journal where office_id = $1 and number = 2`,
      bodyOf(99),
    )
    expect((await verify()).finding).toEqual({ kind: 'inserted', number: 4n })
  })

  test('finds an entry inserted after the head', async () => {
    await tamper(
      `insert into journal (office_id, number, body, previous_hash, hash)
       select $1, 6, $2, hash, journal_hash(hash, 6, $2) from journal where office_id = $1 and number = 5`,
      bodyOf(99),
    )
    expect((await verify()).finding).toEqual({ kind: 'inserted', number: 6n })
  })

  test('finds a cut tail', async () => {
    await tamper(`delete from journal where office_id = $1 and number > 3`)
    expect((await verify()).finding).toEqual({ kind: 'tail-cut', number: 4n })
  })

  test('finds a tail cut together with the head, against a head noted before', async () => {
    const { entries, head } = await verify()
    await tamper(`delete from journal where office_id = $1 and number > 3`)
    await tamper(
      `update journal_head set number = 3, hash = (select hash from journal where office_id = $1 and number = 3)
       where office_id = $1`,
    )
    expect((await verify()).finding).toBeUndefined()
    expect((await verify({ number: entries, hash: head })).finding).toEqual({ kind: 'tail-cut', number: 4n })
  })

  test('finds a chain rewritten from its root, against a head noted before', async () => {
    const noted = await verify()
    await tamper(`delete from journal where office_id = $1`)
    await tamper(`delete from journal_head where office_id = $1`)
    for (const step of [11, 12, 13, 14, 15]) await append(step)
    expect((await verify()).finding).toBeUndefined()
    expect((await verify({ number: noted.entries, hash: noted.head })).finding).toEqual({
      kind: 'head-differs',
      number: 5n,
    })
  })
})

describe('the journal', () => {
  test('is one unbroken chain after 32 clients wrote at once', async () => {
    await Promise.all(Array.from({ length: 32 }, (_, client) => appendMany(client)))
    expect(await verify()).toMatchObject({ entries: 5n + 32n * 4n, finding: undefined })
  })

  test('loses the entry of a decision that is undone, and leaves no gap', async () => {
    await expect(
      decide(db, office, async (trx) => {
        await appendJournal(trx, bodyOf(6))
        throw new Error('undone')
      }),
    ).rejects.toThrow('undone')
    await append(7)
    expect(await verify()).toMatchObject({ entries: 6n, finding: undefined })
  })

  test.each([
    'update journal set body = body',
    'delete from journal',
    'update journal_head set number = 0',
    'truncate journal',
  ])('refuses «%s» to the role that the application runs as', async (statement) => {
    await expect(decide(db, office, (trx) => sql.raw(statement).execute(trx))).rejects.toMatchObject({
      code: '42501',
    })
  })

  test('of another office is not seen', async () => {
    const other = officeId(crypto.randomUUID())
    expect(
      await look(db, other, (reading) => reading.selectFrom('journal').select('number').execute()),
    ).toEqual([])
  })
})

async function appendMany(client: number) {
  for (const step of [1, 2, 3, 4]) await append(client * 10 + step)
}
