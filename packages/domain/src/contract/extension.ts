import { no, yes, type Verdict } from '../base/verdict.ts'
import { daysBetween, type CivilDate } from '../calendar/civil-date.ts'
import type { Holidays } from '../calendar/working-days.ts'
import { act, type Citation } from '../law/citation.ts'
import { deadline } from '../law/counting.ts'
import { deadlines } from '../law/deadlines.ts'
import type { Satang } from '../money/satang.ts'
import type { ContractRefusal } from './contract-refusal.ts'

/** เหตุ of a waiver or reduction of the penalty or of more time (มาตรา 102). */
export const excuseGrounds = {
  'agency-fault': ['เหตุเกิดจากความผิดหรือความบกพร่องของหน่วยงานของรัฐ', act('102 (1)')],
  'force-majeure': ['เหตุสุดวิสัย', act('102 (2)')],
  'not-liable': ['เหตุเกิดจากพฤติการณ์อันหนึ่งอันใดที่คู่สัญญาไม่ต้องรับผิดตามกฎหมาย', act('102 (3)')],
  ministerial: ['เหตุอื่นตามที่กำหนดในกฎกระทรวง', act('102 (4)')],
} as const satisfies Record<string, readonly [name: string, citation: Citation]>

export type ExcuseGround = keyof typeof excuseGrounds

export type ExcuseAsked = {
  readonly ground: ExcuseGround
  readonly causeFrom: CivilDate
  /** Null while it lasts. */
  readonly causeEndedOn: CivilDate | null
  /** The day on which the contractor told of it; null when he did not. */
  readonly noticeOn: CivilDate | null
  /** Of the agency's own fault: that it is evident or the agency knew of it from the beginning (ข้อ 182 วรรคหนึ่ง). */
  readonly agencyKnew: boolean
}

/** The last day on which the contractor may tell: fifteen days from the day after the cause ended (W31). Null while it lasts. */
export const noticeBy = (causeEndedOn: CivilDate | null, holidays: Holidays): CivilDate | null =>
  causeEndedOn === null ? null : deadline(deadlines['excuse-notice'], causeEndedOn, holidays).due

/** ระเบียบฯ 2560 ข้อ 182: whether he may still ask. Who tells late or not at all is barred, unless the agency's own fault was known. */
export function judgeExcuseNotice(
  { ground, causeFrom, causeEndedOn, noticeOn, agencyKnew }: ExcuseAsked,
  holidays: Holidays,
): Verdict<Citation, ContractRefusal> {
  if (causeEndedOn !== null && causeEndedOn < causeFrom)
    return no({ code: 'contract/cause-ends-before', causeFrom })
  const citation = excuseGrounds[ground][1]
  if (ground === 'agency-fault' && agencyKnew) return yes(citation)
  if (noticeOn === null) return no({ code: 'contract/notice-missing' })
  if (noticeOn < causeFrom) return no({ code: 'contract/notice-before-cause', causeFrom })
  const last = noticeBy(causeEndedOn, holidays)
  return last !== null && noticeOn > last
    ? no({ code: 'contract/notice-late', noticeOn, last })
    : yes(citation)
}

export type ExcuseGiven =
  | { readonly what: 'extension' | 'waiver'; readonly days: number }
  | {
      readonly what: 'reduction'
      readonly days: number
      readonly amount: Satang
      /** The penalty of those days as it stands. */
      readonly penalty: Satang
    }

/** The days that a cause lasted, its first and last with; up to today while it lasts. */
export const actualDays = (causeFrom: CivilDate, causeEndedOn: CivilDate | null, today: CivilDate): number =>
  Math.max(0, daysBetween(causeFrom, causeEndedOn ?? today) + 1)

type Giving = {
  readonly today: CivilDate
  /** Days given before for the same days of the cause. */
  readonly givenBefore: number
  readonly holidays: Holidays
}

/** What the head gives: only for days that really were lost (มาตรา 102), and of a penalty no more than it is. Answers the clause. */
export function judgeExcuse(
  asked: ExcuseAsked,
  given: ExcuseGiven,
  { today, givenBefore, holidays }: Giving,
): Verdict<Citation, ContractRefusal> {
  const told = judgeExcuseNotice(asked, holidays)
  if (!told.ok) return told
  const actual = actualDays(asked.causeFrom, asked.causeEndedOn, today)
  if (!Number.isInteger(given.days) || given.days < 1) return no({ code: 'contract/days-not-whole' })
  if (given.days + givenBefore > actual)
    return no({
      code: 'contract/days-above-actual',
      days: given.days,
      left: Math.max(0, actual - givenBefore),
    })
  return given.what === 'reduction' && (given.amount <= 0n || given.amount > given.penalty)
    ? no({ code: 'contract/reduction-above-penalty', penalty: given.penalty })
    : told
}
