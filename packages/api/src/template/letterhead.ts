import type { OfficeId } from '@prongsai/domain/base/id'
import type { ReadDb, Trx } from '@prongsai/db/database'
import { officeFacts } from '@prongsai/db/office/offices'
import type { OfficialPaper } from '@prongsai/documents/template/official-paper'
import { found } from '../found.ts'

/** The office as the head of an official paper names it. */
export async function letterhead(db: ReadDb | Trx, office: OfficeId): Promise<OfficialPaper['office']> {
  const { isSample, name, address, telephone } = found(await officeFacts(db, office))
  return { name, sample: isSample, address, telephone }
}
