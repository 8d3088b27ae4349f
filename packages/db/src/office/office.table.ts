import type { ColumnType, Generated } from 'kysely'
import type { Moment } from '../moment.ts'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import type { Role } from '@prongsai/domain/access/role'

/** A moment that may not have come. */
type MaybeMoment = ColumnType<Date | null, string | null | undefined, string | null>

export interface OfficeTable {
  id: OfficeId
  name: string
  short_name: string
  subdistrict: string
  district: string
  province: string
  address: string
  telephone: string
  is_sample: boolean
  created_at: Moment
  version: Generated<number>
  /** Of a sample, while it is being built. */
  unfinished: Generated<boolean>
}

export interface UnitTable {
  office_id: OfficeId
  id: Generated<UnitId>
  name: string
  short_name: string
  position: number
  closed_on: CivilDate | null
  version: Generated<number>
}

export interface PersonTable {
  office_id: OfficeId
  id: Generated<PersonId>
  name: string
  position: string
  unit_id: UnitId | null
  auth_user_id: string | null
  left_on: CivilDate | null
  version: Generated<number>
  created_at: Moment
}

export interface RoleGrantTable {
  office_id: OfficeId
  id: Generated<string>
  person_id: PersonId
  role: Role
  unit_id: UnitId | null
  from_day: CivilDate
  until_day: CivilDate | null
}

export interface ActingOrderTable {
  office_id: OfficeId
  id: Generated<string>
  person_id: PersonId
  for_person_id: PersonId
  order_number: string
  ordered_on: CivilDate
  from_day: CivilDate
  until_day: CivilDate | null
  ended_on: CivilDate | null
  ended_reason: string | null
}

export interface HolidayTable {
  office_id: OfficeId
  day: CivilDate
  name: string
  source: string
  withdrawn: Generated<boolean>
  changed_at: ColumnType<Date, string | undefined, string>
}

export interface LawNumberTable {
  office_id: OfficeId
  id: Generated<string>
  name: string
  from_day: CivilDate
  value: string
  source: string
  withdrawn: Generated<boolean>
  changed_at: ColumnType<Date, string | undefined, string>
}

export interface SignInLinkTable {
  office_id: OfficeId
  id: Generated<string>
  person_id: PersonId
  sha256: Buffer
  made_at: Moment
  expires_at: Moment
  used_at: MaybeMoment
  withdrawn_at: MaybeMoment
}

export interface CounterTable {
  office_id: OfficeId
  name: string
  value: bigint
}
