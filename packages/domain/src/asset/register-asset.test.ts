import { describe, expect, test } from 'vitest'
import { categoryId, unitId } from '../base/id.ts'
import { civilDate, instant } from '../calendar/civil-date.ts'
import { baht } from '../money/satang.ts'
import { correctAsset, whyAsked, type StandingCard } from './correct-asset.ts'
import { numberingOf, usefulLifeOn, type CategoryStanding } from './category.ts'
import { registerAsset, type Registration, type Standing } from './register-asset.ts'

const today = civilDate.parse('2026-11-23')

const category: CategoryStanding = {
  id: categoryId('c'),
  name: 'โต๊ะ',
  kind: '400',
  pattern: '{kind}-{yy}-{nnnn}',
  closedOn: null,
  lives: [
    { from: civilDate.parse('2020-10-01'), years: 8 },
    { from: civilDate.parse('2026-10-01'), years: 10 },
  ],
}

const standing: Standing = {
  today,
  category,
  unit: { name: 'กองคลัง', shortName: 'กค.', closedOn: null },
  keeper: null,
  thresholds: [],
}

const registration: Registration = {
  categoryId: category.id,
  name: 'โต๊ะทำงาน',
  description: '',
  brand: '',
  model: '',
  serial: '',
  condition: 'usable',
  acquiredOn: civilDate.parse('2026-11-23'),
  acquiredHow: 'specific',
  moneySource: 'budget',
  seller: '',
  documentNumber: '',
  unitPrice: baht(10_000),
  quantity: 1,
  countingUnit: 'ตัว',
  usefulLifeYears: null,
  warrantyUntil: null,
  note: '',
  unitId: unitId('u'),
  keeperId: null,
  place: '',
  broughtForward: false,
}

describe('registering', () => {
  test('takes the useful life of the day acquired, or the one that was said', () => {
    expect(registerAsset(registration, standing)).toMatchObject({ ok: true, value: { usefulLifeYears: 10 } })
    const earlier = { ...registration, acquiredOn: civilDate.parse('2026-09-30') }
    expect(registerAsset(earlier, standing)).toMatchObject({ value: { usefulLifeYears: 8 } })
    expect(registerAsset({ ...registration, usefulLifeYears: 5 }, standing)).toMatchObject({
      value: { usefulLifeYears: 5 },
    })
  })

  test('capitalises from the sum of the day on, the office’s own before the shipped one', () => {
    expect(registerAsset(registration, standing)).toMatchObject({ value: { capitalised: true } })
    const own = { name: 'capitalised-from', from: today, to: null, value: baht(20_000) } as const
    expect(registerAsset(registration, { ...standing, thresholds: [own] })).toMatchObject({
      value: { capitalised: false },
    })
  })

  test.each([
    ['a category that is closed', { category: { ...category, closedOn: today } }, 'asset/category-closed'],
    ['a unit that is closed', { unit: { ...standing.unit, closedOn: today } }, 'asset/unit-closed'],
    ['a keeper who has left', { keeper: { name: 'นายไป แล้ว', leftOn: today } }, 'asset/keeper-left'],
  ])('refuses %s that very day', (_, otherwise, code) => {
    expect(registerAsset(registration, { ...standing, ...otherwise })).toMatchObject({ refusal: { code } })
  })

  test('lets today be the day, and no later one', () => {
    expect(registerAsset(registration, standing).ok).toBe(true)
    const tomorrow = { ...registration, acquiredOn: civilDate.parse('2026-11-24') }
    expect(registerAsset(tomorrow, standing)).toMatchObject({ refusal: { code: 'asset/day-in-future' } })
    expect(registerAsset({ ...tomorrow, broughtForward: true }, standing).ok).toBe(false)
  })
})

describe('a category', () => {
  test('before its first life has its first, and without any has none', () => {
    expect(usefulLifeOn(category.lives, civilDate.parse('2001-01-01'))).toBe(8)
    expect(usefulLifeOn([], today)).toBeNull()
  })

  test('numbers only where its pattern can be filled', () => {
    const source = { acquiredOn: today }
    expect(numberingOf(category, source)).toMatchObject({ ok: true, value: { counter: '400-69-#' } })
    expect(numberingOf({ ...category, kind: null }, source).ok).toBe(false)
    expect(numberingOf({ ...category, pattern: null }, source).ok).toBe(false)
  })
})

describe('correcting', () => {
  const recordedAt = instant(1_795_143_600_000)
  const card: StandingCard = {
    ...registration,
    code: '400-69-0001',
    recordedAt,
    capitalised: true,
    status: 'in-use',
  }
  const facts = { ...registration, code: '400-69-0001' }
  const now = instant(recordedAt + 3_600_000)
  const circumstances = { now, thresholds: [] }

  test('asks why after a day, and not at its end', () => {
    expect(whyAsked(card, instant(recordedAt + 86_400_000))).toBeUndefined()
    expect(whyAsked(card, instant(recordedAt + 86_400_001))).toBe('older')
  })

  describe('what is disposed of', () => {
    const acquiredOn = civilDate.parse('2026-11-01')
    const gone: StandingCard = { ...card, acquiredOn, status: 'disposed' }
    const correct = (otherwise: Partial<typeof facts>, broughtForward = false, reason = 'ตามหลักฐาน') =>
      correctAsset(
        { ...gone, broughtForward },
        { facts: { ...facts, acquiredOn, ...otherwise }, reason },
        circumstances,
      )

    test('asks why on its first day too', () => {
      expect(correct({ note: 'ก' }, false, '')).toMatchObject({
        refusal: { code: 'asset/reason-needed', why: 'posted-out' },
      })
      expect(correct({ note: 'ก' }).ok).toBe(true)
    })

    test.each([
      ['code', { code: 'ก-1' }],
      ['condition', { condition: 'lost' }],
      ['quantity', { quantity: 2 }],
      ['unitPrice', { unitPrice: baht(1) }],
      ['acquiredOn', { acquiredOn: civilDate.parse('2026-10-02') }],
    ] as const)('keeps what its disposal was decided by: %s', (_field, otherwise) => {
      expect(correct(otherwise)).toMatchObject({
        refusal: { code: 'asset/posted-out', clause: 'ระเบียบฯ พ.ศ. 2560 ข้อ 218' },
      })
      // What was disposed of before the system knew it was decided elsewhere.
      expect(correct(otherwise, true).ok).toBe(true)
    })
  })

  test('names what differs, in the order of the card', () => {
    const changed = { ...facts, note: 'ก', code: 'ก-1' }
    expect(
      correctAsset({ ...card, acquiredOn: facts.acquiredOn }, { facts: changed, reason: '' }, circumstances),
    ).toMatchObject({
      ok: true,
      value: { changed: ['code', 'note'] },
    })
  })

  test('judges the card by the sum of its day anew only where its price or its day changes', () => {
    const acquiredOn = civilDate.parse('2026-11-01')
    const threshold = { name: 'capitalised-from', from: acquiredOn, to: null } as const
    const raised = { now, thresholds: [{ ...threshold, value: baht(1_000_000) }] }
    const before = { ...card, acquiredOn }
    const capitalisedAfter = (otherwise: Partial<typeof facts>) =>
      correctAsset(before, { facts: { ...facts, acquiredOn, ...otherwise }, reason: '' }, raised)
    expect(capitalisedAfter({ note: 'ก' })).toMatchObject({ ok: true, value: { capitalised: true } })
    expect(capitalisedAfter({ unitPrice: baht(900_000) })).toMatchObject({ value: { capitalised: false } })
  })

  test('does not hold what stood before against who corrects something else', () => {
    const old = { ...card, serial: 'SN', quantity: 3 }
    const note = { ...facts, serial: 'SN', quantity: 3, note: 'ก' }
    expect(correctAsset(old, { facts: note, reason: '' }, circumstances).ok).toBe(true)
    const more = { ...note, quantity: 4 }
    expect(correctAsset(old, { facts: more, reason: '' }, circumstances)).toMatchObject({
      refusal: { code: 'asset/serial-of-many' },
    })
  })
})
