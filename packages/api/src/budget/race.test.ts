import { bangkokDay } from '@prongsai/domain/calendar/civil-date'
import { baht } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { expect, test } from 'vitest'
import { noon } from '../asset/testing.ts'
import { refusalOf } from '../custody/testing.ts'
import { commitBudget } from './charge-budget.ts'
import { lineIn, moving, openBudgetOffice } from './testing.ts'

const database = await testDatabase()
const runs = 200
const on = bangkokDay(noon)

const refused = (answer: Promise<unknown>): Promise<unknown> =>
  answer.then(
    () => undefined,
    (error: unknown) => (error instanceof Error && 'refusal' in error ? error.refusal : error),
  )

test(`two officers draw on one line at the same moment: one holds it, the other reads how much is left and who took it, ${runs} times`, async () => {
  const office = await openBudgetOffice(database)
  const purchases = [await office.purchase(), await office.purchase()]
  for (let run = 0; run < runs; run++) {
    const { id, name } = await office.finance.budget.add(lineIn(office))
    const shares = [{ lineId: id, amount: baht(60_000) }]
    const answers = await Promise.all(
      purchases.map((purchaseId) =>
        refused(office.deciding((d) => commitBudget(d, { purchaseId, shares, on, reason: 'อนุมัติ' }))),
      ),
    )
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(1)
    expect(answers.find((answer) => answer !== undefined)).toMatchObject({
      code: 'budget/overdrawn',
      line: name,
      left: baht(40_000),
      asked: baht(60_000),
      last: { amount: baht(60_000), by: 'นางสาวพัสดุ รอบคอบ', on },
    })
    expect(await office.finance.budget.get({ id })).toMatchObject({ committed: baht(60_000) })
  }
}, 300_000)

test(`two purchases draw on the same two lines, each the other way round: neither waits for ever, ${runs} times`, async () => {
  const office = await openBudgetOffice(database)
  const [one, two] = [
    await office.finance.budget.add(lineIn(office)),
    await office.finance.budget.add(lineIn(office)),
  ]
  const shares = [one, two].map(({ id }) => ({ lineId: id, amount: baht(1) }))
  const purchases = [await office.purchase(), await office.purchase()]
  for (let run = 0; run < runs; run++)
    await Promise.all(
      purchases.map((purchaseId, index) => {
        const inOrder = index === 0 ? shares : shares.toReversed()
        return office.deciding((d) => commitBudget(d, { purchaseId, shares: inOrder, on, reason: 'อนุมัติ' }))
      }),
    )
  for (const { id } of [one, two])
    expect(await office.finance.budget.get({ id })).toMatchObject({ committed: baht(2 * runs) })
}, 300_000)

test(`a decrease against a purchase: one of them has the money, ${runs} times`, async () => {
  const office = await openBudgetOffice(database)
  const purchaseId = await office.purchase()
  for (let run = 0; run < runs; run++) {
    const { id } = await office.finance.budget.add(lineIn(office))
    const shares = [{ lineId: id, amount: baht(60_000) }]
    const answers = await Promise.all([
      refused(office.deciding((d) => commitBudget(d, { purchaseId, shares, on, reason: 'อนุมัติ' }))),
      refusalOf(office.finance.budget.change({ id, movement: moving('decrease', 60_000) })),
    ])
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(1)
    expect(answers.find((answer) => answer !== undefined)).toMatchObject({
      code: 'budget/overdrawn',
      left: baht(40_000),
    })
  }
}, 300_000)
