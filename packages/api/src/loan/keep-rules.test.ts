import { expect, test } from 'vitest'
import { shippedRules, shippedTerms } from '@prongsai/domain/loan/loan-rules'
import { testDatabase } from '@prongsai/db/testing'
import { refusalOf } from '../custody/testing.ts'
import { openLendingOffice } from './testing.ts'

const database = await testDatabase()

test("nobody writes over another's terms of a category, and the journal says what they were", async () => {
  const office = await openLendingOffice(database)
  const keeper = office.treasurer.as(undefined, { grants: [{ role: 'supply-head', unit: null }] })
  const read = { ...shippedTerms(office.ids.desks), checklist: [], version: 0 }
  await keeper.loan.keepTerms({ ...read, bufferDays: 2 })
  expect(await refusalOf(keeper.loan.keepTerms({ ...read, lendable: false }))).toEqual({
    code: 'loan/rules-changed',
  })
  const [kept] = (await keeper.loan.terms()).terms
  expect(kept).toMatchObject({ bufferDays: 2, lendable: true, version: 1 })
  await keeper.loan.keepTerms({ ...read, bufferDays: 5, version: 1 })
  const { rows } = await database.ownerPool.query<{ changes: unknown }>(
    `select body::jsonb -> 'changes' as changes from journal where office_id = $1 and body::jsonb ->> 'act' = 'loan/terms' order by number`,
    [office.office],
  )
  expect(rows.map(({ changes }) => changes)).toEqual([
    [{ field: 'bufferDays', from: 0, to: 2 }],
    [{ field: 'bufferDays', from: 2, to: 5 }],
  ])
})

test('of two who keep the rules at once, both having read the same, one is told to look again', async () => {
  const office = await openLendingOffice(database)
  const keeper = office.treasurer.as(undefined, { grants: [{ role: 'supply-head', unit: null }] })
  const keeping = (longestDays: number) =>
    refusalOf(keeper.loan.keepRules({ ...shippedRules, longestDays, version: 0 }))
  const outcomes = await Promise.all([keeping(20), keeping(21)])
  expect(outcomes).toContain(undefined)
  expect(outcomes).toContainEqual({ code: 'loan/rules-changed' })
})
