import { expect, test } from 'vitest'
import { testDatabase } from '@prongsai/db/testing'
import { desk, later } from '../asset/testing.ts'
import { refusalOf } from '../custody/testing.ts'
import { approved, askOf, dayIn, handing, openLendingOffice, type LendingOffice } from './testing.ts'

const database = await testDatabase()

const register = async (office: LendingOffice, name: string, quantity = 1) =>
  (await office.as('officer').asset.register(desk(office, { name, quantity, countingUnit: 'ตัว' }))).id

/** An amplifier with its two loudspeakers, and another amplifier of the same name that is no set. */
async function openWithSet() {
  const office = await openLendingOffice(database)
  const whole = await register(office, 'เครื่องขยายเสียง')
  const part = await register(office, 'ลำโพง', 2)
  const alone = await register(office, 'เครื่องขยายเสียง')
  await office.as('officer').part.join({ wholeId: whole, partId: part, reason: 'ซื้อมาเป็นชุดเดียวกัน' })
  return { office, whole, part, alone }
}

const freeOf = async (office: LendingOffice, text: string) =>
  (await office.staff.as().loan.availability({ from: dayIn(0), days: 3, text })).map(
    ({ assetId, pieces, parts, free }) => ({ assetId, pieces, along: parts.map(({ name }) => name), free }),
  )

test('a set stands in the calendar by itself with what goes along, found by the name of a part', async () => {
  const { office, whole, alone } = await openWithSet()
  expect(await freeOf(office, 'ลำโพง')).toEqual([
    { assetId: whole, pieces: 1, along: ['ลำโพง'], free: [1, 1, 1] },
  ])
  expect((await freeOf(office, 'เครื่องขยายเสียง')).map(({ assetId }) => assetId).toSorted()).toEqual(
    [whole, alone].toSorted(),
  )
})

test('a set is asked for as one: all of its parts are kept with it, and it is free only with them', async () => {
  const { office, whole, part } = await openWithSet()
  const loan = await approved(office, askOf(office, { id: whole }))
  const { holds, lines } = await office.staff.as().loan.get({ id: loan })
  expect(lines.map(({ pieces }) => pieces)).toEqual([1, 2])
  expect(holds.map(({ assetId }) => assetId).toSorted()).toEqual([whole, part].toSorted())
  expect(await freeOf(office, 'ลำโพง')).toMatchObject([{ free: [0, 0, 1] }])
})

test('a part is not asked for without its set, and of alike cards none that is of a set is taken', async () => {
  const { office, whole, part, alone } = await openWithSet()
  expect(await refusalOf(office.staff.as().loan.request(askOf(office, { id: part })))).toMatchObject({
    code: 'part/of-a-set',
  })
  const [kind] = await office.staff.as().loan.availability({ from: dayIn(0), days: 1, text: 'เครื่องขยายเสียง' })
  if (kind === undefined) throw new Error('nothing is lent')
  const alike = (pieces: number) =>
    askOf(
      office,
      { id: whole },
      {
        lines: [
          {
            kind: 'alike',
            categoryId: kind.categoryId,
            name: kind.name,
            unitId: office.ids.treasury,
            pieces,
          },
        ],
      },
    )
  expect(await refusalOf(office.staff.as().loan.request(alike(2)))).toMatchObject({ code: 'loan/not-held' })
  const loan = await approved(office, alike(1))
  const { holds } = await office.staff.as().loan.get({ id: loan })
  expect(holds.map(({ assetId }) => assetId)).toEqual([alone])
})

test('a set is handed over whole', async () => {
  const { office, whole, part } = await openWithSet()
  const loan = await approved(office, askOf(office, { id: whole }))
  const torn = handing(loan, whole)
  expect(await refusalOf(office.supply.as(later(1)).loan.handOver(torn))).toMatchObject({
    code: 'part/left-behind',
  })
  const [first] = torn.lines
  const [card] = first?.cards ?? []
  if (first === undefined || card === undefined) throw new Error('nothing goes')
  const along = { position: 2, cards: [{ ...card, assetId: part, pieces: 2 }] }
  await office.supply.as(later(1)).loan.handOver({ ...torn, lines: [first, along] })
  const { holds } = await office.staff.as().loan.get({ id: loan })
  expect(holds.map(({ state }) => state)).toEqual(['out', 'out'])
})
