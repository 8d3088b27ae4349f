import type { ColumnType, Generated } from 'kysely'
import type {
  CategoryId,
  ContractId,
  OfficeId,
  PersonId,
  PurchaseId,
  SupplierId,
  UnitId,
} from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type {
  ContractForm,
  ContractStatus,
  FactOutcome,
  NoticeStage,
  PenaltyBase,
  PenaltyRounding,
  SecurityEnd,
  SecurityKind,
  SecurityOf,
  TermUnit,
  Turn,
} from '@prongsai/domain/contract/contract'
import type { Satang } from '@prongsai/domain/money/satang'
import type { PurchaseKind } from '@prongsai/domain/procurement/purchase'
import type { Moment } from '../moment.ts'

export interface ContractTable {
  office_id: OfficeId
  id: Generated<ContractId>
  form: ContractForm
  fiscal_year: number | null
  number: number | null
  found_number: string | null
  purchase_id: PurchaseId
  supplier_id: SupplierId
  kind: PurchaseKind
  name: string
  unit_id: UnitId
  status: ContractStatus
  price: Satang
  vat_rate: number
  term_days: number | null
  term_unit: TermUnit
  signed_on: CivilDate | null
  begins_on: CivilDate | null
  due_on: CivilDate | null
  signed_due_on: CivilDate | null
  place: string
  affects_traffic: boolean | null
  penalty_base: PenaltyBase
  penalty_rate: number | null
  penalty_floor: Satang | null
  penalty_cap: Satang | null
  penalty_rounding: PenaltyRounding
  whole_until_complete: Generated<boolean>
  security_rate: number
  security_excused: string | null
  security_important: string | null
  advance: Generated<Satang>
  advance_stated: Generated<boolean>
  retention_rate: Generated<number>
  warranty_months: number
  signer_id: PersonId | null
  signer_position: string | null
  signer_acting_for: string | null
  contractor_signer: string
  witnesses: string
  note: string
  brought_forward: Generated<boolean>
  brought_paper: string | null
  closed_on: CivilDate | null
  counted_at: Moment
  counted_on: CivilDate
  made_at: Moment
  made_by: PersonId
  dropped_reason: string | null
  version: Generated<number>
}

export interface ContractLineTable {
  office_id: OfficeId
  contract_id: ContractId
  position: number
  name: string
  specification: string
  quantity: number
  counting_unit: string
  amount: Satang
  set_name: string
  category_id: CategoryId | null
  withdrawn: Generated<boolean>
}

export interface ContractInstalmentTable {
  office_id: OfficeId
  contract_id: ContractId
  number: number
  name: string
  amount: Satang
  term_days: number | null
  due_on: CivilDate | null
  withdrawn: Generated<boolean>
}

export interface ContractShareTable {
  office_id: OfficeId
  contract_id: ContractId
  instalment: number
  position: number
  quantity: number
}

export interface ContractSecurityTable {
  office_id: OfficeId
  id: Generated<string>
  contract_id: ContractId
  of: SecurityOf
  kind: SecurityKind
  number: string
  issuer: string
  amount: Satang
  issued_on: CivilDate
  received_on: CivilDate
  expires_on: CivilDate | null
  ended_on: CivilDate | null
  ended_how: SecurityEnd | null
  ended_paper: string | null
  ended_reason: string | null
  made_at: Moment
  made_by: PersonId
  undone_at: Moment | null
  undone_by: PersonId | null
  undo_reason: string | null
}

export interface CheckpointTable {
  office_id: OfficeId
  contract_id: ContractId
  key: string
  kind: string
  number: number | null
  due_on: CivilDate
  alert_on: CivilDate
  turn: Turn
  met_on: CivilDate | null
  waived: Generated<boolean>
  open: ColumnType<boolean, never, never>
}

export interface ContractFactTable {
  office_id: OfficeId
  id: Generated<string>
  contract_id: ContractId
  key: string
  outcome: FactOutcome
  on_day: CivilDate
  paper: string
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

export interface ContractNoticeTable {
  office_id: OfficeId
  contract_id: ContractId
  key: string
  due_on: CivilDate
  stage: NoticeStage
  person_id: PersonId
  at: Moment
}
