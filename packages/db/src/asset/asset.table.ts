import type { ColumnType, Generated, GeneratedAlways } from 'kysely'
import type { Extra, FieldKind, FieldStep } from '@prongsai/domain/asset/category-field'
import type { Moment } from '../moment.ts'
import type { AssetId, BatchId, CategoryId, OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import type { FiscalYear } from '@prongsai/domain/calendar/fiscal-year'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Satang } from '@prongsai/domain/money/satang'
import type { Condition } from '@prongsai/domain/asset/condition'
import type { AcquisitionMethod, AssetStatus, MoneySource } from '@prongsai/domain/asset/asset'

export interface CategoryTable {
  office_id: OfficeId
  id: Generated<CategoryId>
  parent_id: CategoryId | null
  name: string
  kind: string | null
  pattern: string | null
  position: number
  closed_on: CivilDate | null
  version: Generated<number>
}

export interface CategoryFieldTable {
  office_id: OfficeId
  id: Generated<string>
  category_id: CategoryId
  name: string
  kind: FieldKind
  choices: string[]
  needed_from: FieldStep | null
  position: number
  closed_on: CivilDate | null
}

export interface CategoryLifeTable {
  office_id: OfficeId
  category_id: CategoryId
  from_day: CivilDate
  years: number
  source: string
}

export interface BatchTable {
  office_id: OfficeId
  id: Generated<BatchId>
  number: number
  file_name: string
  file_sha256: Buffer
  assets: number
  rows_sha256: Buffer
  saved_at: Moment
  saved_by: PersonId
  withdrawn_at: Moment | null
  withdrawn_by: PersonId | null
  withdrawn_reason: string | null
}

export interface AssetTable {
  office_id: OfficeId
  id: Generated<AssetId>
  public_id: Generated<string>
  code: string
  code_key: string
  category_id: CategoryId
  name: string
  description: string
  brand: string
  model: string
  serial: string
  condition: Condition
  acquired_on: CivilDate | null
  fiscal_year: GeneratedAlways<FiscalYear | null>
  acquired_how: AcquisitionMethod
  money_source: MoneySource
  seller: string
  document_number: string
  unit_price: Satang | null
  quantity: number
  counting_unit: string
  useful_life_years: number | null
  warranty_until: CivilDate | null
  note: string
  status: AssetStatus
  disposed_on: CivilDate | null
  capitalised: boolean
  brought_forward: boolean
  batch_id: BatchId | null
  seen_on: CivilDate | null
  /** Set by the database from what `place` says. */
  place_id: GeneratedAlways<string | null>
  lot_id: Generated<string | null>
  /** By the field's id; written as JSON text. */
  extra: ColumnType<Extra, string | undefined, string>
  withdrawn: Generated<boolean>
  search: string
  unit_id: UnitId
  keeper_id: PersonId | null
  place: string
  labelled: Generated<boolean>
  code_loose: GeneratedAlways<string>
  version: Generated<number>
  recorded_at: Moment
  changed_at: Moment
}

export interface CustodyTable {
  office_id: OfficeId
  id: Generated<string>
  asset_id: AssetId
  /** int4range of the slots held, '[1,21)' for all of twenty. */
  slots: string
  unit_id: UnitId
  keeper_id: PersonId | null
  place: string
  /** tstzrange, from a moment on; without an upper bound while it lasts. */
  during: string
  paper: string
  reason: string
  transfer_id: string | null
  recorded_at: Moment
  recorded_by: PersonId
}

export interface AssetTotalTable {
  office_id: OfficeId
  unit_id: UnitId
  category_id: CategoryId
  status: AssetStatus
  capitalised: boolean
  cards: bigint
  articles: bigint
  value: Satang
}
