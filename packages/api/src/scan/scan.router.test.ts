import { testDatabase } from '@prongsai/db/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { desk, openOffice, type OpenOffice } from '../asset/testing.ts'
import { refusalOf } from '../custody/testing.ts'

const database = await testDatabase()
let office: OpenOffice
beforeEach(async () => {
  office = await openOffice(database)
})

const register = async (facts: Parameters<typeof desk>[1] = {}) =>
  office.as('officer').asset.register(desk(office, facts))

const read = async (text: string) => {
  const [only] = await office.as('officer').scan.read({ texts: [text], place: 'scan' })
  return only?.kind === 'cards' ? only.cards.map(({ id }) => id) : only?.kind
}

describe('a scan', () => {
  test('of a label finds its card by the id, whatever its code is and whatever machine the label names', async () => {
    const { id } = await register({ code: '416-60-0001' })
    const { publicId } = await office.as('officer').asset.get({ id })
    expect(await read(`https://old.example.go.th/a/${publicId}`)).toEqual([id])
    await database.ownerPool.query(
      `update asset set code = '416-60-0009', code_key = '416-60-9' where id = $1`,
      [id],
    )
    expect(await read(`/a/${publicId}`)).toEqual([id])
  })

  test.each(['๔๑๖ ๖๐ ๐๐๐๑', '416/60/1', '416600001', '416-60-0001'])(
    'of a code finds its card however it is written: %s',
    async (text) => {
      const { id } = await register({ code: '416-60-0001' })
      expect(await read(text)).toEqual([id])
    },
  )

  test('of a code that may mean several gives all of them to choose from', async () => {
    const { id: one } = await register({ code: '416-60-0001' })
    const { id: two } = await register({ code: '41-66-0001' })
    expect(new Set(await read('416600001'))).toEqual(new Set([one, two]))
  })

  test("of another office's label is of nothing here, and is not kept", async () => {
    const other = await openOffice(database)
    const { id } = await other.as('officer').asset.register(desk(other))
    const { publicId } = await other.as('officer').asset.get({ id })
    expect(await read(`/a/${publicId}`)).toBe('not-ours')
    expect(await read('---')).toBe('nothing')
    expect(await office.as('officer').scan.unknown({ state: 'open' })).toEqual([])
  })
})

test('what was scanned has been seen, what was searched for by its code has not', async () => {
  const ids = [await register(), await register(), await register()].map(({ id }) => id)
  await database.ownerPool.query(`update asset set seen_on = '2020-01-01' where id = any($1)`, [ids])
  const officer = office.as('officer')
  const [labelled, typed, sought] = await Promise.all(ids.map((id) => officer.asset.get({ id })))
  const seen = async (text: string, place: 'scan' | 'search') => {
    await officer.scan.read({ texts: [text], place })
    const { rows } = await database.ownerPool.query<{ seen: string }>(
      `select seen_on::text as seen from asset where id = any($1) order by id`,
      [ids],
    )
    return rows.map((row) => row.seen)
  }
  expect(await seen(sought?.code ?? '', 'search')).toEqual(['2020-01-01', '2020-01-01', '2020-01-01'])
  expect(await seen(`/a/${labelled?.publicId ?? ''}`, 'search')).toEqual([
    '2026-11-23',
    '2020-01-01',
    '2020-01-01',
  ])
  expect(await seen(typed?.code ?? '', 'scan')).toEqual(['2026-11-23', '2026-11-23', '2020-01-01'])
})

describe('a code that is found nowhere', () => {
  test('is kept once, however often it is scanned', async () => {
    expect(await read('8850001')).toBe('unknown')
    expect(await read('88 50001')).toBe('unknown')
    expect(await read('8850001')).toBe('unknown')
    const kept = await office.as('officer').scan.unknown({ state: 'open' })
    expect(kept.map(({ text, times }) => [text, times])).toContainEqual(['8850001', 2])
  })

  test('is bound to a card as its mark, and finds it from then on', async () => {
    const { id } = await register()
    await read('8850001')
    const { scan, asset } = office.as('officer')
    await scan.bind({ text: '8850001', assetId: id })
    expect(await scan.unknown({ state: 'open' })).toEqual([])
    expect(await read('8850001')).toEqual([id])
    const { history } = await asset.get({ id })
    expect(history.entries[0]).toMatchObject({ act: 'scan/bind' })
    const [mark] = await scan.marksOf({ id })
    expect(mark).toMatchObject({ text: '8850001', boundBy: 'นางสาวพัสดุ ใจดี' })
    await scan.unbind({ id: mark?.id ?? '', reason: 'ผูกผิดรายการ' })
    expect(await read('8850001')).toBe('unknown')
  })

  test('is set aside with a reason, and waits no longer though it is scanned again', async () => {
    await read('8850001')
    const { scan } = office.as('officer')
    const [open] = await scan.unknown({ state: 'open' })
    await scan.setAside({ id: open?.id ?? '', reason: 'บาร์โค้ดของกล่อง' })
    await read('8850001')
    expect(await scan.unknown({ state: 'open' })).toEqual([])
    expect(await scan.unknown({ state: 'set-aside' })).toMatchObject([{ reason: 'บาร์โค้ดของกล่อง', times: 2 }])
    expect(await refusalOf(scan.setAside({ id: open?.id ?? '', reason: 'อีกครั้ง' }))).toEqual({
      code: 'scan/dealt-with',
    })
  })

  test('waits no longer once a card is registered under it', async () => {
    await read('400-69-0777')
    const { id } = await register({ code: '400-69-0777' })
    expect(await office.as('officer').scan.unknown({ state: 'open' })).toEqual([])
    expect(await read('400-69-0777')).toEqual([id])
  })
})

describe('a mark', () => {
  test('means one card: neither another mark nor a code is taken from its card', async () => {
    const { id: one, code } = await register()
    const { id: two } = await register()
    const { scan } = office.as('officer')
    await scan.bind({ text: 'A 0012', assetId: one })
    expect(await refusalOf(scan.bind({ text: 'a-12', assetId: two }))).toMatchObject({
      code: 'scan/mark-taken',
    })
    expect(await refusalOf(scan.bind({ text: code, assetId: two }))).toMatchObject({
      code: 'scan/mark-taken',
    })
  })

  test('is never a label of the system, nor what cannot be read', async () => {
    const { id } = await register()
    const { scan, asset } = office.as('officer')
    const { publicId } = await asset.get({ id })
    expect(await refusalOf(scan.bind({ text: `/a/${publicId}`, assetId: id }))).toEqual({
      code: 'scan/is-label',
    })
    expect(await refusalOf(scan.bind({ text: '--', assetId: id }))).toEqual({ code: 'scan/unreadable' })
  })
})
