import type { ColumnType, Generated } from 'kysely'
import type { AssetId, OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { ScanPlace } from '@prongsai/domain/scan/scan.input'
import type { Moment } from '../moment.ts'

/** A moment that may not have come. */
type MaybeMoment = ColumnType<Date | null, string | null | undefined, string | null>

export interface AssetMarkTable {
  office_id: OfficeId
  id: Generated<string>
  asset_id: AssetId
  text: string
  mark_key: string
  bound_at: Moment
  bound_by: PersonId
  removed_at: MaybeMoment
  removed_by: PersonId | null
  removed_reason: string | null
}

export interface ScanUnknownTable {
  office_id: OfficeId
  id: Generated<string>
  text: string
  scan_key: string
  times: Generated<number>
  place: ScanPlace
  first_at: Moment
  first_by: PersonId
  last_at: Moment
  last_by: PersonId
  state: Generated<'open' | 'bound' | 'set-aside'>
  reason: string | null
  dealt_at: MaybeMoment
  dealt_by: PersonId | null
}
