import type { BudgetLineId } from '@prongsai/domain/base/id'
import { bangkokDay } from '@prongsai/domain/calendar/civil-date'
import { baht } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { noon } from '../asset/testing.ts'
import { refusalOf } from '../custody/testing.ts'
import { commitBudget, payBudget, refundBudget, releaseAll, releaseBudget } from './charge-budget.ts'
import { lineIn, moving, openBudgetOffice, type BudgetOffice } from './testing.ts'

const database = await testDatabase()
let office: BudgetOffice
beforeEach(async () => {
  office = await openBudgetOffice(database)
})

const on = bangkokDay(noon)
const add = () => office.finance.budget.add(lineIn(office))
const share = (lineId: BudgetLineId, amount: number) => ({ lineId, amount: baht(amount) })
/** What a refused decision was refused by. */
const refused = (answer: Promise<unknown>): Promise<unknown> =>
  answer.then(
    () => undefined,
    (error: unknown) => (error instanceof Error && 'refusal' in error ? error.refusal : error),
  )

describe('a purchase', () => {
  test('holds its shares of the lines, pays some, lets the rest go, and each line tells it', async () => {
    const [one, two] = [await add(), await add()]
    const purchaseId = await office.purchase()
    const shares = [share(two.id, 60_000), share(one.id, 40_000)]
    await office.deciding((d) => commitBudget(d, { purchaseId, shares, on, reason: 'อนุมัติรายงานขอซื้อ' }))
    await office.deciding((d) =>
      releaseBudget(d, { purchaseId, shares: [share(two.id, 10_000)], on, reason: 'ราคาต่ำกว่าวงเงิน' }),
    )
    await office.deciding((d) =>
      payBudget(d, { purchaseId, shares: [share(two.id, 50_000)], on, reason: 'ฎีกา 1/2570' }),
    )
    expect(await office.finance.budget.get({ id: two.id })).toMatchObject({
      committed: 0n,
      paid: baht(50_000),
      left: baht(50_000),
      charges: [
        { kind: 'pay', amount: baht(50_000), purchase: 'ซื้อเต็นท์', number: 1, madeBy: 'นางสาวพัสดุ รอบคอบ' },
        { kind: 'release', amount: baht(10_000), reason: 'ราคาต่ำกว่าวงเงิน' },
        { kind: 'commit', amount: baht(60_000) },
      ],
    })
    await office.deciding((d) =>
      refundBudget(d, { purchaseId, shares: [share(two.id, 50_000)], on, reason: 'จ่ายผิด' }),
    )
    const released = await office.deciding((d) => releaseAll(d, { purchaseId, on, reason: 'ยกเลิกการซื้อ' }))
    expect(new Set(released.map(({ amount }) => amount))).toEqual(new Set([baht(40_000), baht(50_000)]))
    for (const { id } of [one, two])
      expect(await office.finance.budget.get({ id })).toMatchObject({ committed: 0n, left: baht(100_000) })
  })

  test('holds nothing at all when one of its lines has too little', async () => {
    const [one, two] = [await add(), await add()]
    const purchaseId = await office.purchase()
    const shares = [share(one.id, 1), share(two.id, 100_001)]
    expect(
      await refused(office.deciding((d) => commitBudget(d, { purchaseId, shares, on, reason: 'ก' }))),
    ).toEqual({
      code: 'budget/overdrawn',
      lineId: two.id,
      line: two.name,
      left: baht(100_000),
      asked: baht(100_001),
      last: null,
    })
    expect(await office.finance.budget.get({ id: one.id })).toMatchObject({ committed: 0n, charges: [] })
  })

  test('named twice on one line holds the sum, and is refused by the sum', async () => {
    const { id } = await add()
    const purchaseId = await office.purchase()
    const shares = [share(id, 60_000), share(id, 60_000)]
    expect(
      await refused(office.deciding((d) => commitBudget(d, { purchaseId, shares, on, reason: 'ก' }))),
    ).toMatchObject({ code: 'budget/overdrawn', asked: baht(120_000) })
  })

  test('lets go and pays no more than it holds itself, whatever others hold', async () => {
    const { id } = await add()
    const [mine, others] = [await office.purchase(), await office.purchase()]
    const charge = (purchaseId: typeof mine, amount: number) => ({
      purchaseId,
      shares: [share(id, amount)],
      on,
      reason: 'ก',
    })
    await office.deciding((d) => commitBudget(d, charge(mine, 10)))
    await office.deciding((d) => commitBudget(d, charge(others, 50)))
    const tooMuch = { held: baht(10), asked: baht(11) }
    expect(await refused(office.deciding((d) => releaseBudget(d, charge(mine, 11))))).toMatchObject({
      code: 'budget/not-held',
      ...tooMuch,
    })
    expect(await refused(office.deciding((d) => payBudget(d, charge(mine, 11))))).toMatchObject({
      code: 'budget/not-held',
      ...tooMuch,
    })
    await office.deciding((d) => payBudget(d, charge(mine, 10)))
    expect(await refused(office.deciding((d) => refundBudget(d, charge(mine, 11))))).toMatchObject({
      code: 'budget/not-paid',
      paid: baht(10),
    })
  })

  test('keeps the budget from going below what it holds, and the refusal names it', async () => {
    const { id } = await add()
    const purchaseId = await office.purchase()
    await office.deciding((d) =>
      commitBudget(d, { purchaseId, shares: [share(id, 80_000)], on, reason: 'ก' }),
    )
    expect(
      await refusalOf(office.finance.budget.change({ id, movement: moving('decrease', 20_001) })),
    ).toMatchObject({
      code: 'budget/overdrawn',
      left: baht(20_000),
      last: { what: 'กันเงินให้การจัดซื้อจัดจ้างที่ 1/2570 ซื้อเต็นท์', by: 'นางสาวพัสดุ รอบคอบ', on },
    })
    const entry = (await office.finance.budget.get({ id })).entries[0]?.id ?? ''
    expect(await refusalOf(office.finance.budget.undo({ id: entry, reason: 'ผิด' }))).toMatchObject({
      code: 'budget/held-above',
      held: baht(80_000),
    })
  })

  test('of another office draws on none of this office’s lines', async () => {
    const { id } = await add()
    const other = await openBudgetOffice(database)
    const purchaseId = await other.purchase()
    const drawing = other.deciding((d) =>
      commitBudget(d, { purchaseId, shares: [share(id, 1)], on, reason: 'ก' }),
    )
    await expect(drawing).rejects.toThrow('not found')
  })
})
