import { correctAssetInput } from '@prongsai/domain/asset/asset.input'
import { correctableFields, type CorrectableFacts } from '@prongsai/domain/asset/correct-asset'
import { assetChangeInWords } from '@prongsai/domain/asset/asset-history'
import type { AssetId } from '@prongsai/domain/base/id'
import { refusalText, type Refusal } from '@prongsai/domain/refusal'
import { baht } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { beforeAll, describe, expect, test } from 'vitest'
import { createCaller } from '../app-router.ts'
import { desk, later, noon, openOffice, type OpenOffice } from './testing.ts'

const database = await testDatabase()
let office: OpenOffice
beforeAll(async () => {
  office = await openOffice(database)
})

const refusal = (code: string) => ({ cause: { refusal: expect.objectContaining({ code }) } })

async function correction(id: AssetId, otherwise: Partial<CorrectableFacts>, reason = '') {
  const card = await office.as('officer').asset.get({ id })
  return {
    id,
    version: card.version,
    facts: { ...correctAssetInput.shape.facts.parse(card), ...otherwise },
    reason,
  }
}

describe('correcting', () => {
  test('says what was and is, in the words of the card', async () => {
    const officer = office.as('officer')
    const { id } = await officer.asset.register(desk(office))
    await officer.asset.correct(await correction(id, { unitPrice: baht(9_000), condition: 'damaged' }))
    const card = await officer.asset.get({ id })
    expect(card).toMatchObject({ version: 2, capitalised: false, condition: 'damaged', place: 'ห้องคลัง' })
    expect(card.history.entries.map(({ act }) => act)).toEqual(['asset/correct', 'asset/register'])
    expect(card.history.entries[0]?.changes.map(assetChangeInWords)).toEqual([
      { field: 'สภาพ', from: 'ใช้งานได้', to: 'ชำรุด' },
      { field: 'ราคาต่อหน่วย', from: '12,500.00 บาท', to: '9,000.00 บาท' },
    ])
  })

  test('asks why once the record is older than a day', async () => {
    const { id } = await office.as('officer').asset.register(desk(office))
    const change = await correction(id, { note: 'ย้ายลิ้นชักแล้ว' })
    await expect(office.as('officer', later(25)).asset.correct(change)).rejects.toMatchObject(
      refusal('asset/reason-needed'),
    )
    await office.as('officer', later(25)).asset.correct({ ...change, reason: 'ตรวจนับประจำปี' })
    const card = await office.as('officer').asset.get({ id })
    expect(card.history.entries[0]).toMatchObject({ reason: 'ตรวจนับประจำปี' })
  })

  test('of what is disposed of asks why at once, says by which clause its card is closed, and leaves the figures', async () => {
    const officer = office.as('officer')
    const { id } = await officer.asset.register(desk(office))
    await database.ownerPool.query(`update asset set status = 'disposed' where id = $1`, [id])
    await expect(officer.asset.correct(await correction(id, { note: 'ก' }))).rejects.toMatchObject({
      cause: { refusal: { code: 'asset/reason-needed', why: 'posted-out' } },
    })
    const price = await correction(id, { unitPrice: baht(1) }, 'ตามใบเสร็จ')
    await expect(officer.asset.correct(price)).rejects.toMatchObject(refusal('asset/posted-out'))
    const many = { ids: [id], set: { condition: 'lost' as const }, reason: 'ตรวจนับ' }
    await expect(officer.asset.correctMany(many)).rejects.toMatchObject(refusal('asset/posted-out'))
    await officer.asset.correct(await correction(id, { note: 'ตามหลักฐานการขาย' }, 'ตามใบเสร็จ'))
    expect((await officer.asset.get({ id })).history.entries[0]).toMatchObject({
      clause: 'ระเบียบฯ พ.ศ. 2560 ข้อ 218',
      reason: 'ตามใบเสร็จ',
    })
  })

  test('shows the second of two officers what the first changed', async () => {
    const { id } = await office.as('officer').asset.register(desk(office))
    const mine = await correction(id, { name: 'โต๊ะประชุม' })
    await office.as('officer').asset.correct(await correction(id, { brand: 'ลักกี้' }))
    await office.as('officer').asset.correct(await correction(id, { model: 'L-1' }))
    const told = await office
      .as('officer')
      .asset.correct(mine)
      .then(
        () => undefined,
        (error: { readonly cause: { readonly refusal: Refusal } }) => error.cause.refusal,
      )
    expect(told).toMatchObject({
      code: 'asset/changed-meanwhile',
      version: 3,
      meanwhile: [
        { by: 'นางสาวพัสดุ ใจดี', changes: [{ field: 'model', from: '', to: 'L-1' }] },
        { by: 'นางสาวพัสดุ ใจดี', changes: [{ field: 'brand', from: '', to: 'ลักกี้' }] },
      ],
    })
    expect(told && refusalText(told)).toContain('นางสาวพัสดุ ใจดี แก้ไขรายการนี้หลังจากที่ท่านเปิดดู')
    await office.as('officer').asset.correct({ ...mine, version: 3 })
    expect(await office.as('officer').asset.get({ id })).toMatchObject({ name: 'โต๊ะประชุม', brand: '' })
  })

  test('tells the second in whose place the first acted', async () => {
    const { office: id, ids } = office
    const acting = {
      forPerson: ids.officer,
      forName: 'นางสาวพัสดุ ใจดี',
      forPosition: 'นักวิชาการพัสดุ',
      orderNumber: '12/2570',
      grants: [{ role: 'supply-officer', unit: null }],
    } as const
    const who = { office: id, person: ids.auditor, name: 'นายตรวจ สอบดี', position: 'นักวิชาการตรวจสอบภายใน' }
    const actor = { ...who, unit: null, grants: [], acting: [acting], delegated: [] }
    const { id: card } = await office.as('officer').asset.register(desk(office))
    const mine = await correction(card, { name: 'โต๊ะประชุม' })
    const theirs = await correction(card, { brand: 'ลักกี้' })
    await createCaller({ db: database.db, now: noon, actor }).asset.correct(theirs)
    const by = { by: who.name, position: 'นักวิชาการตรวจสอบภายใน รักษาราชการแทนนักวิชาการพัสดุ' }
    await expect(office.as('officer').asset.correct(mine)).rejects.toMatchObject({
      cause: { refusal: { meanwhile: [by] } },
    })
  })

  test('of nothing is refused, and of a code to one that stands', async () => {
    const officer = office.as('officer')
    const { code } = await officer.asset.register(desk(office))
    const { id } = await officer.asset.register(desk(office))
    await expect(officer.asset.correct(await correction(id, {}))).rejects.toMatchObject(
      refusal('asset/nothing-changed'),
    )
    await expect(officer.asset.correct(await correction(id, { code }))).rejects.toMatchObject(
      refusal('asset/code-taken'),
    )
  })

  test('of the quantity keeps every piece in custody, and none beyond', async () => {
    const officer = office.as('officer')
    const { id } = await officer.asset.register(desk(office, { quantity: 20 }))
    const slots = async () => {
      const { rows } = await database.ownerPool.query<{ slots: string }>(
        'select slots::text from custody where asset_id = $1 order by slots',
        [id],
      )
      return rows.map((row) => row.slots)
    }
    await officer.asset.correct(await correction(id, { quantity: 24 }))
    expect(await slots()).toEqual(['[1,25)'])
    await officer.asset.correct(await correction(id, { quantity: 18 }))
    expect(await slots()).toEqual(['[1,19)'])
    await database.ownerPool.query(`update custody set slots = '[1,11)' where asset_id = $1`, [id])
    await database.ownerPool.query(
      `insert into custody (office_id, asset_id, slots, unit_id, place, during, paper, reason, recorded_at, recorded_by)
       values ($1, $2, '[11,19)', $3, '', '[2026-11-01,)', '', 'ย้าย', now(), $4)`,
      [office.office, id, office.ids.works, office.ids.officer],
    )
    await expect(officer.asset.correct(await correction(id, { quantity: 9 }))).rejects.toMatchObject(
      refusal('asset/quantity-held'),
    )
    await officer.asset.correct(await correction(id, { quantity: 15 }))
    expect(await slots()).toEqual(['[1,11)', '[11,16)'])
  })

  test('of many in one decision leaves an entry in the history of each that it changed', async () => {
    const officer = office.as('officer')
    const cards = await Promise.all([1, 2, 3].map(() => officer.asset.register(desk(office))))
    const ids = cards.map(({ id }) => id)
    const [first] = ids
    if (first === undefined) throw new Error('three were registered')
    await officer.asset.correct(await correction(first, { condition: 'damaged' }))
    const answer = await officer.asset.correctMany({ ids, set: { condition: 'damaged' }, reason: '' })
    expect(answer).toEqual({ changed: 2 })
    const told = await Promise.all(ids.map((id) => officer.asset.get({ id })))
    expect(told.map(({ version, condition }) => [version, condition])).toEqual([
      [2, 'damaged'],
      [2, 'damaged'],
      [2, 'damaged'],
    ])
    expect(told.map(({ history }) => history.entries.length)).toEqual([2, 2, 2])
    await officer.asset.correctMany({ ids, set: { categoryId: office.ids.roads }, reason: '' })
    const moved = await officer.asset.get({ id: first })
    expect(moved).toMatchObject({ category: 'ถนน', version: 3 })
    expect(moved.history.entries[0]?.changes).toEqual([{ field: 'categoryId', from: 'โต๊ะ', to: 'ถนน' }])
  })

  test('covers every field of the card but those of custody and of its category', () => {
    expect(correctableFields.toSorted()).toEqual(
      Object.keys(desk(office))
        .filter((field) => !['unitId', 'keeperId', 'place', 'broughtForward', 'extra'].includes(field))
        .toSorted(),
    )
  })

  test('pages through a long history without losing an entry', async () => {
    const officer = office.as('officer')
    const { id } = await officer.asset.register(desk(office))
    for (let time = 1; time <= 22; time++) {
      await officer.asset.correct(await correction(id, { note: `ครั้งที่ ${time}` }))
    }
    const { history } = await officer.asset.get({ id })
    expect(history.entries).toHaveLength(20)
    if (history.before === null) throw new Error('there are older entries')
    const older = await officer.asset.history({ id, before: history.before })
    expect(older.entries.map(({ act }) => act)).toEqual(['asset/correct', 'asset/correct', 'asset/register'])
    expect(older.before).toBeNull()
  })
})
