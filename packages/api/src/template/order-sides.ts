import { formatThaiDate } from '@prongsai/domain/calendar/buddhist'
import type { SupplierId } from '@prongsai/domain/base/id'
import type { PurchaseKind } from '@prongsai/domain/procurement/purchase'
import type { PurchaseRecordRow } from '@prongsai/db/procurement/purchase-row'
import { sellerOnPaper } from '@prongsai/db/template/seller'
import type { OfficialPaper } from '@prongsai/documents/template/official-paper'
import { found } from '../found.ts'
import type { NumberAndDay, Reading } from './purchase-paper.ts'
import { sellers, verbs, winnerOf } from './purchase-values.ts'

type Sided = NumberAndDay & { readonly record: PurchaseRecordRow; readonly office: OfficialPaper['office'] }

/** Who won beside who buys. */
export function sidesOf(reading: Reading, { record, ...rest }: Sided): Promise<OfficialPaper['sides']> {
  const { supplierId } = found(winnerOf(record))
  return sidesBetween(reading, { ...rest, kind: record.kind, supplierId })
}

type Between = NumberAndDay & {
  readonly kind: PurchaseKind
  readonly supplierId: SupplierId
  readonly office: OfficialPaper['office']
}

/** Who sells beside who buys. A natural person's number, address and telephone are written by hand. */
export async function sidesBetween(
  { db, actor }: Reading,
  { kind, supplierId, office, number, on }: Between,
): Promise<OfficialPaper['sides']> {
  const verb = verbs[kind]
  const seller = found(await sellerOnPaper(db, actor.office, supplierId))
  return [
    side(sellers[verb], seller.name),
    side(`ใบสั่ง${verb}เลขที่`, number ?? ''),
    side('ที่อยู่', seller.address),
    side('วันที่', on === null ? '' : formatThaiDate(on)),
    side('โทรศัพท์', seller.telephone),
    side('ส่วนราชการ', office.name),
    { label: 'เลขประจำตัวผู้เสียภาษี', text: seller.taxId ?? '', code: true },
    side('ที่อยู่', office.address),
  ]
}

const side = (label: string, text: string) => ({ label, text, code: false })
