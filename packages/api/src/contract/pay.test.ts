import { describe, expect, test } from 'vitest'
import type { ContractId } from '@prongsai/domain/base/id'
import { baht, satang } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { agreed, openAcceptingOffice } from './accepting-testing.ts'
import { day } from './testing.ts'

const database = await testDatabase()
const office = await openAcceptingOffice(database)
const { computers, delivered, member, read, versionOf } = office
const refusal = (code: string) => ({ cause: { refusal: { code } } })

const holds = async (purchase: string) => {
  const { rows } = await database.ownerPool.query<{ committed: string; paid: string }>(
    `select committed::text, paid::text from budget_hold where purchase_id = $1`,
    [purchase],
  )
  return rows
}

describe('a payment', () => {
  /** Accepted whole, nothing paid. */
  const accepted = async () => {
    const facts = await computers([office.staff.id])
    const delivery = await delivered(facts.id, '2026-11-20', 20)
    await member(office.staff, '2026-11-20').vote({ id: facts.id, delivery, ...agreed })
    const { acceptances } = await read(facts.id)
    return { ...facts, acceptance: acceptances[0]?.id ?? '' }
  }
  const finance = office.at.finance('2026-11-25')
  const nothing = {
    advanceRecovery: satang(0n),
    retention: satang(0n),
    penalty: satang(0n),
    fine: satang(0n),
  }
  const paying = async (id: ContractId, acceptance: string, gross = baht(480_000)) => ({
    ...nothing,
    id,
    version: await versionOf(id),
    for: { kind: 'instalment' as const, acceptance },
    gross,
    paper: 'ฎ 1/2570',
    on: day('2026-11-25'),
  })

  /** The guarantee of a bank for an advance of 48,000. */
  const secured = async (id: ContractId) =>
    office.at.officer('2026-11-25').contract.keepSecurity({
      id,
      version: await versionOf(id),
      of: 'advance',
      kind: 'bank-guarantee',
      number: 'ค 1',
      issuer: 'ธนาคารตัวอย่าง',
      amount: baht(48_000),
      issuedOn: day('2026-11-24'),
      receivedOn: day('2026-11-25'),
      expiresOn: null,
    })

  test('withholds one percent of what is without tax, and pays of the budget what was held, in one decision', async () => {
    const { id, acceptance } = await accepted()
    await finance.contractDelivery.pay(await paying(id, acceptance))
    const { payments, purchase } = await read(id)
    expect(payments).toMatchObject([{ gross: '48000000', withholding: '448598', net: '47551402' }])
    expect(await holds(purchase.id)).toEqual([{ committed: '0', paid: '48000000' }])
    const undo = { id, version: await versionOf(id), payment: payments[0]?.id ?? '', reason: 'บันทึกผิด' }
    await finance.contractDelivery.undoPayment(undo)
    expect(await holds(purchase.id)).toEqual([{ committed: '48000000', paid: '0' }])
    await finance.contractDelivery.pay(await paying(id, acceptance))
    expect(await holds(purchase.id)).toEqual([{ committed: '0', paid: '48000000' }])
  })

  test('is not above what was accepted, not below it, not twice, and not before it', async () => {
    const { id, acceptance } = await accepted()
    const pay = async (otherwise: object = {}) =>
      finance.contractDelivery.pay({ ...(await paying(id, acceptance)), ...otherwise })
    await expect(pay({ gross: baht(480_001) })).rejects.toMatchObject(
      refusal('contract/payment-above-accepted'),
    )
    await expect(pay({ gross: baht(1) })).rejects.toMatchObject(refusal('contract/payment-below-accepted'))
    await expect(pay({ on: day('2026-11-19') })).rejects.toMatchObject(
      refusal('contract/paid-before-accepted'),
    )
    await expect(pay({ penalty: baht(1) })).rejects.toMatchObject(refusal('contract/penalty-above-owed'))
    await pay()
    await expect(pay()).rejects.toMatchObject(refusal('contract/paid-already'))
    const { version } = await read(id)
    await expect(
      office.at.head('2026-11-26').contractDelivery.undoAcceptance({
        id,
        version,
        acceptance,
        reason: 'ผิด',
      }),
    ).rejects.toMatchObject(refusal('contract/acceptance-paid'))
  })

  test('is not above the price as it was changed', async () => {
    const { id, acceptance } = await accepted()
    await database.ownerPool.query('update contract set price = 47999999 where id = $1', [id])
    await expect(finance.contractDelivery.pay(await paying(id, acceptance))).rejects.toMatchObject(
      refusal('contract/payment-above-price'),
    )
    expect((await read(id)).payments).toEqual([])
  })

  test('takes the advance back and keeps some, which is given back once and no more', async () => {
    const { id, acceptance } = await accepted()
    await database.ownerPool.query(
      'update contract set advance = 4800000, retention_rate = 1000 where id = $1',
      [id],
    )
    const other = async (kind: 'advance' | 'retention', gross = baht(48_000)) =>
      finance.contractDelivery.pay({ ...(await paying(id, acceptance, gross)), for: { kind } })
    await expect(other('advance')).rejects.toMatchObject(refusal('contract/advance-not-secured'))
    await secured(id)
    await other('advance')
    await expect(other('advance')).rejects.toMatchObject(refusal('contract/payment-above-accepted'))
    await expect(other('retention')).rejects.toMatchObject(refusal('contract/retention-above-held'))
    const of = { kind: 'instalment' as const, acceptance }
    const { advanceRecovery, retention, net } = await finance.contractDelivery.paymentProposal({
      id,
      for: of,
      on: day('2026-11-25'),
    })
    // 480,000 less 48,000 paid in advance and 48,000 kept back, less one percent of 432,000 without its tax.
    expect({ advanceRecovery, retention, net }).toEqual({
      advanceRecovery: baht(48_000),
      retention: baht(48_000),
      net: satang(37_996_262n),
    })
    await finance.contractDelivery.pay({
      ...(await paying(id, acceptance)),
      advanceRecovery,
      retention,
    })
    await other('retention')
    await expect(other('retention', baht(1))).rejects.toMatchObject(refusal('contract/retention-above-held'))
    const { payments, version } = await read(id)
    expect(payments.map(({ kind, gross, net: out }) => [kind, gross, out])).toEqual([
      ['advance', '4800000', '4755140'],
      ['instalment', '48000000', '37996262'],
      ['retention', '4800000', '4800000'],
    ])
    const undo = async (at: number) =>
      finance.contractDelivery.undoPayment({ id, version, payment: payments[at]?.id ?? '', reason: 'ผิด' })
    await expect(undo(0)).rejects.toMatchObject(refusal('contract/payment-stood-upon'))
    await expect(undo(1)).rejects.toMatchObject(refusal('contract/payment-stood-upon'))
  })
})
