import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { testDatabase } from '@prongsai/db/testing'
import { desk } from '../asset/testing.ts'
import { refusalOf } from '../custody/testing.ts'
import { approved, askOf, coming, dayIn, handing, openLendingOffice } from './testing.ts'

const database = await testDatabase()

/** A loan that is out, of so many pieces of a card. */
async function openOut(card: Parameters<typeof desk>[1] = {}, pieces = 1) {
  const office = await openLendingOffice(database)
  const { id } = await office.as('officer').asset.register(desk(office, { name: 'เต็นท์', ...card }))
  const loan = await approved(office, askOf(office, { id, pieces }, { due: dayIn(3) }))
  await office.supply.as().loan.handOver(handing(loan, id, pieces))
  return { office, id, loan }
}

describe('what comes back is counted once', () => {
  test('though one card is told of twice', async () => {
    const { office, id, loan } = await openOut({ quantity: 12 }, 12)
    const [good] = coming(loan, id, { good: 5 }).items
    const [missing] = coming(loan, id, { missing: 3 }).items
    if (!good || !missing) throw new Error('two things were told')
    await office.supply.as().loan.takeBack({ ...coming(loan, id, {}), items: [good, missing] })
    const { holds, settlements } = await office.staff.as().loan.get({ id: loan })
    expect(holds.map(({ state, pieces }) => [state, pieces])).toEqual([
      ['back', 5],
      ['missing', 3],
      ['out', 4],
    ])
    expect(settlements).toMatchObject([{ pieces: 3 }])
  })

  test('though the form is sent again because its answer was lost', async () => {
    const { office, id, loan } = await openOut({ quantity: 12 }, 12)
    const sent = { ...coming(loan, id, { good: 5 }), sending: randomUUID() }
    const first = await office.supply.as().loan.takeBack(sent)
    expect(await office.supply.as().loan.takeBack(sent)).toEqual(first)
    const { holds } = await office.staff.as().loan.get({ id: loan })
    expect(holds.map(({ state, pieces }) => [state, pieces])).toEqual([
      ['back', 5],
      ['out', 7],
    ])
  })
})

describe('a return that was a mistake', () => {
  test('leaves the card as it was before, whatever that was', async () => {
    const { office, id, loan } = await openOut({ condition: 'deteriorated' })
    await office.supply.as().loan.takeBack(coming(loan, id, { damaged: 1 }))
    expect((await office.as('officer').asset.get({ id })).condition).toBe('damaged')
    await office.supply.as().loan.undoReturn({ id: loan, reason: 'บันทึกผิดรายการ' })
    expect((await office.as('officer').asset.get({ id })).condition).toBe('deteriorated')
  })

  test('is not taken back when the thing has gone on since', async () => {
    const { office, id, loan } = await openOut()
    await office.supply.as().loan.takeBack(coming(loan, id, { good: 1 }))
    await office.as('officer').custody.offer({
      kind: 'unit',
      fromUnitId: office.ids.treasury,
      fromKeeperId: null,
      toUnitId: office.ids.works,
      toKeeperId: null,
      toPlace: '',
      day: dayIn(0),
      reason: 'โอน',
      paper: '',
      lines: [{ assetId: id, pieces: 1 }],
    })
    expect(
      await refusalOf(office.supply.as().loan.undoReturn({ id: loan, reason: 'บันทึกผิดรายการ' })),
    ).toMatchObject({ code: 'loan/gone-on', why: 'transfer' })
    expect(await office.staff.as().loan.get({ id: loan })).toMatchObject({ status: 'returned' })
  })
})

describe('a longer term is asked for of what is out alone', () => {
  test('and waits for nobody when it is back', async () => {
    const { office, id, loan } = await openOut()
    await office.staff.as().loan.extend({ id: loan, to: dayIn(9), reason: 'ยังไม่เสร็จ' })
    await office.supply.as().loan.takeBack(coming(loan, id, { good: 1 }))
    expect((await office.supply.as().loan.list({ box: 'waiting' })).loans).toEqual([])
    const { extensions } = await office.staff.as().loan.get({ id: loan })
    expect(extensions).toMatchObject([{ status: 'cancelled' }])
  })

  test('and is dropped with a hand-over that was a mistake', async () => {
    const { office, loan } = await openOut()
    await office.staff.as().loan.extend({ id: loan, to: dayIn(9), reason: 'ยังไม่เสร็จ' })
    await office.supply.as().loan.undoHandOver({ id: loan, reason: 'ส่งผิดคน' })
    expect((await office.supply.as().loan.list({ box: 'waiting' })).loans).toEqual([])
  })
})
