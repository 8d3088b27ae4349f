import { describe, expect, test } from 'vitest'
import { baht } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { day, draftedBy, openContractOffice } from './testing.ts'

const database = await testDatabase()
const office = await openContractOffice(database)
const officer = office.at.officer('2026-11-02')
const head = office.at.head('2026-11-02')

const refusal = (code: string) => ({ cause: { refusal: { code } } })

const purchaseOf = async (id: string) => {
  const { rows } = await database.ownerPool.query<{ status: string }>(
    `select status from purchase where id = $1`,
    [id],
  )
  return rows[0]?.status
}

describe('a draft', () => {
  test('is proposed from what was won: its lines, its penalty by kind, its security', async () => {
    const won = await office.won()
    const { terms, supplier, needs, security } = await officer.contract.proposal({ purchaseId: won.id })
    expect(supplier).toBe('บริษัท ตัวอย่าง จำกัด')
    expect(terms).toMatchObject({
      price: baht(480_000),
      vatRate: 700,
      penaltyBase: 'undelivered',
      penaltyRate: 20,
      warrantyMonths: 0,
    })
    expect(terms.lines).toMatchObject([{ name: 'เครื่องคอมพิวเตอร์', quantity: 20, amount: baht(480_000) }])
    expect(security?.amount).toBe(baht(24_000))
    expect(needs).toEqual([])
    const line = { name: 'เครื่องคอมพิวเตอร์', quantity: 20, countingUnit: 'เครื่อง', categoryId: office.ids.desks }
    const lasting = await office.won({ line })
    expect((await officer.contract.proposal({ purchaseId: lasting.id })).terms.warrantyMonths).toBe(12)
  })

  test('is one of a purchase, and may be made again once it was dropped with a reason', async () => {
    const won = await office.won()
    const { id, version } = await draftedBy(officer, won.id)
    await expect(officer.contract.proposal({ purchaseId: won.id })).rejects.toMatchObject(
      refusal('contract/there-already'),
    )
    await officer.contract.dropDraft({ id, version, reason: 'พิมพ์ผิด' })
    await draftedBy(officer, won.id)
    await expect(
      officer.contract.dropDraft({ id, version: version + 1, reason: 'อีกครั้ง' }),
    ).rejects.toMatchObject(refusal('contract/not-draft'))
  })

  test.each([
    [
      'shares that do not sum to the price',
      { instalments: [{ name: 'ก', amount: baht(1), termDays: 30, dueOn: null, shares: [] }] },
      'contract/shares-do-not-sum',
    ],
    ['a rate outside its band', { penaltyRate: 21 }, 'contract/rate-out-of-band'],
    ['no penalty', { penaltyBase: 'none' as const, penaltyRate: null }, 'contract/penalty-missing'],
    [
      'a security above five percent that nobody holds important',
      { securityRate: 600 },
      'contract/security-not-important',
    ],
    ['a security below five percent', { securityRate: 400 }, 'contract/security-rate'],
    [
      'an excuse that is not this contract’s',
      { securityExcused: 'state-agency' as const },
      'contract/security-excuse',
    ],
    [
      'an instalment after the end',
      { instalments: [{ name: 'ก', amount: baht(480_000), termDays: 40, dueOn: null, shares: [] }] },
      'contract/instalment-after-end',
    ],
    [
      'pieces that are not all shared out',
      {
        instalments: [
          {
            name: 'ก',
            amount: baht(480_000),
            termDays: 30,
            dueOn: null,
            shares: [{ position: 1, quantity: 19 }],
          },
        ],
      },
      'contract/pieces-not-shared',
    ],
    ['no advance where the law allows none', { advance: baht(1) }, 'contract/advance-not-allowed'],
    ['traffic of what is no works', { affectsTraffic: true }, 'contract/traffic-of-works'],
  ])('of %s is refused, and nothing is kept', async (_what, otherwise, code) => {
    const won = await office.won()
    await expect(draftedBy(officer, won.id, otherwise)).rejects.toMatchObject(refusal(code))
    await draftedBy(officer, won.id)
  })

  test('that somebody else changed meanwhile is not saved over', async () => {
    const won = await office.won()
    const { id, version } = await draftedBy(officer, won.id)
    const { terms } = await officer.contract.proposal({ purchaseId: (await office.won()).id })
    await officer.contract.changeDraft({ id, version, terms: { ...terms, place: 'ที่ทำการ อบต.' } })
    await expect(officer.contract.changeDraft({ id, version, terms })).rejects.toMatchObject(
      refusal('office/changed-meanwhile'),
    )
    expect((await officer.contract.get({ id })).place).toBe('ที่ทำการ อบต.')
  })
})

const agreement = { form: 'agreement', securityRate: 0, securityExcused: 'agreement' } as const

describe('signing', () => {
  test('gives the number of the year, counts the days and the checkpoints, and ends the purchase', async () => {
    const { id: purchase, contract } = await office.signed('2026-11-02')
    const signed = await officer.contract.get({ id: contract })
    expect(signed).toMatchObject({
      status: 'active',
      signedOn: '2026-11-02',
      dueOn: '2026-12-02',
      fiscalYear: 2570,
    })
    expect(signed.number).toBeGreaterThan(0)
    expect(signed.checkpoints.map(({ key }) => key)).toEqual(['publish', 'delivery:1'])
    expect(signed.checkpoints[1]).toMatchObject({ state: 'coming', turn: 'contractor', dueOn: '2026-12-02' })
    expect(await purchaseOf(purchase)).toBe('ended')
    const late = await office.at.officer('2026-12-04').contract.get({ id: contract })
    expect(late.checkpoints.find(({ key }) => key === 'delivery:1')?.state).toBe('late')
    expect(late.checkpoints.find(({ key }) => key === 'penalty-notice:1')?.state).toBe('coming')
  })

  test('is blocked while the window of appeal is open, and says from which day it may be', async () => {
    const won = await office.won({
      readyOn: '2026-11-10',
      status: 'open',
      ground: null,
      method: 'e-bidding',
      price: 2_000_000,
      kind: 'goods',
    })
    const { id, version } = await draftedBy(officer, won.id)
    await expect(
      head.contract.sign({ id, version, signedOn: day('2026-11-02'), beginsOn: null }),
    ).rejects.toMatchObject({
      cause: { refusal: { code: 'contract/appeal-window', signFrom: '2026-11-10' } },
    })
    const { needs } = await officer.contract.previewSigning({
      id,
      signedOn: day('2026-11-02'),
      beginsOn: null,
    })
    expect(needs.map(({ code }) => code)).toEqual(['contract/appeal-window', 'contract/security-missing'])
    expect(needs[0]?.text).toContain('มาตรา 66 วรรคสอง')
  })

  test('is blocked while the security is missing, with the clause', async () => {
    const won = await office.won()
    const { id, version } = await draftedBy(officer, won.id, { form: 'contract' })
    await expect(
      head.contract.sign({ id, version, signedOn: day('2026-11-02'), beginsOn: null }),
    ).rejects.toMatchObject(refusal('contract/security-missing'))
    expect(await purchaseOf(won.id)).toBe('ready')
  })

  test('on a day that has not come, or with its days out of order, is refused', async () => {
    const won = await office.won()
    const { id, version } = await draftedBy(officer, won.id, agreement)
    const sign = (signedOn: string, beginsOn: string | null) =>
      head.contract.sign({
        id,
        version,
        signedOn: day(signedOn),
        beginsOn: beginsOn === null ? null : day(beginsOn),
      })
    await expect(sign('2026-11-03', null)).rejects.toMatchObject(refusal('contract/day-ahead'))
    await expect(sign('2026-11-02', '2026-11-01')).rejects.toMatchObject(
      refusal('contract/days-out-of-order'),
    )
  })

  test('by the head of supplies is of small orders alone', async () => {
    const supplyHead = office.at.headOfSupplies('2026-11-02')
    const small = await office.won()
    const order = await draftedBy(officer, small.id, agreement)
    await supplyHead.contract.signOrder({ ...order, signedOn: day('2026-11-02'), beginsOn: null })
    const whole = await draftedBy(officer, (await office.won()).id, { form: 'contract' })
    await expect(
      supplyHead.contract.signOrder({ ...whole, signedOn: day('2026-11-02'), beginsOn: null }),
    ).rejects.toMatchObject(refusal('contract/order-beyond'))
  })

  test('holds the steps of the purchase: none of them is taken back under a contract', async () => {
    const { id: purchase } = await office.signed('2026-11-02')
    const { version } = await officer.purchase.get({ id: purchase })
    await expect(
      officer.purchase.undo({ id: purchase, version, step: 'winner-announced', reason: 'ทดสอบ' }),
    ).rejects.toMatchObject(refusal('procurement/contract-stands'))
  })

  test('taken back is a draft with its number, and the purchase is ready again', async () => {
    const { id: purchase, contract } = await office.signed('2026-11-02')
    const before = await head.contract.get({ id: contract })
    await head.contract.undoSigning({ id: contract, version: before.version, reason: 'ลงวันที่ผิด' })
    const draft = await head.contract.get({ id: contract })
    expect(draft).toMatchObject({ status: 'draft', signedOn: null, number: before.number, checkpoints: [] })
    expect(await purchaseOf(purchase)).toBe('ready')
    await head.contract.sign({
      id: contract,
      version: draft.version,
      signedOn: day('2026-11-02'),
      beginsOn: null,
    })
    expect((await head.contract.get({ id: contract })).number).toBe(before.number)
  })

  test('of two who sign at once is one, and the numbers of the year have no gap', async () => {
    const first = await draftedBy(officer, (await office.won()).id, agreement)
    const second = await draftedBy(officer, (await office.won()).id, agreement)
    const sign = (one: typeof first) =>
      head.contract.sign({ ...one, signedOn: day('2026-11-02'), beginsOn: null })
    const done = await Promise.allSettled([sign(first), sign(first), sign(second)])
    expect(done.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'fulfilled', 'rejected'])
    const { rows } = await database.ownerPool.query<{ gaps: number }>(
      `select (max(number) - count(*))::int as gaps from contract where office_id = $1 and form = 'agreement' and number is not null`,
      [office.office],
    )
    expect(rows[0]?.gaps).toBe(0)
  })
})
