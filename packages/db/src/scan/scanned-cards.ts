import { sql } from 'kysely'
import type { AssetStatus } from '@prongsai/domain/asset/asset'
import type { Condition } from '@prongsai/domain/asset/condition'
import type { AssetId, OfficeId } from '@prongsai/domain/base/id'
import type { Candidate, Scan } from '@prongsai/domain/scan/read-scan'
import type { ReadDb } from '../database.ts'

/** A card as a scan shows it. */
export type ScannedCard = {
  readonly id: AssetId
  readonly code: string
  readonly name: string
  readonly unit: string
  readonly place: string
  readonly status: AssetStatus
  readonly condition: Condition
}

/** So many that a code may mean are enough to choose from. */
const mostAlike = 20

/** The cards that a scan may mean, each by an index: the label's own, or those under the code in whatever way it is written. */
export function scannedCards(
  db: ReadDb,
  office: OfficeId,
  scan: Exclude<Scan, { kind: 'nothing' }>,
): Promise<(ScannedCard & Candidate)[]> {
  const which = scan.kind === 'label' ? ofLabel(office, scan.publicId) : ofCode(office, scan)
  const statement = sql<ScannedCard & Candidate>`(
    select a.id, a.code, a.code_key as "codeKey", hit.mark, a.name, u.name as unit, a.place, a.status, a.condition
    from (${which}) as hit
    join asset a on a.office_id = ${office} and a.id = hit.id and not a.withdrawn
    join unit u on u.office_id = ${office} and u.id = a.unit_id
  )`
  return db.selectFrom(statement.as('scanned')).selectAll().orderBy('code').execute()
}

const ofLabel = (office: OfficeId, publicId: string) => sql`
  select id, null::text as mark from asset where office_id = ${office} and public_id = ${publicId}`

/** A card that has both the code and the mark is there once. */
const ofCode = (office: OfficeId, { key, loose }: Extract<Scan, { kind: 'code' }>) => sql`
  select id, max(mark) as mark from (
    (select id, null::text as mark from asset where office_id = ${office} and code_key = ${key} and not withdrawn)
    union all
    (select id, null from asset where office_id = ${office} and code_loose = ${loose} and ${loose} <> ''
      and not withdrawn order by id limit ${mostAlike})
    union all
    (select asset_id, mark_key from asset_mark
      where office_id = ${office} and mark_key = ${key} and removed_at is null)
  ) as each group by id`
