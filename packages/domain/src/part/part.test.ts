import { describe, expect, test } from 'vitest'
import { assetId, unitId } from '../base/id.ts'
import { joinSet, undivided, wholeSets } from './part.ts'

const [set, screen, table] = [assetId('set'), assetId('screen'), assetId('table')]
const [treasury, works] = [unitId('treasury'), unitId('works')]
const card = (id: typeof set) => ({ id, code: String(id), status: 'in-use' as const, quantity: 1 })
const joining = {
  whole: card(set),
  part: card(screen),
  memberships: [],
  unitsOf: () => [treasury],
  isOnItsWay: false,
}
const of = (part: typeof set, whole: typeof set) => ({
  partId: part,
  partCode: String(part),
  wholeId: whole,
  wholeCode: String(whole),
})

describe('a thing joins a set', () => {
  test('that stands with it', () => {
    expect(joinSet(joining).ok).toBe(true)
    const apart = { ...joining, unitsOf: (id: typeof set) => (id === set ? [treasury] : [treasury, works]) }
    expect(joinSet(apart)).toMatchObject({ refusal: { code: 'part/elsewhere' } })
  })

  test.each([
    ['itself', { part: card(set) }, 'part/itself'],
    ['what is disposed of', { whole: { ...card(set), status: 'disposed' as const } }, 'part/disposed'],
    ['many things that one card counts', { whole: { ...card(set), quantity: 2 } }, 'part/whole-is-many'],
    ['another set', { memberships: [of(screen, table)] }, 'part/belongs-already'],
    ['a part of a set', { memberships: [of(set, table)] }, 'part/whole-is-part'],
    ['with parts of its own', { memberships: [of(table, screen)] }, 'part/has-parts'],
    ['while on its way', { isOnItsWay: true }, 'part/on-its-way'],
  ])('but not %s', (_, change, code) => {
    expect(joinSet({ ...joining, ...change })).toMatchObject({ refusal: { code } })
  })
})

test('a set goes whole, and no part of it without it', () => {
  expect(wholeSets([set], [of(screen, set), of(table, set)])).toEqual({
    ok: true,
    value: [set, screen, table],
  })
  expect(wholeSets([set, screen], [of(screen, set)])).toEqual({ ok: true, value: [set, screen] })
  expect(wholeSets([screen], [of(screen, set)])).toMatchObject({
    refusal: { code: 'part/of-a-set', assetCode: 'screen', whole: 'set' },
  })
})

test('nobody accepts a set without its part, nor a part without its set', () => {
  const memberships = [of(screen, set)]
  expect(undivided(new Set([set, screen]), new Set(), memberships).ok).toBe(true)
  expect(undivided(new Set([set]), new Set([screen]), memberships)).toMatchObject({
    refusal: { code: 'part/divided' },
  })
  expect(undivided(new Set([screen]), new Set([set]), memberships)).toMatchObject({
    refusal: { code: 'part/divided' },
  })
})
