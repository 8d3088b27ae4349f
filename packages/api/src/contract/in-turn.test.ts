import { describe, expect, test } from 'vitest'
import { acceptanceId, type AcceptanceId, type ContractId } from '@prongsai/domain/base/id'
import type { TermsInput } from '@prongsai/domain/contract/contract.input'
import { baht } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { agreed, openAcceptingOffice } from './accepting-testing.ts'
import { day, draftedBy } from './testing.ts'

const database = await testDatabase()
const office = await openAcceptingOffice(database)
const { computers, delivered, member, read, versionOf } = office
const refusal = (code: string, facts: object = {}) => ({ cause: { refusal: { code, ...facts } } })

const stage = (number: number, termDays: number): TermsInput['instalments'][number] => ({
  name: `งวดที่ ${number}`,
  amount: baht(160_000),
  termDays,
  dueOn: null,
  shares: [],
})

/** A road of 480,000 baht in three stages, wanted whole by 2 December at 0.10 % a day. */
const road = async (): Promise<ContractId> => {
  const { contract } = await office.signed(
    '2026-11-02',
    { kind: 'construction', inspectors: [office.staff.id] },
    {
      termDays: 30,
      affectsTraffic: false,
      penaltyBase: 'whole',
      penaltyRate: 10,
      instalments: [stage(1, 10), stage(2, 20), stage(3, 30)],
    },
  )
  return contract
}

const deliver = async (id: ContractId, instalment: number, on: string) =>
  office.at.officer(on).contractDelivery.deliver({
    id,
    version: await versionOf(id),
    instalment,
    arrivedOn: day(on),
    toldOn: day(on),
    paper: 'ส 1',
    note: '',
    lines: [],
  })

const accepted = async (id: ContractId, instalment: number, on: string): Promise<AcceptanceId> => {
  const { delivery } = await deliver(id, instalment, on)
  await member(office.staff, on).vote({ id, delivery, ...agreed })
  return (await read(id)).acceptances.at(-1)?.id ?? acceptanceId('')
}

describe('work that is wanted whole', () => {
  test('is not late by its last instalment alone: that comes when all before it are accepted', async () => {
    const id = await road()
    await accepted(id, 1, '2026-11-10')
    await expect(deliver(id, 3, '2026-12-01')).rejects.toMatchObject(
      refusal('contract/last-before-others', { number: 2 }),
    )
    await accepted(id, 2, '2026-12-20')
    await accepted(id, 3, '2026-12-22')
    // Twenty days after 2 December at 0.10 % of the whole price.
    expect((await read(id)).acceptances.map(({ penalty }) => penalty)).toEqual(['0', '0', '960000'])
  })

  test('keeps what its last instalment stands upon', async () => {
    const id = await road()
    const first = await accepted(id, 1, '2026-11-10')
    await accepted(id, 2, '2026-11-20')
    await accepted(id, 3, '2026-12-01')
    const undo = { id, version: await versionOf(id), acceptance: first, reason: 'ผิด' }
    await expect(office.at.head('2026-12-02').contractDelivery.undoAcceptance(undo)).rejects.toMatchObject(
      refusal('contract/acceptance-undone-by-later', { no: 3 }),
    )
  })
})

describe('the day by which it is due', () => {
  const later = {
    kind: 'amendment' as const,
    ground: 'benefit' as const,
    withinPurpose: true,
    structural: false,
    certifiedBy: '',
    price: baht(480_000),
    dueOn: day('2027-06-30'),
    parts: null,
  }
  const ask = async (id: ContractId, on: string, askedOn: string) =>
    office.at.officer(on).contractCourse.askChange({
      id,
      version: await versionOf(id),
      asked: later,
      askedOn: day(askedOn),
      reason: 'เลื่อนวันส่งมอบ',
    })

  test('is not moved by an amendment once it was missed, whatever day the request is given', async () => {
    const { id } = await computers()
    await expect(ask(id, '2026-12-20', '2026-12-20')).rejects.toMatchObject(
      refusal('contract/late-already', { dueOn: '2026-12-02' }),
    )
    await expect(ask(id, '2026-12-20', '2026-11-20')).rejects.toMatchObject(refusal('contract/late-already'))
    await ask(id, '2026-12-02', '2026-12-02')
  })
})

const drafted = async () => {
  const won = await office.won()
  const { id } = await draftedBy(office.at.officer('2026-11-02'), won.id, { form: 'contract' })
  await office.at.officer('2026-11-02').contract.keepSecurity({
    id,
    version: await versionOf(id),
    of: 'contract',
    kind: 'cash',
    number: '',
    issuer: '',
    amount: baht(24_000),
    issuedOn: day('2026-11-02'),
    receivedOn: day('2026-11-02'),
    expiresOn: null,
  })
  return id
}

describe('a security of a draft', () => {
  test('goes back before the draft is dropped, and is not lost with it', async () => {
    const id = await drafted()
    const officer = office.at.officer('2026-11-03')
    const drop = async () =>
      officer.contract.dropDraft({ id, version: await versionOf(id), reason: 'ไม่มาทำสัญญา' })
    await expect(drop()).rejects.toMatchObject(refusal('contract/drop-security-held'))
    const { securities, version } = await read(id)
    await officer.contract.returnSecurity({
      id,
      version,
      security: securities[0]?.id ?? '',
      on: day('2026-11-03'),
      paper: 'ใบรับเงินคืน 1',
      reason: '',
    })
    await drop()
    expect(await read(id)).toMatchObject({ status: 'dropped', securities: [{ endedHow: 'returned' }] })
  })
})

const prove = async (id: ContractId, key: string, on: string) =>
  office.at
    .officer('2026-12-20')
    .contract.prove({ id, version: await versionOf(id), key, on: day(on), paper: '1', note: '' })

describe('what a paper proves', () => {
  test('is not done before it could be: no warranty is looked at before it runs, no penalty told of before it is owed', async () => {
    const { id } = await computers([office.staff.id])
    const delivery = await delivered(id, '2026-12-10', 20)
    await member(office.staff, '2026-12-11').vote({ id, delivery, ...agreed })
    for (const [key, early] of [
      ['warranty-check', '2026-12-10'],
      ['penalty-notice:1', '2026-12-01'],
    ] as const)
      await expect(prove(id, key, early)).rejects.toMatchObject(refusal('contract/days-out-of-order'))
    await prove(id, 'penalty-notice:1', '2026-12-03')
    await prove(id, 'warranty-check', '2026-12-20')
  })
})

describe('the review of a penalty beyond a tenth', () => {
  test('that decides to end the contract is done by the ending, not by its own paper', async () => {
    const { id } = await computers()
    const on = '2027-03-01'
    const head = office.at.head(on)
    const state = async () =>
      (await office.at.officer(on).contract.get({ id })).checkpoints.find(
        ({ key }) => key === 'ten-percent-review',
      )?.metOn
    await head.contractCourse.review({
      id,
      version: await versionOf(id),
      outcome: 'terminate',
      on: day(on),
      consentPaper: '',
      reason: 'ไม่มีทางแล้วเสร็จ',
    })
    expect(await state()).toBeNull()
    await head.contractCourse.end({
      id,
      version: await versionOf(id),
      how: 'terminated',
      ground: 'regulation',
      benefit: '',
      reason: 'ค่าปรับเกินร้อยละสิบ',
      on: day(on),
      notifiedOn: null,
      paper: 'บอกเลิก 1',
    })
    expect(await state()).toBe(on)
  })
})
