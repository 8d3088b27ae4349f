import type { OfficeId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { CivilMonth } from '@prongsai/domain/calendar/civil-month'
import type { PlanChannel, RoundKind } from '@prongsai/domain/plan/plan'
import type { MethodKey } from '@prongsai/domain/procurement/ground'
import { publicAnswer, type PublicAsking } from '../public-answer.ts'
import type { RoundPaperRow } from '../template/plan-round-paper.ts'

type OfOffice = { readonly office: string; readonly telephone: string; readonly isSample: boolean }

/** What stands in the published plan of a year; money is satang as text. */
export type PublicPlanYears = OfOffice & {
  readonly years: readonly {
    readonly year: number
    readonly rounds: number
    readonly firstOn: CivilDate
    readonly lastOn: CivilDate
    readonly items: number
    readonly total: string
  }[]
}

/** เลขที่ประกาศ as its book gave it. */
export type PublicNotice = { readonly number: string; readonly year: number; readonly on: CivilDate }

export type PublicRound = {
  readonly number: number
  readonly kind: RoundKind
  readonly reason: string
  readonly broughtForward: boolean
  readonly approvedOn: CivilDate
  readonly publishedOn: CivilDate
  readonly notice: PublicNotice | null
  readonly places: readonly {
    readonly channel: PlanChannel
    readonly onDay: CivilDate
    readonly proof: string
  }[]
}

/** What an item said in one published round; its estimate is satang as text. */
export type PublicVersion = {
  readonly round: number
  readonly name: string
  readonly quantity: number
  readonly countingUnit: string
  readonly unit: string
  readonly programme: string
  readonly estimate: string
  readonly startsMonth: CivilMonth
  readonly method: MethodKey
  readonly cancelled: boolean
  readonly reason: string
}

export type PublicPlanYear = OfOffice & {
  /** The latest first. */
  readonly rounds: readonly PublicRound[]
  /** In the order in which things are bought, each with its versions, the oldest first. */
  readonly items: readonly { readonly number: number; readonly versions: readonly PublicVersion[] }[]
}

export type PublicAnnouncement = OfOffice & {
  readonly address: string
  /** null: the words of the house. */
  readonly wording: { readonly version: string; readonly body: string } | null
  readonly notice: PublicNotice | null
  readonly round: RoundPaperRow
}

/** The years of which an office has published a plan; undefined for no office. */
export const publicPlanYears = (asking: PublicAsking, office: OfficeId) =>
  publicAnswer<PublicPlanYears>(asking, 'select plan_public_years($1) as answer', [office])

/** The published plan of a year, empty where there is none; undefined for no office. */
export const publicPlanYear = (asking: PublicAsking, office: OfficeId, year: number) =>
  publicAnswer<PublicPlanYear>(asking, 'select plan_public_year($1, $2) as answer', [office, year])

/** ประกาศเผยแพร่แผน of a published round; undefined for one that is not. */
export const publicAnnouncement = (
  asking: PublicAsking,
  office: OfficeId,
  { year, number }: { readonly year: number; readonly number: number },
) =>
  publicAnswer<PublicAnnouncement>(asking, 'select plan_public_announcement($1, $2, $3) as answer', [
    office,
    year,
    number,
  ])
