import { testDatabase } from '@prongsai/db/testing'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { correctAssetInput } from '@prongsai/domain/asset/asset.input'
import { desk, openOffice, type OpenOffice } from './testing.ts'

const database = await testDatabase()
const connect = () => database.ownerPool.connect()
let office: OpenOffice
let other: Awaited<ReturnType<typeof connect>>

beforeEach(async () => {
  office = await openOffice(database)
  other = await connect()
  await other.query('begin')
})
afterEach(() => other.release(true))

const waiting = async (): Promise<number | undefined> => {
  const { rows } = await database.ownerPool.query<{ waiting: number }>(
    `select count(*)::int as waiting from pg_stat_activity
     where datname = current_database() and wait_event_type = 'Lock'`,
  )
  return rows[0]?.waiting
}

describe('a decision that lost a race', () => {
  test('of locks is made again, and nobody hears of it', async () => {
    const officer = office.as('officer')
    await officer.asset.register(desk(office))
    await other.query('select from journal_head where office_id = $1 for update', [office.office])
    const registering = officer.asset.register(desk(office))
    await expect.poll(waiting).toBe(1)
    // Each now waits for the other, and who began to wait first is sent away first.
    await other.query('select from counter where office_id = $1 for update', [office.office])
    await other.query('commit')
    expect(await registering).toMatchObject({ code: '400-69-0002' })
  })

  test('with the closing of its unit is refused', async () => {
    const officer = office.as('officer')
    await other.query('select from unit where office_id = $1 and id = $2 for update', [
      office.office,
      office.ids.works,
    ])
    const answer = officer.asset
      .register(desk(office, { unitId: office.ids.works }))
      .catch((error: unknown) => error)
    await expect.poll(waiting).toBe(1)
    await other.query(`update unit set closed_on = '2026-11-23' where id = $1`, [office.ids.works])
    await other.query('commit')
    expect(await answer).toMatchObject({ cause: { refusal: { code: 'asset/unit-closed', unit: 'กองช่าง' } } })
  })

  test('for a code says whose it has become', async () => {
    const officer = office.as('officer')
    const { id } = await officer.asset.register(desk(office))
    const winner = await officer.asset.register(desk(office, { name: 'โต๊ะของผู้อื่น' }))
    await other.query(`update asset set code = 'ก-1', code_key = 'ก-1' where id = $1`, [winner.id])
    const facts = { ...correctAssetInput.shape.facts.parse(await officer.asset.get({ id })), code: 'ก-1' }
    const answer = officer.asset
      .correct({ id, version: 1, facts, reason: '' })
      .catch((error: unknown) => error)
    await expect.poll(waiting).toBe(1)
    await other.query('commit')
    expect(await answer).toMatchObject({
      cause: { refusal: { code: 'asset/code-taken', assetCode: 'ก-1', holder: 'โต๊ะของผู้อื่น' } },
    })
  })
})
