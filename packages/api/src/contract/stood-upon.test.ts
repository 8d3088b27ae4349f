import { describe, expect, test } from 'vitest'
import type { ContractId } from '@prongsai/domain/base/id'
import type { AskChangeInput } from '@prongsai/domain/contract/contract-change.input'
import { baht } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { agreed, openAcceptingOffice } from './accepting-testing.ts'
import { day, flood } from './testing.ts'

const database = await testDatabase()
const office = await openAcceptingOffice(database)
const { computers, delivered, member, read, versionOf } = office
const refusal = (code: string) => ({ cause: { refusal: { code } } })

const ask = async (id: ContractId, asked: AskChangeInput['asked'], on = '2026-11-10') => {
  const version = await versionOf(id)
  await office.at
    .officer(on)
    .contractCourse.askChange({ id, version, asked, askedOn: day(on), reason: 'น้ำท่วมเส้นทาง' })
  return (await read(id)).changes.at(-1)?.id ?? ''
}

const decide = async (id: ContractId, changeId: string, approve: boolean) =>
  office.at.head('2026-11-12').contractCourse.decideChange({
    id,
    version: await versionOf(id),
    changeId,
    approve,
    decidedOn: day('2026-11-12'),
    daysGiven: null,
    decision: 'พิจารณาแล้ว',
    paper: 'บันทึก 9/2569',
    governorPaper: '',
  })

const undoSigning = async (id: ContractId, on = '2026-11-20') =>
  office.at.head(on).contract.undoSigning({ id, version: await versionOf(id), reason: 'ลงนามผิดฉบับ' })

describe('a signing', () => {
  test('is not taken back from under a review of its penalty, by which it would be signed anew as reviewed', async () => {
    const { id } = await computers()
    const on = '2027-03-01'
    await office.at.head(on).contractCourse.review({
      id,
      version: await versionOf(id),
      outcome: 'relaxed',
      on: day(on),
      consentPaper: '',
      reason: 'ผู้ขายยังส่งมอบได้',
    })
    await expect(undoSigning(id, on)).rejects.toMatchObject({
      cause: { refusal: { code: 'contract/course-begun', what: 'ผลการพิจารณาตามข้อ 183' } },
    })
    const { version } = await read(id)
    await office.at.head(on).contractCourse.undoReview({ id, version, reason: 'ผิด' })
    await undoSigning(id, on)
    expect(await read(id)).toMatchObject({ status: 'draft' })
  })

  test('is not taken back from under a request that was refused', async () => {
    const { id } = await computers()
    const changeId = await ask(id, flood)
    await decide(id, changeId, false)
    await expect(undoSigning(id)).rejects.toMatchObject(refusal('contract/course-begun'))
  })
})

describe('an amendment', () => {
  test('of more pieces is not taken back while they wait before the committee', async () => {
    const { id } = await computers()
    const more: AskChangeInput['asked'] = {
      kind: 'amendment',
      ground: 'benefit',
      withinPurpose: true,
      structural: false,
      certifiedBy: '',
      price: baht(600_000),
      dueOn: day('2026-12-12'),
      parts: {
        instalments: [{ number: 1, amount: baht(600_000) }],
        lines: [{ position: 1, quantity: 25, amount: baht(600_000) }],
      },
    }
    const changeId = await ask(id, more)
    await decide(id, changeId, true)
    const undo = async () =>
      office.at
        .head('2026-11-20')
        .contractCourse.undoChange({ id, version: await versionOf(id), changeId, reason: 'บันทึกผิด' })
    const delivery = await delivered(id, '2026-11-16', 25)
    await expect(undo()).rejects.toMatchObject({
      cause: { refusal: { code: 'contract/change-built-upon', what: 'การส่งมอบที่รอตรวจรับ' } },
    })
    await office.at.officer('2026-11-16').contractDelivery.withdraw({
      id,
      version: await versionOf(id),
      delivery,
      reason: 'บันทึกผิด',
    })
    await undo()
    expect(await read(id)).toMatchObject({ price: baht(480_000).toString() })
  })
})

describe('the cause of more time', () => {
  test.each([
    [
      'a cause that has not come',
      { causeFrom: day('2026-11-11'), causeTo: day('2026-11-12') },
      'contract/day-ahead',
    ],
    [
      'an end years ahead, for years of days',
      { causeTo: day('2036-11-05'), days: 3_650 },
      'contract/day-ahead',
    ],
    ['an end at the end of the calendar', { causeTo: day('2199-12-31') }, 'contract/day-ahead'],
    ['a notice that was not given yet', { notifiedOn: day('2026-11-11') }, 'contract/day-ahead'],
    ['a cause before the contract', { causeFrom: day('2026-10-01') }, 'contract/cause-before-contract'],
    [
      'a cause of the last century',
      { causeFrom: day('1950-01-01'), days: 3_650 },
      'contract/cause-before-contract',
    ],
  ])('is not %s', async (_what, otherwise, code) => {
    const { id } = await computers()
    const asked = { ...flood, ...otherwise }
    await expect(ask(id, asked)).rejects.toMatchObject(refusal(code))
    await expect(
      office.at.officer('2026-11-10').contractCourse.previewChange({ id, asked }),
    ).rejects.toMatchObject(refusal(code))
    expect((await read(id)).changes).toEqual([])
  })
})

const end = async (id: ContractId, on: string) =>
  office.at.head('2026-12-20').contractCourse.end({
    id,
    version: await versionOf(id),
    how: 'terminated',
    ground: 'contract',
    benefit: '',
    reason: 'ส่งไม่ครบ',
    on: day(on),
    notifiedOn: null,
    paper: 'บอกเลิก 1',
  })

describe('an ending', () => {
  test('is not dated before what came and was accepted, by which its penalty would stop', async () => {
    const { id } = await computers([office.staff.id])
    const delivery = await delivered(id, '2026-12-15', 12)
    await member(office.staff, '2026-12-16').vote({ id, delivery, ...agreed })
    for (const on of ['2026-12-02', '2026-12-14', '2026-12-15'])
      await expect(end(id, on)).rejects.toMatchObject(refusal('contract/ended-before-done'))
    await end(id, '2026-12-16')
    expect(await read(id)).toMatchObject({ status: 'ended' })
  })
})

describe('a contract that is closed', () => {
  test('is not changed in any way but to open it again', async () => {
    const { id } = await computers([office.staff.id])
    const delivery = await delivered(id, '2026-11-20', 20)
    await member(office.staff, '2026-11-20').vote({ id, delivery, ...agreed })
    const { acceptances } = await read(id)
    await database.ownerPool.query(
      `update contract set status = 'closed', closed_on = '2026-11-21' where id = $1`,
      [id],
    )
    const held = { id, version: await versionOf(id), reason: 'แก้ไข' }
    const on = day('2026-11-25')
    const officer = office.at.officer('2026-11-25')
    const head = office.at.head('2026-11-25')
    const acceptance = acceptances[0]?.id ?? ''
    const deeds = [
      officer.contractCourse.tellFilePaper({ ...held, what: 'contract', on, paper: '1' }),
      officer.contractCourse.tellEnding({ ...held, on }),
      officer.contract.prove({ ...held, key: 'publish', on, paper: '1', note: '' }),
      head.contract.waive({ ...held, key: 'publish', on, paper: '1' }),
      head.contractDelivery.undoAcceptance({ ...held, acceptance }),
      officer.contractDelivery.notRegistered({ ...held, acceptance, position: 1 }),
      head.contractCourse.undoFine({ ...held, of: acceptance }),
      officer.contractCourse.tellClaim({ ...held, on, paper: '1' }),
      office.at
        .headOfSupplies('2026-11-25')
        .contractCourse.mendDefect({ ...held, of: acceptance, on, how: 'mended' }),
    ]
    const answers = await Promise.allSettled(deeds)
    for (const answer of answers)
      expect(answer).toMatchObject({ status: 'rejected', reason: refusal('contract/closed') })
    await officer.contractCourse.reopen(held)
    expect(await read(id)).toMatchObject({ status: 'active', closedOn: null })
  })
})
