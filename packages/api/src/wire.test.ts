import { deserialize, serialize as write } from 'superjson'
import { describe, expect, test } from 'vitest'
import { serialize } from './wire.ts'

const line = { id: 'a', name: 'ตู้เหล็ก', unitPrice: 2_450_000n, keeper: null, quantity: 1, capitalised: true }

const answers: readonly (readonly [what: string, answer: unknown])[] = [
  ['a page of lines', { lines: [line, { ...line, unitPrice: null }], total: { count: 2, more: false } }],
  ['a list of lines', [line, line]],
  ['one bigint', 7n],
  ['nothing', undefined],
  ['null', null],
  ['a text', 'ครุภัณฑ์'],
  ['an empty list', []],
  ['what is absent in a record', { before: undefined, after: 3n }],
  ['a day of the machine', { at: new Date('2026-11-23T02:00:00Z'), value: 3n }],
  ['a map', { units: new Map([['a', 1n]]) }],
  ['a set in a list', [new Set(['a'])]],
  ['numbers that JSON has not', { a: Number.NaN, b: -0, c: Number.POSITIVE_INFINITY, d: 1.5 }],
  ['keys with the signs of a path', { 'a.b': 1n, 'c\\d': { e: 2n }, '0': 3n, ชื่อ: 4n }],
  ['a record of no kind', Object.assign(Object.create(null), { value: 1n })],
]

describe('what goes over the wire', () => {
  test.each(answers)('is read by superjson as it was: %s', (_what, answer) => {
    const sent: ReturnType<typeof write> = JSON.parse(JSON.stringify(serialize(answer)))
    expect(deserialize(sent)).toEqual(deserialize(write(answer)))
    expect(deserialize(sent)).toEqual(answer)
  })

  test('is written as superjson writes it', () => {
    const page = { lines: [line, { ...line, id: 'b', unitPrice: 5n }], after: 'x' }
    expect(serialize(page)).toEqual(write(page))
  })

  test('never takes up a key that would change what a record is', () => {
    const said: unknown = JSON.parse('{"__proto__": {"administrator": true}, "a": 1}')
    expect(() => serialize(said)).toThrow(/__proto__/)
    expect(() => serialize({ constructor: 1 })).toThrow(/constructor/)
  })
})
