import { expect, test } from 'vitest'
import { testDatabase } from '@prongsai/db/testing'
import { createCaller } from '../app-router.ts'
import { desk, noon } from '../asset/testing.ts'
import { refusalOf } from '../custody/testing.ts'
import { approved, askOf, dayIn, openLendingOffice, seal } from './testing.ts'

const database = await testDatabase()

test('what comes again each week is refused for the one week in which another has it, and otherwise asked for whole', async () => {
  const office = await openLendingOffice(database)
  const { id } = await office.as('officer').asset.register(desk(office, { quantity: 2, name: 'เต็นท์' }))
  await approved(office, askOf(office, { id, pieces: 2 }, { from: dayIn(14), due: dayIn(14) }), office.other)
  const market = (until: number) => askOf(office, { id }, { due: dayIn(0), weeklyUntil: dayIn(until) })
  expect(await refusalOf(office.staff.as().loan.request(market(21)))).toMatchObject({
    code: 'loan/taken',
    free: 0,
  })
  expect((await office.staff.as().loan.request(market(7))).ids).toHaveLength(2)
  const twice = market(7).lines.flatMap((line) => [line, line])
  expect((await office.staff.as().loan.request({ ...market(7), lines: twice })).ids).toHaveLength(2)
  const thrice = { ...market(7), lines: [...twice, ...market(7).lines] }
  expect(await refusalOf(office.staff.as().loan.request(thrice))).toMatchObject({
    code: 'loan/taken',
    free: 0,
  })
})

test('each line is looked at once for all of its weeks', async () => {
  const office = await openLendingOffice(database)
  await office.as('officer').asset.register(desk(office, { quantity: 2, name: 'เต็นท์' }))
  const [kind] = await office.supply.as().loan.availability({ from: dayIn(0), days: 1, text: 'เต็นท์' })
  if (kind === undefined) throw new Error('nothing is lent')
  let queries = 0
  const counting: Parameters<typeof database.db.withPlugin>[0] = {
    transformQuery: ({ node }) => {
      queries += 1
      return node
    },
    transformResult: ({ result }) => Promise.resolve(result),
  }
  const db = database.db.withPlugin(counting)
  const caller = createCaller({ db, now: noon, actor: office.staff.actor, seal })
  const { categoryId, unitId, name } = kind
  const lines = [{ kind: 'alike' as const, categoryId, name, unitId, pieces: 1 }]
  const asked = async (weeks: number) => {
    queries = 0
    const ask = askOf(
      office,
      { id: kind.assetId },
      { due: dayIn(0), lines, weeklyUntil: dayIn(7 * (weeks - 1)) },
    )
    expect((await caller.loan.request(ask)).ids).toHaveLength(weeks)
    return queries
  }
  const [two, twenty] = [await asked(2), await asked(20)]
  // Of each week its row and its lines are written; nothing of it is read.
  expect(twenty - two).toBe(18 * 2)
})
