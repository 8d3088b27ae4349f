import type { Extra } from '@prongsai/domain/asset/category-field'
import type { ColumnType, Generated, JSONColumnType } from 'kysely'
import type { Moment } from '../moment.ts'
import type { AcquisitionMethod, AssetStatus, MoneySource } from '@prongsai/domain/asset/asset'
import type { Condition } from '@prongsai/domain/asset/condition'
import type { AssetId, BatchId, CategoryId, OfficeId, PersonId, UnitId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type {
  IntakeAuthority,
  IntakeFailure,
  IntakeFound,
  IntakeProgress,
  IntakeWishes,
  NameKind,
  NameOpening,
} from '@prongsai/domain/intake/intake'
import type { Numbering } from '@prongsai/domain/intake/intake-card'
import type { IntakeLine } from '@prongsai/domain/intake/intake-line'
import type { IntakeAnswer, IntakeRowVerdict, QuestionCode } from '@prongsai/domain/intake/intake-row'
import type { IntakeState } from '@prongsai/domain/intake/intake-state'
import type { RowRemark } from '@prongsai/domain/asset/intake/register-row'
import type { Satang } from '@prongsai/domain/money/satang'

type Kept<Value extends object> = JSONColumnType<Value>
type KeptOrNot<Value extends object> = JSONColumnType<Value | null, string | null, string | null>

export interface IntakeTable {
  office_id: OfficeId
  id: Generated<string>
  file_name: string
  file_sha256: Buffer
  file: Buffer
  state: IntakeState
  progress: Kept<IntakeProgress>
  wishes: Kept<IntakeWishes>
  found: KeptOrNot<IntakeFound>
  failure: KeptOrNot<IntakeFailure>
  authority: KeptOrNot<IntakeAuthority>
  batch_id: BatchId | null
  begun_by: PersonId
  begun_at: Moment
  changed_at: Moment
}

export interface IntakeRowTable {
  office_id: OfficeId
  intake_id: string
  position: number
  key: string
  verdict: IntakeRowVerdict
  asks: QuestionCode | null
  cards: number
  unit_name: string
  category_name: string
  line: Kept<IntakeLine>
  remarks: Kept<readonly RowRemark[]>
}

export interface IntakeClaimTable {
  office_id: OfficeId
  intake_id: string
  code_key: string
  position: number
}

export interface IntakeAnswerTable {
  office_id: OfficeId
  intake_id: string
  key: string
  answer: Kept<IntakeAnswer>
}

export interface IntakeNameTable {
  office_id: OfficeId
  intake_id: string
  kind: NameKind
  written: string
  rows: number
  match_id: string | null
  opening: KeptOrNot<NameOpening>
  answered: boolean
}

export interface IntakeCardTable {
  office_id: OfficeId
  intake_id: string
  position: number
  ordinal: number
  asset_id: Generated<AssetId>
  code: string | null
  code_key: string | null
  counter: string | null
  numbering: KeptOrNot<Numbering>
  category_id: CategoryId
  name: string
  description: string
  brand: string
  model: string
  serial: string
  condition: Condition
  acquired_on: CivilDate | null
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
  unit_id: UnitId
  keeper_id: PersonId | null
  place: string
  /** By the field's id; written as JSON text. */
  extra: ColumnType<Extra, string, string>
  search: string
  canonical: string
}

export interface IntakeHoldTable {
  office_id: OfficeId
  intake_id: string
  counter: string
  running: bigint
}
