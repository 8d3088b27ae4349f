import { expect, test } from 'vitest'
import { testDatabase } from '@prongsai/db/testing'
import { desk, later } from '../asset/testing.ts'
import { NotFound } from '../found.ts'
import { lettersToPrint, memoToPrint } from './overdue.ts'
import { approved, askOf, dayIn, handing, openLendingOffice, seal, villager } from './testing.ts'

const database = await testDatabase()
const office = await openLendingOffice(database)
const { staff, supply, head } = office

async function lent(name: string, ask: Parameters<typeof askOf>[2] = {}) {
  const { id } = await office.as('officer').asset.register(desk(office, { name }))
  const by = ask.borrower === undefined ? staff : supply
  const loan = await approved(office, askOf(office, { id }, { due: dayIn(1), ...ask }), by)
  await supply.as().loan.handOver(handing(loan, id))
  return loan
}

const outside = { borrower: villager(), place: 'outside' } as const
const first = await lent('เต็นท์')
const second = await lent('เก้าอี้', { due: dayIn(2) })
const third = await lent('เครื่องเสียง', outside)
const soon = await lent('พัดลม', { due: dayIn(20) })

const on = (days: number) => later(24 * days)
const carrying = (days: number) => ({ db: database.db, actor: supply.actor, now: on(days), seal })

test('what is late stands with its borrower, all of his loans together', async () => {
  const borrowers = await supply.as(on(5)).loan.overdue()
  expect(borrowers.map(({ borrower, loans }) => [borrower, loans.map(({ id }) => id)])).toEqual([
    ['นายยืม คืนเร็ว', [first, second]],
    ['นางสมศรี ใจบุญ', [third]],
  ])
  expect(borrowers[0]?.loans[0]).toMatchObject({ daysLate: 4, ripe: false, chased: 0, reported: null })
  await expect(staff.as().loan.overdue()).rejects.toMatchObject({ code: 'FORBIDDEN' })
})

test('a borrower gets one letter for all that he has too long, to the address that is sealed', async () => {
  const { letters } = await lettersToPrint(carrying(5), [first, second, third, soon])
  expect(letters.map(({ borrower, loans }) => [borrower, loans.length])).toEqual([
    ['นายยืม คืนเร็ว', 2],
    ['นางสมศรี ใจบุญ', 1],
  ])
  expect(letters[1]?.address).toBe('12 หมู่ 3')
  expect(letters[0]?.loans[1]?.lines).toMatchObject([{ name: 'เก้าอี้', pieces: 1 }])
  await expect(lettersToPrint(carrying(5), [soon])).rejects.toThrow(NotFound)
})

test('letters that were sent are a chase on each of their loans, or on none', async () => {
  const letters = [
    { loans: [first, second], paper: 'อบ 72/15' },
    { loans: [third], paper: 'อบ 72/16' },
  ]
  const sent = { on: dayIn(4), letters, note: '' }
  await expect(
    supply.as(on(5)).loan.chaseMany({ ...sent, letters: [...letters, { loans: [soon], paper: '' }] }),
  ).rejects.toMatchObject({ cause: { refusal: { code: 'loan/chased-before-due' } } })
  await expect(
    supply.as(on(5)).loan.chaseMany({ ...sent, letters: [{ loans: [first, third], paper: '' }] }),
  ).rejects.toMatchObject({ cause: { refusal: { code: 'loan/letter-of-two' } } })
  expect((await supply.as(on(5)).loan.get({ id: first })).chases).toEqual([])
  await supply.as(on(5)).loan.chaseMany(sent)
  for (const [id, paper] of [
    [first, 'อบ 72/15'],
    [second, 'อบ 72/15'],
    [third, 'อบ 72/16'],
  ] as const)
    expect((await supply.as(on(5)).loan.get({ id })).chases).toMatchObject([
      { on: dayIn(4), how: 'letter', paper },
    ])
})

test('the memo to the head holds what is late beyond the seven days, with how it was chased; its sending is kept', async () => {
  await expect(memoToPrint(carrying(8), [first, second])).rejects.toThrow(NotFound)
  const memo = await memoToPrint(carrying(9), [first, second, soon])
  expect(memo).toMatchObject({
    to: 'ตำแหน่ง',
    from: { name: 'นางสาวพัสดุ รอบคอบ' },
    loans: [{ things: 'เต็นท์ 1 ตัว', daysLate: 8, chases: [{ how: 'letter', paper: 'อบ 72/15' }] }],
  })
  const sent = { on: dayIn(9), paper: 'กค 12/2570', note: '' }
  await expect(supply.as(on(9)).loan.report({ ...sent, loans: [first, second] })).rejects.toMatchObject({
    cause: { refusal: { code: 'loan/reported-early', by: dayIn(9) } },
  })
  await supply.as(on(9)).loan.report({ ...sent, loans: [first] })
  expect((await head.as(on(9)).loan.get({ id: first })).reports).toMatchObject([
    { on: dayIn(9), paper: 'กค 12/2570', by: 'นางสาวพัสดุ รอบคอบ' },
  ])
  expect((await supply.as(on(9)).loan.overdue())[0]?.loans[0]).toMatchObject({
    ripe: true,
    reported: { paper: 'กค 12/2570' },
  })
})

test('who is suspended is told until when and why', async () => {
  const clerk = head.as(on(9), { grants: [{ role: 'supply-head', unit: null }] })
  await clerk.loan.suspend({ loanId: first, until: dayIn(39), reason: 'ส่งคืนล่าช้าหลายครั้ง' })
  const told = (await staff.as(on(9)).notice.mine()).flatMap(({ lines }) => lines)
  expect(told).toContainEqual({
    text: 'ท่านถูกพักสิทธิการยืมถึง 1 มกราคม 2570 เพราะส่งคืนล่าช้าหลายครั้ง',
    to: `/loans/${first}`,
  })
})
