import { describe, expect, test } from 'vitest'
import { baht, satang } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { openAcceptingOffice } from './accepting-testing.ts'
import { day, draftedBy } from './testing.ts'

const database = await testDatabase()
const office = await openAcceptingOffice(database)
const { computers, read, versionOf } = office
const refusal = (code: string) => ({ cause: { refusal: { code } } })

/** A pump that was mended at once and reported after; nobody was appointed to accept it. */
async function urgent() {
  const won = await office.won({
    name: 'ซ่อมเครื่องสูบน้ำ',
    kind: 'service',
    price: 42_000,
    method: 'direct-urgent',
    readyOn: '2026-11-02',
    status: 'ended',
    inspectors: [],
    line: { name: 'ซ่อมเครื่องสูบน้ำ', quantity: 1, countingUnit: 'งาน', categoryId: null },
  })
  const { id, version } = await draftedBy(office.at.officer('2026-11-05'), won.id)
  await office.at
    .head('2026-11-05')
    .contract.sign({ id, version, signedOn: day('2026-11-02'), beginsOn: null })
  return id
}

const reported = { arrivedOn: day('2026-11-02'), acceptedOn: day('2026-11-04'), paper: 'รายงาน 9/2570' }

describe('what was over before it was written down (ข้อ 79 วรรคสอง)', () => {
  test('is received and accepted by its approved report in one step, and then paid', async () => {
    const id = await urgent()
    const before = await read(id)
    expect(before).toMatchObject({ acceptsByReport: true, form: 'evidence', numberText: '' })
    const officer = office.at.officer('2026-11-06')
    await officer.contractDelivery.acceptByReport({ id, version: before.version, ...reported })
    const after = await read(id)
    expect(after.deliveries).toMatchObject([{ status: 'accepted', arrivedOn: '2026-11-02', votes: [] }])
    expect(after.acceptances).toMatchObject([
      { outcome: 'whole', on: '2026-11-04', gross: '4200000', penalty: '0', certificate: '' },
    ])
    const nothing = satang(0n)
    await office.at.finance('2026-11-06').contractDelivery.pay({
      id,
      version: after.version,
      for: { kind: 'instalment', acceptance: after.acceptances[0]?.id ?? '' },
      gross: baht(42_000),
      advanceRecovery: nothing,
      retention: nothing,
      penalty: nothing,
      fine: nothing,
      paper: 'ฎ 2/2570',
      on: day('2026-11-06'),
    })
    expect((await read(id)).payments).toHaveLength(1)
    await expect(
      officer.contractDelivery.acceptByReport({ id, version: await versionOf(id), ...reported }),
    ).rejects.toMatchObject(refusal('contract/accepted-already'))
  })

  test.each([
    ['dated before the contract', { arrivedOn: day('2026-11-01') }, 'contract/delivered-before-contract'],
    ['accepted before it came', { arrivedOn: day('2026-11-05') }, 'contract/days-out-of-order'],
    ['accepted on a day that has not come', { acceptedOn: day('2026-11-07') }, 'contract/day-ahead'],
  ])('%s is refused, and nothing is kept', async (_what, otherwise, code) => {
    const id = await urgent()
    const { version } = await read(id)
    await expect(
      office.at
        .officer('2026-11-06')
        .contractDelivery.acceptByReport({ id, version, ...reported, ...otherwise }),
    ).rejects.toMatchObject(refusal(code))
    expect((await read(id)).deliveries).toEqual([])
  })

  test('what a committee has to look at is not accepted by a report', async () => {
    const { id } = await computers()
    const { version, acceptsByReport } = await read(id)
    expect(acceptsByReport).toBe(false)
    await expect(
      office.at.officer('2026-11-06').contractDelivery.acceptByReport({ id, version, ...reported }),
    ).rejects.toMatchObject(refusal('contract/report-no-evidence'))
  })
})
