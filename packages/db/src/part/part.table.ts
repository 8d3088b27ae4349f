import type { Generated } from 'kysely'
import type { AssetId, OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { Moment } from '../moment.ts'

export interface PartTable {
  office_id: OfficeId
  id: Generated<string>
  whole_id: AssetId
  part_id: AssetId
  /** tstzrange, without an upper bound while it lasts. */
  during: string
  reason: string
  end_reason: string | null
  recorded_by: PersonId
  ended_by: PersonId | null
}

export interface AccessoryTable {
  office_id: OfficeId
  id: Generated<string>
  asset_id: AssetId
  name: string
  quantity: number
  added_at: Moment
  added_by: PersonId
  removed_at: Moment | null
  removed_by: PersonId | null
  removed_reason: string | null
}
