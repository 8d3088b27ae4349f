import { civilDate } from '@prongsai/domain/calendar/civil-date'
import { refusalText, type Refusal } from '@prongsai/domain/refusal'
import { testDatabase } from '@prongsai/db/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { desk, openOffice, type OpenOffice } from './testing.ts'

const database = await testDatabase()
let office: OpenOffice
beforeEach(async () => {
  office = await openOffice(database)
})

const refusal = (code: string) => ({ cause: { refusal: expect.objectContaining({ code }) } })

const cupboards = () => ({
  parentId: office.ids.furniture,
  name: 'ตู้',
  kind: '406',
  pattern: '{kind}-{yy}-{nnnn}',
  position: 3,
  life: null,
})

describe('the categories', () => {
  test('stand in a tree, each with its own cards and dated lives', async () => {
    await office.as('officer').asset.register(desk(office))
    const tree = await office.as('auditor').category.tree()
    expect(
      tree.map(({ name, kind, cards, lives }) => [name, kind, cards, lives.map(({ years }) => years)]),
    ).toEqual([
      ['ครุภัณฑ์สำนักงาน', '4', 0n, [10, 8]],
      ['โต๊ะ', '400', 1n, []],
      ['ถนน', null, 0n, []],
    ])
  })

  test('are opened, and give codes and lives from then on', async () => {
    const officer = office.as('officer')
    const life = { from: civilDate.parse('2026-10-01'), years: 12, source: 'ประกาศ อบต. 1/2570' }
    const { id } = await officer.category.open({ ...cupboards(), life })
    expect(await officer.asset.preview({ categoryId: id, unitId: null, acquiredOn: null })).toMatchObject({
      code: '406-69-0001',
      usefulLifeYears: 12,
    })
    const again = { id, version: 1, from: life.from, years: 11, source: 'ประกาศ อบต. 2/2570', reason: '' }
    await expect(officer.category.setLife(again)).rejects.toMatchObject(refusal('asset/category-life-reason'))
    await officer.category.setLife({ ...again, reason: 'พิมพ์ผิด' })
    expect(await officer.asset.preview({ categoryId: id, unitId: null, acquiredOn: null })).toMatchObject({
      usefulLifeYears: 11,
    })
  })

  test('are refused with a kind that stands, a pattern that makes no code, and a place below themselves', async () => {
    const { category } = office.as('officer')
    await expect(category.open({ ...cupboards(), kind: '400' })).rejects.toMatchObject(
      refusal('asset/category-kind-taken'),
    )
    await expect(category.open({ ...cupboards(), pattern: '{kind}-{yy}' })).rejects.toMatchObject(
      refusal('asset/category-pattern'),
    )
    const { furniture, desks } = office.ids
    const change = {
      id: furniture,
      version: 1,
      parentId: desks,
      name: 'ก',
      kind: '4',
      pattern: null,
      position: 1,
    }
    await expect(category.change(change)).rejects.toMatchObject(refusal('asset/category-below-itself'))
  })

  test('are changed once by who has read them last, and told in the journal by name', async () => {
    const officer = office.as('officer')
    const { desks, furniture } = office.ids
    const change = {
      id: desks,
      version: 1,
      parentId: null,
      name: 'โต๊ะทำงาน',
      kind: '400',
      pattern: null,
      position: 2,
    }
    await officer.category.change(change)
    await expect(
      officer.category.change({ ...change, name: 'โต๊ะ', parentId: furniture }),
    ).rejects.toMatchObject(refusal('asset/category-changed-meanwhile'))
    const { entries } = await office.as('auditor').journal.page({ subject: { kind: 'category', id: desks } })
    expect(entries[0]).toMatchObject({
      act: 'category/change',
      changes: [
        { field: 'name', from: 'โต๊ะ', to: 'โต๊ะทำงาน' },
        { field: 'pattern', from: '{kind}-{yy}-{nnnn}', to: null },
        { field: 'parentId', from: 'ครุภัณฑ์สำนักงาน', to: null },
      ],
    })
  })

  test('are closed from below, and then take no more cards', async () => {
    const officer = office.as('officer')
    const { desks, furniture } = office.ids
    const reason = 'ใช้ผังประเภทใหม่'
    await expect(officer.category.close({ id: furniture, version: 1, reason })).rejects.toMatchObject(
      refusal('asset/category-has-open-below'),
    )
    await officer.category.close({ id: desks, version: 1, reason })
    await officer.category.close({ id: furniture, version: 1, reason })
    await expect(officer.asset.register(desk(office))).rejects.toMatchObject(refusal('asset/category-closed'))
    await officer.category.open({ ...cupboards(), parentId: null, kind: '400' })
    const { entries } = await office.as('auditor').journal.page({ act: 'category/close' })
    expect(entries.map((entry) => entry.reason)).toEqual([reason, reason])
  })
})

describe('two who keep one category', () => {
  test('are each told of the other’s change, of whatever kind it was, by its fields', async () => {
    const officer = office.as('officer')
    const id = office.ids.desks
    const reason = ''
    const life = { id, version: 1, from: civilDate.parse('2026-10-01'), years: 12, source: 'ประกาศ', reason }
    await officer.category.setLife(life)
    const change = { id, version: 1, parentId: null, name: 'โต๊ะ', kind: '400', pattern: null, position: 2 }
    const told = await officer.category.change(change).then(
      () => undefined,
      (error: { readonly cause: { readonly refusal: Refusal } }) => error.cause.refusal,
    )
    expect(told).toMatchObject({
      code: 'asset/category-changed-meanwhile',
      version: 2,
      meanwhile: [{ by: 'นางสาวพัสดุ ใจดี', changes: [{ field: 'lifeFrom' }, { field: 'lifeYears', to: 12 }] }],
    })
    expect(told && refusalText(told)).toBe(
      'ยังไม่ได้บันทึก: นางสาวพัสดุ ใจดี แก้ไขประเภทนี้หลังจากที่ท่านเปิดดู (ใช้กับที่ได้มาตั้งแต่เป็น “1 ตุลาคม 2569”, อายุการใช้งาน (ปี)เป็น “12”) สิ่งที่ท่านกรอกยังอยู่ กรุณาตรวจสิ่งที่เปลี่ยนแล้วบันทึกอีกครั้ง',
    )
    await expect(officer.category.setLife(life)).rejects.toMatchObject(
      refusal('asset/category-changed-meanwhile'),
    )
    await expect(officer.category.close({ id, version: 1, reason: 'ก' })).rejects.toMatchObject(
      refusal('asset/category-changed-meanwhile'),
    )
    // To have been told is enough: under the version that stands it is saved.
    expect(await officer.category.change({ ...change, version: 2 })).toEqual({ version: 3 })
  })
})

describe('the first page', () => {
  test('tells what goes out of warranty within sixty days, and what changed', async () => {
    const officer = office.as('officer')
    const within = desk(office, { warrantyUntil: civilDate.parse('2027-01-22'), name: 'ใกล้หมดประกัน' })
    const beyond = desk(office, { warrantyUntil: civilDate.parse('2027-01-23') })
    await officer.asset.register(within)
    await officer.asset.register(beyond)
    const home = await office.as('auditor').home.now()
    expect(home.soon).toMatchObject([
      { name: 'ใกล้หมดประกัน', warrantyUntil: '2027-01-22', days: 60, unit: 'กองคลัง' },
    ])
    expect(home.changed.map(({ number, act }) => [number, act])).toEqual([
      [2n, 'asset/register'],
      [1n, 'asset/register'],
    ])
    expect(home.waiting).toEqual([])
  })
})
