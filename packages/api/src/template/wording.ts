import type { OfficeId } from '@prongsai/domain/base/id'
import type { PaperKind } from '@prongsai/domain/template/paper-kind'
import type { ReadDb, Trx } from '@prongsai/db/database'
import { latestTemplate } from '@prongsai/db/template/paper-templates'
import { shippedWording, type Wording } from '@prongsai/documents/template/shipped-wording'

/** The words of a paper as they stand: the office's last, or those of the house. */
export async function wordingOf(db: ReadDb | Trx, office: OfficeId, kind: PaperKind): Promise<Wording> {
  const kept = await latestTemplate(db, office, kind)
  return kept === undefined || kept.body === null
    ? shippedWording(kind)
    : { version: `office/${kept.version}`, body: kept.body }
}
