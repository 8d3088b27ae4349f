import { expect, test } from 'vitest'
import { missingFacts } from './fact.ts'

const asked = { count: { label: 'จำนวนผู้ยื่นข้อเสนอ', type: 'count' } } as const

test.each([0, 3, 100_000])('%d is a number of offers', (count) => {
  expect(missingFacts(asked, { count })).toEqual([])
})

test.each([-1, 1.5, 100_001, 1e300, Number.NaN, '3', null])('%s is none, and is asked for again', (count) => {
  expect(missingFacts(asked, { count })).toEqual(['จำนวนผู้ยื่นข้อเสนอ'])
})
