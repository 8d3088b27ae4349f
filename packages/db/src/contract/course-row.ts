import type { AcceptanceId, AssetId, CommitteeId, DeliveryId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type * as contract from '@prongsai/domain/contract/contract'

/*
 * What happened under a contract, as one statement reads it with the contract: money is satang as text, a moment is ISO text.
 */

export type Undone = {
  readonly undoneAt: string | null
  readonly undoneBy: string | null
  readonly undoReason: string | null
}

export type Made = { readonly madeAt: string; readonly madeBy: string }

/** Who decided, in which post and in whose place. */
type Decided = {
  readonly at: string
  readonly by: string
  readonly position: string
  readonly actingFor: string | null
}

export type ContractRecordVote = Undone & {
  readonly id: string
  readonly committeeId: CommitteeId
  readonly position: number
  readonly vote: contract.Vote
  readonly lines: readonly contract.Pieces[] | null
  readonly note: string
  readonly on: CivilDate
  readonly at: string
  readonly byId: PersonId
  readonly by: string
}

export type ContractRecordDelivery = Made & {
  readonly id: DeliveryId
  /** Its place among all of the contract, the withdrawn ones counted. */
  readonly no: number
  readonly instalment: number
  readonly arrivedOn: CivilDate
  readonly toldOn: CivilDate
  readonly paper: string
  readonly note: string
  readonly status: contract.DeliveryStatus
  readonly withdrawReason: string | null
  readonly lines: readonly {
    readonly position: number
    readonly quantity: number
    readonly accepted: number | null
  }[]
  readonly votes: readonly ContractRecordVote[]
}

export type ContractRecordAcceptance = Decided &
  Undone & {
    readonly id: AcceptanceId
    readonly deliveryId: DeliveryId
    readonly instalment: number
    readonly byId: PersonId
    readonly outcome: contract.AcceptanceOutcome
    readonly on: CivilDate
    readonly byHead: boolean
    readonly gross: string
    readonly lateDays: number
    readonly penalty: string
    readonly steps: readonly contract.PenaltyLine[]
    readonly certificate: string
    readonly reason: string
    readonly broughtForward: boolean
  }

export type ContractRecordPayment = Made &
  Undone & {
    readonly id: string
    readonly acceptanceId: AcceptanceId | null
    readonly kind: contract.PaymentKind
    readonly gross: string
    readonly advanceRecovery: string
    readonly retention: string
    readonly penalty: string
    readonly fine: string
    readonly withholding: string
    readonly net: string
    readonly paper: string
    readonly on: CivilDate
    readonly broughtForward: boolean
  }

export type ContractRecordChange = Made &
  Undone & {
    readonly madeById: PersonId
    readonly id: string
    readonly no: number
    readonly kind: contract.ChangeKind
    readonly ground: string
    readonly reason: string
    readonly causeFrom: CivilDate | null
    readonly causeTo: CivilDate | null
    readonly notifiedOn: CivilDate | null
    readonly noticePaper: string
    readonly agencyKnew: boolean
    readonly daysAsked: number | null
    readonly daysGiven: number | null
    readonly newPrice: string | null
    readonly newDueOn: CivilDate | null
    readonly certifiedBy: string
    readonly status: contract.ChangeStatus
    readonly askedOn: CivilDate
    readonly decidedOn: CivilDate | null
    readonly decidedBy: string | null
    readonly position: string | null
    readonly actingFor: string | null
    readonly decision: string
    readonly paper: string
    readonly governorPaper: string
    readonly decidedAt: string | null
    readonly before: contract.ChangedTerms | null
    readonly after: contract.ChangedTerms | null
    readonly publishedOn: CivilDate | null
    readonly version: number
  }

export type ContractRecordEnding = Decided &
  Undone & {
    readonly id: string
    readonly how: contract.EndingHow
    readonly ground: string
    readonly reason: string
    readonly benefit: string
    readonly on: CivilDate
    readonly notifiedOn: CivilDate | null
    readonly paper: string
    readonly released: readonly contract.Released[]
    readonly proposedOn: CivilDate | null
    readonly proposedPaper: string | null
  }

export type ContractRecordReview = Decided &
  Undone & {
    readonly id: string
    readonly outcome: contract.ReviewOutcome
    readonly on: CivilDate
    readonly consentPaper: string
    readonly reason: string
  }

export type ContractRecordClaim = Made & {
  readonly id: string
  readonly receivedOn: CivilDate
  readonly amount: string
  readonly subject: string
  readonly extended: boolean
  readonly decidedOn: CivilDate | null
  readonly granted: string | null
  readonly decision: string | null
  readonly ministryPaper: string
  readonly notifiedOn: CivilDate | null
  readonly noticePaper: string
  readonly version: number
}

export type ContractRecordFine = Made &
  Undone & {
    readonly id: string
    readonly part: string
    readonly amount: string
    readonly subcontractor: string
    readonly reason: string
    readonly paper: string
    readonly on: CivilDate
  }

export type ContractRecordDefect = Made & {
  readonly id: string
  readonly no: number
  readonly position: number | null
  readonly assetId: AssetId | null
  readonly foundOn: CivilDate
  readonly defect: string
  readonly toldHeadOn: CivilDate | null
  readonly notifiedOn: CivilDate | null
  readonly noticePaper: string
  readonly guarantorOn: CivilDate | null
  readonly mendBy: CivilDate | null
  readonly mendedOn: CivilDate | null
  readonly mendedHow: contract.DefectEnd | null
  readonly withdrawnReason: string | null
  readonly version: number
}

export type ContractRecordFact = Decided &
  Undone & {
    readonly id: string
    readonly key: string
    readonly outcome: contract.FactOutcome
    readonly on: CivilDate
    readonly paper: string
    readonly note: string
    readonly clause: string | null
    readonly broughtForward: boolean
  }
