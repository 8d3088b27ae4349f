import { describe, expect, test } from 'vitest'
import type { ContractId } from '@prongsai/domain/base/id'
import type { AskChangeInput, DecideChangeInput } from '@prongsai/domain/contract/contract-change.input'
import { baht } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { day, draftedBy, flood, openContractOffice } from './testing.ts'

const database = await testDatabase()
const office = await openContractOffice(database)
const refusal = (code: string) => ({ cause: { refusal: { code } } })

const get = async (id: ContractId, on = '2026-11-20') => office.at.officer(on).contract.get({ id })

const more = {
  kind: 'amendment',
  ground: 'benefit',
  withinPurpose: true,
  structural: false,
  certifiedBy: '',
  price: baht(510_000),
  dueOn: day('2026-12-12'),
  parts: null,
} as const

const ask = async (
  id: ContractId,
  asked: AskChangeInput['asked'],
  { on = '2026-11-10', askedOn = on }: { readonly on?: string; readonly askedOn?: string } = {},
) => {
  const { version } = await get(id, on)
  await office.at
    .officer(on)
    .contractCourse.askChange({ id, version, asked, askedOn: day(askedOn), reason: 'น้ำท่วมเส้นทางขนส่ง' })
  return (await get(id, on)).changes.at(-1)?.id ?? ''
}

const decided = { approve: true, daysGiven: 5, decision: 'เห็นควร', paper: 'บันทึก 9/2569', governorPaper: '' }

const decide = async (
  id: ContractId,
  changeId: string,
  { on = '2026-11-12', ...otherwise }: Partial<DecideChangeInput> & { readonly on?: string } = {},
) => {
  const { version } = await get(id, on)
  await office.at
    .head(on)
    .contractCourse.decideChange({ ...decided, id, version, changeId, decidedOn: day(on), ...otherwise })
}

const undo = async (id: ContractId, changeId: string, on = '2026-11-20') => {
  const { version } = await get(id, on)
  await office.at.head(on).contractCourse.undoChange({ id, version, changeId, reason: 'บันทึกผิด' })
}

const held = async (purchase: string) => {
  const { rows } = await database.ownerPool.query<{ committed: string }>(
    `select coalesce(sum(committed), 0)::text as committed from budget_hold where purchase_id = $1`,
    [purchase],
  )
  return rows[0]?.committed
}

describe('an extension', () => {
  test('moves the day and the open checkpoints by what was given, keeps before and after, and waits to be published', async () => {
    const { contract } = await office.signed('2026-11-02')
    const changeId = await ask(contract, flood)
    const standing = await office.at
      .head('2026-11-12')
      .contractCourse.changeStanding({ id: contract, changeId, daysGiven: null })
    expect(standing).toMatchObject({ needs: [], noticeBy: '2026-11-24', after: { dueOn: '2026-12-07' } })
    await decide(contract, changeId)
    const extended = await get(contract)
    expect(extended).toMatchObject({ dueOn: '2026-12-07', signedDueOn: '2026-12-02' })
    expect(extended.instalments[0]?.dueOn).toBe('2026-12-07')
    expect(extended.checkpoints.find(({ key }) => key === 'delivery:1')?.dueOn).toBe('2026-12-07')
    expect(extended.checkpoints.find(({ key }) => key === 'change-publish:1')).toMatchObject({ metOn: null })
    expect(extended.changes[0]).toMatchObject({
      daysAsked: 5,
      daysGiven: 5,
      before: { dueOn: '2026-12-02' },
      after: { dueOn: '2026-12-07' },
    })
  })

  test('of which the contractor told on the fifteenth day is given, and a day later it is barred (W31)', async () => {
    const ended = { ...flood, causeFrom: day('2026-11-03'), causeTo: day('2026-11-04'), days: 2 }
    const { contract } = await office.signed('2026-11-02')
    const late = await ask(contract, { ...ended, notifiedOn: day('2026-11-20') }, { on: '2026-11-20' })
    await expect(decide(contract, late, { on: '2026-11-20', daysGiven: 2 })).rejects.toMatchObject({
      cause: { refusal: { code: 'contract/notice-late', last: '2026-11-19' } },
    })
    await decide(contract, late, { on: '2026-11-20', approve: false, daysGiven: null })
    expect((await get(contract)).dueOn).toBe('2026-12-02')
    const timely = await ask(contract, { ...ended, notifiedOn: day('2026-11-19') }, { on: '2026-11-20' })
    await decide(contract, timely, { on: '2026-11-20', daysGiven: 2 })
    expect((await get(contract)).dueOn).toBe('2026-12-04')
  })

  test('of the agency’s own fault that it knew of needs no notice, and otherwise does', async () => {
    const { contract } = await office.signed('2026-11-02')
    const fault = { ...flood, ground: 'agency-fault', notifiedOn: null, noticePaper: '' } as const
    const untold = await ask(contract, fault)
    await expect(decide(contract, untold)).rejects.toMatchObject(refusal('contract/notice-missing'))
    const { version } = await get(contract)
    await office.at
      .officer('2026-11-12')
      .contractCourse.withdrawChange({ id: contract, version, changeId: untold, reason: 'ขอใหม่' })
    await decide(contract, await ask(contract, { ...fault, agencyKnew: true }))
    expect((await get(contract)).dueOn).toBe('2026-12-07')
  })

  test.each([
    ['more days than were asked for', { asked: 3, given: 5 }, 'contract/days-above-asked'],
    ['more days than the cause lasted', { asked: 20, given: 6 }, 'contract/days-above-actual'],
  ])('is refused for %s', async (_what, { asked, given }, code) => {
    const { contract } = await office.signed('2026-11-02')
    const changeId = await ask(contract, { ...flood, days: asked })
    await expect(decide(contract, changeId, { daysGiven: given })).rejects.toMatchObject(refusal(code))
    expect((await get(contract)).changes[0]?.status).toBe('asked')
  })

  test('is asked for once at a time, and of a contract that binds', async () => {
    const { contract } = await office.signed('2026-11-02')
    await ask(contract, flood)
    await expect(ask(contract, flood)).rejects.toMatchObject(refusal('contract/change-waits'))
    const draft = await draftedBy(office.at.officer('2026-11-02'), (await office.won()).id)
    await expect(ask(draft.id, flood)).rejects.toMatchObject(refusal('contract/not-running'))
  })

  test('for the same days of a cause is not given twice', async () => {
    const { contract } = await office.signed('2026-11-02')
    await decide(contract, await ask(contract, flood))
    const again = await ask(contract, { ...flood, days: 1 }, { on: '2026-11-13' })
    await expect(decide(contract, again, { on: '2026-11-13', daysGiven: 1 })).rejects.toMatchObject({
      cause: { refusal: { code: 'contract/days-above-actual', left: 0 } },
    })
  })

  test('is published on a day that is not before it was given, and its checkpoint is met', async () => {
    const { contract } = await office.signed('2026-11-02')
    const changeId = await ask(contract, flood)
    await decide(contract, changeId)
    const publish = async (on: string) => {
      const { version } = await get(contract)
      await office.at
        .officer('2026-11-20')
        .contractCourse.publishChange({ id: contract, version, changeId, on: day(on) })
    }
    await expect(publish('2026-11-11')).rejects.toMatchObject(refusal('contract/days-out-of-order'))
    await expect(publish('2026-11-21')).rejects.toMatchObject(refusal('contract/day-ahead'))
    await publish('2026-11-16')
    expect((await get(contract)).checkpoints.find(({ key }) => key === 'change-publish:1')).toMatchObject({
      metOn: '2026-11-16',
      state: 'met',
    })
  })
})

describe('a penalty', () => {
  test('is excused for the days of the cause, with what it was and what it is', async () => {
    const { contract } = await office.signed('2026-11-02')
    const storm = { causeFrom: day('2026-12-03'), causeTo: day('2026-12-05'), notifiedOn: day('2026-12-08') }
    const changeId = await ask(
      contract,
      { ...flood, ...storm, kind: 'waiver', days: 3 },
      { on: '2026-12-12' },
    )
    await decide(contract, changeId, { on: '2026-12-12', daysGiven: 3 })
    const waived = await get(contract, '2026-12-12')
    expect(waived.dueOn).toBe('2026-12-02')
    // 480,000 at 0.20 % is 960 baht a day: ten days late, three of them excused.
    expect(waived.changes[0]).toMatchObject({
      before: { penalty: baht(9_600).toString(), excusedDays: 0 },
      after: { penalty: baht(6_720).toString(), excusedDays: 3 },
    })
    expect(waived.penalties[0]?.penalty.amount).toBe(baht(6_720))
  })

  test('that is not owed is not reduced', async () => {
    const { contract } = await office.signed('2026-11-02')
    const changeId = await ask(contract, { ...flood, kind: 'reduction' })
    await expect(decide(contract, changeId)).rejects.toMatchObject(
      refusal('contract/reduction-above-penalty'),
    )
  })
})

describe('an amendment', () => {
  test('moves price, day, parts and the money that is held, and is taken back whole', async () => {
    const { contract, id } = await office.signed('2026-11-02')
    expect(await held(id)).toBe(baht(480_000).toString())
    const changeId = await ask(contract, more)
    await decide(contract, changeId, { daysGiven: null })
    const changed = await get(contract)
    expect(changed).toMatchObject({ price: baht(510_000).toString(), dueOn: '2026-12-12' })
    expect(changed.instalments[0]).toMatchObject({ amount: baht(510_000).toString(), dueOn: '2026-12-12' })
    expect(changed.lines[0]?.amount).toBe(baht(510_000).toString())
    expect(await held(id)).toBe(baht(510_000).toString())
    await undo(contract, changeId)
    const back = await get(contract)
    expect(back).toMatchObject({ price: baht(480_000).toString(), dueOn: '2026-12-02' })
    expect(back.instalments[0]?.amount).toBe(baht(480_000).toString())
    expect(back.checkpoints.some(({ key }) => key.startsWith('change-publish'))).toBe(false)
    expect(await held(id)).toBe(baht(480_000).toString())
  })

  test('of a lower price with fewer pieces lets go what will not be paid', async () => {
    const { contract, id } = await office.signed('2026-11-02')
    const fewer = {
      instalments: [{ number: 1, amount: baht(432_000) }],
      lines: [{ position: 1, quantity: 18, amount: baht(432_000) }],
    }
    const changeId = await ask(contract, {
      ...more,
      price: baht(432_000),
      dueOn: day('2026-12-02'),
      parts: fewer,
    })
    await decide(contract, changeId, { daysGiven: null })
    const changed = await get(contract)
    expect(changed.lines[0]?.quantity).toBe(18)
    expect(changed.instalments[0]?.shares).toEqual([{ position: 1, quantity: 18 }])
    expect(await held(id)).toBe(baht(432_000).toString())
  })

  test.each([
    ['beyond its purpose', { withinPurpose: false }, 'contract/beyond-purpose'],
    ['of the price without the time', { dueOn: null }, 'contract/time-not-settled'],
    ['of what bears and nobody certifies', { structural: true }, 'contract/not-certified'],
    [
      'of which the parts do not sum',
      { parts: { instalments: [{ number: 1, amount: baht(1) }], lines: [] } },
      'contract/shares-do-not-sum',
    ],
  ])('%s is refused, and nothing is kept', async (_what, otherwise, code) => {
    const { contract } = await office.signed('2026-11-02')
    await expect(ask(contract, { ...more, ...otherwise })).rejects.toMatchObject(refusal(code))
    expect((await get(contract)).changes).toEqual([])
  })

  test('of a higher price waits for the security to grow, 12,500 for 250,000 (W19)', async () => {
    const won = await office.won()
    const officer = office.at.officer('2026-11-10')
    const { id, version } = await draftedBy(office.at.officer('2026-11-02'), won.id, { form: 'contract' })
    const cash = {
      of: 'contract',
      kind: 'cash',
      number: '',
      issuer: '',
      amount: baht(24_000),
      issuedOn: day('2026-11-02'),
      receivedOn: day('2026-11-02'),
      expiresOn: null,
    } as const
    const keep = { id, version }
    await office.at.officer('2026-11-02').contract.keepSecurity({ ...cash, ...keep })
    const signing = { id, signedOn: day('2026-11-02'), beginsOn: null }
    await office.at.head('2026-11-02').contract.sign({ ...signing, version: (await get(id)).version })
    const changeId = await ask(id, { ...more, price: baht(730_000) })
    await expect(decide(id, changeId, { daysGiven: null })).rejects.toMatchObject({
      cause: {
        refusal: { code: 'contract/security-to-grow', more: baht(12_500), missing: baht(12_500) },
      },
    })
    await officer.contract.keepSecurity({
      ...cash,
      id,
      version: (await get(id)).version,
      amount: baht(12_500),
      receivedOn: day('2026-11-10'),
    })
    await decide(id, changeId, { daysGiven: null })
    expect((await get(id)).price).toBe(baht(730_000).toString())
  })

  test('is taken back only while it is the last and nothing stands upon it', async () => {
    const { contract } = await office.signed('2026-11-02')
    const first = await ask(contract, flood)
    await decide(contract, first)
    const second = await ask(contract, more, { on: '2026-11-13' })
    await expect(undo(contract, second)).rejects.toMatchObject(refusal('contract/change-not-decided'))
    await expect(undo(contract, first)).rejects.toMatchObject({
      cause: { refusal: { code: 'contract/change-not-last', no: 2 } },
    })
    await decide(contract, second, { on: '2026-11-13', daysGiven: null })
    await undo(contract, second)
    await undo(contract, first)
    expect((await get(contract)).dueOn).toBe('2026-12-02')
  })

  test('that somebody decided meanwhile is not decided again', async () => {
    const { contract } = await office.signed('2026-11-02')
    const changeId = await ask(contract, flood)
    const { version } = await get(contract)
    await decide(contract, changeId)
    await expect(
      office.at.head('2026-11-12').contractCourse.decideChange({
        ...decided,
        id: contract,
        version,
        changeId,
        decidedOn: day('2026-11-12'),
      }),
    ).rejects.toMatchObject(refusal('office/changed-meanwhile'))
    await expect(decide(contract, changeId)).rejects.toMatchObject(refusal('contract/change-decided'))
  })
})
