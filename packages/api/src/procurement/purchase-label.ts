import type { Told } from '../journal/record.ts'
import type { PurchaseRecordRow } from '@prongsai/db/procurement/purchase-row'

/** By what the journal knows a purchase: its number in the register of the year, and its name. */
export const purchaseLabel = (number: string, name: string): string => `จัดซื้อจัดจ้างที่ ${number} ${name}`

type Named = Pick<PurchaseRecordRow, 'id' | 'number' | 'fiscalYear' | 'name'>

export const subjectOfRecord = ({ id, number, fiscalYear, name }: Named): Told['subject'] => ({
  kind: 'purchase',
  id,
  label: purchaseLabel(`${number}/${fiscalYear}`, name),
})
