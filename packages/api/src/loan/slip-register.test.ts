import { expect, test } from 'vitest'
import { testDatabase } from '@prongsai/db/testing'
import { desk, later } from '../asset/testing.ts'
import { slipsToCarry } from './slip-register.ts'
import { approved, askOf, coming, dayIn, handing, openLendingOffice, villager } from './testing.ts'

const database = await testDatabase()
const office = await openLendingOffice(database)
const { staff, supply } = office
const year = 2570

async function lent(name: string, ask: Parameters<typeof askOf>[2] = {}) {
  const { id } = await office.as('officer').asset.register(desk(office, { name }))
  const loan = await approved(office, askOf(office, { id }, ask), ask.borrower === undefined ? staff : supply)
  await supply.as().loan.handOver(handing(loan, id))
  return { id, loan }
}

const back = await lent('เต็นท์')
await lent('เครื่องเสียง', { borrower: villager(), place: 'outside' })
await supply.as().loan.takeBack(coming(back.loan, back.id, { damaged: 1 }))

const asked = { year, state: 'all', loanCase: 'all' } as const
const now = later(24 * 3)

test('every slip of the year is in the register in the order of its number, with how it came back and what is late', async () => {
  expect(await staff.as(now).loan.register(asked)).toMatchObject([
    {
      slip: '1/2570',
      borrower: 'นายยืม คืนเร็ว',
      things: expect.stringContaining('เต็นท์ 1 ตัว'),
      handedOn: dayIn(0),
      due: dayIn(1),
      backOn: dayIn(0),
      condition: 'ชำรุด 1',
      remark: '',
    },
    { slip: '2/2570', backOn: null, condition: '', remark: 'เกินกำหนด 2 วัน' },
  ])
})

test('the name of an outsider is for who looks after lending alone', async () => {
  const named = async (who: typeof staff) => (await who.as(now).loan.register(asked))[1]?.borrower
  expect(await named(supply)).toBe('นางสมศรี ใจบุญ')
  expect(await named(staff)).toBe('บุคคลภายนอก')
})

test.each([
  [{ state: 'returned' }, ['1/2570']],
  [{ state: 'overdue' }, ['2/2570']],
  [{ loanCase: 'inside' }, ['1/2570']],
  [{ loanCase: 'agency' }, []],
  [{ year: 2569 }, []],
] as const)('is narrowed by %o', async (filter, slips) => {
  const rows = await supply.as(now).loan.register({ ...asked, ...filter })
  expect(rows.map(({ slip }) => slip)).toEqual(slips)
})

test('carried out it is what is shown, and the journal tells who took it; a paper is no export', async () => {
  const carrying = { db: database.db, actor: supply.actor, now }
  const exports = async () => {
    const { rows } = await database.ownerPool.query(
      `select body from journal where office_id = $1 and act = 'loan/export'`,
      [office.office],
    )
    return rows.length
  }
  const paper = await slipsToCarry(carrying, { ...asked, state: 'overdue' }, 'paper')
  expect(paper).toMatchObject({ year, only: 'ที่เกินกำหนด', lines: [{ slip: '2/2570' }] })
  expect(await exports()).toBe(0)
  expect((await slipsToCarry(carrying, asked, 'xlsx')).lines).toHaveLength(2)
  expect(await exports()).toBe(1)
})
