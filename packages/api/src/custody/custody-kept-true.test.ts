import { testDatabase } from '@prongsai/db/testing'
import { expect, test } from 'vitest'
import { desk, later } from '../asset/testing.ts'
import { offerOf, openHandedOffice } from './testing.ts'

const database = await testDatabase()

/** The same row of numbers from the same seed, from 0 up to and without `below`. */
function numbers(seed: number) {
  let state = seed
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

/** Cards whose pieces are not each held just once now, or that say another than the holder of their first piece. */
const untrue = `
  select a.code from asset a
  where a.office_id = $1 and (
    select range_agg(k.slots) is distinct from int4multirange(int4range(1, a.quantity + 1))
      or sum(upper(k.slots) - lower(k.slots)) is distinct from a.quantity
    from custody k where k.office_id = a.office_id and k.asset_id = a.id and upper_inf(k.during))
  or not exists (
    select from custody k where k.office_id = a.office_id and k.asset_id = a.id and upper_inf(k.during)
      and lower(k.slots) = 1 and k.unit_id = a.unit_id and k.keeper_id is not distinct from a.keeper_id
      and k.place = a.place)`

/** Intervals of one piece between which nobody held it. */
const gaps = `
  select k.id from custody k
  where k.office_id = $1 and not upper_inf(k.during) and exists (
    select from generate_series(lower(k.slots), upper(k.slots) - 1) as piece
    where not exists (
      select from custody n where n.office_id = k.office_id and n.asset_id = k.asset_id
        and n.slots @> piece and lower(n.during) = upper(k.during)))`

test('whatever is offered, received in part, refused, withdrawn and moved, each piece is with one, and without a gap', async () => {
  const office = await openHandedOffice(database)
  const below = numbers(11)
  const ids = await Promise.all(
    [20, 6, 1].map(
      async (quantity) => (await office.as('officer').asset.register(desk(office, { quantity }))).id,
    ),
  )
  const { treasury, works } = office.ids
  for (let step = 1; step <= 60; step += 1) {
    const now = later(step)
    const { custody } = office.as('officer', now)
    const assetId = ids[below(ids.length)] ?? ids[0]
    if (assetId === undefined) throw new Error('there is no card')
    const held = (await custody.heldNow({ ids: [assetId] })).filter(
      ({ pieces, promised }) => pieces > promised,
    )
    const from = held[below(held.length)]
    if (from === undefined || below(5) === 0) {
      await custody.movePlace({ ids: [assetId], place: `ห้อง ${step}`, reason: 'ย้าย' })
      continue
    }
    const toUnitId = from.unitId === treasury ? works : treasury
    const pieces = 1 + below(from.pieces - from.promised)
    const note = await custody.offer(
      offerOf(office, [{ assetId, pieces }], { fromUnitId: from.unitId, toUnitId, toPlace: `ที่ ${step}` }),
    )
    const receiver = (toUnitId === treasury ? office.treasurer : office.engineer).as(now).custody
    const end = below(4)
    if (end === 0) await receiver.refuse({ id: note.id, reason: 'ไม่รับ' })
    else if (end === 1) await custody.withdraw({ id: note.id, reason: 'ถอน' })
    else await receiver.receive({ id: note.id, refused: [], receivedOn: null, signature: null })
  }
  const rows = async (query: string) => (await database.ownerPool.query(query, [office.office])).rows
  expect(await rows(untrue)).toEqual([])
  expect(await rows(gaps)).toEqual([])
})
