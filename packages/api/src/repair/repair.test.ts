import { baht } from '@prongsai/domain/money/satang'
import { civilDate } from '@prongsai/domain/calendar/civil-date'
import { testDatabase } from '@prongsai/db/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { desk, later, noon } from '../asset/testing.ts'
import { NotFound } from '../found.ts'
import { offerOf, openHandedOffice, refusalOf, type HandedOffice } from '../custody/testing.ts'
import { reportFromPublic } from './report-fault.ts'

const database = await testDatabase()
let office: HandedOffice
beforeEach(async () => {
  office = await openHandedOffice(database)
})

const day = (text: string) => civilDate.parse(text)

const register = async (facts: Parameters<typeof desk>[1] = {}) =>
  (await office.as('officer').asset.register(desk(office, facts))).id

const sending = {
  repairer: 'ร้านซ่อมตัวอย่าง',
  sentOn: day('2026-11-23'),
  underWarranty: false,
  reason: '',
  pieces: 1,
  expectedOn: day('2026-11-30'),
  estimate: baht(2_000),
}

const report = (assetId: Awaited<ReturnType<typeof register>>, pieces = 1) =>
  office.keeper.as().repair.report({ assetId, fault: 'เปิดไม่ติด', usable: false, pieces })

const boxOf = async (who: HandedOffice['keeper']) =>
  (await who.as().repair.list({ box: 'mine' })).repairs.map((one) => one.id)

describe('a repair', () => {
  test('goes from a colleague’s report to the thing in use again, and its cost to the card', async () => {
    const assetId = await register()
    const { id, number } = await report(assetId)
    expect(number).toBe('1/2570')
    const officer = office.as('officer')
    expect((await officer.repair.list({ box: 'reported' })).repairs).toMatchObject([
      { number: '1/2570', fault: 'เปิดไม่ติด', reportedBy: 'นายเก็บ รักษา', mayDecide: true },
    ])
    await officer.repair.send({ id, ...sending })
    expect(await officer.asset.get({ id: assetId })).toMatchObject({ condition: 'damaged', version: 2 })
    await office.as('officer', later(1)).repair.takeBack({
      id,
      endedOn: day('2026-11-23'),
      done: 'เปลี่ยนแหล่งจ่ายไฟ',
      document: 'บร 5/2570',
      mended: true,
      cost: baht(1_800),
    })
    expect(await officer.asset.get({ id: assetId })).toMatchObject({ condition: 'usable', version: 3 })
    const { repairs, cost } = await officer.repair.ofAsset({ id: assetId })
    expect(repairs).toMatchObject([{ state: 'repaired', cost: baht(1_800), endedBy: expect.any(String) }])
    expect(cost).toBe(baht(1_800))
    const { history } = await officer.asset.get({ id: assetId })
    expect(history.entries.map(({ act }) => act)).toEqual([
      'asset/condition',
      'asset/condition',
      'asset/register',
    ])
  })

  test('takes pieces of the division that reported them, and none that are on their way', async () => {
    const assetId = await register({ quantity: 20 })
    const officer = office.as('officer')
    const offer = (pieces: number) => officer.custody.offer(offerOf(office, [{ assetId, pieces }]))
    const { id: note } = await offer(4)
    await office.engineer
      .as(later(1))
      .custody.receive({ id: note, refused: [], receivedOn: null, signature: null })
    await offer(2)
    const ofTreasury = await office.treasurer
      .as()
      .repair.report({ assetId, fault: 'ขาหัก', usable: false, pieces: 3 })
    await officer.repair.send({ id: ofTreasury.id, ...sending, pieces: 3 })
    const ofWorks = await report(assetId, 2)
    expect(await refusalOf(officer.repair.send({ id: ofWorks.id, ...sending, pieces: 5 }))).toMatchObject({
      code: 'repair/too-few',
      free: 4,
    })
    const { rows } = await database.ownerPool.query<{ slots: string }>(
      'select slots::text from repair_away where asset_id = $1',
      [assetId],
    )
    expect(rows).toEqual([{ slots: '[12,15)' }])
    expect(await refusalOf(offer(12))).toMatchObject({
      code: 'custody/too-few',
      free: 11,
      promised: 2,
      away: 3,
    })
  })

  test('is proposed for disposal by the condition that is found', async () => {
    const assetId = await register()
    const { id } = await report(assetId)
    const officer = office.as('officer')
    await officer.repair.settle({ id, disposal: 'deteriorated', reason: 'เก่ามาก ซ่อมไม่คุ้ม' })
    expect(await officer.asset.get({ id: assetId })).toMatchObject({
      condition: 'deteriorated',
      status: 'in-use',
    })
    expect(await refusalOf(officer.repair.settle({ id, disposal: null, reason: 'อีกครั้ง' }))).toEqual({
      code: 'repair/decided',
      state: 'disposal',
    })
  })

  test('takes pieces of a counted card, none of them twice, and leaves its condition', async () => {
    const assetId = await register({ quantity: 20 })
    const officer = office.as('officer')
    const first = await report(assetId, 12)
    const second = await report(assetId, 9)
    await officer.repair.send({ id: first.id, ...sending, pieces: 12 })
    expect(await refusalOf(officer.repair.send({ id: second.id, ...sending, pieces: 9 }))).toMatchObject({
      code: 'repair/too-few',
      free: 8,
    })
    expect(await officer.asset.get({ id: assetId })).toMatchObject({ condition: 'usable', version: 1 })
    await officer.repair.takeBack({
      id: first.id,
      endedOn: day('2026-11-23'),
      done: 'ขันแน่น',
      document: '',
      mended: true,
      cost: baht(0),
    })
    await officer.repair.send({ id: second.id, ...sending, pieces: 9 })
  })

  test('is decided by nobody but the officer, and within a unit only for what that unit holds', async () => {
    const { id } = await report(await register())
    const asked = office.treasurer.as().repair.send({ id, ...sending })
    await expect(asked).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })

  test('sent twice by a form is one', async () => {
    const assetId = await register()
    const told = {
      assetId,
      fault: 'ขาหัก',
      usable: true,
      pieces: 1,
      sending: '0199d3c2-7f00-7000-8000-000000000001',
    }
    const first = await office.keeper.as().repair.report(told)
    expect(await office.keeper.as().repair.report(told)).toEqual(first)
  })

  test('of what a person holds, reported or has in his unit is in his own box while it is open', async () => {
    const { id } = await report(await register())
    expect(await boxOf(office.keeper)).toEqual([id])
    expect(await boxOf(office.treasurer)).toEqual([id])
    expect(await boxOf(office.engineer)).toEqual([])
  })
})

const labelOf = async (id: string) => {
  const { rows } = await database.ownerPool.query<{ public_id: string }>(
    'select public_id from asset where id = $1',
    [id],
  )
  return rows[0]?.public_id ?? ''
}

const seenFirst = async (who: ReturnType<HandedOffice['as']>) =>
  (await who.repair.list({ box: 'reported' })).repairs[0]

describe('a report from the public page', () => {
  test('reaches the officer without a name, and who may be asked is told to him alone', async () => {
    const label = await labelOf(await register())
    const { number } = await reportFromPublic({ db: database.db, now: noon }, label, {
      fault: 'ไฟถนนดับ',
      contact: '08x-xxx-1234',
    })
    expect(number).toBe('1/2570')
    expect(await seenFirst(office.as('officer'))).toMatchObject({ reportedBy: null, contact: '08x-xxx-1234' })
    expect(await seenFirst(office.keeper.as())).toMatchObject({ reportedBy: null, contact: '' })
  })

  test('is refused politely when three of the thing wait', async () => {
    const label = await labelOf(await register())
    const tell = () => reportFromPublic({ db: database.db, now: noon }, label, { fault: 'ชำรุด', contact: '' })
    for (const _ of [1, 2, 3]) await tell()
    await expect(tell()).rejects.toMatchObject({ refusal: { code: 'repair/known-already' } })
  })

  test('of no sticker of ours finds nothing', async () => {
    const asked = reportFromPublic({ db: database.db, now: noon }, 'no-such-sticker', {
      fault: 'ชำรุด',
      contact: '',
    })
    await expect(asked).rejects.toBeInstanceOf(NotFound)
  })
})
