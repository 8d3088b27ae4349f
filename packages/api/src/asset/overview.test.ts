import { overviews } from '@prongsai/domain/asset/overview'
import { civilDate } from '@prongsai/domain/calendar/civil-date'
import { baht } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { beforeEach, expect, test } from 'vitest'
import { desk, openOffice, type OpenOffice } from './testing.ts'

const day = (text: string) => civilDate.parse(text)

const database = await testDatabase()
let office: OpenOffice
beforeEach(async () => {
  office = await openOffice(database)
  const { asset } = office.as('officer')
  await asset.register(desk(office))
  await asset.register(desk(office, { acquiredOn: day('2019-01-15'), unitPrice: baht(2_500), quantity: 20 }))
  await asset.register(desk(office, { acquiredOn: day('2025-11-24'), warrantyUntil: day('2026-12-10') }))
  const old = { acquiredOn: null, unitPrice: null, broughtForward: true, condition: 'damaged' } as const
  await asset.register(desk(office, old))
})

test.each(overviews)('each line of the overview by %s counts just the list that it leads to', async (by) => {
  const { asset } = office.as('officer')
  const lines = await asset.overview({ by })
  expect(lines.length).toBeGreaterThan(0)
  for (const { filter, cards } of lines)
    expect([filter, (await asset.list({ filter })).total.count]).toEqual([filter, cards])
})

test.each(['unit', 'category', 'age', 'value', 'condition'] as const)(
  'by %s every card in use is counted once',
  async (by) => {
    const lines = await office.as('officer').asset.overview({ by })
    expect(lines.reduce((sum, { cards }) => sum + cards, 0)).toBe(4)
    expect(lines.reduce((sum, { pieces }) => sum + pieces, 0)).toBe(23)
  },
)

test('what was registered here has been seen that day; what was brought forward never', async () => {
  const lines = await office.as('officer').asset.overview({ by: 'seen' })
  expect(lines.map(({ key, cards }) => [key, cards])).toEqual([
    ['notIn1', 0],
    ['notIn2', 0],
    ['never', 1],
  ])
})
