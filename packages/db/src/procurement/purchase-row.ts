import type {
  BudgetLineId,
  CategoryId,
  CommitteeId,
  PersonId,
  PlanItemId,
  PurchaseId,
  SupplierId,
  UnitId,
} from '@prongsai/domain/base/id'
import type { BudgetSource } from '@prongsai/domain/budget/budget'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { LawNumber } from '@prongsai/domain/office/law-number'
import type { Facts } from '@prongsai/domain/procurement/fact'
import type {
  AppealOutcome,
  CommitteeKind,
  PurchaseKind,
  PurchaseStatus,
  Seat,
  StepOutcome,
} from '@prongsai/domain/procurement/purchase'
import type { Promotion, SupplierKind } from '@prongsai/domain/supplier/supplier'

/*
 * A purchase with its file, as one statement reads it: money is satang as text, a moment is ISO text, a day is ISO.
 */

export type PurchaseRecordLine = {
  readonly position: number
  readonly name: string
  readonly specification: string
  readonly quantity: number
  readonly countingUnit: string
  readonly unitEstimate: string | null
  readonly categoryId: CategoryId | null
  readonly category: string | null
}

export type PurchaseRecordFund = {
  readonly lineId: BudgetLineId
  readonly name: string
  readonly source: BudgetSource
  readonly programme: string
  readonly category: string
  readonly share: string
  /** What the line has left, whoever asks. */
  readonly free: string
  /** What this purchase holds and has paid of it. */
  readonly held: string
  readonly paid: string
}

/** A step that was passed or returned; undone where it was taken back. */
export type PurchaseRecordStep = {
  readonly id: string
  readonly step: string
  readonly on: CivilDate
  readonly facts: Facts
  readonly paper: string
  readonly outcome: StepOutcome
  readonly note: string
  readonly at: string
  readonly byId: PersonId
  readonly by: string
  readonly position: string
  readonly actingFor: string | null
  readonly clause: string | null
  readonly broughtForward: boolean
  readonly undoneAt: string | null
  readonly undoneBy: string | null
  readonly undoReason: string | null
}

export type PurchaseRecordSeat = {
  readonly position: number
  readonly seat: Seat
  readonly personId: PersonId | null
  readonly name: string
  readonly post: string
  readonly interestOn: CivilDate | null
  readonly interest: string | null
}

export type PurchaseRecordCommittee = {
  readonly id: CommitteeId
  readonly kind: CommitteeKind
  readonly orderNumber: string
  readonly orderDay: CivilDate
  readonly dueDay: CivilDate | null
  readonly endedAt: string | null
  readonly endReason: string | null
  readonly seats: readonly PurchaseRecordSeat[]
}

export type PurchaseRecordOffer = {
  readonly id: string
  readonly supplierId: SupplierId
  readonly name: string
  readonly kind: SupplierKind
  readonly promoted: Promotion
  readonly offeredOn: CivilDate
  readonly price: string
  readonly agreedPrice: string | null
  readonly score: number | null
  readonly qualified: boolean | null
  readonly exclusionReason: string | null
  readonly winner: boolean
  readonly winnerReason: string | null
  readonly note: string
  readonly withdrawnAt: string | null
  readonly withdrawReason: string | null
  /** Listed as ผู้ทิ้งงาน on the day of asking. */
  readonly listed: boolean
}

export type PurchaseRecordAppeal = {
  readonly id: string
  readonly supplierId: SupplierId
  readonly name: string
  readonly receivedOn: CivilDate
  readonly subject: string
  readonly decidedOn: CivilDate | null
  readonly agrees: boolean | null
  readonly decision: string | null
  readonly forwardedOn: CivilDate | null
  readonly boardReceivedOn: CivilDate | null
  readonly boardExtensions: number
  readonly endedOn: CivilDate | null
  readonly outcome: AppealOutcome | null
}

type Related = { readonly id: PurchaseId; readonly number: string }

export type PurchaseRecordRow = {
  readonly id: PurchaseId
  readonly fiscalYear: number
  readonly number: number
  readonly name: string
  readonly kind: PurchaseKind
  readonly unitId: UnitId
  readonly unit: string
  readonly planItemId: PlanItemId | null
  readonly exempt: string | null
  readonly reason: string
  readonly budget: string
  readonly method: string
  readonly methodVersion: string
  readonly ground: string | null
  readonly methodReason: string
  readonly inCatalogue: boolean
  readonly buildingBudget: string | null
  readonly beganOn: CivilDate
  readonly egpNumber: string | null
  readonly status: PurchaseStatus
  readonly stage: string | null
  readonly readyOn: CivilDate | null
  readonly broughtForward: boolean
  readonly broughtPaper: string | null
  readonly cancelledOn: CivilDate | null
  readonly cancelGround: string | null
  readonly cancelReason: string | null
  readonly cancelPaper: string | null
  readonly cancelCgdOn: CivilDate | null
  readonly cancelWebsiteOn: CivilDate | null
  readonly cancelBoardOn: CivilDate | null
  readonly madeAt: Date
  readonly madeBy: string
  readonly version: number
  /** 'เลขที่/ปีงบประมาณ' of the cancelled one that it does again, and of the one by which it is done again. */
  readonly redoOf: Related | null
  readonly redoneBy: Related | null
  readonly plan: {
    readonly name: string
    readonly estimate: string
    readonly cancelled: boolean
    readonly published: boolean
    readonly round: number
  } | null
  readonly lines: readonly PurchaseRecordLine[]
  readonly funds: readonly PurchaseRecordFund[]
  readonly steps: readonly PurchaseRecordStep[]
  readonly committees: readonly PurchaseRecordCommittee[]
  readonly invitees: readonly {
    readonly supplierId: SupplierId
    readonly name: string
    readonly on: CivilDate
  }[]
  readonly offers: readonly PurchaseRecordOffer[]
  readonly comments: readonly {
    readonly id: string
    readonly receivedOn: CivilDate
    readonly sender: string
    readonly said: string
    readonly answer: string | null
    readonly answeredOn: CivilDate | null
  }[]
  readonly appeals: readonly PurchaseRecordAppeal[]
  readonly lawNumbers: readonly LawNumber[]
  readonly holidays: readonly CivilDate[]
}
