import type { Generated } from 'kysely'
import type { OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Power } from '@prongsai/domain/delegation/power'

export interface DelegationTable {
  office_id: OfficeId
  id: Generated<string>
  person_id: PersonId
  position: string
  for_person_id: PersonId
  for_position: string
  order_number: string
  ordered_on: CivilDate
  from_day: CivilDate
  until_day: CivilDate | null
  copy_sent_on: CivilDate | null
  copy_paper: string | null
  revoked_on: CivilDate | null
  revoked_reason: string | null
}

export interface DelegationPowerTable {
  office_id: OfficeId
  delegation_id: string
  power: Power
  limit_satang: bigint | null
}

export interface DelegationUnitTable {
  office_id: OfficeId
  delegation_id: string
  unit_id: UnitId
}
