import { describe, expect, test } from 'vitest'
import { acceptanceId, type ContractId, type DeliveryId } from '@prongsai/domain/base/id'
import { baht, satang } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { noonOf } from '../procurement/testing.ts'
import { agreed, openAcceptingOffice } from './accepting-testing.ts'
import { day, draftedBy } from './testing.ts'

const database = await testDatabase()
const office = await openAcceptingOffice(database)
const { computers, delivered, member, read, versionOf } = office
const on = '2026-11-25'

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : error)

/** How many of several who begin at the same moment are let through. */
async function letThrough(all: readonly Promise<unknown>[]): Promise<number> {
  const answers = await Promise.allSettled(all)
  const codes = answers.map((answer) => (answer.status === 'rejected' ? codeOf(answer.reason) : 'done'))
  expect(codes.filter((code) => code !== 'done' && code !== 'UNPROCESSABLE_CONTENT')).toEqual([])
  return answers.filter(({ status }) => status === 'fulfilled').length
}

const accepted = async () => {
  const { id } = await computers([office.staff.id])
  const delivery = await delivered(id, '2026-11-20', 20)
  await member(office.staff, '2026-11-20').vote({ id, delivery, ...agreed })
  const { acceptances, version } = await read(id)
  return { id, version, acceptance: acceptances[0]?.id ?? acceptanceId('') }
}

type Accepted = Awaited<ReturnType<typeof accepted>>

const paying = ({ id, version, acceptance }: Accepted) =>
  office.at.finance(on).contractDelivery.pay({
    id,
    version,
    for: { kind: 'instalment', acceptance },
    gross: baht(480_000),
    advanceRecovery: satang(0n),
    retention: satang(0n),
    penalty: satang(0n),
    fine: satang(0n),
    paper: 'ฎ 1/2570',
    on: day(on),
  })

const held = async (id: ContractId) => {
  const { rows } = await database.ownerPool.query<{ committed: string; paid: string }>(
    'select committed::text, paid::text from budget_hold where purchase_id = $1',
    [(await read(id)).purchase.id],
  )
  return rows
}

describe('at the same moment', () => {
  test('an acceptance is paid once, and the budget once', async () => {
    const one = await accepted()
    expect(await letThrough([paying(one), paying(one), paying(one), paying(one)])).toBe(1)
    expect(await held(one.id)).toEqual([{ committed: '0', paid: baht(480_000).toString() }])
  })

  test('an acceptance is paid or taken back, and not both', async () => {
    const one = await accepted()
    const undo = { id: one.id, version: one.version, acceptance: one.acceptance, reason: 'ผิด' }
    expect(await letThrough([paying(one), office.at.head(on).contractDelivery.undoAcceptance(undo)])).toBe(1)
    const { acceptances, payments } = await read(one.id)
    const standing = acceptances.filter(({ undoneAt }) => undoneAt === null)
    expect(payments.length).toBe(standing.length)
  })

  test('a contract is paid or closed, ended or paid, and signed once', async () => {
    const one = await accepted()
    const end = office.at.head(on).contractCourse.end({
      id: one.id,
      version: one.version,
      how: 'terminated',
      ground: 'contract',
      benefit: '',
      reason: 'ผิดสัญญา',
      on: day(on),
      notifiedOn: null,
      paper: '1',
    })
    const close = office.at
      .officer(on)
      .contractCourse.close({ id: one.id, version: one.version, on: day(on) })
    expect(await letThrough([paying(one), end, close])).toBe(1)
    const won = await office.won()
    const draft = await draftedBy(office.at.officer('2026-11-02'), won.id, {
      form: 'agreement',
      securityRate: 0,
      securityExcused: 'agreement',
    })
    const sign = () =>
      office.at.head('2026-11-02').contract.sign({ ...draft, signedOn: day('2026-11-02'), beginsOn: null })
    expect(await letThrough([sign(), sign(), sign()])).toBe(1)
  })

  test('a purchase has one contract', async () => {
    const won = await office.won()
    const officer = office.at.officer('2026-11-02')
    const { terms } = await officer.contract.proposal({ purchaseId: won.id })
    const draft = () => officer.contract.draft({ purchaseId: won.id, terms })
    expect(await letThrough([draft(), draft(), draft()])).toBe(1)
  })

  test('what was accepted is registered once', async () => {
    const one = await accepted()
    const register = () =>
      office.at.officer(on).contractDelivery.registerCards({
        id: one.id,
        version: one.version,
        acceptance: one.acceptance,
        position: 1,
        categoryId: office.ids.desks,
        name: 'เครื่องคอมพิวเตอร์',
        description: '',
        brand: '',
        model: '',
        countingUnit: 'เครื่อง',
        unitId: office.ids.treasury,
        keeperId: null,
        place: '',
        warrantyUntil: null,
        note: '',
        extra: {},
        cards: 20,
        each: 1,
        serials: [],
      })
    const nothing = () =>
      office.at.officer(on).contractDelivery.notRegistered({ ...one, position: 1, reason: 'ไม่คงทน' })
    expect(await letThrough([register(), register(), nothing()])).toBe(1)
    const { cards } = await read(one.id)
    expect(cards.reduce((pieces, { quantity }) => pieces + quantity, 0)).toBe(20)
  })

  test('the head decides after the last vote or not at all', async () => {
    const { id } = await computers()
    const delivery: DeliveryId = await delivered(id, '2026-11-20', 20)
    const dissent = { vote: 'dissent' as const, right: [], note: 'จอแตก' }
    await office.allSay({ id, delivery, on: '2026-11-20' }, [agreed, dissent])
    const version = await versionOf(id)
    const decide = office.at.head('2026-11-20').contractDelivery.decide({
      id,
      version,
      delivery,
      outcome: 'whole',
      right: [],
      reason: 'รับได้',
    })
    const last = office.engineer.as(noonOf('2026-11-20')).contractDelivery.vote({ id, delivery, ...agreed })
    await letThrough([decide, last])
    const { deliveries, acceptances } = await read(id)
    expect(deliveries[0]?.votes).toHaveLength(3)
    expect(acceptances).toEqual([])
  })

  test('a payment and a change of the price follow one another', async () => {
    const one = await accepted()
    const asked = {
      kind: 'amendment' as const,
      ground: 'benefit' as const,
      withinPurpose: true,
      structural: false,
      certifiedBy: '',
      price: baht(480_000),
      dueOn: day('2026-12-20'),
      parts: null,
    }
    const ask = { id: one.id, version: one.version, asked, askedOn: day(on), reason: 'เลื่อนวัน' }
    await office.at.officer(on).contractCourse.askChange(ask)
    const { changes, version } = await read(one.id)
    const decide = office.at.head(on).contractCourse.decideChange({
      id: one.id,
      version,
      changeId: changes[0]?.id ?? '',
      approve: true,
      decidedOn: day(on),
      daysGiven: null,
      decision: 'เห็นควร',
      paper: '1',
      governorPaper: '',
    })
    expect(await letThrough([decide, paying({ ...one, version })])).toBe(1)
  })
})
