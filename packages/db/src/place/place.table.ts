import type { Generated } from 'kysely'
import type { OfficeId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'

export interface PlaceTable {
  office_id: OfficeId
  id: Generated<string>
  parent_id: string | null
  name: string
  path: string
  closed_on: CivilDate | null
  version: Generated<number>
}

export interface PlaceWordTable {
  office_id: OfficeId
  word: string
  place_id: string
}
