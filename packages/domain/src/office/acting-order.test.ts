import { describe, expect, test } from 'vitest'
import { personId } from '../base/id.ts'
import { addDays, civilDate } from '../calendar/civil-date.ts'
import { endActing, orderActing, type StandingOrder } from './acting-order.ts'

const today = civilDate.parse('2026-11-23')
const person = { id: personId('clerk'), name: 'นางวันดี มีธรรม', position: 'ปลัด', unit: null, leftOn: null }
const forPerson = { id: personId('head'), name: 'นายสมาน รักถิ่น', position: 'นายก', unit: null, leftOn: null }
const order = {
  person: person.id,
  forPerson: forPerson.id,
  orderNumber: '123/2569',
  orderedOn: today,
  from: today,
  until: addDays(today, 5),
}
const standing: StandingOrder = { ...order, name: person.name, endedOn: null }
const recording = { by: personId('administrator'), person, forPerson, today, others: [] }

describe('an order to act for another', () => {
  test('is recorded', () => {
    expect(orderActing(order, recording)).toEqual({ ok: true, value: order })
  })

  test('is dated no later than today', () => {
    const verdict = orderActing({ ...order, orderedOn: addDays(today, 1) }, recording)
    expect(verdict).toMatchObject({ refusal: { code: 'office/day-ahead' } })
  })

  test('does not end before it begins', () => {
    const verdict = orderActing({ ...order, until: addDays(today, -1) }, recording)
    expect(verdict).toMatchObject({ refusal: { code: 'office/ends-before-it-begins' } })
  })

  test.each([{ person: { ...person, leftOn: today } }, { forPerson: { ...forPerson, leftOn: today } }])(
    'is of people who work here',
    (gone) => {
      const verdict = orderActing(order, { ...recording, ...gone })
      expect(verdict).toMatchObject({ refusal: { code: 'office/person-left' } })
    },
  )

  const sixth = addDays(today, 6)
  const fifth = addDays(today, 5)

  test.each([
    { name: 'the same days', other: {}, asked: {}, allowed: false },
    {
      name: 'from the last day of the one before',
      other: {},
      asked: { from: fifth, until: null },
      allowed: false,
    },
    { name: 'from the day after the last', other: {}, asked: { from: sixth, until: null }, allowed: true },
    { name: 'before one without an end', other: { from: sixth, until: null }, asked: {}, allowed: true },
    { name: 'into one without an end', other: { from: fifth, until: null }, asked: {}, allowed: false },
    {
      name: 'from the day on which the one before was ended',
      other: { endedOn: today },
      asked: {},
      allowed: true,
    },
  ])('beside another: $name', ({ other, asked, allowed }) => {
    const verdict = orderActing({ ...order, ...asked }, { ...recording, others: [{ ...standing, ...other }] })
    expect(verdict.ok).toBe(allowed)
  })
})

describe('ending it', () => {
  test('is done once', () => {
    const ended = endActing(standing, addDays(today, 2))
    expect(ended).toMatchObject({ ok: true, value: { endedOn: addDays(today, 2) } })
    expect(endActing({ ...standing, endedOn: today }, today)).toMatchObject({ ok: false })
  })

  test('is not needed when its days are over, and not possible before they begin', () => {
    expect(endActing(standing, addDays(today, 6))).toMatchObject({ refusal: { code: 'office/acting-ended' } })
    expect(endActing(standing, addDays(today, -1))).toMatchObject({
      refusal: { code: 'office/ends-before-it-begins' },
    })
  })
})
