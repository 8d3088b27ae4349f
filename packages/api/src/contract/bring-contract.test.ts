import { describe, expect, test } from 'vitest'
import type { BringContractInput } from '@prongsai/domain/contract/bring.input'
import type { PurchaseId } from '@prongsai/domain/base/id'
import { baht, satang } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { day, openContractOffice } from './testing.ts'

const database = await testDatabase()
const office = await openContractOffice(database)
const officer = office.at.officer('2026-11-20')
const headOfSupplies = office.at.headOfSupplies('2026-11-20')
const refusal = (code: string) => ({ cause: { refusal: { code } } })

const broughtPurchase = async () => {
  const won = await office.won({ readyOn: '2026-05-01' })
  await database.ownerPool.query(
    `update purchase set brought_forward = true, brought_paper = 'รายงานขอซื้อ 1/2569' where id = $1`,
    [won.id],
  )
  return won
}

const payment = {
  gross: baht(288_000),
  advanceRecovery: baht(0),
  retention: baht(0),
  penalty: baht(0),
  fine: baht(0),
  withholding: baht(2_692),
  paper: 'ฎีกา 77/2569',
  on: day('2026-08-01'),
}

const accepted = {
  instalment: 1,
  arrivedOn: day('2026-07-20'),
  on: day('2026-07-21'),
  paper: 'ใบตรวจรับ 9/2569',
  lateDays: 0,
  penalty: baht(0),
  payment,
}

const instalment = (quantity: number, termDays: number) => ({
  name: `${quantity} เครื่อง`,
  amount: baht(24_000 * quantity),
  termDays,
  dueOn: null,
  shares: [{ position: 1, quantity }],
})

/** The computers in two instalments, signed in May; the first is accepted and paid. */
const found = async (
  purchase: PurchaseId,
  otherwise: Partial<BringContractInput> = {},
): Promise<BringContractInput> => {
  const { terms } = await officer.contract.proposal({ purchaseId: purchase })
  return {
    purchaseId: purchase,
    terms: { ...terms, termDays: 240, instalments: [instalment(12, 90), instalment(8, 240)] },
    foundNumber: '14/2569',
    paper: 'แฟ้มสัญญา 14/2569',
    signedOn: day('2026-05-01'),
    beginsOn: null,
    securities: [
      {
        of: 'contract',
        kind: 'cash',
        number: '',
        issuer: '',
        amount: baht(24_000),
        issuedOn: day('2026-05-01'),
        receivedOn: day('2026-05-01'),
        expiresOn: null,
      },
    ],
    advancePaid: null,
    acceptances: [accepted],
    reason: 'เริ่มใช้ระบบ',
    ...otherwise,
  }
}

describe('a contract that is brought forward', () => {
  test('stands as it was found: its number, security, accepted and paid instalment, marked and with what is past left alone', async () => {
    const won = await broughtPurchase()
    const { id } = await headOfSupplies.contract.bring(await found(won.id))
    const contract = await officer.contract.get({ id })
    expect(contract).toMatchObject({
      status: 'active',
      broughtForward: true,
      numberText: '14/2569',
      number: null,
      signedOn: '2026-05-01',
      signerId: null,
      dueOn: '2026-12-27',
      securityHeld: baht(24_000),
    })
    expect(contract.acceptances).toMatchObject([{ instalment: 1, outcome: 'whole', broughtForward: true }])
    expect(contract.payments).toMatchObject([
      { broughtForward: true, paper: 'ฎีกา 77/2569', gross: '28800000' },
    ])
    expect(contract.funds).toMatchObject([{ held: '19200000', paid: '28800000' }])
    const states = Object.fromEntries(contract.checkpoints.map(({ key, state }) => [key, state]))
    expect(states).toEqual({
      'delivery:1': 'met',
      'inspect:1': 'met-late',
      publish: 'waived',
      'delivery:2': 'coming',
    })
  })

  test('goes on as any other: what is open is told of and met', async () => {
    const won = await broughtPurchase()
    const { id } = await headOfSupplies.contract.bring(await found(won.id))
    const late = await office.at.officer('2026-12-30').contract.get({ id })
    expect(late.checkpoints.find(({ key }) => key === 'delivery:2')?.state).toBe('late')
    expect(late.checkpoints.map(({ key }) => key)).toContain('penalty-notice:2')
  })

  test('of a purchase that was not brought forward is refused, as is a second one', async () => {
    const won = await office.won({ readyOn: '2026-05-01' })
    await expect(headOfSupplies.contract.bring(await found(won.id))).rejects.toMatchObject(
      refusal('contract/not-brought'),
    )
    const brought = await broughtPurchase()
    const input = await found(brought.id)
    await headOfSupplies.contract.bring(input)
    await expect(headOfSupplies.contract.bring(input)).rejects.toMatchObject(
      refusal('contract/there-already'),
    )
  })

  test('sent twice by its form is one', async () => {
    const won = await broughtPurchase()
    const input = { ...(await found(won.id)), sending: '7b0c9a52-5a0f-4e57-9f6e-2f4f4b8f7d11' }
    const first = await headOfSupplies.contract.bring(input)
    expect(await headOfSupplies.contract.bring(input)).toEqual(first)
  })

  test.each([
    [
      'accepted before it was delivered',
      { acceptances: [{ ...accepted, on: day('2026-07-19') }] },
      'contract/days-out-of-order',
    ],
    [
      'delivered before it was signed',
      { acceptances: [{ ...accepted, arrivedOn: day('2026-04-30') }] },
      'contract/days-out-of-order',
    ],
    [
      'accepted on a day that has not come',
      { acceptances: [{ ...accepted, on: day('2026-11-21'), payment: null }] },
      'contract/day-ahead',
    ],
    ['with an instalment accepted twice', { acceptances: [accepted, accepted] }, 'contract/accepted-already'],
    [
      'paid above its instalment',
      { acceptances: [{ ...accepted, payment: { ...payment, gross: baht(288_001) } }] },
      'contract/found-paid-above',
    ],
    [
      'with an instalment that it has not',
      { acceptances: [{ ...accepted, instalment: 3 }] },
      'contract/no-such-instalment',
    ],
    ['with an advance that it has not', { advancePaid: payment }, 'contract/found-paid-above'],
    [
      'with more held back than was paid',
      { acceptances: [{ ...accepted, payment: { ...payment, penalty: baht(288_000) } }] },
      'contract/net-below-zero',
    ],
    [
      'with more of an advance taken back than was paid',
      { acceptances: [{ ...accepted, payment: { ...payment, advanceRecovery: baht(1) } }] },
      'contract/recovery-above-left',
    ],
    ['signed after its purchase was in the system', { signedOn: day('2026-10-02') }, 'contract/found-later'],
    ['signed before its purchase began', { signedOn: day('2026-04-30') }, 'contract/days-out-of-order'],
    [
      'with a security that ran out before it was issued',
      {
        securities: [
          {
            of: 'contract' as const,
            kind: 'bank-guarantee' as const,
            number: 'ค 1',
            issuer: 'ธนาคารตัวอย่าง',
            amount: baht(24_000),
            issuedOn: day('2026-05-01'),
            receivedOn: day('2026-05-01'),
            expiresOn: day('2026-05-01'),
          },
        ],
      },
      'contract/security-expires',
    ],
  ])('%s is refused, and nothing is kept', async (_what, otherwise, code) => {
    const won = await broughtPurchase()
    await expect(headOfSupplies.contract.bring(await found(won.id, otherwise))).rejects.toMatchObject(
      refusal(code),
    )
    await headOfSupplies.contract.bring(await found(won.id))
  })

  test('is of no higher price than was agreed, whatever its parts sum to', async () => {
    const won = await broughtPurchase()
    const input = await found(won.id)
    const { terms } = input
    const dearer = {
      ...terms,
      price: baht(4_800_000),
      lines: terms.lines.map((line) => ({ ...line, amount: baht(4_800_000) })),
      instalments: terms.instalments.map((one) => ({ ...one, amount: satang(one.amount * 10n) })),
    }
    await expect(headOfSupplies.contract.bring({ ...input, terms: dearer })).rejects.toMatchObject({
      cause: { refusal: { code: 'contract/found-price-above', won: baht(480_000) } },
    })
  })
})
