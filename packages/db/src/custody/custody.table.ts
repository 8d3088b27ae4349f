import type { Generated } from 'kysely'
import type { AssetId, OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { TransferKind, TransferStatus } from '@prongsai/domain/custody/transfer'
import type { Moment } from '../moment.ts'

export interface TransferTable {
  office_id: OfficeId
  id: Generated<string>
  fiscal_year: number
  number: number
  kind: TransferKind
  status: TransferStatus
  from_unit_id: UnitId
  /** In whose name all of it is taken; null where the division gives. */
  from_keeper_id: PersonId | null
  to_unit_id: UnitId
  to_keeper_id: PersonId | null
  to_place: string
  day: CivilDate
  reason: string
  paper: string
  offered_at: Moment
  offered_by: PersonId
  answered_at: Moment | null
  answered_by: PersonId | null
  answer_reason: string | null
  witnessed_by: PersonId | null
  /** The drawn signature as the path of an SVG, within 600 by 200. */
  signature: string | null
}

export interface TransferLineTable {
  office_id: OfficeId
  transfer_id: string
  position: number
  asset_id: AssetId
  /** int4range. */
  slots: string
  custody_id: string
  outcome: 'offered' | 'accepted' | 'refused' | 'withdrawn'
  refused_reason: string | null
}
