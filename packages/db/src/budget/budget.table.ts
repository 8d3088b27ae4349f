import type { Generated } from 'kysely'
import type { BudgetLineId, OfficeId, PersonId, PurchaseId, UnitId } from '@prongsai/domain/base/id'
import type { BudgetChargeKind, BudgetEntryKind, BudgetSource } from '@prongsai/domain/budget/budget'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Satang } from '@prongsai/domain/money/satang'
import type { Moment } from '../moment.ts'

export interface BudgetLineTable {
  office_id: OfficeId
  id: Generated<BudgetLineId>
  fiscal_year: number
  source: BudgetSource
  programme: string
  work: string
  project: string
  category: string
  name: string
  explanation: string
  unit_id: UnitId
  allocated: Generated<Satang>
  committed: Generated<Satang>
  paid: Generated<Satang>
  made_at: Moment
  made_by: PersonId
  version: Generated<number>
}

export interface BudgetEntryTable {
  office_id: OfficeId
  id: Generated<string>
  line_id: BudgetLineId
  kind: BudgetEntryKind
  amount: Satang
  committed: Generated<Satang>
  paid: Generated<Satang>
  on_day: CivilDate
  approver: string
  paper: string
  reason: string
  pair_id: string | null
  explanation: string | null
  explained_before: string | null
  made_at: Moment
  made_by: PersonId
  undone_at: Moment | null
  undone_by: PersonId | null
  undo_reason: string | null
}

export interface BudgetChargeTable {
  office_id: OfficeId
  id: Generated<string>
  line_id: BudgetLineId
  purchase_id: PurchaseId
  kind: BudgetChargeKind
  amount: Satang
  on_day: CivilDate
  reason: string
  made_at: Moment
  made_by: PersonId
}

export interface BudgetHoldTable {
  office_id: OfficeId
  line_id: BudgetLineId
  purchase_id: PurchaseId
  committed: Generated<Satang>
  paid: Generated<Satang>
}
