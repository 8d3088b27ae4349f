import { testDatabase } from '@prongsai/db/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { desk, later, openOffice, type OpenOffice } from '../asset/testing.ts'
import { refusalOf } from '../custody/testing.ts'
import { NotFound } from '../found.ts'

const database = await testDatabase()
let office: OpenOffice
beforeEach(async () => {
  office = await openOffice(database)
})

const register = async (facts: Parameters<typeof desk>[1] = {}) =>
  (await office.as('officer').asset.register(desk(office, facts))).id

const stock = 'a4-3x8'

describe('printing labels', () => {
  test('is kept: who, when, on what, and that the things have theirs', async () => {
    const id = await register()
    const { label, asset } = office.as('officer')
    expect(await label.chosen({ ids: [id] })).toMatchObject({ count: 1, again: 0 })
    expect(await label.print({ ids: [id], stock, start: 5 })).toMatchObject({ labels: 1 })
    expect(await label.chosen({ ids: [id] })).toMatchObject({ count: 1, again: 1 })
    expect(await label.ofAsset({ id })).toMatchObject([
      { by: 'นางสาวพัสดุ ใจดี', stock: 'A4 24 ดวง (70 × 37 มม.)', reason: null },
    ])
    const { entries } = await office.as('auditor').journal.page({})
    expect(entries[0]).toMatchObject({ act: 'label/print', subject: { kind: 'asset', id } })
    const list = await asset.list({ filter: { labelled: true } })
    expect(list.lines.map((line) => line.id)).toEqual([id])
  })

  test('a second time needs its reason, which is told with every print', async () => {
    const [first, second] = [await register(), await register()]
    const { label } = office.as('officer')
    await label.print({ ids: [first], stock })
    expect(await refusalOf(label.print({ ids: [first, second], stock }))).toEqual({
      code: 'label/reason-needed',
      again: 1,
    })
    expect(await label.ofAsset({ id: second })).toEqual([])
    await office.as('officer', later(1)).label.print({ ids: [first, second], stock, reason: 'damaged' })
    expect((await label.ofAsset({ id: first })).map(({ reason }) => reason)).toEqual(['damaged', null])
    expect((await label.ofAsset({ id: second })).map(({ reason }) => reason)).toEqual([null])
  })

  test('of a whole list prints what its filter leaves', async () => {
    await register({ name: 'โต๊ะประชุม' })
    await register({ name: 'ตู้เหล็ก' })
    const { label } = office.as('officer')
    expect(await label.print({ filter: { text: 'โต๊ะประชุม' }, stock })).toMatchObject({ labels: 1 })
    expect(await label.print({ filter: { labelled: false }, stock })).toMatchObject({ labels: 1 })
    expect(await refusalOf(label.print({ filter: { labelled: false }, stock }))).toEqual({
      code: 'label/nothing',
    })
  })

  test('sent twice by one form prints once', async () => {
    const id = await register()
    const { label } = office.as('officer')
    const sending = '0199a1b2-0000-4000-8000-000000000042'
    const first = await label.print({ ids: [id], stock, sending })
    expect(await label.print({ ids: [id], stock, sending })).toEqual(first)
    expect(await label.ofAsset({ id })).toHaveLength(1)
  })

  test('on a paper that there is not, or from a label beyond the sheet, is refused', async () => {
    const id = await register()
    const { label } = office.as('officer')
    expect(await refusalOf(label.print({ ids: [id], stock: 'a4-9x9' }))).toEqual({ code: 'label/no-stock' })
    expect(await refusalOf(label.print({ ids: [id], stock, start: 25 }))).toMatchObject({ cells: 24 })
  })

  test("of another office's things finds nothing", async () => {
    const id = await register()
    const other = await openOffice(database)
    await expect(other.as('officer').label.print({ ids: [id], stock })).rejects.toMatchObject({
      cause: expect.any(NotFound),
    })
  })
})
