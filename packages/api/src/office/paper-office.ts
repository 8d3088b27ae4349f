import type { OfficeId } from '@prongsai/domain/base/id'
import type { ReadDb } from '@prongsai/db/database'
import { officeFacts } from '@prongsai/db/office/offices'
import type { PaperOffice } from '@prongsai/documents/paper'
import { found } from '../found.ts'

/** The office as its papers name it. */
export async function paperOffice(db: ReadDb, office: OfficeId): Promise<PaperOffice> {
  const { name, isSample } = found(await officeFacts(db, office))
  return { name, sample: isSample }
}
