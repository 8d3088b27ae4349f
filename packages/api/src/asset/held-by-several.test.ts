import { expect, test } from 'vitest'
import type { AssetFilter } from '@prongsai/domain/asset/asset.input'
import { testDatabase } from '@prongsai/db/testing'
import { offerOf, openHandedOffice } from '../custody/testing.ts'
import { desk } from './testing.ts'

const database = await testDatabase()

test('a card is found by any of its pieces: of whose division, with whom and in which place it is', async () => {
  const office = await openHandedOffice(database)
  const officer = office.as('officer')
  const { id: room } = await officer.place.open({ name: 'ห้องช่าง', parentId: null })
  const { id } = await officer.asset.register(
    desk(office, { name: 'เก้าอี้พลาสติก', quantity: 20, place: 'ห้องคลัง' }),
  )
  await officer.asset.register(desk(office, { name: 'เก้าอี้เหล็ก', quantity: 20, place: 'ห้องคลัง' }))
  const given = { toKeeperId: office.keeper.id }
  const note = await officer.custody.offer(offerOf(office, [{ assetId: id, pieces: 8 }], given))
  await office.keeper.as().custody.receive({ id: note.id, refused: [], receivedOn: null, signature: null })
  const { works, treasury } = office.ids
  const found = async (filter: AssetFilter) => {
    const { lines } = await officer.asset.list({ filter })
    return lines.map(({ name, unit, keeper, place }) => [name, unit, keeper, place])
  }
  const chairs = ['เก้าอี้พลาสติก', 'กองคลัง, กองช่าง', 'นายเก็บ รักษา', 'ห้องคลัง, ห้องช่าง']
  expect(await found({ unit: works })).toEqual([chairs])
  expect(await found({ keeper: office.keeper.id })).toEqual([chairs])
  expect(await found({ place: room })).toEqual([chairs])
  expect(await found({ unit: works, text: 'เก้าอี้' })).toEqual([chairs])
  expect(await found({ unit: works, keeper: office.keeper.id, place: room })).toEqual([chairs])
  expect((await found({ unit: treasury })).map(([name]) => name)).toEqual(['เก้าอี้พลาสติก', 'เก้าอี้เหล็ก'])
})
