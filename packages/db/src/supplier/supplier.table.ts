import type { Generated } from 'kysely'
import type { OfficeId, PersonId, SupplierId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Promotion, SupplierKind } from '@prongsai/domain/supplier/supplier'
import type { Moment } from '../moment.ts'

export interface SupplierTable {
  office_id: OfficeId
  id: Generated<SupplierId>
  kind: SupplierKind
  name: string
  tax_id: string | null
  tax_sealed: Uint8Array | null
  tax_digest: Uint8Array | null
  address: string
  telephone: string
  email: string
  sealed: Uint8Array | null
  promoted: Generated<Promotion>
  made_at: Moment
  made_by: PersonId
  merged_into: SupplierId | null
  merged_at: Moment | null
  merged_by: PersonId | null
  merge_reason: string | null
  version: Generated<number>
}

export interface SupplierBranchTable {
  office_id: OfficeId
  supplier_id: SupplierId
  number: string
  name: string
  address: string
  closed_on: CivilDate | null
}

export interface SupplierListingTable {
  office_id: OfficeId
  id: Generated<string>
  supplier_id: SupplierId
  from_day: CivilDate
  paper: string
  reason: string
  until_day: CivilDate | null
  end_paper: string | null
  made_at: Moment
  made_by: PersonId
  ended_at: Moment | null
  ended_by: PersonId | null
}
