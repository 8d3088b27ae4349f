import { describe, expect, test } from 'vitest'
import type { ContractId } from '@prongsai/domain/base/id'
import { testDatabase } from '@prongsai/db/testing'
import { day, openContractOffice } from './testing.ts'

const database = await testDatabase()
const office = await openContractOffice(database)
const officer = office.at.officer('2026-11-20')
const head = office.at.head('2026-11-20')
const refusal = (code: string) => ({ cause: { refusal: { code } } })

const stateOf = async (id: ContractId, key: string, on = '2026-11-20') =>
  (await office.at.officer(on).contract.get({ id })).checkpoints.find((one) => one.key === key)?.state

const telling = async (id: ContractId, key: string, on: string) => ({
  id,
  version: (await officer.contract.get({ id })).version,
  key,
  on: day(on),
  paper: 'นธ 5/2569',
  note: '',
})

const keptOf = async (id: ContractId, key: string) => {
  const { rows } = await database.ownerPool.query<{ met: string | null; waived: boolean; open: boolean }>(
    `select met_on as met, waived, open from checkpoint where contract_id = $1 and key = $2`,
    [id, key],
  )
  return rows[0]
}

describe('a checkpoint', () => {
  test('goes from coming to due to late by the clock alone, and is met by its paper', async () => {
    const { contract } = await office.signed('2026-11-02')
    expect(await stateOf(contract, 'publish', '2026-11-16')).toBe('coming')
    expect(await stateOf(contract, 'publish', '2026-11-17')).toBe('due')
    expect(await stateOf(contract, 'publish', '2026-11-18')).toBe('late')
    await officer.contract.prove(await telling(contract, 'publish', '2026-11-16'))
    expect(await stateOf(contract, 'publish', '2026-12-18')).toBe('met')
    expect(await keptOf(contract, 'publish')).toEqual({ met: '2026-11-16', waived: false, open: false })
  })

  test('that was told of is not told of again, and taken back is open', async () => {
    const { contract } = await office.signed('2026-11-02')
    await officer.contract.prove(await telling(contract, 'publish', '2026-11-19'))
    expect(await stateOf(contract, 'publish')).toBe('met-late')
    await expect(
      officer.contract.prove(await telling(contract, 'publish', '2026-11-19')),
    ).rejects.toMatchObject(refusal('contract/checkpoint-closed'))
    const { version } = await officer.contract.get({ id: contract })
    await officer.contract.undoFact({ id: contract, version, key: 'publish', reason: 'ประกาศผิดฉบับ' })
    expect(await stateOf(contract, 'publish')).toBe('late')
    expect(await keptOf(contract, 'publish')).toEqual({ met: null, waived: false, open: true })
  })

  test('is waived by the head alone, with a reason, and never what the contract is made of', async () => {
    const { contract } = await office.signed('2026-11-02')
    const { note: _note, ...asked } = await telling(contract, 'publish', '2026-11-16')
    const waiver = { ...asked, reason: 'ระบบ e-GP ขัดข้อง' }
    await expect(officer.contract.waive(waiver)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await head.contract.waive(waiver)
    expect(await stateOf(contract, 'publish')).toBe('waived')
    const { version } = await officer.contract.get({ id: contract })
    await expect(
      officer.contract.undoFact({ id: contract, version, key: 'publish', reason: 'ทดสอบ' }),
    ).rejects.toMatchObject(refusal('contract/not-your-turn'))
    await expect(head.contract.waive({ ...waiver, version, key: 'delivery:1' })).rejects.toMatchObject(
      refusal('contract/not-waivable'),
    )
  })

  test('is told of on a day in order, by whose turn it is', async () => {
    const { contract } = await office.signed('2026-11-02')
    await expect(
      officer.contract.prove(await telling(contract, 'publish', '2026-11-21')),
    ).rejects.toMatchObject(refusal('contract/day-ahead'))
    await expect(
      officer.contract.prove(await telling(contract, 'publish', '2026-11-01')),
    ).rejects.toMatchObject(refusal('contract/days-out-of-order'))
    await expect(
      officer.contract.prove(await telling(contract, 'delivery:1', '2026-11-16')),
    ).rejects.toMatchObject(refusal('contract/proved-by-record'))
    await expect(
      office.at.member('2026-11-20').contract.prove(await telling(contract, 'publish', '2026-11-16')),
    ).rejects.toMatchObject(refusal('contract/not-your-turn'))
    await expect(
      officer.contract.prove(await telling(contract, 'publish:9', '2026-11-16')),
    ).rejects.toMatchObject(refusal('contract/checkpoint-unknown'))
  })

  test('of a week is told of by the supervisor himself', async () => {
    const road = { kind: 'construction' as const, supervisors: [office.staff.id] }
    const { contract } = await office.signed('2026-11-02', road)
    const key = 'week:2026-11-08'
    await office.at.member('2026-11-20').contract.prove(await telling(contract, key, '2026-11-09'))
    expect(await stateOf(contract, key)).toBe('met-late')
  })

  test('of several weeks is told of at once where one paper shows them, and never of a later one', async () => {
    const road = { kind: 'construction' as const, supervisors: [office.staff.id] }
    const { contract } = await office.signed('2026-11-02', road)
    const told = await telling(contract, 'week:2026-11-22', '2026-11-23')
    await office.at.member('2026-11-25').contract.prove({ ...told, earlier: true })
    const weeks = ['2026-11-08', '2026-11-15', '2026-11-22', '2026-11-29'].map((on) => `week:${on}`)
    const states = []
    for (const key of weeks) states.push(await stateOf(contract, key))
    expect(states).toEqual(['met-late', 'met-late', 'met-late', expect.not.stringContaining('met')])
  })

  test('of the committee, which checks the report of each week, is told of by a member himself (ข้อ 176)', async () => {
    const { contract } = await office.signed('2026-11-02', { kind: 'construction' as const })
    const key = 'week-check:2026-11-08'
    await office.at.member('2026-11-20').contract.prove(await telling(contract, key, '2026-11-13'))
    expect(await stateOf(contract, key)).toBe('met')
    const report = await telling(contract, 'week:2026-11-08', '2026-11-13')
    await expect(office.at.member('2026-11-20').contract.prove(report)).rejects.toMatchObject(
      refusal('contract/not-your-turn'),
    )
  })

  test('that was told of keeps the signing from being taken back', async () => {
    const { contract } = await office.signed('2026-11-02')
    await officer.contract.prove(await telling(contract, 'publish', '2026-11-16'))
    const { version } = await officer.contract.get({ id: contract })
    await expect(head.contract.undoSigning({ id: contract, version, reason: 'ทดสอบ' })).rejects.toMatchObject(
      refusal('contract/course-begun'),
    )
  })
})
