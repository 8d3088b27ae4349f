import { testDatabase } from '@prongsai/db/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { refusalOf } from '../custody/testing.ts'
import { desk, openOffice, type OpenOffice } from './testing.ts'

const database = await testDatabase()
let office: OpenOffice
beforeEach(async () => {
  office = await openOffice(database)
})

const alike = (facts: Parameters<typeof desk>[1] = {}) => {
  const { code: _code, serial: _serial, quantity: _quantity, ...rest } = desk(office, facts)
  return rest
}

const serials = (count: number) => Array.from({ length: count }, (_, index) => `SN-${index + 1}`)

describe('a delivery of things that are alike', () => {
  test('becomes a card for each, with codes that follow and the serials in their order', async () => {
    const { asset } = office.as('officer')
    const made = await asset.registerLot({ ...alike(), cards: 30, serials: serials(30) })
    expect(made).toMatchObject({ cards: 30, first: '400-69-0001', last: '400-69-0030' })
    const { lines: rows } = await asset.list({ filter: { lot: made.lot }, size: 100 })
    expect(rows).toHaveLength(30)
    const last = rows.find(({ code }) => code === '400-69-0030')
    expect(await asset.get({ id: last?.id ?? '' })).toMatchObject({
      serial: 'SN-30',
      quantity: 1,
      unit: 'กองคลัง',
    })
    const { history } = await asset.get({ id: last?.id ?? '' })
    expect(history.entries.map(({ act }) => act)).toEqual(['asset/register'])
  })

  test('of a category that gives no codes is refused: nobody types thirty', async () => {
    const { asset } = office.as('officer')
    const roads = { ...alike(), categoryId: office.ids.roads, cards: 2, serials: [] }
    expect(await refusalOf(asset.registerLot(roads))).toEqual({
      code: 'asset/lot-without-codes',
      category: 'ถนน',
    })
  })

  test('is entered whole or not at all', async () => {
    const { asset } = office.as('officer')
    const twice = { ...alike(), cards: 3, serials: ['SN-1', 'SN-2', 'SN-1'] }
    expect(await refusalOf(asset.registerLot(twice))).toEqual({ code: 'asset/serial-twice', serial: 'SN-1' })
    const short = { ...alike(), cards: 3, serials: serials(2) }
    expect(await refusalOf(asset.registerLot(short))).toMatchObject({
      code: 'asset/serials-unlike',
      serials: 2,
    })
    expect((await asset.list({})).lines).toEqual([])
  })

  test('sent twice by a form is one', async () => {
    const { asset } = office.as('officer')
    const sent = { ...alike(), cards: 2, serials: [], sending: '0199d3c2-7f00-7000-8000-00000000000a' }
    const first = await asset.registerLot(sent)
    expect(await asset.registerLot(sent)).toEqual(first)
    expect((await asset.list({})).lines).toHaveLength(2)
  })
})

describe('what was not bought', () => {
  test('is entered with its giver where it was given', async () => {
    const { asset } = office.as('officer')
    const given = desk(office, { acquiredHow: 'donation', seller: '' })
    expect(await refusalOf(asset.register(given))).toEqual({ code: 'asset/donor-needed' })
    await asset.register({ ...given, seller: 'มูลนิธิตัวอย่าง' })
  })

  test('may lack day and price where it was found, but not the words of how', async () => {
    const { asset } = office.as('officer')
    const found = desk(office, { acquiredHow: 'found', acquiredOn: null, unitPrice: null, note: '' })
    expect(await refusalOf(asset.register(found))).toEqual({ code: 'asset/finding-needed' })
    const { id } = await asset.register({ ...found, note: 'พบในห้องเก็บของชั้นล่าง ไม่มีหลักฐานการได้มา' })
    expect(await asset.get({ id })).toMatchObject({
      acquiredHow: 'found',
      acquiredOn: null,
      capitalised: false,
    })
  })
})
