import type { Generated } from 'kysely'
import type { AssetId, OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Satang } from '@prongsai/domain/money/satang'
import type { RepairState } from '@prongsai/domain/repair/repair'
import type { Moment } from '../moment.ts'

export interface RepairTable {
  office_id: OfficeId
  id: Generated<string>
  fiscal_year: number
  number: number
  asset_id: AssetId
  /** The division whose pieces are meant; null of an early report. */
  unit_id: UnitId | null
  pieces: number
  state: RepairState
  fault: string
  usable: boolean
  reported_at: Moment
  /** Null of a report from the thing's public page. */
  reported_by: PersonId | null
  contact: string
  under_warranty: boolean | null
  repairer: string | null
  sent_on: CivilDate | null
  sent_by: PersonId | null
  send_reason: string | null
  expected_on: CivilDate | null
  estimate: Satang | null
  ended_on: CivilDate | null
  ended_at: Moment | null
  ended_by: PersonId | null
  done: string | null
  document: string | null
  cost: Satang | null
}

export interface RepairAwayTable {
  office_id: OfficeId
  repair_id: string
  asset_id: AssetId
  /** int4range. */
  slots: string
  back: Generated<boolean>
}
