import { civilDate } from '@prongsai/domain/calendar/civil-date'
import { testDatabase } from '@prongsai/db/testing'
import { beforeEach, describe, expect, test } from 'vitest'
import { desk, later } from '../asset/testing.ts'
import { offerOf, openHandedOffice, refusalOf, type HandedOffice } from './testing.ts'

const database = await testDatabase()
let office: HandedOffice
beforeEach(async () => {
  office = await openHandedOffice(database)
})

const register = async (quantity = 1) =>
  (await office.as('officer').asset.register(desk(office, { quantity }))).id

const chainOf = async (id: string) => {
  const { chain } = await office.as('officer').custody.ofAsset({ id })
  return chain.map(({ from, to, unit, keeper, until }) => ({ from, to, unit, keeper, open: until === null }))
}

const toKeeper = (id: Awaited<ReturnType<typeof register>>) =>
  offerOf(office, [{ assetId: id, pieces: 1 }], { kind: 'keeper', toKeeperId: office.keeper.id })

describe('a transfer between divisions', () => {
  test('leaves a thing with its giver until the receiver accepts it', async () => {
    const id = await register()
    const officer = office.as('officer')
    const offered = await officer.custody.offer(offerOf(office, [{ assetId: id, pieces: 1 }]))
    expect(offered.number).toBe('1/2570')
    expect(await officer.asset.get({ id })).toMatchObject({ unit: 'กองคลัง' })
    const { inTransit } = await officer.custody.ofAsset({ id })
    expect(inTransit).toMatchObject([{ number: '1/2570', toUnit: 'กองช่าง', pieces: 1 }])
    const waiting = await office.engineer.as().custody.list({ box: 'incoming' })
    expect(waiting.notes).toMatchObject([{ number: '1/2570', cards: 1, status: 'offered' }])
    await office.engineer
      .as(later(1))
      .custody.receive({ id: offered.id, refused: [], receivedOn: null, signature: null })
    expect(await officer.asset.get({ id })).toMatchObject({ unit: 'กองช่าง', place: 'ห้องช่าง', version: 2 })
    expect(await chainOf(id)).toEqual([
      { from: 1, to: 1, unit: 'กองช่าง', keeper: null, open: true },
      { from: 1, to: 1, unit: 'กองคลัง', keeper: null, open: false },
    ])
  })

  test('of twelve of twenty chairs takes the last twelve, and the card stays with who has the first', async () => {
    const id = await register(20)
    const officer = office.as('officer')
    const offered = await officer.custody.offer(offerOf(office, [{ assetId: id, pieces: 12 }]))
    await office.engineer
      .as()
      .custody.receive({ id: offered.id, refused: [], receivedOn: null, signature: null })
    expect(await officer.asset.get({ id })).toMatchObject({ unit: 'กองคลัง' })
    expect(await chainOf(id)).toEqual([
      { from: 9, to: 20, unit: 'กองช่าง', keeper: null, open: true },
      { from: 1, to: 8, unit: 'กองคลัง', keeper: null, open: true },
      { from: 9, to: 20, unit: 'กองคลัง', keeper: null, open: false },
    ])
  })

  test('offers no piece twice, and says how many are free', async () => {
    const id = await register(20)
    const { custody } = office.as('officer')
    await custody.offer(offerOf(office, [{ assetId: id, pieces: 12 }]))
    const again = await refusalOf(custody.offer(offerOf(office, [{ assetId: id, pieces: 12 }])))
    expect(again).toMatchObject({ code: 'custody/too-few', free: 8, promised: 12 })
    expect(await custody.offer(offerOf(office, [{ assetId: id, pieces: 8 }]))).toMatchObject({
      number: '2/2570',
    })
  })

  test('is not received by who offered it while another could', async () => {
    const id = await register()
    const { custody } = office.as('officer')
    const offered = await custody.offer(offerOf(office, [{ assetId: id, pieces: 1 }]))
    const answer = { id: offered.id, refused: [], receivedOn: null, signature: null }
    expect(await refusalOf(custody.receive(answer))).toEqual({ code: 'custody/receives-own' })
    expect(await refusalOf(office.treasurer.as().custody.receive(answer))).toEqual({
      code: 'custody/not-the-receiver',
    })
  })

  test('can be accepted in part, each refused card with its reason', async () => {
    const [one, two] = [await register(), await register()]
    const officer = office.as('officer')
    const lines = [one, two].map((assetId) => ({ assetId, pieces: 1 }))
    const { id } = await officer.custody.offer(offerOf(office, lines))
    const refused = [{ assetId: two, reason: 'ขาโต๊ะหัก' }]
    await office.engineer.as().custody.receive({ id, refused, receivedOn: null, signature: null })
    expect(await officer.asset.get({ id: two })).toMatchObject({ unit: 'กองคลัง', version: 1 })
    expect(await officer.asset.get({ id: one })).toMatchObject({ unit: 'กองช่าง' })
    const { lines: told } = await officer.custody.get({ id })
    expect(told).toMatchObject([{ outcome: 'accepted' }, { outcome: 'refused', refusedReason: 'ขาโต๊ะหัก' }])
  })

  test('that is refused or withdrawn goes nowhere, and frees what it held', async () => {
    const id = await register()
    const officer = office.as('officer')
    const first = await officer.custody.offer(offerOf(office, [{ assetId: id, pieces: 1 }]))
    await office.engineer.as().custody.refuse({ id: first.id, reason: 'ไม่ได้ขอ' })
    const second = await officer.custody.offer(offerOf(office, [{ assetId: id, pieces: 1 }]))
    await officer.custody.withdraw({ id: second.id, reason: 'ออกใบผิด' })
    const answer = { id: second.id, refused: [], receivedOn: null, signature: null }
    expect(await refusalOf(office.engineer.as().custody.receive(answer))).toEqual({
      code: 'custody/answered',
      status: 'withdrawn',
    })
    expect(await chainOf(id)).toHaveLength(1)
  })

  test('and back on the same day keeps the order of both', async () => {
    const id = await register()
    const officer = office.as('officer')
    const there = await officer.custody.offer(offerOf(office, [{ assetId: id, pieces: 1 }]))
    await office.engineer
      .as()
      .custody.receive({ id: there.id, refused: [], receivedOn: null, signature: null })
    const back = offerOf(office, [{ assetId: id, pieces: 1 }], {
      fromUnitId: office.ids.works,
      toUnitId: office.ids.treasury,
      toPlace: 'ห้องคลัง',
    })
    const note = await office.engineer.as().custody.offer(back)
    await office.treasurer
      .as()
      .custody.receive({ id: note.id, refused: [], receivedOn: null, signature: null })
    expect((await chainOf(id)).map(({ unit }) => unit)).toEqual(['กองคลัง', 'กองช่าง', 'กองคลัง'])
  })

  test('is not recorded for a day before its holder had the thing, nor for one to come', async () => {
    const id = await register()
    const { custody } = office.as('officer')
    const ahead = offerOf(office, [{ assetId: id, pieces: 1 }], { day: civilDate.parse('2026-11-24') })
    expect(await refusalOf(custody.offer(ahead))).toMatchObject({ code: 'custody/day-ahead' })
    const on = civilDate.parse('2026-10-01')
    const offered = await custody.offer(offerOf(office, [{ assetId: id, pieces: 1 }], { day: on }))
    const early = { id: offered.id, refused: [], receivedOn: on, signature: null }
    const before = { ...early, receivedOn: civilDate.parse('2026-09-30') }
    expect(await refusalOf(office.engineer.as().custody.receive(before))).toEqual({
      code: 'custody/before-offered',
      day: on,
    })
    expect(await refusalOf(office.engineer.as().custody.receive(early))).toMatchObject({
      code: 'custody/before-held',
      since: '2026-10-05',
    })
  })
})

describe('handing to a keeper', () => {
  test('is signed by the keeper himself', async () => {
    const id = await register()
    const officer = office.as('officer')
    const note = await officer.custody.offer(toKeeper(id))
    const answer = { id: note.id, refused: [], receivedOn: null, signature: null }
    expect(await refusalOf(office.engineer.as().custody.receive(answer))).toMatchObject({
      code: 'custody/not-the-keeper',
      keeper: 'นายเก็บ รักษา',
    })
    await office.keeper.as().custody.receive(answer)
    expect(await officer.asset.get({ id })).toMatchObject({ keeper: 'นายเก็บ รักษา', unit: 'กองช่าง' })
  })

  test('is signed on the spot before the giver, who is its witness', async () => {
    const id = await register()
    const officer = office.as('officer')
    const note = await officer.custody.offer(toKeeper(id))
    await officer.custody.receive({ id: note.id, refused: [], receivedOn: null, signature: 'M10 10L20 20' })
    expect(await officer.custody.get({ id: note.id })).toMatchObject({
      answeredBy: 'นายเก็บ รักษา',
      witness: 'นางสาวพัสดุ ใจดี',
      signature: 'M10 10L20 20',
    })
  })

  test('is not signed on the spot for another division by who may receive nothing there', async () => {
    const id = await register()
    const treasurer = office.treasurer.as()
    const note = await treasurer.custody.offer(toKeeper(id))
    const signed = { id: note.id, refused: [], receivedOn: null, signature: 'M10 10L20 20' }
    expect(await treasurer.custody.get({ id: note.id })).toMatchObject({ may: { sign: false } })
    expect(await refusalOf(treasurer.custody.receive(signed))).toMatchObject({
      code: 'custody/not-the-keeper',
    })
  })

  test('takes nothing out of the name of who has signed while the division has others', async () => {
    const id = await register(20)
    const officer = office.as('officer')
    const { treasury, works } = office.ids
    const within = (person: HandedOffice['keeper'], pieces: number) =>
      offerOf(office, [{ assetId: id, pieces }], {
        kind: 'keeper',
        toUnitId: treasury,
        toKeeperId: person.id,
      })
    const take = async (person: HandedOffice['keeper'], pieces: number, hours: number) => {
      const { id: note } = await officer.custody.offer(within(person, pieces))
      await person
        .as(later(hours))
        .custody.receive({ id: note, refused: [], receivedOn: null, signature: null })
    }
    const heldBy = async (person: HandedOffice['keeper']) =>
      (await officer.custody.heldNow({ keeper: person.id })).map(({ pieces, promised }) => [pieces, promised])
    await take(office.keeper, 3, 1)
    await take(office.treasurer, 3, 2)
    await officer.custody.offer(offerOf(office, [{ assetId: id, pieces: 14 }], { toUnitId: works }))
    expect([await heldBy(office.keeper), await heldBy(office.treasurer)]).toEqual([[[3, 0]], [[3, 0]]])

    const leaving = offerOf(office, [{ assetId: id, pieces: 3 }], {
      kind: 'leaving',
      toUnitId: treasury,
      fromKeeperId: office.treasurer.id,
      toPlace: 'ห้องพัสดุ',
    })
    await officer.custody.offer(leaving)
    expect([await heldBy(office.keeper), await heldBy(office.treasurer)]).toEqual([[[3, 0]], [[3, 3]]])
    expect(await refusalOf(officer.custody.offer(leaving))).toMatchObject({
      code: 'custody/too-few',
      free: 0,
    })
  })

  test('lets a keeper give what is in his own name, and nothing else', async () => {
    const [his, other] = [await register(), await register()]
    const officer = office.as('officer')
    const note = await officer.custody.offer(toKeeper(his))
    await office.keeper.as().custody.receive({ id: note.id, refused: [], receivedOn: null, signature: null })
    const back = { fromUnitId: office.ids.works, toUnitId: office.ids.treasury }
    const give = (id: typeof his) =>
      office.keeper.as().custody.offer(offerOf(office, [{ assetId: id, pieces: 1 }], back))
    expect(await refusalOf(give(other))).toEqual({ code: 'custody/not-yours-to-give' })
    expect(await give(his)).toMatchObject({ number: '2/2570' })
  })
})

test('a change of place is an interval of its own, which nobody need receive', async () => {
  const id = await register()
  const officer = office.as('officer')
  await officer.custody.movePlace({ ids: [id], place: 'ห้องประชุม', reason: 'จัดห้องใหม่' })
  expect(await officer.asset.get({ id })).toMatchObject({ place: 'ห้องประชุม', unit: 'กองคลัง' })
  expect(await chainOf(id)).toHaveLength(2)
  expect(await refusalOf(officer.custody.movePlace({ ids: [id], place: 'ห้องประชุม', reason: 'ซ้ำ' }))).toEqual({
    code: 'asset/nothing-changed',
  })
})
