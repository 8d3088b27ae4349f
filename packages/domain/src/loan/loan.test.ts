import { describe, expect, test } from 'vitest'
import { personId, unitId, assetId, categoryId } from '../base/id.ts'
import { civilDate } from '../calendar/civil-date.ts'
import { baht, formatBaht } from '../money/satang.ts'
import { freeByDay } from './calendar.ts'
import { allocate, heldDays } from './hold.ts'
import { returnLoan } from './hand-over.ts'
import { loanCaseOf } from './loan.ts'
import { decidersOf, openSteps, stepsOf } from './loan-approval.ts'
import { chaseBy, noticeStepOn } from './loan-days.ts'
import { nationalIdInput } from './loan.input.ts'
import { shippedRules } from './loan-rules.ts'
import { takeFromPublic, weekly } from './request-loan.ts'
import { decideSettlement, netValueWhenLent, stateAfter } from './settlement.ts'

const day = (text: string) => civilDate.parse(text)
const works = unitId('works')
const treasury = unitId('treasury')

/** The steps of a case, as kind, division and whether it decides. */
const kinds = (...asked: Parameters<typeof stepsOf>) =>
  stepsOf(...asked).map(({ kind, unitId: unit, decides }) => [kind, unit, decides])

describe('who approves follows from the case (ข้อ 208, 210)', () => {
  test('a case follows from who borrows and where it is used', () => {
    expect(loanCaseOf('staff', { place: 'inside', consumable: false })).toBe('inside')
    expect(loanCaseOf('staff', { place: 'outside', consumable: false })).toBe('outside')
    expect(loanCaseOf('villager', { place: 'inside', consumable: false })).toBe('outside')
    expect(loanCaseOf('agency', { place: 'outside', consumable: false })).toBe('agency')
    expect(loanCaseOf('agency', { place: 'outside', consumable: true })).toBe('consumable')
  })

  test('within the premises each holding division’s head decides, else the head of the office', () => {
    expect(kinds('inside', [works, treasury, works], shippedRules)).toEqual([
      ['check', null, false],
      ['unit', works, true],
      ['unit', treasury, true],
    ])
    expect(kinds('outside', [works], { officerChecks: false, unitAgrees: true })).toEqual([
      ['unit', works, false],
      ['head', null, true],
    ])
    expect(kinds('agency', [works], { officerChecks: false, unitAgrees: false })).toEqual([
      ['head', null, true],
    ])
  })

  test('a step is open when all before it are done, and of several divisions any may be first', () => {
    const steps = stepsOf('inside', [works, treasury], shippedRules)
    const check = { kind: 'check' as const, unitId: null, by: personId('a') }
    expect(openSteps(steps, []).map(({ kind }) => kind)).toEqual(['check'])
    expect(openSteps(steps, [check]).map(({ unitId: unit }) => unit)).toEqual([works, treasury])
  })

  test('the borrower is never among those who decide', () => {
    const head = {
      person: personId('head'),
      name: 'นายก',
      position: '',
      kind: 'head' as const,
      unitId: null,
      actingFor: null,
      delegatedBy: null,
      giver: null,
      onlyUnits: null,
    }
    const step = { kind: 'head' as const, unitId: null }
    expect(decidersOf(step, [head], { borrower: personId('other'), units: [works] })).toHaveLength(1)
    expect(decidersOf(step, [head], { borrower: personId('head'), units: [works] })).toEqual([])
    const clerk = { ...head, person: personId('clerk'), delegatedBy: 'นายก', giver: personId('head') }
    expect(decidersOf(step, [clerk], { borrower: null, units: [works] })).toHaveLength(1)
    expect(decidersOf(step, [clerk], { borrower: personId('head'), units: [works] })).toEqual([])
  })
})

describe('days', () => {
  test('W37: what was due is chased within seven days, holidays or not', () => {
    expect(chaseBy(day('2026-10-05'))).toBe('2026-10-12')
    expect(chaseBy(day('2026-12-25'))).toBe('2027-01-01')
  })

  test('three days before, on the day, late, and beyond the seven days', () => {
    const on = (today: string) => noticeStepOn({ status: 'out', due: day('2026-10-05') }, day(today))
    expect(
      ['2026-10-01', '2026-10-02', '2026-10-05', '2026-10-06', '2026-10-12', '2026-10-13'].map(on),
    ).toEqual([undefined, 'soon', 'due', 'late', 'late', 'head'])
    expect(noticeStepOn({ status: 'returned', due: day('2026-10-05') }, day('2026-10-06'))).toBeUndefined()
  })

  test('a loan holds its days and the buffer after them', () => {
    expect(heldDays({ from: day('2026-10-05'), due: day('2026-10-06') }, 2)).toEqual({
      from: '2026-10-05',
      until: '2026-10-09',
    })
  })

  test('a weekly request comes again each week, and does not overlap itself', () => {
    const friday = { from: day('2026-11-27'), due: day('2026-11-27') }
    expect(weekly(friday, day('2026-12-12'))).toMatchObject({
      ok: true,
      value: [{ from: '2026-11-27' }, { from: '2026-12-04' }, { from: '2026-12-11' }],
    })
    expect(weekly({ ...friday, due: day('2026-12-04') }, day('2026-12-12'))).toMatchObject({ ok: false })
    expect(weekly(friday, day('2028-12-12'))).toMatchObject({ refusal: { code: 'loan/repeats-too-often' } })
  })

  test('what is free on each day is what nobody has on it', () => {
    const busy = [
      { pieces: 12, from: day('2026-10-02'), until: day('2026-10-04') },
      { pieces: 10, from: day('2026-09-01'), until: day('2026-10-03') },
    ]
    expect(freeByDay(20, busy, { from: day('2026-10-01'), days: 5 })).toEqual([10, 0, 8, 20, 20])
  })
})

describe('pieces', () => {
  const tents = assetId('tents')
  const held = [{ assetId: tents, code: '715', name: 'เต็นท์', slots: [{ from: 1, to: 21 }] }]
  const line = { kind: 'asset' as const, assetId: tents, unitId: works, pieces: 12 }

  test('the lowest free are taken, or it is said who has the others', () => {
    expect(allocate(line, { held, busy: [] })).toEqual({
      ok: true,
      value: [{ assetId: tents, slots: { from: 1, to: 13 } }],
    })
    const busy = [
      {
        assetId: tents,
        slots: { from: 1, to: 13 },
        why: 'loan' as const,
        who: 'นายสมาน',
        from: null,
        until: day('2026-10-09'),
      },
    ]
    expect(allocate(line, { held, busy })).toMatchObject({
      refusal: { code: 'loan/taken', free: 8, holders: [{ who: 'นายสมาน' }] },
    })
    const alike = {
      kind: 'alike' as const,
      categoryId: categoryId('c'),
      name: 'เต็นท์',
      unitId: works,
      pieces: 3,
    }
    expect(allocate(alike, { held, busy: [] })).toMatchObject({ ok: true })
  })

  test('come back in parts: the good first, the missing counted off last', () => {
    const holds = [{ id: 'h', assetId: tents, slots: { from: 1, to: 13 }, state: 'out' as const }]
    const returning = {
      on: day('2026-10-06'),
      today: day('2026-10-06'),
      handedOn: day('2026-10-05'),
      holds,
      consumable: false,
      codeOf: () => '715',
    }
    const coming = (good: number, damaged: number, missing: number) =>
      returnLoan({ status: 'out' }, { ...returning, coming: [{ assetId: tents, good, damaged, missing }] })
    expect(coming(10, 1, 1)).toMatchObject({
      value: [
        { slots: { from: 1, to: 11 }, state: 'back' },
        { slots: { from: 11, to: 12 }, state: 'damaged' },
        { slots: { from: 12, to: 13 }, state: 'missing' },
      ],
    })
    expect(coming(13, 0, 0)).toMatchObject({ refusal: { code: 'loan/too-many-back', out: 12 } })
    expect(coming(0, 0, 0)).toMatchObject({ refusal: { code: 'loan/nothing-comes' } })
  })
})

describe('what is made good (ข้อ 209)', () => {
  test('W38: the net value at the end of the day before it was lent', () => {
    const terms = {
      cost: baht(27_500),
      usefulLifeYears: 5,
      acquiredOn: day('2024-11-15'),
      convention: 'DAILY' as const,
    }
    expect(formatBaht(netValueWhenLent(terms, { lentOn: day('2026-10-20'), pieces: 1 }))).toBe('16,892.17')
  })

  test('what is not here is not mended, and money needs its amount and basis', () => {
    const decision = { way: 'repair' as const, amount: null, basis: null, reason: 'ก' }
    expect(decideSettlement({ state: 'open', cause: 'missing' }, decision)).toMatchObject({
      refusal: { code: 'loan/missing-not-mended' },
    })
    expect(decideSettlement({ state: 'open', cause: 'damaged' }, { ...decision, way: 'pay' })).toMatchObject({
      refusal: { code: 'loan/amount-missing' },
    })
    expect(decideSettlement({ state: 'settled', cause: 'damaged' }, decision)).toMatchObject({ ok: false })
  })

  test('what is mended or replaced is there again; what was lost and paid for is gone', () => {
    expect(stateAfter('repair', 'damaged')).toBe('back')
    expect(stateAfter('replace', 'missing')).toBe('back')
    expect(stateAfter('pay', 'missing')).toBe('lost')
    expect(stateAfter('pay', 'damaged')).toBe('back')
  })
})

test('a public request is taken until it would only bury the others', () => {
  expect(takeFromPublic({ ofCaller: 2, inHour: 29, ofNetwork: 19 })).toMatchObject({ ok: true })
  expect(takeFromPublic({ ofCaller: 3, inHour: 0, ofNetwork: 0 })).toMatchObject({
    refusal: { code: 'loan/waiting-already' },
  })
  const tooOften = { refusal: { code: 'loan/too-often' } }
  expect(takeFromPublic({ ofCaller: 0, inHour: 30, ofNetwork: 1 })).toMatchObject(tooOften)
  expect(takeFromPublic({ ofCaller: 0, inHour: 59, ofNetwork: 0 })).toMatchObject({ ok: true })
  expect(takeFromPublic({ ofCaller: 0, inHour: 60, ofNetwork: 0 })).toMatchObject(tooOften)
})

test('a national ID is thirteen digits of which the last checks the others', () => {
  expect(nationalIdInput.safeParse('๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑').success).toBe(true)
  expect(nationalIdInput.safeParse('1234567890122').success).toBe(false)
  expect(nationalIdInput.parse('')).toBe('')
})
