import type { OfficeId } from '@prongsai/domain/base/id'
import type { Db } from '@prongsai/db/database'
import { officesAtWork } from '@prongsai/db/notice/notices'

/** The day's work in every office. One in which it fails keeps no other from its own; what failed is thrown at the end. */
export async function inEachOffice(db: Db, work: (office: OfficeId) => Promise<void>): Promise<void> {
  const failures: unknown[] = []
  for (const office of await officesAtWork(db))
    await work(office).catch((error: unknown) => failures.push(error))
  if (failures.length > 0) throw new AggregateError(failures, `failed in ${failures.length} offices`)
}
