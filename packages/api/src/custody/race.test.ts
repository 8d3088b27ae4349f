import { testDatabase } from '@prongsai/db/testing'
import { expect, test } from 'vitest'
import { desk } from '../asset/testing.ts'
import { offerOf, openHandedOffice, refusalOf } from './testing.ts'

const database = await testDatabase()
const runs = 200

/** Every piece of a card is with somebody now, and with one only. */
async function expectEachPieceHeldOnce(id: string, quantity: number) {
  const { rows } = await database.ownerPool.query<{ pieces: number; all: boolean }>(
    `select sum(upper(slots) - lower(slots))::int as pieces,
       range_agg(slots) = int4multirange(int4range(1, $2 + 1)) as all
     from custody where asset_id = $1 and upper_inf(during)`,
    [id, quantity],
  )
  expect(rows).toEqual([{ pieces: quantity, all: true }])
}

test(`at no moment is one piece held by two: two officers offer it at once, ${runs} times`, async () => {
  const office = await openHandedOffice(database)
  const officer = office.as('officer')
  for (let run = 0; run < runs; run++) {
    const { id } = await officer.asset.register(desk(office, { quantity: 20 }))
    const twelve = offerOf(office, [{ assetId: id, pieces: 12 }])
    const answers = await Promise.all([
      refusalOf(officer.custody.offer(twelve)),
      refusalOf(office.treasurer.as().custody.offer(twelve)),
    ])
    expect(answers.filter((answer) => answer === undefined)).toHaveLength(1)
    expect(answers.find((answer) => answer !== undefined)).toMatchObject({ code: 'custody/too-few', free: 8 })
  }
}, 240_000)

test(`a note is answered once: received twice and withdrawn in the same moment, ${runs} times`, async () => {
  const office = await openHandedOffice(database)
  const officer = office.as('officer')
  for (let run = 0; run < runs; run++) {
    const { id } = await officer.asset.register(desk(office, { quantity: 20 }))
    const note = await officer.custody.offer(offerOf(office, [{ assetId: id, pieces: 12 }]))
    const answer = { id: note.id, refused: [], receivedOn: null, signature: null }
    const answers = await Promise.all([
      refusalOf(office.engineer.as().custody.receive(answer)),
      refusalOf(office.engineer.as().custody.receive(answer)),
      refusalOf(officer.custody.withdraw({ id: note.id, reason: 'ออกใบผิด' })),
      refusalOf(officer.custody.movePlace({ ids: [id], place: `ห้อง ${run}`, reason: 'ย้าย' })),
    ])
    expect(answers.slice(0, 3).filter((one) => one === undefined)).toHaveLength(1)
    await expectEachPieceHeldOnce(id, 20)
  }
}, 240_000)
