import { describe, expect, test } from 'vitest'
import { testDatabase } from '@prongsai/db/testing'
import { day, draftedBy, openContractOffice } from './testing.ts'

const database = await testDatabase()
const office = await openContractOffice(database)
const { contract } = await office.signed('2026-11-02', { name: 'ซื้อคอมพิวเตอร์ของปีนี้' })
const { contract: other } = await office.signed('2026-11-10')

describe('the list', () => {
  test('has each contract with what comes next of it and what is late', async () => {
    const { contracts } = await office.at.officer('2026-11-10').contract.list({ year: 2570 })
    expect(contracts.map(({ id }) => id)).toEqual([other, contract])
    expect(contracts[1]).toMatchObject({
      late: 0,
      next: { kind: 'publish', state: 'coming', dueOn: '2026-11-17' },
    })
    const later = await office.at.officer('2026-12-04').contract.list({ late: true })
    expect(later.contracts.find(({ id }) => id === contract)).toMatchObject({
      late: 2,
      next: { state: 'late' },
    })
  })

  test('of a year has what is drafted in it, which has no number yet', async () => {
    const officer = office.at.officer('2026-11-12')
    const { id } = await draftedBy(officer, (await office.won()).id)
    const idsOf = async (year: number) =>
      (await officer.contract.list({ year })).contracts.map((one) => one.id)
    expect(await idsOf(2570)).toContain(id)
    expect(await idsOf(2569)).not.toContain(id)
    await officer.contract.dropDraft({ id, version: 1, reason: 'ร่างเพื่อลอง' })
  })

  test('is searched by the words of the name and by the number', async () => {
    const caller = office.at.officer('2026-11-10')
    const { contracts } = await caller.contract.list({ words: 'ของปีนี้' })
    expect(contracts.map(({ id }) => id)).toEqual([contract])
    const byNumber = await caller.contract.list({ words: contracts[0]?.numberText ?? '' })
    expect(byNumber.contracts.map(({ id }) => id)).toEqual([contract])
  })
})

describe('what is due in thirty days', () => {
  test('is of the office whose turn it is by name, the earliest first, and late before all', async () => {
    const { checkpoints, counts } = await office.at.officer('2026-11-20').contract.due({ days: 30 })
    expect(checkpoints.map(({ key, state }) => [key, state])).toEqual([
      ['publish', 'late'],
      ['publish', 'coming'],
      ['delivery:1', 'coming'],
      ['delivery:1', 'coming'],
    ])
    expect(counts).toEqual({ late: 1, due: 0, coming: 3 })
    expect(checkpoints[2]?.people.map(({ name }) => name)).toContain('นางสาวพัสดุ รอบคอบ')
    expect(checkpoints[2]).toMatchObject({ contractId: contract, turn: 'contractor', duty: 'ส่งมอบ งวดที่ 1' })
  })

  test('of one person is his own turn alone', async () => {
    const of = async (who: (on: string) => ReturnType<typeof office.at.officer>) =>
      (await who('2026-11-20').contract.due({ days: 30, mine: true })).checkpoints.map(({ key }) => key)
    expect(await of(office.at.officer)).toEqual(['delivery:1', 'delivery:1'])
    expect(await of(office.at.head)).toEqual([])
    expect(await of(office.at.member)).toEqual([])
    await database.ownerPool.query(
      `insert into checkpoint (office_id, contract_id, key, kind, number, due_on, alert_on, turn)
       values ($1, $2, 'inspect:9', 'inspect', 9, $3, $3, 'inspection')`,
      [office.office, contract, day('2026-11-21')],
    )
    expect(await of(office.at.member)).toEqual(['inspect:9'])
    await database.ownerPool.query(`delete from checkpoint where key = 'inspect:9'`)
  })

  test('further ahead shows what comes later', async () => {
    const { checkpoints } = await office.at.officer('2026-11-03').contract.due({ days: 5 })
    expect(checkpoints).toEqual([])
  })
})

test('the time line has every signed contract with its checkpoints and where they stand', async () => {
  const { contracts } = await office.at.officer('2026-12-04').contract.timeline({})
  const line = contracts.find(({ id }) => id === contract)
  expect(line).toMatchObject({ signedOn: '2026-11-02', dueOn: '2026-12-02', lastOn: '2026-12-02' })
  expect(line?.marks.map(({ key, state }) => [key, state])).toEqual([
    ['publish', 'late'],
    ['delivery:1', 'late'],
  ])
})

test('the list says the day on which it falls due as its own page does, moved on from what is no working day', async () => {
  const officer = office.at.officer('2026-11-13')
  const { contract: onSunday } = await office.signed('2026-11-13')
  const { contracts } = await officer.contract.list({ year: 2570 })
  const { due } = await officer.contract.get({ id: onSunday })
  expect(due).toEqual({ original: '2026-12-13', moved: '2026-12-14' })
  expect(contracts.find(({ id }) => id === onSunday)?.dueOn).toBe('2026-12-14')
})
