import type {
  AcceptanceId,
  AssetId,
  CategoryId,
  CommitteeId,
  ContractId,
  PersonId,
  PurchaseId,
  SupplierId,
  UnitId,
} from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type * as contract from '@prongsai/domain/contract/contract'
import type { LawNumber } from '@prongsai/domain/office/law-number'
import type { PurchaseKind, PurchaseStatus, Seat } from '@prongsai/domain/procurement/purchase'
import type { SupplierKind } from '@prongsai/domain/supplier/supplier'
import type { PurchaseRecordFund } from '../procurement/purchase-row.ts'
import type {
  ContractRecordAcceptance,
  ContractRecordChange,
  ContractRecordClaim,
  ContractRecordDefect,
  ContractRecordDelivery,
  ContractRecordEnding,
  ContractRecordFact,
  ContractRecordFine,
  ContractRecordPayment,
  ContractRecordReview,
  Made,
  Undone,
} from './course-row.ts'

/*
 * A contract with its course, as one statement reads it: money is satang as text, a moment is ISO text, a day is ISO.
 */

export type ContractRecordLine = {
  readonly position: number
  readonly name: string
  readonly specification: string
  readonly quantity: number
  readonly countingUnit: string
  readonly amount: string
  readonly setName: string
  readonly categoryId: CategoryId | null
  readonly category: string | null
}

export type ContractRecordInstalment = {
  readonly number: number
  readonly name: string
  readonly amount: string
  readonly termDays: number | null
  readonly dueOn: CivilDate | null
  readonly shares: readonly { readonly position: number; readonly quantity: number }[]
}

export type ContractRecordSecurity = Made &
  Undone & {
    readonly id: string
    readonly of: contract.SecurityOf
    readonly kind: contract.SecurityKind
    readonly number: string
    readonly issuer: string
    readonly amount: string
    readonly issuedOn: CivilDate
    readonly receivedOn: CivilDate
    readonly expiresOn: CivilDate | null
    readonly endedOn: CivilDate | null
    readonly endedHow: contract.SecurityEnd | null
    readonly endedPaper: string | null
    readonly endedReason: string | null
  }

/** What was accepted of a line and is a card, or was said to be none. */
export type ContractRecordCard = {
  readonly acceptanceId: AcceptanceId
  readonly position: number
  readonly quantity: number
  readonly assetId: AssetId | null
  readonly code: string | null
  readonly name: string | null
  /** Why it is no card. */
  readonly reason: string | null
  readonly madeAt: string
}

export type ContractRecordCheckpoint = {
  readonly key: string
  readonly kind: string
  readonly number: number | null
  readonly dueOn: CivilDate
  readonly alertOn: CivilDate
  readonly turn: contract.Turn
  readonly metOn: CivilDate | null
  readonly waived: boolean
}

export type ContractRecordSeat = {
  readonly committeeId: CommitteeId
  readonly position: number
  readonly seat: Seat
  readonly personId: PersonId | null
  readonly name: string
  readonly post: string
}

/** The purchase of which it came, as it stands. */
export type ContractRecordPurchase = {
  readonly id: PurchaseId
  readonly number: string
  readonly name: string
  readonly method: string
  readonly methodVersion: string
  readonly ground: string | null
  readonly status: PurchaseStatus
  readonly readyOn: CivilDate | null
  readonly beganOn: CivilDate
  readonly budget: string
  readonly broughtForward: boolean
  readonly egpNumber: string | null
  readonly lastStepOn: CivilDate | null
  readonly appealOpen: boolean
  /** The winner's, as agreed after talks, else as offered; null while nobody has won. */
  readonly won: string | null
  readonly wonBy: SupplierId | null
}

export type ContractRecordRow = {
  readonly id: ContractId
  readonly form: contract.ContractForm
  readonly fiscalYear: number | null
  readonly number: number | null
  readonly foundNumber: string | null
  readonly supplierId: SupplierId
  readonly supplier: string
  readonly supplierKind: SupplierKind
  /** Listed as ผู้ทิ้งงาน on the day of asking. */
  readonly listed: boolean
  readonly kind: PurchaseKind
  readonly name: string
  readonly unitId: UnitId
  readonly unit: string
  readonly status: contract.ContractStatus
  readonly price: string
  readonly vatRate: number
  readonly termDays: number | null
  readonly termUnit: contract.TermUnit
  readonly signedOn: CivilDate | null
  readonly beginsOn: CivilDate | null
  readonly dueOn: CivilDate | null
  readonly signedDueOn: CivilDate | null
  readonly place: string
  readonly affectsTraffic: boolean | null
  readonly penaltyBase: contract.PenaltyBase
  readonly penaltyRate: number | null
  readonly penaltyFloor: string | null
  readonly penaltyCap: string | null
  readonly penaltyRounding: contract.PenaltyRounding
  readonly wholeUntilComplete: boolean
  readonly securityRate: number
  readonly securityExcused: string | null
  readonly securityImportant: string | null
  readonly advance: string
  readonly advanceStated: boolean
  readonly retentionRate: number
  readonly warrantyMonths: number
  readonly signerId: PersonId | null
  readonly signer: string | null
  readonly signerPosition: string | null
  readonly signerActingFor: string | null
  readonly contractorSigner: string
  readonly witnesses: string
  readonly note: string
  readonly broughtForward: boolean
  readonly broughtPaper: string | null
  readonly closedOn: CivilDate | null
  readonly droppedReason: string | null
  readonly madeAt: Date
  readonly madeById: PersonId
  readonly madeBy: string
  readonly version: number
  readonly purchase: ContractRecordPurchase
  readonly funds: readonly PurchaseRecordFund[]
  readonly lines: readonly ContractRecordLine[]
  readonly instalments: readonly ContractRecordInstalment[]
  readonly securities: readonly ContractRecordSecurity[]
  readonly deliveries: readonly ContractRecordDelivery[]
  readonly acceptances: readonly ContractRecordAcceptance[]
  readonly payments: readonly ContractRecordPayment[]
  readonly changes: readonly ContractRecordChange[]
  readonly endings: readonly ContractRecordEnding[]
  readonly reviews: readonly ContractRecordReview[]
  readonly claim: ContractRecordClaim | null
  readonly fines: readonly ContractRecordFine[]
  readonly defects: readonly ContractRecordDefect[]
  readonly facts: readonly ContractRecordFact[]
  readonly cards: readonly ContractRecordCard[]
  readonly checkpoints: readonly ContractRecordCheckpoint[]
  readonly inspectors: readonly ContractRecordSeat[]
  readonly supervisors: readonly ContractRecordSeat[]
  readonly lawNumbers: readonly LawNumber[]
  readonly holidays: readonly CivilDate[]
  /** Of which state the holidays are: the moment of their last change. */
  readonly calendarAt: Date
}
