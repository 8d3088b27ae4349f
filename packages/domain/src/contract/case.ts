import type {
  AcceptanceId,
  AssetId,
  CategoryId,
  CommitteeId,
  ContractId,
  DeliveryId,
  PersonId,
  SupplierId,
  UnitId,
} from '../base/id.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { Holidays } from '../calendar/working-days.ts'
import type { Threshold } from '../law/thresholds.ts'
import type { Satang } from '../money/satang.ts'
import type { GroundKey } from '../procurement/ground.ts'
import type { PurchaseKind, Seat } from '../procurement/purchase.ts'
import type {
  AcceptanceOutcome,
  ChangeKind,
  ChangeStatus,
  ContractForm,
  ContractStatus,
  DefectEnd,
  DeliveryStatus,
  EndingHow,
  FactOutcome,
  PaymentKind,
  PenaltyBase,
  PenaltyRounding,
  Pieces,
  ReviewOutcome,
  SecurityEnd,
  SecurityKind,
  SecurityOf,
  TermUnit,
  Vote,
} from './contract.ts'
import type { OfficeDays } from './office-days.ts'

export type LineOfCase = {
  readonly position: number
  readonly name: string
  readonly quantity: number
  /** Of all its pieces, with tax. */
  readonly amount: Satang
  /** '' where it is no part of a set. */
  readonly setName: string
  readonly categoryId: CategoryId | null
}

/** งวด; `shares` is empty where it is accepted as a whole. */
export type InstalmentOfCase = {
  readonly number: number
  readonly name: string
  readonly amount: Satang
  readonly termDays: number | null
  /** The day that the contract names, before it moves off a holiday; null until signing. */
  readonly dueOn: CivilDate | null
  readonly shares: readonly { readonly position: number; readonly quantity: number }[]
}

export type SecurityOfCase = {
  readonly id: string
  readonly of: SecurityOf
  readonly kind: SecurityKind
  readonly amount: Satang
  readonly issuedOn: CivilDate
  readonly receivedOn: CivilDate
  readonly expiresOn: CivilDate | null
  readonly endedOn: CivilDate | null
  readonly endedHow: SecurityEnd | null
}

export type VoteOfCase = {
  readonly committeeId: CommitteeId
  readonly position: number
  readonly by: PersonId
  readonly vote: Vote
  /** Of a part: what is right. */
  readonly lines: readonly Pieces[] | null
  readonly note: string
  readonly on: CivilDate
}

/** A delivery that was not withdrawn. */
export type DeliveryOfCase = {
  readonly id: DeliveryId
  /** Its place among all deliveries of the contract, the withdrawn ones counted. */
  readonly no: number
  readonly instalment: number
  readonly arrivedOn: CivilDate
  readonly toldOn: CivilDate
  readonly status: DeliveryStatus
  readonly lines: readonly {
    readonly position: number
    readonly quantity: number
    /** Null while the committee has not decided. */
    readonly accepted: number | null
  }[]
  readonly votes: readonly VoteOfCase[]
}

/** An acceptance that stands. */
export type AcceptanceOfCase = {
  readonly id: AcceptanceId
  readonly delivery: DeliveryId
  readonly instalment: number
  readonly outcome: AcceptanceOutcome
  readonly on: CivilDate
  readonly byHead: boolean
  readonly gross: Satang
  readonly lateDays: number
  readonly penalty: Satang
  readonly broughtForward: boolean
}

/** A payment that stands. */
export type PaymentOfCase = {
  readonly id: string
  readonly acceptance: AcceptanceId | null
  readonly kind: PaymentKind
  readonly gross: Satang
  readonly advanceRecovery: Satang
  readonly retention: Satang
  readonly penalty: Satang
  readonly fine: Satang
  readonly withholding: Satang
  readonly on: CivilDate
}

/** A change that was not taken back. */
export type ChangeOfCase = {
  readonly id: string
  /** Its place among all changes of the contract. */
  readonly no: number
  readonly kind: ChangeKind
  readonly status: ChangeStatus
  readonly causeFrom: CivilDate | null
  readonly causeTo: CivilDate | null
  readonly askedOn: CivilDate
  readonly daysGiven: number | null
  readonly newPrice: Satang | null
  /** That at which it was decided; null while it was not, and of what moves no price. */
  readonly oldPrice: Satang | null
  readonly newDueOn: CivilDate | null
  readonly decidedOn: CivilDate | null
  readonly publishedOn: CivilDate | null
}

/** What was accepted of a line and is a card of the register, or was said to be none. */
export type CardsOfCase = {
  readonly acceptance: AcceptanceId
  readonly position: number
  readonly quantity: number
  readonly asset: AssetId | null
  readonly on: CivilDate
}

export type DefectOfCase = {
  readonly id: string
  readonly no: number
  readonly foundOn: CivilDate
  readonly notifiedOn: CivilDate | null
  readonly mendBy: CivilDate | null
  readonly mendedOn: CivilDate | null
  readonly mendedHow: DefectEnd | null
}

export type ClaimOfCase = {
  readonly receivedOn: CivilDate
  readonly amount: Satang
  readonly extended: boolean
  readonly decidedOn: CivilDate | null
  readonly notifiedOn: CivilDate | null
}

/** What no other record proves: that stands. */
export type FactOfCase = {
  readonly key: string
  readonly outcome: FactOutcome
  readonly on: CivilDate
  readonly broughtForward: boolean
}

export type InspectorOfCase = {
  readonly committeeId: CommitteeId
  readonly position: number
  readonly seat: Seat
  readonly person: PersonId | null
  readonly name: string
}

/** A contract as it was agreed. */
export type TermsOfCase = {
  readonly id: ContractId
  readonly form: ContractForm
  readonly status: ContractStatus
  readonly kind: PurchaseKind
  readonly unit: UnitId
  readonly supplier: SupplierId
  /** หน่วยงานของรัฐ, of which no security is asked (ข้อ 169). */
  readonly stateAgency: boolean
  readonly ground: GroundKey | null
  /** With tax. */
  readonly price: Satang
  readonly vatRate: number
  readonly termDays: number | null
  readonly termUnit: TermUnit
  readonly signedOn: CivilDate | null
  readonly beginsOn: CivilDate | null
  /** The day that the contract and its changes name, before it moves off a holiday. */
  readonly dueOn: CivilDate | null
  readonly affectsTraffic: boolean | null
  readonly penaltyBase: PenaltyBase
  readonly penaltyRate: number | null
  readonly penaltyCap: Satang | null
  readonly penaltyRounding: PenaltyRounding
  readonly wholeUntilComplete: boolean
  readonly securityRate: number
  readonly securityExcused: string | null
  readonly advance: Satang
  readonly retentionRate: number
  readonly warrantyMonths: number
  readonly broughtForward: boolean
  readonly closedOn: CivilDate | null
}

/** สัญญา as its rules see it: its terms, what happened under it and stands, and the law and days by which it is judged. */
export type ContractCase = TermsOfCase & {
  readonly lines: readonly LineOfCase[]
  readonly instalments: readonly InstalmentOfCase[]
  readonly securities: readonly SecurityOfCase[]
  readonly deliveries: readonly DeliveryOfCase[]
  readonly acceptances: readonly AcceptanceOfCase[]
  readonly payments: readonly PaymentOfCase[]
  readonly changes: readonly ChangeOfCase[]
  readonly cards: readonly CardsOfCase[]
  readonly fines: readonly { readonly id: string; readonly amount: Satang; readonly on: CivilDate }[]
  readonly defects: readonly DefectOfCase[]
  readonly facts: readonly FactOfCase[]
  readonly inspectors: readonly InspectorOfCase[]
  readonly supervisors: readonly InspectorOfCase[]
  readonly ending: {
    readonly how: EndingHow
    readonly on: CivilDate
    readonly notifiedOn: CivilDate | null
  } | null
  readonly review: { readonly outcome: ReviewOutcome; readonly on: CivilDate } | null
  readonly claim: ClaimOfCase | null
  readonly today: CivilDate
  readonly thresholds: readonly Threshold[]
  readonly holidays: Holidays
  /** Days that the law does not number, as the office has set them. */
  readonly officeDays: OfficeDays
}

/** One that was signed: its days are known. */
export type SignedCase = ContractCase & { readonly signedOn: CivilDate; readonly dueOn: CivilDate }

export const isSigned = (contract: ContractCase): contract is SignedCase =>
  contract.signedOn !== null && contract.dueOn !== null
