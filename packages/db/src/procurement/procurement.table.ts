import type { ColumnType, Generated } from 'kysely'
import type {
  BudgetLineId,
  CategoryId,
  CommitteeId,
  OfficeId,
  PersonId,
  PlanItemId,
  PurchaseId,
  SupplierId,
  UnitId,
} from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { JournalValue } from '@prongsai/domain/journal/entry'
import type { Satang } from '@prongsai/domain/money/satang'
import type {
  AppealOutcome,
  CommitteeKind,
  PurchaseKind,
  PurchaseStatus,
  Seat,
  StepOutcome,
} from '@prongsai/domain/procurement/purchase'
import type { Moment } from '../moment.ts'

export interface PurchaseTable {
  office_id: OfficeId
  id: Generated<PurchaseId>
  fiscal_year: number
  number: number
  name: string
  kind: PurchaseKind
  unit_id: UnitId
  plan_item_id: PlanItemId | null
  exempt: string | null
  reason: string
  budget: Satang
  method: string
  method_version: string
  ground: string | null
  method_reason: string
  in_catalogue: Generated<boolean>
  building_budget: Satang | null
  began_on: CivilDate
  egp_number: string | null
  status: PurchaseStatus
  stage: string | null
  redo_of: PurchaseId | null
  brought_forward: Generated<boolean>
  brought_paper: string | null
  ready_on: CivilDate | null
  cancelled_on: CivilDate | null
  cancel_ground: string | null
  cancel_reason: string | null
  cancel_paper: string | null
  cancel_cgd_on: CivilDate | null
  cancel_website_on: CivilDate | null
  cancel_board_on: CivilDate | null
  made_at: Moment
  made_by: PersonId
  version: Generated<number>
}

export interface PurchaseLineTable {
  office_id: OfficeId
  purchase_id: PurchaseId
  position: number
  name: string
  specification: string
  quantity: number
  counting_unit: string
  unit_estimate: Satang | null
  category_id: CategoryId | null
  withdrawn: Generated<boolean>
}

export interface PurchaseFundTable {
  office_id: OfficeId
  purchase_id: PurchaseId
  line_id: BudgetLineId
  share: Satang
}

/** jsonb: read as it is, written as its text. Money in it is satang as text, a day is ISO. */
type StepFacts = ColumnType<Readonly<Record<string, JournalValue>>, string, string>

export interface PurchaseStepTable {
  office_id: OfficeId
  id: Generated<string>
  purchase_id: PurchaseId
  step: string
  on_day: CivilDate
  facts: StepFacts
  paper: string
  outcome: StepOutcome
  note: string
  at: Moment
  by: PersonId
  position: string
  acting_for: string | null
  clause: string | null
  brought_forward: Generated<boolean>
  undone_at: Moment | null
  undone_by: PersonId | null
  undo_reason: string | null
}

export interface CommitteeTable {
  office_id: OfficeId
  id: Generated<CommitteeId>
  purchase_id: PurchaseId
  kind: CommitteeKind
  order_number: string
  order_day: CivilDate
  due_day: CivilDate | null
  made_at: Moment
  made_by: PersonId
  ended_at: Moment | null
  ended_by: PersonId | null
  end_reason: string | null
}

export interface CommitteeMemberTable {
  office_id: OfficeId
  committee_id: CommitteeId
  position: number
  seat: Seat
  person_id: PersonId | null
  name: string
  post: string
  interest_on: CivilDate | null
  interest: string | null
}

export interface PurchaseInviteeTable {
  office_id: OfficeId
  purchase_id: PurchaseId
  supplier_id: SupplierId
  on_day: CivilDate
  withdrawn: Generated<boolean>
}

export interface PurchaseOfferTable {
  office_id: OfficeId
  id: Generated<string>
  purchase_id: PurchaseId
  supplier_id: SupplierId
  offered_on: CivilDate
  price: Satang
  agreed_price: Satang | null
  score: number | null
  qualified: boolean | null
  exclusion_reason: string | null
  winner: Generated<boolean>
  winner_reason: string | null
  note: string
  made_at: Moment
  made_by: PersonId
  withdrawn_at: Moment | null
  withdrawn_by: PersonId | null
  withdraw_reason: string | null
}

export interface PurchaseAppealTable {
  office_id: OfficeId
  id: Generated<string>
  purchase_id: PurchaseId
  supplier_id: SupplierId
  received_on: CivilDate
  subject: string
  decided_on: CivilDate | null
  agrees: boolean | null
  decision: string | null
  forwarded_on: CivilDate | null
  board_received_on: CivilDate | null
  board_extensions: Generated<number>
  ended_on: CivilDate | null
  outcome: AppealOutcome | null
  made_at: Moment
  made_by: PersonId
  version: Generated<number>
}

export interface PurchaseCommentTable {
  office_id: OfficeId
  id: Generated<string>
  purchase_id: PurchaseId
  received_on: CivilDate
  sender: string
  said: string
  answer: string | null
  answered_on: CivilDate | null
  made_at: Moment
  made_by: PersonId
}
