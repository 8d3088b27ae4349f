import type { Generated } from 'kysely'
import type { OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import type { ViewList } from '@prongsai/domain/view/view.input'

export interface SavedViewTable {
  office_id: OfficeId
  id: Generated<string>
  owner_id: PersonId
  unit_id: UnitId | null
  list: ViewList
  name: string
  search: string
}
