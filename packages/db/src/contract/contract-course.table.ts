import type { ColumnType, Generated } from 'kysely'
import type { AssetId, ContractId, OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type {
  ChangeKind,
  ChangeStatus,
  ChangedTerms,
  DefectEnd,
  EndingHow,
  Released,
  ReviewOutcome,
} from '@prongsai/domain/contract/contract'
import type { Satang } from '@prongsai/domain/money/satang'
import type { Moment } from '../moment.ts'

export interface ContractChangeTable {
  office_id: OfficeId
  id: Generated<string>
  contract_id: ContractId
  kind: ChangeKind
  ground: string
  reason: string
  cause_from: CivilDate | null
  cause_to: CivilDate | null
  notified_on: CivilDate | null
  notice_paper: string
  agency_knew: boolean
  days_asked: number | null
  days_given: number | null
  new_price: Satang | null
  new_due_on: CivilDate | null
  certified_by: string
  status: ChangeStatus
  asked_on: CivilDate
  decided_on: CivilDate | null
  decision: string
  paper: string
  governor_paper: string
  before: ColumnType<ChangedTerms | null, string | null, string | null>
  after: ColumnType<ChangedTerms | null, string | null, string | null>
  published_on: CivilDate | null
  made_at: Moment
  made_by: PersonId
  decided_at: Moment | null
  decided_by: PersonId | null
  position: string | null
  acting_for: string | null
  undone_at: Moment | null
  undone_by: PersonId | null
  undo_reason: string | null
  version: Generated<number>
}

export interface ContractEndingTable {
  office_id: OfficeId
  id: Generated<string>
  contract_id: ContractId
  how: EndingHow
  ground: string
  reason: string
  benefit: string
  on_day: CivilDate
  notified_on: CivilDate | null
  paper: string
  released: ColumnType<readonly Released[], string, never>
  proposed_on: CivilDate | null
  proposed_paper: string | null
  at: Moment
  by: PersonId
  position: string
  acting_for: string | null
  undone_at: Moment | null
  undone_by: PersonId | null
  undo_reason: string | null
}

export interface ContractReviewTable {
  office_id: OfficeId
  id: Generated<string>
  contract_id: ContractId
  outcome: ReviewOutcome
  on_day: CivilDate
  consent_paper: string
  reason: string
  at: Moment
  by: PersonId
  position: string
  acting_for: string | null
  undone_at: Moment | null
  undone_by: PersonId | null
  undo_reason: string | null
}

export interface ContractClaimTable {
  office_id: OfficeId
  id: Generated<string>
  contract_id: ContractId
  received_on: CivilDate
  amount: Satang
  subject: string
  extended: Generated<boolean>
  decided_on: CivilDate | null
  granted: Satang | null
  decision: string | null
  ministry_paper: string
  notified_on: CivilDate | null
  notice_paper: string
  made_at: Moment
  made_by: PersonId
  version: Generated<number>
}

export interface ContractFineTable {
  office_id: OfficeId
  id: Generated<string>
  contract_id: ContractId
  part: Satang
  amount: Satang
  subcontractor: string
  reason: string
  paper: string
  on_day: CivilDate
  made_at: Moment
  made_by: PersonId
  undone_at: Moment | null
  undone_by: PersonId | null
  undo_reason: string | null
}

export interface ContractDefectTable {
  office_id: OfficeId
  id: Generated<string>
  contract_id: ContractId
  position: number | null
  asset_id: AssetId | null
  found_on: CivilDate
  defect: string
  told_head_on: CivilDate | null
  notified_on: CivilDate | null
  notice_paper: string
  guarantor_on: CivilDate | null
  mend_by: CivilDate | null
  mended_on: CivilDate | null
  mended_how: DefectEnd | null
  made_at: Moment
  made_by: PersonId
  withdrawn_reason: string | null
  version: Generated<number>
}
