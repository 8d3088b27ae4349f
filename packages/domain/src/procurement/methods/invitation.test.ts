import { describe, expect, test } from 'vitest'
import { civilDate } from '../../calendar/civil-date.ts'
import { baht } from '../../money/satang.ts'
import { road } from '../testing.ts'
import { eBiddingInvitation } from './invitation.ts'

/** What is offered before any day is told, by the sum. */
const offeredOf = (budget: number) =>
  (eBiddingInvitation.presets?.(road({ method: 'e-bidding', budget: baht(budget) }), {}) ?? []).map(
    ({ name, value }) => [name, value],
  )

describe('what the law computes for an invitation', () => {
  test('the last day is safe under both readings, and the offers come on the working day after it', () => {
    const purchase = road({ method: 'e-bidding', budget: baht(1_987_000) })
    const firstDay = civilDate.parse('2026-11-13')
    const [last] = eBiddingInvitation.presets?.(purchase, { firstDay }) ?? []
    expect(last).toMatchObject({ name: 'lastDay', value: '2026-11-20' })
    const after = eBiddingInvitation.presets?.(purchase, { firstDay, lastDay: '2026-11-20' }) ?? []
    expect(after.find(({ name }) => name === 'bidDay')?.value).toBe('2026-11-23')
  })

  test('a sum of which the clause says nothing is published no shorter than the shortest', () => {
    const purchase = road({ method: 'e-bidding', budget: baht(400_000) })
    const judge = (lastDay: string, bidDay: string) =>
      eBiddingInvitation.judge?.(purchase, {
        on: civilDate.parse('2026-11-16'),
        facts: { firstDay: '2026-11-16', lastDay, bidDay },
      })[0]?.code
    expect(judge('2026-11-19', '2026-11-20')).toBe('procurement/last-day-too-early')
    expect(judge('2026-11-20', '2026-11-23')).toBeUndefined()
  })

  test('five per cent in whole baht is offered where a security is owed, and nowhere else', () => {
    expect(offeredOf(5_200_000)).toEqual([['bidSecurity', '26000000']])
    expect(offeredOf(1_987_000)).toEqual([])
  })
})
