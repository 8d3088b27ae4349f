import {
  acquisitionMethods,
  assetFieldNames,
  assetStatuses,
  moneySources,
  type Asset,
  type AssetFacts,
} from '@prongsai/domain/asset/asset'
import { fieldText, type CategoryField, type Extra } from '@prongsai/domain/asset/category-field'
import { conditions } from '@prongsai/domain/asset/condition'
import { times } from '@prongsai/domain/money/satang'
import type { Column } from '../column.ts'

/** One card as the exported list shows it: the record's facts, with names in the place of ids. */
export type AssetSheetRow = Omit<AssetFacts, 'categoryId'> &
  Pick<Asset, 'code' | 'place' | 'status' | 'disposedOn' | 'capitalised' | 'broughtForward'> & {
    readonly category: string
    readonly unit: string
    /** ผู้ครอบครอง; empty when nobody is named. */
    readonly keeper: string
    readonly extra: Extra
  }

/** The list with a column for each field of the office's own; two categories' fields of one name share one. */
export function assetSheetWith(fields: readonly CategoryField[]): readonly Column<AssetSheetRow>[] {
  const byName = Map.groupBy(fields, ({ name }) => name)
  const own = [...byName].map(([name, alike]): Column<AssetSheetRow> => ({
    heading: name,
    width: 22,
    kind: 'text',
    of: ({ extra }) => {
      const field = alike.find(({ id }) => (extra[id] ?? '') !== '')
      return field === undefined ? '' : fieldText(field, extra[field.id] ?? '')
    },
  }))
  return [...assetSheet, ...own]
}

/** The columns of the list of assets, in the order of the card. */
const assetSheet: readonly Column<AssetSheetRow>[] = [
  { heading: assetFieldNames.code, width: 18, kind: 'text', of: (row) => row.code },
  { heading: assetFieldNames.name, width: 40, kind: 'text', of: (row) => row.name },
  { heading: assetFieldNames.categoryId, width: 26, kind: 'text', of: (row) => row.category },
  { heading: assetFieldNames.description, width: 36, kind: 'text', of: (row) => row.description },
  { heading: assetFieldNames.brand, width: 16, kind: 'text', of: (row) => row.brand },
  { heading: assetFieldNames.model, width: 18, kind: 'text', of: (row) => row.model },
  { heading: assetFieldNames.serial, width: 20, kind: 'text', of: (row) => row.serial },
  { heading: assetFieldNames.acquiredOn, width: 15, kind: 'day', of: (row) => row.acquiredOn },
  {
    heading: assetFieldNames.acquiredHow,
    width: 20,
    kind: 'text',
    of: (row) => (row.acquiredHow === '' ? '' : acquisitionMethods[row.acquiredHow]),
  },
  {
    heading: assetFieldNames.moneySource,
    width: 20,
    kind: 'text',
    of: (row) => (row.moneySource === '' ? '' : moneySources[row.moneySource]),
  },
  { heading: assetFieldNames.documentNumber, width: 22, kind: 'text', of: (row) => row.documentNumber },
  { heading: assetFieldNames.seller, width: 32, kind: 'text', of: (row) => row.seller },
  { heading: assetFieldNames.quantity, width: 9, kind: 'count', of: (row) => row.quantity },
  { heading: assetFieldNames.countingUnit, width: 10, kind: 'text', of: (row) => row.countingUnit },
  { heading: `${assetFieldNames.unitPrice} (บาท)`, width: 17, kind: 'baht', of: (row) => row.unitPrice },
  {
    heading: 'มูลค่ารวม (บาท)',
    width: 17,
    kind: 'baht',
    of: (row) => (row.unitPrice === null ? null : times(row.unitPrice, row.quantity)),
  },
  { heading: assetFieldNames.usefulLifeYears, width: 13, kind: 'count', of: (row) => row.usefulLifeYears },
  { heading: assetFieldNames.warrantyUntil, width: 15, kind: 'day', of: (row) => row.warrantyUntil },
  { heading: assetFieldNames.unitId, width: 22, kind: 'text', of: (row) => row.unit },
  { heading: assetFieldNames.place, width: 26, kind: 'text', of: (row) => row.place },
  { heading: assetFieldNames.keeperId, width: 26, kind: 'text', of: (row) => row.keeper },
  { heading: assetFieldNames.condition, width: 16, kind: 'text', of: (row) => conditions[row.condition] },
  { heading: assetFieldNames.status, width: 13, kind: 'text', of: (row) => assetStatuses[row.status] },
  { heading: 'วันที่จำหน่าย', width: 15, kind: 'day', of: (row) => row.disposedOn },
  {
    heading: 'เกณฑ์มูลค่า',
    width: 18,
    kind: 'text',
    of: (row) => (row.capitalised ? '' : 'มูลค่าต่ำกว่าเกณฑ์'),
  },
  { heading: 'ยกมา', width: 8, kind: 'text', of: (row) => (row.broughtForward ? 'ยกมา' : '') },
  { heading: assetFieldNames.note, width: 30, kind: 'text', of: (row) => row.note },
]
