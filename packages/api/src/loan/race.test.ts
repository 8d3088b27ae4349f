import { testDatabase } from '@prongsai/db/testing'
import { expect, test } from 'vitest'
import { desk } from '../asset/testing.ts'
import { refusalOf } from '../custody/testing.ts'
import { approved, askOf, dayIn, handing, openLendingOffice, type LendingOffice } from './testing.ts'

const database = await testDatabase()
const runs = 200

const tents = async (office: LendingOffice, quantity: number) =>
  (await office.as('officer').asset.register(desk(office, { quantity, name: 'เต็นท์' }))).id

/** A request that only the last step is missing of. */
async function checked(
  office: LendingOffice,
  ask: ReturnType<typeof askOf>,
  by = office.staff,
): Promise<string> {
  const [id] = (await by.as().loan.request(ask)).ids
  await office.supply.as().loan.decide({ id: id ?? '', approve: true, reason: '' })
  return id ?? ''
}

const yes = (id: string) => ({ id, approve: true, reason: '' })

/** No piece is promised to two on one day, whatever was asked. */
async function expectHeldOnce(asset: string) {
  const { rows } = await database.ownerPool.query<{ twice: number }>(
    `select count(*)::int as twice from loan_hold a join loan_hold b on a.asset_id = b.asset_id and a.id < b.id
       and a.slots && b.slots and a.during && b.during and a.state in ('reserved', 'out') and b.state in ('reserved', 'out')
     where a.asset_id = $1`,
    [asset],
  )
  expect(rows).toEqual([{ twice: 0 }])
}

test(`twelve tents asked for twice when twenty stand there: one is approved, the other reads who has them, ${runs} times`, async () => {
  const office = await openLendingOffice(database)
  for (let run = 0; run < runs; run++) {
    const id = await tents(office, 20)
    const ask = askOf(office, { id, pieces: 12 })
    const [one, two] = [await checked(office, ask), await checked(office, ask, office.other)]
    const answers = await Promise.all(
      [one, two].map((loan) => refusalOf(office.treasurer.as().loan.decide(yes(loan)))),
    )
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(1)
    expect(answers.find((answer) => answer !== undefined)).toMatchObject({ code: 'loan/taken', free: 8 })
    await expectHeldOnce(id)
  }
}, 300_000)

test(`two officers hand out one loan at the same moment: it goes once, ${runs} times`, async () => {
  const office = await openLendingOffice(database)
  for (let run = 0; run < runs; run++) {
    const id = await tents(office, 1)
    const loan = await approved(office, askOf(office, { id }))
    const answers = await Promise.all([
      refusalOf(office.supply.as().loan.handOver(handing(loan, id))),
      refusalOf(office.treasurer.as().loan.handOver(handing(loan, id))),
    ])
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(1)
    expect(answers.find((answer) => answer !== undefined)).toEqual({ code: 'loan/decided', status: 'out' })
    const { rows } = await database.ownerPool.query('select 1 from loan_hand_over where loan_id = $1', [loan])
    expect(rows).toHaveLength(1)
  }
}, 300_000)

test(`a reservation against an extension: one of them has the days, ${runs} times`, async () => {
  const office = await openLendingOffice(database)
  for (let run = 0; run < runs; run++) {
    const id = await tents(office, 1)
    const loan = await approved(office, askOf(office, { id }))
    await office.supply.as().loan.handOver(handing(loan, id))
    const next = await checked(office, askOf(office, { id }, { from: dayIn(3), due: dayIn(4) }), office.other)
    const longer = await office.staff.as().loan.extend({ id: loan, to: dayIn(3), reason: 'ยังไม่เสร็จ' })
    await office.supply.as().loan.decideExtension(yes(longer))
    const answers = await Promise.all([
      refusalOf(office.treasurer.as().loan.decide(yes(next))),
      refusalOf(office.treasurer.as().loan.decideExtension(yes(longer))),
    ])
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(1)
    await expectHeldOnce(id)
  }
}, 300_000)

test(`one thing kept for one and handed to another in his place: it is out once, ${runs} times`, async () => {
  const office = await openLendingOffice(database)
  const lines = [
    {
      kind: 'alike' as const,
      categoryId: office.ids.desks,
      name: 'เต็นท์เดียวกัน',
      unitId: office.ids.treasury,
      pieces: 1,
    },
  ]
  for (let run = 0; run < runs; run++) {
    const name = `เต็นท์ ${run}`
    const alike = lines.map((line) => ({ ...line, name }))
    const register = async () => (await office.as('officer').asset.register(desk(office, { name }))).id
    const [first] = [await register(), await register()]
    const one = await approved(office, askOf(office, { id: first }, { lines: alike }))
    const two = await approved(office, askOf(office, { id: first }, { lines: alike }), office.other)
    const answers = await Promise.all([
      refusalOf(office.supply.as().loan.handOver(handing(one, first))),
      refusalOf(office.treasurer.as().loan.handOver(handing(two, first))),
    ])
    const gone = answers.filter((answer) => answer === undefined)
    expect(gone.length).toBeGreaterThanOrEqual(1)
    const { rows } = await database.ownerPool.query(
      `select 1 from loan_hold where asset_id = $1 and state = 'out'`,
      [first],
    )
    expect(rows).toHaveLength(1)
  }
}, 300_000)
