import { describe, expect, test } from 'vitest'
import { refusalText } from '../refusal.ts'
import { answerAgain } from './sending.ts'

const before = { person: 'p', act: 'asset/register', said: 'a', answer: 7, label: '400-69-0001' }

describe('a form that is sent again', () => {
  test('is answered as it was', () => {
    expect(answerAgain(before, { person: 'p', act: 'asset/register', said: 'a' })).toEqual({
      ok: true,
      value: 7,
    })
  })

  test('with something else in it is refused, and says what the first has become', () => {
    const verdict = answerAgain(before, { person: 'p', act: 'asset/register', said: 'b' })
    expect(verdict).toEqual({ ok: false, refusal: { code: 'sending/otherwise', label: '400-69-0001' } })
    expect(verdict.ok ? '' : refusalText(verdict.refusal)).toContain('บันทึกเป็น 400-69-0001 ไปแล้ว')
  })

  test.each([
    { person: 'q', act: 'asset/register', said: 'a' },
    { person: 'p', act: 'asset/correct', said: 'a' },
  ])('by another, or for another act, is told nothing of the first: %o', (now) => {
    expect(answerAgain(before, now)).toEqual({ ok: false, refusal: { code: 'sending/of-another' } })
  })
})
