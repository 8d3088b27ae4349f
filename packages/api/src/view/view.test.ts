import { testDatabase } from '@prongsai/db/testing'
import { beforeEach, expect, test } from 'vitest'
import { openHandedOffice, type HandedOffice } from '../custody/testing.ts'

const database = await testDatabase()
let office: HandedOffice
beforeEach(async () => {
  office = await openHandedOffice(database)
})

const view = { list: 'assets', name: 'ของเก่า', search: '?fiscalYear=2560', shared: false } as const
const namesSeenBy = async (who: HandedOffice['keeper']) =>
  (await who.as().view.list({ list: 'assets' })).map(({ name, own }) => [name, own])

test('a view is its owner’s until it is shared, and then his unit’s', async () => {
  await office.keeper.as().view.save(view)
  expect(await namesSeenBy(office.keeper)).toEqual([['ของเก่า', true]])
  expect(await namesSeenBy(office.engineer)).toEqual([])
  await office.keeper.as().view.save({ ...view, shared: true })
  expect(await namesSeenBy(office.keeper)).toEqual([['ของเก่า', true]])
  expect(await namesSeenBy(office.engineer)).toEqual([['ของเก่า', false]])
  expect(await namesSeenBy(office.treasurer)).toEqual([])
})

test('a view is thrown away by nobody but its owner', async () => {
  const { id } = await office.keeper.as().view.save({ ...view, shared: true })
  await expect(office.engineer.as().view.remove({ id })).rejects.toMatchObject({ code: 'NOT_FOUND' })
  await office.keeper.as().view.remove({ id })
  expect(await namesSeenBy(office.keeper)).toEqual([])
})
