import { testDatabase } from '@prongsai/db/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { desk, later } from '../asset/testing.ts'
import { offerOf, openHandedOffice, refusalOf, type HandedOffice } from '../custody/testing.ts'

const database = await testDatabase()
let office: HandedOffice
beforeEach(async () => {
  office = await openHandedOffice(database)
})

const register = async (facts: Parameters<typeof desk>[1] = {}) =>
  (await office.as('officer').asset.register(desk(office, facts))).id

type Id = Awaited<ReturnType<typeof register>>
const join = (wholeId: Id, partId: Id) =>
  office.as('officer').part.join({ wholeId, partId, reason: 'ซื้อมาเป็นชุดเดียวกัน' })
const unitOf = async (id: Id) => (await office.as('officer').asset.get({ id })).unit

describe('a set', () => {
  test('moves as one: what belongs to it goes on the note and is received with it', async () => {
    const [set, chairs, lamp] = [await register(), await register({ quantity: 6 }), await register()]
    await join(set, chairs)
    await join(set, lamp)
    const officer = office.as('officer')
    expect(await officer.custody.heldNow({ ids: [set] })).toMatchObject([
      { assetId: set, whole: null },
      { assetId: chairs, pieces: 6 },
      { assetId: lamp, pieces: 1 },
    ])
    const note = await officer.custody.offer(offerOf(office, [{ assetId: set, pieces: 1 }]))
    const torn = {
      id: note.id,
      refused: [{ assetId: lamp, reason: 'แตก' }],
      receivedOn: null,
      signature: null,
    }
    expect(await refusalOf(office.engineer.as().custody.receive(torn))).toMatchObject({
      code: 'part/divided',
    })
    await office.engineer.as(later(1)).custody.receive({ ...torn, refused: [] })
    expect([await unitOf(set), await unitOf(chairs), await unitOf(lamp)]).toEqual([
      'กองช่าง',
      'กองช่าง',
      'กองช่าง',
    ])
  })

  test('is moved to another room as one', async () => {
    const [set, lamp] = [await register(), await register()]
    await join(set, lamp)
    const officer = office.as('officer')
    await officer.custody.movePlace({ ids: [set], place: 'ห้องประชุม', reason: 'ย้ายห้อง' })
    expect(await officer.asset.get({ id: lamp })).toMatchObject({ place: 'ห้องประชุม' })
  })

  test('keeps its parts from going without it', async () => {
    const [set, lamp] = [await register(), await register()]
    await join(set, lamp)
    const { custody } = office.as('officer')
    const alone = { code: 'part/of-a-set' }
    expect(await refusalOf(custody.offer(offerOf(office, [{ assetId: lamp, pieces: 1 }])))).toMatchObject(
      alone,
    )
    expect(await refusalOf(custody.movePlace({ ids: [lamp], place: 'อื่น', reason: 'ย้าย' }))).toMatchObject(
      alone,
    )
  })

  test('lets a part leave and return, and both cards tell it', async () => {
    const [set, lamp] = [await register(), await register()]
    await join(set, lamp)
    const later1 = office.as('officer', later(1))
    await later1.part.leave({ partId: lamp, reason: 'ส่งซ่อม' })
    await later1.custody.offer(offerOf(office, [{ assetId: lamp, pieces: 1 }]))
    expect(await refusalOf(join(set, lamp))).toMatchObject({ code: 'part/on-its-way' })
    await later1.custody.withdraw({
      id: (await later1.custody.list({ box: 'all' })).notes[0]?.id ?? '',
      reason: 'ไม่โอนแล้ว',
    })
    await office.as('officer', later(2)).part.join({ wholeId: set, partId: lamp, reason: 'ซ่อมแล้ว' })
    const { parts } = await later1.part.ofAsset({ id: set })
    expect(parts.map(({ until, endReason }) => [until === null, endReason])).toEqual([
      [true, null],
      [false, 'ส่งซ่อม'],
    ])
    const { history, version } = await later1.asset.get({ id: lamp })
    expect(history.entries.map(({ act }) => act)).toEqual([
      'part/join',
      'part/leave',
      'part/join',
      'asset/register',
    ])
    expect(version).toBe(4)
  })

  test('has a thing only while it has no other, also when two add it at once', async () => {
    for (let run = 0; run < 20; run += 1) {
      const [first, second, lamp] = [await register(), await register(), await register()]
      const ends = await Promise.allSettled([join(first, lamp), join(second, lamp)])
      expect(ends.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    }
  }, 60_000)
})

test('accessories are listed on what they belong to, and taken away with a reason', async () => {
  const id = await register()
  const { part, asset } = office.as('officer')
  await part.addAccessory({ assetId: id, name: 'สายไฟ', quantity: 2 })
  const [cable] = (await part.ofAsset({ id })).accessories
  expect(cable).toMatchObject({ name: 'สายไฟ', quantity: 2, removedAt: null })
  await part.removeAccessory({ id: cable?.id ?? '', reason: 'ชำรุด' })
  expect((await part.ofAsset({ id })).accessories).toMatchObject([{ removedReason: 'ชำรุด' }])
  await expect(part.removeAccessory({ id: cable?.id ?? '', reason: 'อีกครั้ง' })).rejects.toMatchObject({
    code: 'NOT_FOUND',
  })
  expect((await asset.get({ id })).history.entries.map(({ reason }) => reason)).toEqual(['ชำรุด', null, null])
})
