import { testDatabase } from '@prongsai/db/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { desk } from '../asset/testing.ts'
import { openHandedOffice, refusalOf, type HandedOffice } from '../custody/testing.ts'

const database = await testDatabase()
let office: HandedOffice
beforeEach(async () => {
  office = await openHandedOffice(database)
})

const open = async (name: string, parentId: string | null = null) =>
  (await office.as('officer').place.open({ name, parentId })).id
const countIn = async (place: string) =>
  (await office.as('officer').asset.list({ filter: { place } })).total.count

describe('the tree of places', () => {
  test('knows what stands in a place by what the card says, and in a building what stands in its rooms', async () => {
    const officer = office.as('officer')
    await officer.asset.register(desk(office, { place: ' อาคารสำนักงาน › ห้องคลัง ' }))
    const house = await open('อาคารสำนักงาน')
    const room = await open('ห้องคลัง', house)
    const { id } = await officer.asset.register(desk(office, { place: 'โรงรถ' }))
    expect([await countIn(room), await countIn(house)]).toEqual([1, 1])
    await officer.custody.movePlace({ ids: [id], place: 'อาคารสำนักงาน › ห้องคลัง', reason: 'ย้าย' })
    expect([await countIn(room), await countIn(house)]).toEqual([2, 2])
    const { chain } = await officer.custody.ofAsset({ id })
    expect(chain[0]).toMatchObject({ place: 'อาคารสำนักงาน › ห้องคลัง', placeId: room })
  })

  test('takes in the words of an old register, and they mean the place also when it is called otherwise', async () => {
    const officer = office.as('officer')
    for (const place of ['ห้องคลัง', 'ห้องคลัง', 'ห้อง คลัง']) await officer.asset.register(desk(office, { place }))
    expect(await officer.place.words()).toEqual([
      { word: 'ห้องคลัง', cards: 2 },
      { word: 'ห้อง คลัง', cards: 1 },
    ])
    const room = await open('ห้องกองคลัง')
    expect(await officer.place.bind({ word: 'ห้องคลัง', placeId: room })).toEqual({ cards: 2 })
    expect(await officer.place.words()).toEqual([{ word: 'ห้อง คลัง', cards: 1 }])
    const house = await open('อาคารสำนักงาน')
    await officer.place.change({ id: room, version: 1, name: 'ห้องกองคลัง', parentId: house })
    expect([await countIn(room), await countIn(house)]).toEqual([2, 2])
    expect((await officer.place.tree()).map(({ path, cards }) => [path, cards])).toEqual([
      ['อาคารสำนักงาน', 0],
      ['อาคารสำนักงาน › ห้องกองคลัง', 2],
    ])
  })

  test('loses no place in which something stands', async () => {
    const officer = office.as('officer')
    const house = await open('โรงรถ')
    await officer.asset.register(desk(office, { place: 'โรงรถ' }))
    expect(await refusalOf(officer.place.close({ id: house, reason: 'รื้อถอน' }))).toEqual({
      code: 'place/not-empty',
      cards: 1,
    })
    await officer.place.close({ id: await open('ศาลาเก่า'), reason: 'รื้อถอน' })
    expect((await officer.place.tree()).filter(({ closedOn }) => closedOn !== null)).toHaveLength(1)
  })

  test('lets a former name mean no other place, and no room below become too long to be said', async () => {
    const officer = office.as('officer')
    await officer.asset.register(desk(office, { place: 'ห้อง 1' }))
    const id = await open('ห้อง 1')
    await officer.place.change({ id, version: 1, name: 'ห้องประชุม', parentId: null })
    expect(await refusalOf(open('ห้อง 1'))).toEqual({
      code: 'place/word-taken',
      word: 'ห้อง 1',
      place: 'ห้องประชุม',
    })
    await officer.place.change({ id, version: 2, name: 'ห้อง 1', parentId: null })
    expect(await countIn(id)).toBe(1)
    await open('ก'.repeat(90), await open('ข'.repeat(90), id))
    expect(
      await refusalOf(officer.place.change({ id, version: 3, name: 'ห้องหนึ่ง'.repeat(3), parentId: null })),
    ).toEqual({ code: 'place/too-long', most: 200 })
  })

  test('is told of two who change one place', async () => {
    const officer = office.as('officer')
    const id = await open('โรงรถ')
    await officer.place.change({ id, version: 1, name: 'โรงจอดรถ', parentId: null })
    expect(
      await refusalOf(officer.place.change({ id, version: 1, name: 'อาคารจอดรถ', parentId: null })),
    ).toMatchObject({
      code: 'place/changed-meanwhile',
      version: 2,
    })
  })
})
