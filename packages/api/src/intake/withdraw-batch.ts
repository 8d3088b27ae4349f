import { isoOf } from '@prongsai/domain/calendar/civil-date'
import type { WithdrawBatchInput } from '@prongsai/domain/intake/intake.input'
import { Refused } from '@prongsai/domain/refusal'
import { lockBatch, markWithdrawn, touchedOf, withdrawCards } from '@prongsai/db/intake/batches'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'

/** ถอนการนำเข้าทั้งชุด: as if it had not come in, as long as none of its cards has been touched since. */
export async function withdrawBatch(
  deciding: Deciding,
  { batchId, reason }: WithdrawBatchInput,
): Promise<void> {
  const { db, actor, now } = deciding
  const at = isoOf(now)
  const batch = found(await lockBatch(db, actor.office, batchId))
  if (batch.withdrawnAt !== null)
    throw new Refused({ code: 'intake/batch-withdrawn', batchNumber: batch.number })
  const cards = await withdrawCards(db, actor.office, { batch: batchId, at })
  if (cards !== batch.assets) {
    const touched = await touchedOf(db, actor.office, batchId)
    throw new Refused({
      code: 'intake/batch-touched',
      batchNumber: batch.number,
      count: batch.assets - cards,
      assets: touched.map(({ code, name }) => `${code} ${name}`),
    })
  }
  await markWithdrawn(db, actor.office, { batch: batchId, by: actor.person, at, reason })
  await record(deciding, {
    act: 'batch/withdraw',
    subject: { kind: 'batch', id: batchId, label: `ชุดที่ ${batch.number}` },
    reason,
    changes: [
      { field: 'assets', from: batch.assets, to: 0 },
      { field: 'rowsSha256', from: batch.rowsSha256.toString('hex'), to: null },
    ],
  })
}
