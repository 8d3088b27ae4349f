import { correctAssetInput } from '@prongsai/domain/asset/asset.input'
import type { Condition } from '@prongsai/domain/asset/condition'
import type { AssetId } from '@prongsai/domain/base/id'
import { baht } from '@prongsai/domain/money/satang'
import { testDatabase } from '@prongsai/db/testing'
import { describe, expect, test } from 'vitest'
import { desk, openOffice, type OpenOffice } from './testing.ts'

const database = await testDatabase()

/** The same row of numbers from the same seed, from 0 up to and without `below`. */
function numbers(seed: number) {
  let state = seed
  return (below: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

const recount = `
  select unit_id, category_id, status, capitalised, count(*) as cards, sum(quantity) as articles,
    sum(quantity * coalesce(unit_price, 0))::bigint as value
  from asset where office_id = $1 and not withdrawn
  group by unit_id, category_id, status, capitalised order by 1, 2, 3, 4`

const kept = `
  select unit_id, category_id, status, capitalised, cards, articles, value
  from asset_total where office_id = $1 and cards <> 0 order by 1, 2, 3, 4`

const leftOver = `
  select count(*)::int as rows from asset_total where office_id = $1 and cards = 0 and (articles <> 0 or value <> 0)`

/** Cards whose pieces are not each held once, today, by the unit, keeper and place that stand on the card. */
const untrue = `
  select a.code from asset a
  where a.office_id = $1 and not a.withdrawn and (
    select array_agg(k.slots order by k.slots) is distinct from array[int4range(1, a.quantity + 1)]
      or bool_or((k.unit_id, k.place) is distinct from (a.unit_id, a.place) or k.keeper_id is distinct from a.keeper_id)
    from custody k where k.office_id = a.office_id and k.asset_id = a.id and upper_inf(k.during))`

/** Names of cards that a search by names would not know. */
const unknownNames = `
  select name from asset where office_id = $1
  except select name from asset_name where office_id = $1`

async function expectTrue({ office }: OpenOffice) {
  const rows = async (query: string) => (await database.ownerPool.query(query, [office])).rows
  const counted: unknown[] = await rows(recount)
  const told = counted.map((row) => JSON.stringify(row, asText))
  const standing = (await rows(kept)).map((row) => JSON.stringify(row, asText))
  expect(standing).toEqual(told)
  expect(await rows(leftOver)).toEqual([{ rows: 0 }])
  expect(await rows(untrue)).toEqual([])
  expect(await rows(unknownNames)).toEqual([])
}

const asText = (_: string, value: unknown) => (typeof value === 'bigint' ? value.toString() : value)

const conditions = ['usable', 'damaged', 'surplus'] as const satisfies readonly Condition[]

async function actAtRandom(office: OpenOffice, ids: AssetId[], below: (below: number) => number) {
  const { asset } = office.as('officer')
  const id = ids[below(ids.length)]
  if (id === undefined || below(3) === 0) {
    const unitId = below(2) === 0 ? office.ids.treasury : office.ids.works
    const keeperId = below(2) === 0 ? office.ids.officer : null
    const facts = { unitId, keeperId, unitPrice: baht(1 + below(20_000)), quantity: 1 + below(30) }
    ids.push((await asset.register(desk(office, { ...facts, name: `โต๊ะแบบ ${below(9)}` }))).id)
    return
  }
  if (below(4) === 0) {
    const set = { categoryId: below(2) === 0 ? office.ids.desks : office.ids.roads }
    await asset.correctMany({ ids: ids.slice(0, 5), set, reason: '' }).catch(onlyUnchanged)
    return
  }
  const card = await asset.get({ id })
  const facts = correctAssetInput.shape.facts.parse(card)
  const changed = {
    ...facts,
    name: `${facts.name} ${below(9)}`,
    quantity: 1 + below(30),
    unitPrice: baht(1 + below(20_000)),
    condition: conditions[below(3)] ?? 'usable',
  }
  await asset.correct({ id, version: card.version, facts: changed, reason: '' })
}

function onlyUnchanged(error: Error): void {
  expect(error.message).toBe('asset/nothing-changed')
}

describe('what is kept beside the cards', () => {
  test.each([1, 2, 3])('is what counting them again gives, after acts at random (%i)', async (seed) => {
    const office = await openOffice(database)
    const below = numbers(seed)
    const ids: AssetId[] = []
    for (let act = 0; act < 60; act++) await actAtRandom(office, ids, below)
    expect(ids.length).toBeGreaterThan(5)
    await expectTrue(office)
  })

  test('is so after officers have acted at the same moment', async () => {
    const office = await openOffice(database)
    const { asset } = office.as('officer')
    const cards = await Promise.all(Array.from({ length: 20 }, () => asset.register(desk(office))))
    const ids = cards.map(({ id }) => id)
    const sets = [
      { categoryId: office.ids.roads },
      { condition: 'damaged' as const },
      { note: 'ตรวจแล้ว' },
      { categoryId: office.ids.furniture },
    ]
    await Promise.all([
      ...sets.map((set, index) =>
        asset.correctMany({ ids: index % 2 === 0 ? ids : ids.toReversed(), set, reason: '' }),
      ),
      ...Array.from({ length: 10 }, (_, index) => asset.register(desk(office, { quantity: index + 1 }))),
    ])
    await expectTrue(office)
    const totals = await office.as('auditor').asset.totals()
    expect(totals.map(({ cards: count }) => count)).toEqual([30n])
  })
})
