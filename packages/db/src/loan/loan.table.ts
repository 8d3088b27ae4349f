import type { Condition } from '@prongsai/domain/asset/condition'
import type { ColumnType, Generated } from 'kysely'
import type { AssetId, CategoryId, OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { ExtensionStatus } from '@prongsai/domain/loan/extension'
import type { Check, Seen } from '@prongsai/domain/loan/hand-over'
import type { HoldState } from '@prongsai/domain/loan/hold'
import type { BorrowerKind, LoanCase, LoanLine, LoanStatus, UsePlace } from '@prongsai/domain/loan/loan'
import type { ApprovalStep, StepKind } from '@prongsai/domain/loan/loan-approval'
import type { NoticeStep } from '@prongsai/domain/loan/loan-days'
import type {
  AmountBasis,
  SettlementCause,
  SettlementState,
  SettlementWay,
} from '@prongsai/domain/loan/settlement'
import type { Satang } from '@prongsai/domain/money/satang'
import type { Moment } from '../moment.ts'

/** jsonb: read as it is, written as its text. */
type Json<Value> = ColumnType<Value, string, string>

export interface LoanRulesTable {
  office_id: OfficeId
  officer_checks: boolean
  unit_agrees: boolean
  longest_days: number
  ahead_days: number
  open: boolean
  asks_national_id: boolean
  kept_days: number
  opens_at: string
  closes_at: string
  pause_from: string
  pause_until: string
  counter: string
  documents: string
  note: string
  version: Generated<number>
}

export interface LoanTermsTable {
  office_id: OfficeId
  category_id: CategoryId
  lendable: boolean
  open: boolean
  public_name: string
  buffer_days: number
  checklist: readonly string[]
  version: Generated<number>
}

export interface LoanPurposeTable {
  office_id: OfficeId
  id: Generated<string>
  name: string
  open: boolean
  closed_on: CivilDate | null
}

export interface LoanTable {
  office_id: OfficeId
  id: Generated<string>
  reference: Generated<string>
  fiscal_year: number | null
  number: number | null
  series_id: string | null
  status: LoanStatus
  loan_case: LoanCase
  borrower_kind: BorrowerKind
  borrower_id: PersonId | null
  from_day: CivilDate
  due_day: CivilDate
  purpose_id: string
  reason: string
  place: UsePlace
  place_name: string
  urgent: boolean
  steps: Json<readonly ApprovalStep[]>
  asked_at: Moment
  asked_by: PersonId | null
  approved_at: Moment | null
  ended_at: Moment | null
  end_reason: string | null
  brought_forward: Generated<boolean>
  brought_paper: Generated<string | null>
  brought_approver: Generated<string | null>
  version: Generated<number>
}

export interface LoanOutsiderTable {
  office_id: OfficeId
  loan_id: string
  name: string
  position: string
  agency: string
  sealed: Uint8Array | null
  caller: Uint8Array
  blanked_at: Moment | null
}

export interface LoanLineTable {
  office_id: OfficeId
  loan_id: string
  position: number
  kind: LoanLine['kind']
  asset_id: AssetId | null
  category_id: CategoryId | null
  name: string
  counting_unit: string
  unit_id: UnitId
  pieces: number
}

export interface LoanApprovalTable {
  office_id: OfficeId
  id: Generated<string>
  loan_id: string
  extension_id: string | null
  step: StepKind
  unit_id: UnitId | null
  approved: boolean
  reason: string
  decided_at: Moment
  decided_by: PersonId
  position: string
  acting_for: string | null
  clause: string | null
  undone_at: Moment | null
  undone_by: PersonId | null
  undo_reason: string | null
}

export interface LoanExtensionTable {
  office_id: OfficeId
  id: Generated<string>
  loan_id: string
  status: ExtensionStatus
  was_due: CivilDate
  to_day: CivilDate
  reason: string
  asked_at: Moment
  asked_by: PersonId
  ended_at: Moment | null
}

export interface LoanHandOverTable {
  office_id: OfficeId
  id: Generated<string>
  loan_id: string
  on_day: CivilDate
  at: Moment
  by: PersonId
  /** The path of an SVG, within 600 by 200. */
  signature: string | null
  on_paper: boolean
  undone_at: Moment | null
  undone_by: PersonId | null
  undo_reason: string | null
}

export interface LoanReturnTable {
  office_id: OfficeId
  id: Generated<string>
  loan_id: string
  on_day: CivilDate
  at: Moment
  by: PersonId
  signature: string | null
  note: Generated<string>
  undone_at: Moment | null
  undone_by: PersonId | null
  undo_reason: string | null
}

export interface LoanHoldTable {
  office_id: OfficeId
  id: Generated<string>
  loan_id: string
  position: number
  asset_id: AssetId
  /** int4range. */
  slots: string
  /** daterange: up to the first day on which it is free again. */
  during: string
  state: HoldState
  condition_out: Seen['condition'] | null
  checks_out: Json<readonly Check[]>
  note_out: Generated<string>
  return_id: string | null
  checks_back: Json<readonly Check[]>
  note_back: Generated<string>
}

export interface LoanSettlementTable {
  office_id: OfficeId
  id: Generated<string>
  loan_id: string
  return_id: string
  asset_id: AssetId
  pieces: number
  cause: SettlementCause
  state: SettlementState
  found_on: CivilDate
  net_value: Satang | null
  condition_before: Condition | null
  way: SettlementWay | null
  amount: Satang | null
  basis: AmountBasis | null
  reason: string | null
  decision_paper: string | null
  decided_at: Moment | null
  decided_by: PersonId | null
  settled_on: CivilDate | null
  paper: string | null
  note: Generated<string>
  settled_by: PersonId | null
}

export interface LoanChaseTable {
  office_id: OfficeId
  id: Generated<string>
  loan_id: string
  on_day: CivilDate
  how: 'letter' | 'telephone' | 'visit'
  paper: string
  note: string
  recorded_at: Moment
  recorded_by: PersonId
}

export interface LoanNoticeTable {
  office_id: OfficeId
  loan_id: string
  step: NoticeStep
  due_day: CivilDate
  on_day: CivilDate
}

export interface LoanSuspensionTable {
  office_id: OfficeId
  id: Generated<string>
  person_id: PersonId | null
  caller: Uint8Array | null
  name: string
  until_day: CivilDate
  reason: string
  made_at: Moment
  made_by: PersonId
  lifted_at: Moment | null
  lifted_by: PersonId | null
  lift_reason: string | null
}

export interface LoanReportTable {
  office_id: OfficeId
  id: Generated<string>
  loan_id: string
  on_day: CivilDate
  paper: string
  note: string
  recorded_at: Moment
  recorded_by: PersonId
}
