import type { Permission } from '../access/permissions.ts'
import type { PersonId, SupplierId, UnitId } from '../base/id.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { Holidays } from '../calendar/working-days.ts'
import type { Threshold } from '../law/thresholds.ts'
import type { Satang } from '../money/satang.ts'
import type { Facts } from './fact.ts'
import type { GroundKey, MethodKey } from './ground.ts'
import type { AppealOutcome, CommitteeKind, PurchaseKind, PurchaseStatus, Seat } from './purchase.ts'

/** How a purchase stands to the plan: published, exempt from publishing (มาตรา 11), or neither. */
export type PlanStanding = 'published' | 'exempt' | 'not-published'

export type SeatTaken = {
  readonly seat: Seat
  readonly person: PersonId | null
  readonly name: string
  readonly declaredInterest: boolean
}

export type CommitteeOfCase = {
  readonly kind: CommitteeKind
  /** '' until the office's book has given it. */
  readonly orderNumber: string
  /** By when its order asks for its report; null where it sets no day. */
  readonly dueOn: CivilDate | null
  readonly seats: readonly SeatTaken[]
}

export type OfferOfCase = {
  readonly supplier: SupplierId
  readonly name: string
  readonly natural: boolean
  /** Satang, with tax: as agreed after talks, else as offered. */
  readonly price: Satang
  readonly offeredOn: CivilDate
  /** Null while nobody judged it. */
  readonly qualified: boolean | null
  readonly winner: boolean
  readonly winnerReason: string
  /** Listed as ผู้ทิ้งงาน today. */
  readonly listed: boolean
}

export type AppealOfCase = {
  /** Null while it runs. */
  readonly endedOn: CivilDate | null
  readonly outcome: AppealOutcome | null
}

/** A step that was passed and stands. */
export type StandingStep = {
  readonly key: string
  readonly on: CivilDate
  readonly facts: Facts
  readonly by: PersonId
  readonly broughtForward: boolean
}

/** One purchase as its rules see it: what it is, what was done, and what stands around it. */
export type PurchaseCase = {
  readonly status: PurchaseStatus
  readonly kind: PurchaseKind
  /** Whose need it is. */
  readonly unit: UnitId
  readonly budget: Satang
  readonly method: MethodKey
  readonly ground: GroundKey | null
  /** The day on which it began: the numbers of the law of that day hold for it. */
  readonly began: CivilDate
  readonly plan: PlanStanding
  readonly lines: number
  /** What of the budget no line of the budget covers yet; satang. */
  readonly unfunded: Satang
  readonly egpNumber: string | null
  readonly committees: readonly CommitteeOfCase[]
  /** Who declared an interest in it, in whichever body he sat, though that has ended. */
  readonly interested: readonly PersonId[]
  readonly invitees: readonly SupplierId[]
  readonly offers: readonly OfferOfCase[]
  readonly openComments: number
  readonly appeals: readonly AppealOfCase[]
  /** In the order in which they were passed. */
  readonly standing: readonly StandingStep[]
  readonly thresholds: readonly Threshold[]
  readonly holidays: Holidays
}

/** What is told when a step is passed. */
export type Passing = {
  readonly on: CivilDate
  readonly facts: Facts
}

export const standingStep = ({ standing }: PurchaseCase, key: string): StandingStep | undefined =>
  standing.find((step) => step.key === key)

export const committeeOf = ({ committees }: PurchaseCase, kind: CommitteeKind): CommitteeOfCase | undefined =>
  committees.find((one) => one.kind === kind)

export const winnerOf = ({ offers }: PurchaseCase): OfferOfCase | undefined =>
  offers.find(({ winner }) => winner)

/** Whose step it is: the permission that carries it. */
export type StepAuthority = Extract<Permission, `purchase:${string}`>
