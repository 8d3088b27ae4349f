import { describe, expect, test } from 'vitest'
import { refusalText } from '../refusal.ts'
import { personId, unitId } from '../base/id.ts'
import { addDays, civilDate } from '../calendar/civil-date.ts'
import { baht } from '../money/satang.ts'
import { delegate, revoke, sendCopy, stateOn, type Delegation, type Standing } from './delegation.ts'

const today = civilDate.parse('2026-11-23')
const works = unitId('works')
const treasury = unitId('treasury')
const person = { id: personId('clerk'), name: 'นางวันดี มีธรรม', position: 'ปลัด', unit: null, leftOn: null }
const forPerson = { id: personId('head'), name: 'นายสมาน รักถิ่น', position: 'นายก', unit: null, leftOn: null }
type Recording = Parameters<typeof delegate>[1]
const order: Delegation = {
  person: person.id,
  forPerson: forPerson.id,
  orderNumber: '40/2570',
  orderedOn: today,
  from: today,
  until: addDays(today, 30),
  powers: [{ power: 'loan-approve', limit: null }],
  units: null,
}
const recording: Recording = {
  by: personId('administrator'),
  person,
  forPerson,
  grants: [{ role: 'office-head', unit: null }],
  today,
}
const codeOf = (otherwise: Partial<Delegation>, about: Partial<Recording> = {}) => {
  const verdict = delegate({ ...order, ...otherwise }, { ...recording, ...about })
  return verdict.ok ? 'ok' : verdict.refusal.code
}

describe('a delegation (ข้อ 7)', () => {
  test('is recorded', () => {
    expect(delegate(order, recording)).toEqual({ ok: true, value: order })
  })

  test('is to another, and recorded by another than who is given the power', () => {
    expect(codeOf({ person: forPerson.id })).toBe('delegation/to-oneself')
    expect(codeOf({}, { by: person.id })).toBe('delegation/recorded-by-receiver')
    expect(codeOf({}, { by: forPerson.id })).toBe('ok')
  })

  test('is between people who work here', () => {
    expect(codeOf({}, { person: { ...person, leftOn: today } })).toBe('office/person-left')
    expect(codeOf({}, { forPerson: { ...forPerson, leftOn: today } })).toBe('office/person-left')
  })

  test('holds from the day of its order at the earliest, and does not end before it begins', () => {
    expect(codeOf({ orderedOn: addDays(today, 1), from: addDays(today, 1) })).toBe('office/day-ahead')
    expect(codeOf({ from: addDays(today, -1) })).toBe('delegation/backdated')
    expect(codeOf({ until: addDays(today, -1) })).toBe('office/ends-before-it-begins')
    expect(codeOf({ until: null })).toBe('ok')
  })

  test('gives on nothing that was given: only what the giver holds in his own post', () => {
    expect(codeOf({}, { grants: [] })).toBe('delegation/not-held')
    const verdict = delegate({ ...order, powers: [{ power: 'loan-agree', limit: null }] }, recording)
    expect(verdict).toMatchObject({ refusal: { code: 'delegation/not-held', power: 'loan-agree' } })
    expect(verdict.ok ? '' : refusalText(verdict.refusal)).toContain('ผู้รับมอบอำนาจมอบต่อไม่ได้')
  })

  test('is for units that the giver reaches', () => {
    const agree: Partial<Delegation> = { powers: [{ power: 'loan-agree', limit: null }] }
    const head: Partial<Recording> = { grants: [{ role: 'unit-head', unit: works }] }
    expect(codeOf({ ...agree, units: [works] }, head)).toBe('ok')
    expect(codeOf({ ...agree, units: [works, treasury] }, head)).toBe('delegation/not-held')
    expect(codeOf({ units: [works, treasury] })).toBe('ok')
  })

  test('sets no limit in baht on a power whose cases have no amount', () => {
    expect(codeOf({ powers: [{ power: 'loan-approve', limit: baht(5000) }] })).toBe('delegation/no-amount')
  })
})

const standing: Standing = {
  orderedOn: today,
  from: today,
  until: addDays(today, 30),
  revokedOn: null,
  copySentOn: null,
}

describe('revoking it', () => {
  test('is done once, and not when its days are over or have not begun', () => {
    expect(revoke(standing, addDays(today, 2))).toMatchObject({ value: { revokedOn: addDays(today, 2) } })
    expect(revoke({ ...standing, revokedOn: today }, today)).toMatchObject({
      refusal: { code: 'delegation/over' },
    })
    expect(revoke(standing, addDays(today, 31))).toMatchObject({ refusal: { code: 'delegation/over' } })
    expect(revoke(standing, addDays(today, -1))).toMatchObject({
      refusal: { code: 'office/ends-before-it-begins' },
    })
  })

  test('ends it on that day, which is the first on which it does not hold', () => {
    const ends = { ...standing, revokedOn: addDays(today, 2) }
    expect([-1, 0, 1, 2].map((days) => stateOn(ends, addDays(today, days)))).toEqual([
      'ahead',
      'holds',
      'holds',
      'revoked',
    ])
    expect(stateOn(standing, addDays(today, 30))).toBe('holds')
    expect(stateOn(standing, addDays(today, 31))).toBe('over')
  })
})

test('the copy to สตง. is recorded once, on a day between the order and today', () => {
  const sent = (on: typeof today, known = standing) => sendCopy(known, { on, today: addDays(today, 3) })
  expect(sent(addDays(today, 3))).toMatchObject({ value: { copySentOn: addDays(today, 3) } })
  expect(sent(addDays(today, 4))).toMatchObject({ refusal: { code: 'office/day-ahead' } })
  expect(sent(addDays(today, -1))).toMatchObject({ refusal: { code: 'delegation/copy-before-order' } })
  expect(sent(today, { ...standing, copySentOn: today })).toMatchObject({
    refusal: { code: 'delegation/copy-sent' },
  })
})
