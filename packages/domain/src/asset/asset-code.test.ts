import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { civilDate } from '../calendar/civil-date.ts'
import { toThaiDigits } from '../calendar/thai-digits.ts'
import {
  codeKey,
  codePatternFaultText,
  codePatternFrom,
  counterKeyOf,
  formatCode,
  runningUnder,
  type CodePattern,
} from './asset-code.ts'
import { seedCategories } from './category-seed.ts'

function pattern(text: string): CodePattern {
  const verdict = codePatternFrom(text)
  if (!verdict.ok) throw new Error(`${text}: ${verdict.refusal}`)
  return verdict.value
}

const computer = { kind: '416', acquiredOn: civilDate.parse('2026-10-01'), unit: 'กค.' }

describe('a code from its pattern', () => {
  test.each([
    ['{kind}-{yy}-{nnnn}', '416-69-0123', '416-69-#'],
    ['{kind}-{fyy}-{nnnn}', '416-70-0123', '416-70-#'],
    ['{kind}/{yyyy}/{nnn}', '416/2569/123', '416-2569-#'],
    ['กส {unit} {kind}-{nnnnn}/{fyyyy}', 'กส กค. 416-00123/2570', 'กส-กค-416-#-2570'],
    ['{kind}-{yy}-{nn}', '416-69-123', '416-69-#'],
  ])('%s', (text, code, counter) => {
    expect(formatCode(pattern(text), computer, 123)).toBe(code)
    expect(counterKeyOf(pattern(text), computer)).toBe(counter)
  })

  test('a running number is read back under its own counter, however the code is written', () => {
    const written = fc.constantFrom('{kind}-{yy}-{nnnn}', '{kind}/{nnn}/{yyyy}', '{unit} {kind}.{n}')
    fc.assert(
      fc.property(written, fc.integer({ min: 1, max: 999_999_999 }), (text, running) => {
        const code = formatCode(pattern(text), computer, running)
        const counter = counterKeyOf(pattern(text), computer)
        expect(runningUnder(counter, code)).toBe(running)
        expect(runningUnder(counter, toThaiDigits(code).replaceAll('-', ' / '))).toBe(running)
      }),
    )
  })

  test.each(['416-68-0001', '417-69-0001', '416-69', '416-69-0001-2', '416-69-ก1', '416-69-', ''])(
    '%j is another counter’s',
    (code) => {
      expect(runningUnder('416-69-#', code)).toBeUndefined()
    },
  )

  test.each([
    ['{kind}-{yy}', 'no-running-number'],
    ['{kind}-{nn}-{nnnn}', 'two-running-numbers'],
    ['{kind}-{year}-{nnnn}', 'unknown-part'],
    ['{kind-{nnnn}', 'unknown-part'],
    ['', 'no-running-number'],
  ] as const)('%j is no pattern', (text, fault) => {
    expect(codePatternFrom(text)).toEqual({ ok: false, refusal: fault })
    expect(codePatternFaultText(fault)).toMatch(/[ก-๙]/)
  })
})

describe('the key of a code', () => {
  test.each([
    '๔๑๖ ๖๐ ๐๐๐๑',
    '416/60/1',
    '416-60-0001',
    ' 416 – 60 – 0001\u200b',
    '416.60.001',
    '４１６－60-1',
  ])('%s', (code) => {
    expect(codeKey(code)).toBe('416-60-1')
  })

  test.each([
    ['พย7110-006-024-335', 'พย7110-6-24-335'],
    ['7440-001-0001/65', '7440-1-1-65'],
    ['abc-00', 'ABC-0'],
    ['', ''],
  ])('%j', (code, key) => {
    expect(codeKey(code)).toBe(key)
  })

  test('is its own key', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('4', '0', '๑', '-', '/', ' ', 'ก', 'a', '.') }),
        (code) => {
          expect(codeKey(codeKey(code))).toBe(codeKey(code))
        },
      ),
    )
  })
})

describe('the categories that an office starts with', () => {
  test('are a tree in which each stands once, after what it lies below', () => {
    const seen = new Set<string | null>([null])
    for (const { code, parent } of seedCategories) {
      expect(seen.has(parent)).toBe(true)
      expect(seen.has(code)).toBe(false)
      seen.add(code)
    }
  })

  test('live within the range of their class, and have a pattern that works or none', () => {
    for (const { usefulLifeYears, lifeRange, codePattern } of seedCategories) {
      expect(usefulLifeYears).toBeGreaterThanOrEqual(lifeRange[0])
      expect(usefulLifeYears).toBeLessThanOrEqual(lifeRange[1])
      expect(codePattern === null || codePatternFrom(codePattern).ok).toBe(true)
    }
  })
})
