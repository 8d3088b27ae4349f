import { formatThaiDate } from '@prongsai/domain/calendar/buddhist'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { ClosedDay } from '@prongsai/domain/loan/closed-day'
import type { StepKind } from '@prongsai/domain/loan/loan-approval'
import type { LoanRules } from '@prongsai/domain/loan/loan-rules'
import type { PublicOffice } from '../public-page.ts'

export type OfferShown = PublicOffice & {
  readonly path: string
  readonly manualPath: string
  /** Where the published plans of the office stand. */
  readonly plansPath: string
  readonly today: CivilDate
  readonly rules: LoanRules
  /** Who decides, in the order in which they are asked. */
  readonly steps: readonly StepKind[]
  readonly purposes: readonly { readonly id: string; readonly name: string }[]
  /** The days of those shown on which nothing is given out nor taken back. */
  readonly closed: readonly ClosedDay[]
  readonly things: readonly {
    readonly key: string
    readonly name: string
    readonly countingUnit: string
    readonly pieces: number
    readonly free: readonly number[]
    readonly parts: readonly {
      readonly name: string
      readonly pieces: number
      readonly countingUnit: string
    }[]
  }[]
}

/** What was typed, by the name of its field, and what of it was wrong. */
export type OfferTyped = {
  readonly values: Readonly<Record<string, string>>
  readonly wrong: Readonly<Record<string, string>>
  readonly refused: string | null
}

const weekdays = ['อาทิตย์', 'จันทร์', 'อังคาร', 'พุธ', 'พฤหัสบดี', 'ศุกร์', 'เสาร์'] as const

/** 'วันจันทร์ที่ 1 ธันวาคม 2569'. */
export const dayText = (day: CivilDate): string =>
  `วัน${weekdays[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''}ที่ ${formatThaiDate(day, { form: 'full' })}`

/** Where things are given out. */
export const counterText = ({ counter }: Pick<LoanRules, 'counter'>): string =>
  counter === '' ? 'สำนักงาน' : counter
