import { touchPurchase } from '@prongsai/db/procurement/purchases'
import type { Deciding } from '../context.ts'
import { record, type Told } from '../journal/record.ts'
import type { PurchaseAtHand } from './purchase-case.ts'
import { subjectOfRecord } from './purchase-label.ts'

/** Tells of what was written beside a purchase, whose version goes on with it. */
export async function tellPurchase(
  deciding: Deciding,
  { record: purchase }: PurchaseAtHand,
  told: Omit<Told, 'subject'>,
): Promise<void> {
  await touchPurchase(deciding.db, deciding.actor.office, purchase.id)
  await record(deciding, { ...told, subject: subjectOfRecord(purchase) })
}
