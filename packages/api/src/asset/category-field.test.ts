import { testDatabase } from '@prongsai/db/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { offerOf, openHandedOffice, refusalOf, type HandedOffice } from '../custody/testing.ts'
import { desk } from './testing.ts'

const database = await testDatabase()
let office: HandedOffice
beforeEach(async () => {
  office = await openHandedOffice(database)
})

const add = (name: string, neededFrom: 'register' | 'transfer' | null = null) =>
  office.as('officer').category.addField({
    categoryId: office.ids.furniture,
    name,
    kind: 'text',
    choices: [],
    neededFrom,
  })

describe('a field of a category', () => {
  test('holds for the cards of every category below, is found by a search, and told in the history', async () => {
    const { asset, category } = office.as('officer')
    const { id: plate } = await add('เลขทะเบียนรถ', 'register')
    expect(await category.fields({ categoryId: office.ids.desks })).toMatchObject([
      { id: plate, neededFrom: 'register' },
    ])
    expect(await category.fields({ categoryId: office.ids.roads })).toEqual([])
    expect(await refusalOf(asset.register(desk(office)))).toEqual({
      code: 'asset/field-needed',
      field: 'เลขทะเบียนรถ',
    })
    const { id } = await asset.register(desk(office, { extra: { [plate]: 'กข 1234 สตูล' } }))
    const { lines } = await asset.list({ filter: { text: 'กข 1234' } })
    expect(lines.map((line) => line.id)).toEqual([id])
    await asset.correctExtra({ id, version: 1, extra: { [plate]: 'ขค 99 สตูล' }, reason: '' })
    expect((await asset.list({ filter: { text: 'กข 1234' } })).lines).toEqual([])
    const record = await asset.get({ id })
    expect(record).toMatchObject({ extra: { [plate]: 'ขค 99 สตูล' }, version: 2 })
    expect(record.history.entries[0]?.changes).toEqual([
      { field: 'เลขทะเบียนรถ', from: 'กข 1234 สตูล', to: 'ขค 99 สตูล' },
    ])
  })

  test('that is needed before a transfer keeps a thing from being offered without it', async () => {
    const officer = office.as('officer')
    const { id: engine } = await add('เลขเครื่องยนต์', 'transfer')
    const { id, code } = await officer.asset.register(desk(office))
    const offer = offerOf(office, [{ assetId: id, pieces: 1 }])
    expect(await refusalOf(officer.custody.offer(offer))).toEqual({
      code: 'custody/field-missing',
      assetCode: code,
      field: 'เลขเครื่องยนต์',
    })
    await officer.asset.correctExtra({ id, version: 1, extra: { [engine]: 'E-1' }, reason: '' })
    await officer.custody.offer(offer)
  })

  test('stays on a card whose name or place is changed afterwards', async () => {
    const officer = office.as('officer')
    const { id: plate } = await add('เลขทะเบียนรถ')
    const { id } = await officer.asset.register(desk(office, { extra: { [plate]: 'กข 77' } }))
    await officer.custody.movePlace({ ids: [id], place: 'โรงรถ', reason: 'ย้ายที่จอด' })
    expect((await officer.asset.list({ filter: { text: 'กข 77 โรงรถ' } })).lines).toHaveLength(1)
  })

  test('that is closed is asked for no more, and its name is free again', async () => {
    const { category, asset } = office.as('officer')
    const { id } = await add('เลขทะเบียนรถ', 'register')
    expect(await refusalOf(add('เลขทะเบียนรถ'))).toEqual({ code: 'asset/category-field-taken' })
    await category.closeField({ id, reason: 'ไม่ใช้แล้ว' })
    await asset.register(desk(office))
    await add('เลขทะเบียนรถ')
  })
})
