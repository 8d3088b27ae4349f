import type { ColumnType, Generated } from 'kysely'
import type { AssetId, OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { LabelLayout } from '@prongsai/domain/label/label-stock'
import type { ReprintReason } from '@prongsai/domain/label/print-labels'
import type { Moment } from '../moment.ts'

/** Read as it is, written as JSON. */
type Layout = ColumnType<LabelLayout, string, string>

export interface LabelRunTable {
  office_id: OfficeId
  id: Generated<string>
  stock: string
  layout: Layout
  start_cell: number
  shift_across: number
  shift_down: number
  printed_at: Moment
  printed_by: PersonId
}

export interface LabelPrintTable {
  office_id: OfficeId
  run_id: string
  position: number
  asset_id: AssetId
  reason: ReprintReason | null
}
