import type { Generated } from 'kysely'
import type {
  AssetId,
  BudgetLineId,
  OfficeId,
  PersonId,
  PlanItemId,
  PlanRoundId,
  UnitId,
} from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { CivilMonth } from '@prongsai/domain/calendar/civil-month'
import type { Satang } from '@prongsai/domain/money/satang'
import type { Exemption } from '@prongsai/domain/plan/exemption'
import type { NeedStatus, PlanChannel, PlanStep, RoundKind, RoundStatus } from '@prongsai/domain/plan/plan'
import type { GroundKey, MethodKey } from '@prongsai/domain/procurement/ground'
import type { PurchaseKind } from '@prongsai/domain/procurement/purchase'
import type { Moment } from '../moment.ts'

export interface PlanNeedTable {
  office_id: OfficeId
  id: Generated<string>
  fiscal_year: number
  unit_id: UnitId
  name: string
  quantity: number
  counting_unit: string
  estimate: Satang
  starts_month: CivilMonth
  reason: string
  replaces_asset_id: AssetId | null
  status: NeedStatus
  answer: Generated<string>
  item_id: PlanItemId | null
  asked_at: Moment
  asked_by: PersonId
  answered_at: Moment | null
  answered_by: PersonId | null
  version: Generated<number>
}

export interface PlanRoundTable {
  office_id: OfficeId
  id: Generated<PlanRoundId>
  fiscal_year: number
  number: number
  kind: RoundKind
  status: RoundStatus
  reason: string
  brought_forward: Generated<boolean>
  brought_paper: string | null
  made_at: Moment
  made_by: PersonId
  sendings: Generated<number>
  sent_at: Moment | null
  sent_by: PersonId | null
  approved_on: CivilDate | null
  published_on: CivilDate | null
  version: Generated<number>
}

export interface PlanApprovalTable {
  office_id: OfficeId
  id: Generated<string>
  round_id: PlanRoundId
  sending: number
  step: PlanStep
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

export interface PlanItemTable {
  office_id: OfficeId
  id: Generated<PlanItemId>
  fiscal_year: number
  number: number
  source: Generated<string>
  made_at: Moment
  made_by: PersonId
}

export interface PlanRevisionTable {
  office_id: OfficeId
  item_id: PlanItemId
  revision: number
  round_id: PlanRoundId | null
  dropped_from: PlanRoundId | null
  name: string
  quantity: number
  counting_unit: string
  kind: PurchaseKind
  category: string
  programme: string
  unit_id: UnitId
  line_id: BudgetLineId | null
  estimate: Satang
  starts_month: CivilMonth
  method: MethodKey
  ground: GroundKey | null
  method_reason: string
  exempt: Exemption | null
  replaces_asset_id: AssetId | null
  change_reason: Generated<string>
  cancelled: Generated<boolean>
  version: Generated<number>
}

export interface PlanPublicationTable {
  office_id: OfficeId
  id: Generated<string>
  round_id: PlanRoundId
  channel: PlanChannel
  on_day: CivilDate
  proof: string
  made_at: Moment
  made_by: PersonId
  undone_at: Moment | null
  undone_by: PersonId | null
  undo_reason: string | null
}
