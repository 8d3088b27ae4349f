import { describe, expect, test } from 'vitest'
import { baht } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { desk, later } from '../asset/testing.ts'
import { refusalOf } from '../custody/testing.ts'
import {
  agency,
  approved,
  askOf,
  coming,
  day,
  dayIn,
  handing,
  openLendingOffice,
  villager,
  type LendingOffice,
} from './testing.ts'

const database = await testDatabase()

/** Twenty of something, or one. */
const lent = async (office: LendingOffice, quantity = 1) =>
  (await office.as('officer').asset.register(desk(office, { quantity, name: 'เต็นท์' }))).id

const only = (answer: { readonly ids: readonly string[] }) => answer.ids[0] ?? ''

describe('what is used within the premises', () => {
  test('is allowed by the head of the division that holds it, goes out, and comes back', async () => {
    const office = await openLendingOffice(database)
    const id = await lent(office)
    const preview = await office.staff
      .as()
      .loan.preview({ ...askOf(office, { id }), borrowerKind: 'staff', borrowerId: null })
    expect(preview).toMatchObject({ loanCase: 'inside', refusal: null })
    expect(preview.steps.map(({ kind, by }) => [kind, by.map(({ name }) => name)])).toEqual([
      ['check', ['นางสาวพัสดุ รอบคอบ']],
      ['unit', ['นางคลัง มั่งมี']],
    ])
    const loan = await approved(office, askOf(office, { id }))
    expect(await office.staff.as().loan.get({ id: loan })).toMatchObject({
      status: 'approved',
      number: 1,
      fiscalYear: 2570,
    })
    await office.supply.as().loan.handOver(handing(loan, id))
    expect(await office.staff.as().loan.get({ id: loan })).toMatchObject({
      status: 'out',
      holds: [{ state: 'out' }],
    })
    await office.supply.as(later(20)).loan.takeBack(coming(loan, id, { good: 1 }))
    expect(await office.staff.as().loan.get({ id: loan })).toMatchObject({
      status: 'returned',
      settlements: [],
    })
  })

  test('is not allowed by another division’s head, nor before it is checked', async () => {
    const office = await openLendingOffice(database)
    const id = only(await office.staff.as().loan.request(askOf(office, { id: await lent(office) })))
    const yes = { id, approve: true, reason: '' }
    expect(await refusalOf(office.treasurer.as().loan.decide(yes))).toMatchObject({
      code: 'loan/not-your-step',
      step: 'check',
    })
    await office.supply.as().loan.decide(yes)
    expect(await refusalOf(office.engineer.as().loan.decide(yes))).toMatchObject({
      code: 'loan/not-your-step',
      step: 'unit',
    })
    expect(
      await refusalOf(office.supply.as().loan.handOver({ ...handing(id, await lent(office)), lines: [] })),
    ).toMatchObject({
      code: 'loan/not-approved',
    })
  })
})

describe('nobody decides on his own loan', () => {
  test('the head of the office neither: who acts under an order does', async () => {
    const office = await openLendingOffice(database)
    const ask = askOf(office, { id: await lent(office) }, { place: 'outside' })
    const id = only(await office.head.as().loan.request(ask))
    const yes = { id, approve: true, reason: '' }
    await office.supply.as().loan.decide(yes)
    expect(await refusalOf(office.head.as().loan.decide(yes))).toEqual({ code: 'loan/own-loan' })
    const waiting = await office.supply.as().loan.get({ id })
    expect(waiting.progress.at(-1)).toMatchObject({ kind: 'head', by: [] })
    const { actor } = office.head
    const acting = [
      {
        forPerson: office.head.id,
        forName: actor.name,
        forPosition: 'นายก',
        orderNumber: '5/2570',
        grants: actor.grants,
      },
    ]
    await office.treasurer.as(undefined, { acting }).loan.decide(yes)
    const decided = await office.supply.as().loan.get({ id })
    expect(decided.status).toBe('approved')
    expect(decided.approvals.at(-1)).toMatchObject({ step: 'head', actingFor: 'รักษาราชการแทนนายก' })
  })

  test('the schema forbids it too', async () => {
    const office = await openLendingOffice(database)
    const id = only(await office.staff.as().loan.request(askOf(office, { id: await lent(office) })))
    await expect(
      database.ownerPool.query(
        `insert into loan_approval (office_id, loan_id, step, approved, reason, decided_at, decided_by, position)
         values ($1, $2, 'check', true, '', now(), $3, '')`,
        [office.office, id, office.staff.id],
      ),
    ).rejects.toMatchObject({ constraint: 'loan_approval_not_own' })
  })
})

/** What a request is refused with that asks otherwise. */
const refusedWith = async (otherwise: Parameters<typeof askOf>[2]) => {
  const office = await openLendingOffice(database)
  return refusalOf(office.staff.as().loan.request(askOf(office, { id: await lent(office) }, otherwise)))
}

describe('a request', () => {
  test('is for days to come, in order, no longer and no further ahead than the office lends', async () => {
    expect(await refusedWith({ from: dayIn(-1) })).toMatchObject({ code: 'loan/day-past' })
    expect(await refusedWith({ from: dayIn(3) })).toMatchObject({ code: 'loan/due-before-from' })
    expect(await refusedWith({ due: dayIn(30) })).toEqual({ code: 'loan/too-long', days: 31, most: 30 })
    expect(await refusedWith({ from: dayIn(181), due: dayIn(182) })).toMatchObject({
      code: 'loan/too-far-ahead',
    })
  })

  test('is for a purpose of the office’s own list (ข้อ 207)', async () => {
    expect(await refusedWith({ purposeId: '0199d0f0-0000-7000-8000-000000000000' })).toEqual({
      code: 'loan/not-official',
    })
  })

  test('for another is sent only at the counter', async () => {
    expect(await refusedWith({ borrower: villager() })).toEqual({ code: 'loan/not-for-others' })
  })

  test('for what is promised already says who has it and until when, and holds nothing itself', async () => {
    const office = await openLendingOffice(database)
    const id = await lent(office, 20)
    const ask = askOf(office, { id, pieces: 12 })
    await office.other.as().loan.request(ask)
    await approved(office, ask)
    expect(await refusalOf(office.other.as().loan.request(ask))).toEqual({
      code: 'loan/taken',
      name: expect.stringContaining('เต็นท์'),
      pieces: 12,
      free: 8,
      holders: [{ why: 'loan', who: 'นายยืม คืนเร็ว', from: dayIn(0), until: dayIn(2) }],
    })
  })

  test('of a consumable is between agencies alone, when it is urgent (ข้อ 210)', async () => {
    const office = await openLendingOffice(database)
    const lines = [
      {
        kind: 'supply' as const,
        name: 'กระดาษ A4',
        countingUnit: 'รีม',
        unitId: office.ids.treasury,
        pieces: 10,
      },
    ]
    const ask = askOf(office, { id: await lent(office) }, { lines })
    expect(await refusalOf(office.staff.as().loan.request(ask))).toEqual({
      code: 'loan/consumable-to-person',
    })
    const between = { ...ask, borrower: agency(), place: 'outside' as const }
    expect(await refusalOf(office.supply.as().loan.request(between))).toEqual({
      code: 'loan/consumable-not-urgent',
    })
    const loan = await approved(office, { ...between, urgent: true }, office.supply)
    await office.supply
      .as()
      .loan.handOver({ id: loan, on: null, lines: [], signature: null, signedOnPaper: true })
    await office.supply
      .as()
      .loan.takeBack({ id: loan, on: null, items: [], note: 'คืนครบ 10 รีม', signature: null })
    expect(await office.supply.as().loan.get({ id: loan })).toMatchObject({
      status: 'returned',
      loanCase: 'consumable',
    })
  })

  test('that comes again each week is one loan for each, by a series', async () => {
    const office = await openLendingOffice(database)
    const id = await lent(office)
    const { ids } = await office.staff.as().loan.request(askOf(office, { id }, { weeklyUntil: dayIn(21) }))
    expect(ids).toHaveLength(4)
    const { loans } = await office.staff.as().loan.list({ box: 'mine' })
    expect(new Set(loans.map(({ seriesId }) => seriesId)).size).toBe(1)
    expect(loans.map(({ from }) => from).toSorted()).toEqual([0, 7, 14, 21].map(dayIn))
  })
})

describe('a villager’s twelve tents', () => {
  test('come back eleven: what is missing is settled by the price when they were lent', async () => {
    const office = await openLendingOffice(database)
    const { id } = await office.as('officer').asset.register(
      desk(office, {
        quantity: 20,
        unitPrice: baht(27_500),
        usefulLifeYears: 5,
        acquiredOn: day('2024-11-15'),
      }),
    )
    const ask = askOf(office, { id, pieces: 12 }, { borrower: villager(), place: 'outside', due: dayIn(3) })
    const loan = await approved(office, ask, office.supply)
    await office.supply.as().loan.handOver(handing(loan, id, 12))
    await office.supply.as(later(48)).loan.takeBack(coming(loan, id, { good: 10 }))
    expect(await office.supply.as().loan.get({ id: loan })).toMatchObject({ status: 'out' })
    await office.supply.as(later(72)).loan.takeBack(coming(loan, id, { good: 1, missing: 1 }))
    const back = await office.supply.as().loan.get({ id: loan })
    expect(back).toMatchObject({
      status: 'returned',
      settlements: [{ pieces: 1, cause: 'missing', state: 'open' }],
    })
    expect(back.private).toMatchObject({ telephone: '081 234 5678', nationalId: '' })
    const [settlement] = back.settlements
    const decision = {
      id: settlement?.id ?? '',
      way: 'pay',
      amount: null,
      basis: null,
      reason: 'หาย',
      paper: '',
    } as const
    expect(await refusalOf(office.supply.as(later(73)).loan.decideSettlement(decision))).toEqual({
      code: 'loan/amount-missing',
    })
    // 27,500 − 27,499 / 5 × 738 / 365, as the days to the end of 22 November 2026 are counted.
    expect(settlement?.netValue).toBe('1637986')
    await office.supply
      .as(later(73))
      .loan.decideSettlement({ ...decision, amount: baht(16_379), basis: 'net-value' })
    await office.supply
      .as(later(74))
      .loan.closeSettlement({ id: decision.id, on: dayIn(3), paper: 'บร. 5/1', note: '' })
    const [tents] = await office.supply
      .as(later(75))
      .loan.availability({ from: dayIn(3), days: 2, text: 'โต๊ะ' })
    expect(tents?.free).toEqual([19, 19])
  })
})

describe('what was decided wrongly is taken back with its reason', () => {
  test('an approval, before the things go', async () => {
    const office = await openLendingOffice(database)
    const id = await lent(office)
    const loan = await approved(office, askOf(office, { id }))
    const { approvals } = await office.staff.as().loan.get({ id: loan })
    const [check, unit] = approvals
    const undo = { reason: 'ติ๊กผิดคำขอ' }
    expect(await refusalOf(office.supply.as().loan.undoApproval({ id: check?.id ?? '', ...undo }))).toEqual({
      code: 'loan/later-stands',
    })
    await office.treasurer.as().loan.undoApproval({ id: unit?.id ?? '', ...undo })
    expect(await office.staff.as().loan.get({ id: loan })).toMatchObject({ status: 'requested', holds: [] })
    await approved(office, askOf(office, { id }), office.other)
  })

  test('a hand-over, before anything came back; and a return, before it is settled', async () => {
    const office = await openLendingOffice(database)
    const id = await lent(office)
    const loan = await approved(office, askOf(office, { id }))
    await office.supply.as().loan.handOver(handing(loan, id))
    await office.supply.as().loan.undoHandOver({ id: loan, reason: 'ส่งผิดคน' })
    expect(await office.staff.as().loan.get({ id: loan })).toMatchObject({ status: 'approved' })
    await office.supply.as().loan.handOver(handing(loan, id))
    await office.supply.as().loan.takeBack(coming(loan, id, { damaged: 1 }))
    expect((await office.as('officer').asset.get({ id })).condition).toBe('damaged')
    await office.supply.as().loan.undoReturn({ id: loan, reason: 'บันทึกผิดรายการ' })
    expect(await office.staff.as().loan.get({ id: loan })).toMatchObject({ status: 'out' })
    expect((await office.as('officer').asset.get({ id })).condition).toBe('usable')
  })
})

describe('what is out', () => {
  test('goes on longer by a new approval, unless it is promised to another by then', async () => {
    const office = await openLendingOffice(database)
    const id = await lent(office)
    const loan = await approved(office, askOf(office, { id }))
    await office.supply.as().loan.handOver(handing(loan, id))
    await approved(office, askOf(office, { id }, { from: dayIn(5), due: dayIn(6) }), office.other)
    const yes = { approve: true, reason: '' }
    const first = await office.staff.as().loan.extend({ id: loan, to: dayIn(4), reason: 'ยังไม่เสร็จ' })
    await office.supply.as().loan.decideExtension({ id: first, ...yes })
    await office.treasurer.as().loan.decideExtension({ id: first, ...yes })
    expect(await office.staff.as().loan.get({ id: loan })).toMatchObject({ due: dayIn(4) })
    const second = await office.staff.as().loan.extend({ id: loan, to: dayIn(5), reason: 'ยังไม่เสร็จ' })
    await office.supply.as().loan.decideExtension({ id: second, ...yes })
    expect(await refusalOf(office.treasurer.as().loan.decideExtension({ id: second, ...yes }))).toEqual({
      code: 'loan/taken-meanwhile',
    })
  })

  test('and late blocks the next hand-over, which says who has it; the reservation stands', async () => {
    const office = await openLendingOffice(database)
    const id = await lent(office)
    const loan = await approved(office, askOf(office, { id }))
    await office.supply.as().loan.handOver(handing(loan, id))
    const next = await approved(
      office,
      askOf(office, { id }, { from: dayIn(2), due: dayIn(3) }),
      office.other,
    )
    expect(await refusalOf(office.supply.as(later(48)).loan.handOver(handing(next, id)))).toMatchObject({
      code: 'loan/in-the-way',
      why: 'out',
      who: 'นายยืม คืนเร็ว',
    })
    const { loans } = await office.supply.as(later(48)).loan.list({ box: 'overdue' })
    expect(loans).toMatchObject([{ id: loan, daysLate: 1, chaseBy: dayIn(8) }])
    await office.supply
      .as(later(48))
      .loan.chase({ id: loan, on: dayIn(2), how: 'letter', paper: 'นธ 71001/5', note: '' })
    await office.supply.as(later(49)).loan.takeBack(coming(loan, id, { good: 1 }))
    await office.supply.as(later(50)).loan.handOver(handing(next, id))
  })

  test('is given to no other division, and not sent to repair', async () => {
    const office = await openLendingOffice(database)
    const id = await lent(office)
    await office.supply.as().loan.handOver(handing(await approved(office, askOf(office, { id })), id))
    expect(
      await refusalOf(
        office.as('officer').custody.offer({
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
        }),
      ),
    ).toMatchObject({ code: 'custody/too-few', away: 1 })
  })

  test('before the system is brought in as it was found, and returned', async () => {
    const office = await openLendingOffice(database)
    const id = await lent(office)
    const { weeklyUntil: _weekly, urgent: _urgent, ...ask } = askOf(office, { id }, { due: dayIn(-20) })
    const brought = {
      ...ask,
      borrower: villager(),
      handedOn: dayIn(-40),
      approvedBy: 'นายกคนก่อน',
      paper: '12/2569',
    }
    expect(await refusalOf(office.supply.as().loan.bring({ ...brought, handedOn: dayIn(1) }))).toMatchObject({
      code: 'loan/day-ahead',
    })
    const loan = await office.supply.as().loan.bring(brought)
    expect(await office.supply.as().loan.get({ id: loan.id })).toMatchObject({
      status: 'out',
      broughtForward: true,
      number: null,
      daysLate: 20,
    })
    await office.supply.as().loan.takeBack(coming(loan.id, id, { good: 1 }))
    expect(await office.supply.as().loan.get({ id: loan.id })).toMatchObject({ status: 'returned' })
    expect((await office.supply.as().loan.figures({ year: 2570 })).total.total).toBe(0)
  })
})

test('who is suspended does not borrow until the day, and again when it is lifted', async () => {
  const office = await openLendingOffice(database)
  const id = await lent(office)
  const loan = only(await office.staff.as().loan.request(askOf(office, { id })))
  const keeper = office.treasurer.as(undefined, { grants: [{ role: 'supply-head', unit: null }] })
  const suspended = await keeper.loan.suspend({ loanId: loan, until: dayIn(30), reason: 'คืนช้าสามครั้ง' })
  expect(await refusalOf(office.staff.as().loan.request(askOf(office, { id })))).toMatchObject({
    code: 'loan/suspended',
    until: dayIn(30),
  })
  await keeper.loan.lift({ id: suspended, reason: 'ชี้แจงแล้ว' })
  await office.staff.as().loan.request(askOf(office, { id }))
})

test('a buffer of days lies between two loans of a category that wants one', async () => {
  const office = await openLendingOffice(database)
  const id = await lent(office)
  const keeper = office.treasurer.as(undefined, { grants: [{ role: 'supply-head', unit: null }] })
  await keeper.loan.keepTerms({
    categoryId: office.ids.desks,
    lendable: true,
    open: false,
    publicName: '',
    bufferDays: 2,
    checklist: ['โครงไม่งอ'],
    version: 0,
  })
  await approved(office, askOf(office, { id }))
  const next = (from: number) => askOf(office, { id }, { from: dayIn(from), due: dayIn(from) })
  expect(await refusalOf(office.other.as().loan.request(next(3)))).toMatchObject({ code: 'loan/taken' })
  await office.other.as().loan.request(next(4))
})

test('any of a kind is served from the alike cards, and another of them may be handed over', async () => {
  const office = await openLendingOffice(database)
  const cards = [await lent(office), await lent(office), await lent(office)]
  const lines = [
    {
      kind: 'alike' as const,
      categoryId: office.ids.desks,
      name: 'เต็นท์',
      unitId: office.ids.treasury,
      pieces: 2,
    },
  ]
  const [first, second, third] = cards
  if (!first || !second || !third) throw new Error('three cards were registered')
  const loan = await approved(office, askOf(office, { id: first }, { lines }))
  expect((await office.staff.as().loan.get({ id: loan })).holds.map(({ assetId }) => assetId)).toEqual([
    first,
    second,
  ])
  const given = handing(loan, third)
  await office.supply.as().loan.handOver(given)
  const out = await office.staff.as().loan.get({ id: loan })
  expect(out.holds).toMatchObject([{ assetId: third, state: 'out' }])
  await approved(office, askOf(office, { id: first }), office.other)
})
