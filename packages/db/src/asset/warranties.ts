import type { OfficeId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { ReadDb } from '../database.ts'

type Until = { readonly from: CivilDate; readonly until: CivilDate; readonly limit: number }

/** What is in use and goes out of warranty between two days, both counted, the soonest first. */
export const warrantiesEnding = (db: ReadDb, office: OfficeId, { from, until, limit }: Until) =>
  db
    .selectFrom('asset as a')
    .innerJoin('unit as u', (join) =>
      join.onRef('u.office_id', '=', 'a.office_id').onRef('u.id', '=', 'a.unit_id'),
    )
    .select(['a.id', 'a.code', 'a.name', 'u.name as unit', 'a.warranty_until as warrantyUntil'])
    .where('a.office_id', '=', office)
    .where('a.warranty_until', '>=', from)
    .where('a.warranty_until', '<=', until)
    .where('a.status', '=', 'in-use')
    .where('a.withdrawn', '=', false)
    .orderBy('a.warranty_until')
    .orderBy('a.id')
    .limit(limit)
    .$narrowType<{ warrantyUntil: CivilDate }>()
    .execute()
