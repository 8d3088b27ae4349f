import type { BudgetLineId, PurchaseId } from '@prongsai/domain/base/id'
import { bangkokDay } from '@prongsai/domain/calendar/civil-date'
import { baht } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { expect, test } from 'vitest'
import { noon } from '../asset/testing.ts'
import { commitBudget, payBudget, refundBudget, releaseBudget } from './charge-budget.ts'
import { approval, lineIn, moving, openBudgetOffice, type BudgetOffice } from './testing.ts'

const database = await testDatabase()
const on = bangkokDay(noon)

/** The same row of numbers from the same seed, from 0 up to and without `below`. */
function numbers(seed: number) {
  let state = seed
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

const kept = `select id::text, allocated::text, committed::text, paid::text from budget_line where office_id = $1 order by id`

const recount = `
  select l.id::text,
    coalesce((select sum(case e.kind when 'decrease' then -e.amount when 'transfer-out' then -e.amount else e.amount end)
      from budget_entry e where e.office_id = l.office_id and e.line_id = l.id and e.undone_at is null), 0)::text as allocated,
    (coalesce((select sum(e.committed) from budget_entry e
      where e.office_id = l.office_id and e.line_id = l.id and e.undone_at is null), 0)
      + coalesce((select sum(case c.kind when 'commit' then c.amount when 'refund' then c.amount else -c.amount end)
        from budget_charge c where c.office_id = l.office_id and c.line_id = l.id), 0))::text as committed,
    (coalesce((select sum(e.paid) from budget_entry e
      where e.office_id = l.office_id and e.line_id = l.id and e.undone_at is null), 0)
      + coalesce((select sum(case c.kind when 'pay' then c.amount when 'refund' then -c.amount else 0 end)
        from budget_charge c where c.office_id = l.office_id and c.line_id = l.id), 0))::text as paid
  from budget_line l where l.office_id = $1 order by l.id`

/** What purchases are kept to hold and to have paid, against what their charges come to. */
const heldOtherwise = `
  select line_id, purchase_id, committed, paid from budget_hold where office_id = $1
  except
  select line_id, purchase_id,
    sum(case kind when 'commit' then amount when 'refund' then amount else -amount end),
    sum(case kind when 'pay' then amount when 'refund' then -amount else 0 end)
  from budget_charge where office_id = $1 group by line_id, purchase_id`

async function expectTrue({ office }: BudgetOffice) {
  const rows = async (query: string) => (await database.ownerPool.query<object>(query, [office])).rows
  expect(await rows(kept)).toEqual(await rows(recount))
  expect(await rows(heldOtherwise)).toEqual([])
}

type Acting = {
  readonly office: BudgetOffice
  readonly ids: readonly BudgetLineId[]
  readonly purchases: readonly PurchaseId[]
  readonly below: (below: number) => number
}

/** One of them, by the next number. */
function oneOf<Thing>(things: readonly Thing[], below: Acting['below']): Thing {
  const thing = things[below(things.length)]
  if (thing === undefined) throw new Error('there is none')
  return thing
}

type Deed = (acting: Acting, id: BudgetLineId) => Promise<unknown>

const deeds: readonly Deed[] = [
  ({ office, below }, id) =>
    office.finance.budget.change({ id, movement: moving('increase', 1 + below(9_000)) }),
  ({ office, below }, id) =>
    office.finance.budget.change({ id, movement: moving('decrease', 1 + below(9_000)) }),
  ({ office, ids, below }, id) => {
    const moved = { ...approval, amount: baht(1 + below(9_000)) }
    return office.finance.budget.transfer({ from: id, to: oneOf(ids, below), ...moved })
  },
  async ({ office, below }, id) => {
    const { entries } = await office.finance.budget.get({ id })
    if (entries.length > 0) await office.finance.budget.undo({ id: oneOf(entries, below).id, reason: 'ผิด' })
  },
  ...[commitBudget, commitBudget, releaseBudget, payBudget, refundBudget].map(
    (charge): Deed =>
      ({ office, purchases, below }, lineId) => {
        const shares = [{ lineId, amount: baht(1 + below(9_000)) }]
        const purchaseId = oneOf(purchases, below)
        return office.deciding((d) => charge(d, { purchaseId, shares, on, reason: 'ก' }))
      },
  ),
]

const actAtRandom = (acting: Acting) => oneOf(deeds, acting.below)(acting, oneOf(acting.ids, acting.below))

/** A refusal leaves everything as it was; anything else is a fault. */
const orRefused = (answer: Promise<unknown>): Promise<'done' | 'refused'> =>
  answer.then(
    () => 'done',
    (error: unknown) => {
      if (error instanceof Error && error.message.startsWith('budget/')) return 'refused'
      throw error
    },
  )

test.each([1, 2, 3])(
  'the figures of a line are what counting again gives, after acts at random (%i)',
  async (seed) => {
    const office = await openBudgetOffice(database)
    const below = numbers(seed)
    const brought = { amount: baht(50_000), committed: baht(10_000), paid: baht(5_000) }
    const ids = [
      (await office.finance.budget.add(lineIn(office))).id,
      (
        await office.finance.budget.add(
          lineIn(office, { opening: { kind: 'brought-forward', ...approval, ...brought } }),
        )
      ).id,
      (await office.finance.budget.add(lineIn(office, { opening: null }))).id,
    ]
    const purchases = [await office.purchase(), await office.purchase()]
    const outcomes: string[] = []
    for (let act = 0; act < 150; act++)
      outcomes.push(await orRefused(actAtRandom({ office, ids, purchases, below })))
    expect(new Set(outcomes)).toEqual(new Set(['done', 'refused']))
    await expectTrue(office)
  },
  60_000,
)
