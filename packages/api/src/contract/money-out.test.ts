import { describe, expect, test } from 'vitest'
import { acceptanceId, type AcceptanceId, type ContractId } from '@prongsai/domain/base/id'
import type { PayInput } from '@prongsai/domain/contract/payment.input'
import type { KeepSecurityInput } from '@prongsai/domain/contract/security.input'
import { baht, satang } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { agreed, openAcceptingOffice } from './accepting-testing.ts'
import { day } from './testing.ts'

const database = await testDatabase()
const office = await openAcceptingOffice(database)
const { delivered, member, read, versionOf } = office
const refusal = (code: string, facts: object = {}) => ({ cause: { refusal: { code, ...facts } } })
const on = '2026-11-25'
const finance = office.at.finance(on)

const nothing = { advanceRecovery: satang(0n), retention: satang(0n), penalty: satang(0n), fine: satang(0n) }

const instalment = (quantity: number, termDays: number) => ({
  name: `${quantity} เครื่อง`,
  amount: baht(24_000 * quantity),
  termDays,
  dueOn: null,
  shares: [{ position: 1, quantity }],
})

/** Twenty computers of 480,000 baht in two parts, with 72,000 in advance and five percent kept back of each payment. */
const inTwoParts = async (): Promise<ContractId> => {
  const { contract } = await office.signed(
    '2026-11-02',
    { inspectors: [office.staff.id] },
    { termDays: 30, instalments: [instalment(12, 20), instalment(8, 30)] },
  )
  await database.ownerPool.query(
    'update contract set advance = 7200000, retention_rate = 500 where id = $1',
    [contract],
  )
  return contract
}

const keep = async (id: ContractId, otherwise: Partial<KeepSecurityInput> = {}) =>
  office.at.officer(on).contract.keepSecurity({
    id,
    version: await versionOf(id),
    of: 'advance',
    kind: 'bank-guarantee',
    number: 'ค 1',
    issuer: 'ธนาคารตัวอย่าง',
    amount: baht(72_000),
    issuedOn: day('2026-11-05'),
    receivedOn: day('2026-11-05'),
    expiresOn: null,
    ...otherwise,
  })

const accepted = async (id: ContractId, number: 1 | 2): Promise<AcceptanceId> => {
  const { delivery } = await office.at.officer(on).contractDelivery.deliver({
    id,
    version: await versionOf(id),
    instalment: number,
    arrivedOn: day('2026-11-20'),
    toldOn: day('2026-11-20'),
    paper: 'ส 1',
    note: 'ลงรับ 20 พ.ย. 2569',
    lines: [{ position: 1, quantity: number === 1 ? 12 : 8 }],
  })
  await member(office.staff, '2026-11-21').vote({ id, delivery, ...agreed })
  return (await read(id)).acceptances.at(-1)?.id ?? acceptanceId('')
}

const pay = async (id: ContractId, otherwise: Partial<PayInput> & Pick<PayInput, 'for' | 'gross'>) =>
  finance.contractDelivery.pay({
    ...nothing,
    id,
    version: await versionOf(id),
    paper: 'ฎ 1/2570',
    on: day(on),
    ...otherwise,
  })

const of = (acceptance: AcceptanceId) => ({ kind: 'instalment' as const, acceptance })
const advance = { for: { kind: 'advance' as const }, gross: baht(72_000) }

describe('an advance', () => {
  test('is not paid unsecured, nor on anything but a bond or the guarantee of a bank', async () => {
    const id = await inTwoParts()
    await expect(pay(id, advance)).rejects.toMatchObject(refusal('contract/advance-not-secured'))
    await expect(keep(id, { kind: 'cash' })).rejects.toMatchObject(refusal('contract/advance-not-secured'))
    await keep(id)
    await pay(id, advance)
    expect((await read(id)).payments).toMatchObject([{ kind: 'advance', gross: '7200000' }])
  })

  test('keeps its security while it is out', async () => {
    const id = await inTwoParts()
    await keep(id)
    await pay(id, advance)
    const { securities, version } = await read(id)
    const undo = { id, version, security: securities[0]?.id ?? '', reason: 'บันทึกผิด' }
    await expect(office.at.officer(on).contract.undoSecurity(undo)).rejects.toMatchObject(
      refusal('contract/security-stood-upon', { least: baht(72_000) }),
    )
  })

  test('is taken back by the last payment at the latest, so that no more than the price goes out', async () => {
    const id = await inTwoParts()
    await keep(id)
    await pay(id, advance)
    const [first, second] = [await accepted(id, 1), await accepted(id, 2)]
    await pay(id, { for: of(first), gross: baht(288_000) })
    const last = { for: of(second), gross: baht(192_000) }
    await expect(pay(id, last)).rejects.toMatchObject(
      refusal('contract/recovery-below-left', { least: baht(72_000) }),
    )
    await expect(pay(id, { ...last, advanceRecovery: baht(71_999) })).rejects.toMatchObject(
      refusal('contract/recovery-below-left'),
    )
    await pay(id, { ...last, advanceRecovery: baht(72_000) })
    const out = (await read(id)).payments.reduce(
      (total, one) => total + BigInt(one.gross) - BigInt(one.advanceRecovery),
      0n,
    )
    expect(out).toBe(baht(480_000))
  })

  test('is not paid of what is paid already, nor of a contract that was ended', async () => {
    const id = await inTwoParts()
    await keep(id)
    const [first, second] = [await accepted(id, 1), await accepted(id, 2)]
    await pay(id, { for: of(first), gross: baht(288_000) })
    await pay(id, { for: of(second), gross: baht(192_000) })
    await expect(pay(id, advance)).rejects.toMatchObject(refusal('contract/advance-above-left', { left: 0n }))
    const other = await inTwoParts()
    await keep(other)
    await office.at.head(on).contractCourse.end({
      id: other,
      version: await versionOf(other),
      how: 'terminated',
      ground: 'contract',
      benefit: '',
      reason: 'ทิ้งงาน',
      on: day(on),
      notifiedOn: null,
      paper: '1',
    })
    await expect(pay(other, advance)).rejects.toMatchObject(refusal('contract/not-running'))
  })
})

describe('what is kept back of a payment', () => {
  test('is no more than the contract says', async () => {
    const id = await inTwoParts()
    const first = await accepted(id, 1)
    const payment = { for: of(first), gross: baht(288_000) }
    await expect(pay(id, { ...payment, retention: baht(14_401) })).rejects.toMatchObject(
      refusal('contract/retention-above-agreed', { most: baht(14_400) }),
    )
    await pay(id, { ...payment, retention: baht(14_400) })
  })

  test('is given back when everything is accepted, or when a guarantee stands in its place', async () => {
    const id = await inTwoParts()
    const first = await accepted(id, 1)
    await pay(id, { for: of(first), gross: baht(288_000), retention: baht(14_400) })
    const back = { for: { kind: 'retention' as const }, gross: baht(14_400) }
    await expect(pay(id, back)).rejects.toMatchObject(refusal('contract/retention-bound'))
    await keep(id, { of: 'retention', amount: baht(14_399) })
    await expect(pay(id, back)).rejects.toMatchObject(refusal('contract/retention-bound'))
    await keep(id, { of: 'retention', amount: baht(1) })
    await pay(id, back)
    const { securities, version } = await read(id)
    const undo = { id, version, security: securities[0]?.id ?? '', reason: 'บันทึกผิด' }
    await expect(office.at.officer(on).contract.undoSecurity(undo)).rejects.toMatchObject(
      refusal('contract/security-stood-upon'),
    )
    const other = await inTwoParts()
    const [one, two] = [await accepted(other, 1), await accepted(other, 2)]
    await pay(other, { for: of(one), gross: baht(288_000), retention: baht(14_400) })
    await pay(other, { for: of(two), gross: baht(192_000) })
    await pay(other, back)
    expect((await read(other)).payments.map(({ kind }) => kind)).toEqual([
      'instalment',
      'instalment',
      'retention',
    ])
  })
})

const budgetOf = async (id: ContractId) => {
  const { rows } = await database.ownerPool.query<{ committed: string; paid: string }>(
    'select committed::text, paid::text from budget_hold where purchase_id = $1',
    [(await read(id)).purchase.id],
  )
  return rows.map(({ committed, paid }) => [BigInt(committed), BigInt(paid)])
}

describe('the money of a contract that was ended', () => {
  test('follows what came before and is accepted after, and comes back whole when the ending is taken back', async () => {
    const id = await inTwoParts()
    await office.at.head('2026-11-22').contractCourse.end({
      id,
      version: await versionOf(id),
      how: 'mutual',
      ground: null,
      benefit: 'ราชการไม่เสียประโยชน์',
      reason: 'ตกลงเลิก',
      on: day('2026-11-22'),
      notifiedOn: null,
      paper: '1',
    })
    expect(await budgetOf(id)).toEqual([[0n, 0n]])
    const first = await accepted(id, 1)
    expect(await budgetOf(id)).toEqual([[baht(288_000), 0n]])
    await pay(id, { for: of(first), gross: baht(288_000) })
    expect(await budgetOf(id)).toEqual([[0n, baht(288_000)]])
    const second = await accepted(id, 2)
    expect(await budgetOf(id)).toEqual([[baht(192_000), baht(288_000)]])
    const undo = { id, version: await versionOf(id), reason: 'ผิด' }
    await office.at.head('2026-11-26').contractDelivery.undoAcceptance({ ...undo, acceptance: second })
    expect(await budgetOf(id)).toEqual([[0n, baht(288_000)]])
    await office.at.head('2026-11-27').contractCourse.undoEnding({ ...undo, version: await versionOf(id) })
    expect(await budgetOf(id)).toEqual([[baht(192_000), baht(288_000)]])
  })
})

const lower = (price: bigint) => ({
  kind: 'amendment' as const,
  ground: 'benefit' as const,
  withinPurpose: true,
  structural: false,
  certifiedBy: '',
  price: satang(price),
  dueOn: day('2026-12-02'),
  parts: {
    instalments: [
      { number: 1, amount: satang(price / 2n) },
      { number: 2, amount: satang(price / 2n) },
    ],
    lines: [{ position: 1, quantity: 20, amount: satang(price) }],
  },
})

describe('a price', () => {
  test('does not fall below what went out, of the advance what is not taken back with it', async () => {
    const id = await inTwoParts()
    await keep(id)
    await pay(id, advance)
    const preview = (price: bigint) =>
      office.at.officer(on).contractCourse.previewChange({ id, asked: lower(price) })
    await expect(preview(baht(71_998))).rejects.toMatchObject(
      refusal('contract/price-below-paid', { paid: baht(72_000) }),
    )
    expect((await preview(baht(72_000))).after.price).toBe(baht(72_000).toString())
  })
})

describe('a penalty', () => {
  test('that nobody asked for keeps the contract open', async () => {
    const { id } = await office.computers([office.staff.id])
    const delivery = await delivered(id, '2026-12-12', 20)
    await member(office.staff, '2026-12-14').vote({ id, delivery, ...agreed })
    const { acceptances } = await read(id)
    const acceptance = acceptances[0]?.id ?? acceptanceId('')
    // Ten days at 0.20 % of 480,000.
    expect(acceptances).toMatchObject([{ lateDays: 10, penalty: '960000' }])
    const late = { for: of(acceptance), gross: baht(480_000), on: day('2026-12-15') }
    const paying = async (penalty: bigint) =>
      office.at.finance('2026-12-15').contractDelivery.pay({
        ...nothing,
        ...late,
        id,
        version: await versionOf(id),
        penalty: satang(penalty),
        paper: 'ฎ 2/2570',
      })
    await paying(900_000n)
    const needs = async () =>
      (await office.at.officer('2026-12-16').contractCourse.closing({ id })).needs.map(({ code }) => code)
    expect(await needs()).toContain('contract/close-penalties-left')
    const { payments, version } = await read(id)
    const undo = { id, version, payment: payments[0]?.id ?? '', reason: 'หักค่าปรับไม่ครบ' }
    await office.at.finance('2026-12-15').contractDelivery.undoPayment(undo)
    await paying(960_000n)
    expect(await needs()).not.toContain('contract/close-penalties-left')
  })
})
