import type { ColumnType, Generated } from 'kysely'
import type {
  AcceptanceId,
  AssetId,
  CommitteeId,
  ContractId,
  DeliveryId,
  OfficeId,
  PersonId,
} from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type {
  AcceptanceOutcome,
  DeliveryStatus,
  PaymentKind,
  PenaltyLine,
  Pieces,
  Vote,
} from '@prongsai/domain/contract/contract'
import type { Satang } from '@prongsai/domain/money/satang'
import type { Moment } from '../moment.ts'

export interface ContractDeliveryTable {
  office_id: OfficeId
  id: Generated<DeliveryId>
  contract_id: ContractId
  instalment: number
  arrived_on: CivilDate
  told_on: CivilDate
  paper: string
  note: string
  status: DeliveryStatus
  made_at: Moment
  made_by: PersonId
  withdraw_reason: string | null
}

export interface ContractDeliveryLineTable {
  office_id: OfficeId
  delivery_id: DeliveryId
  position: number
  quantity: number
  accepted: number | null
}

export interface ContractVoteTable {
  office_id: OfficeId
  id: Generated<string>
  delivery_id: DeliveryId
  committee_id: CommitteeId
  position: number
  vote: Vote
  lines: ColumnType<readonly Pieces[] | null, string | null, string | null>
  note: string
  on_day: CivilDate
  at: Moment
  by: PersonId
  undone_at: Moment | null
  undone_by: PersonId | null
  undo_reason: string | null
}

export interface ContractAcceptanceTable {
  office_id: OfficeId
  id: Generated<AcceptanceId>
  delivery_id: DeliveryId
  contract_id: ContractId
  instalment: number
  outcome: AcceptanceOutcome
  on_day: CivilDate
  by_head: boolean
  gross: Satang
  late_days: number
  penalty: Satang
  steps: ColumnType<readonly PenaltyLine[], string, string>
  certificate: string
  reason: string
  brought_forward: Generated<boolean>
  at: Moment
  by: PersonId
  position: string
  acting_for: string | null
  undone_at: Moment | null
  undone_by: PersonId | null
  undo_reason: string | null
}

export interface ContractAssetTable {
  office_id: OfficeId
  contract_id: ContractId
  acceptance_id: AcceptanceId
  position: number
  asset_id: AssetId
  quantity: number
  made_at: Moment
  made_by: PersonId
}

export interface ContractUnregisteredTable {
  office_id: OfficeId
  acceptance_id: AcceptanceId
  position: number
  quantity: number
  reason: string
  made_at: Moment
  made_by: PersonId
}

export interface ContractPaymentTable {
  office_id: OfficeId
  id: Generated<string>
  contract_id: ContractId
  acceptance_id: AcceptanceId | null
  kind: PaymentKind
  gross: Satang
  advance_recovery: Satang
  retention: Satang
  penalty: Satang
  fine: Satang
  withholding: Satang
  net: ColumnType<Satang, never, never>
  paper: string
  on_day: CivilDate
  brought_forward: Generated<boolean>
  made_at: Moment
  made_by: PersonId
  undone_at: Moment | null
  undone_by: PersonId | null
  undo_reason: string | null
}
