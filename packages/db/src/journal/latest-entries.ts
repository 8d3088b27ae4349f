import type { OfficeId } from '@prongsai/domain/base/id'
import type { SubjectKind } from '@prongsai/domain/journal/entry'
import type { ReadDb } from '../database.ts'

type Latest = { readonly kinds: readonly SubjectKind[] | undefined; readonly limit: number }

/** So far back is looked for entries of some kinds: a first page tells of what is recent or of nothing. */
const lookedBack = 500

/** The newest entries, of all kinds or of some. */
export const latestEntries = (db: ReadDb, office: OfficeId, { kinds, limit }: Latest) =>
  db
    .selectFrom((recent) =>
      recent
        .selectFrom('journal')
        .select(['number', 'body', 'subject_kind'])
        .where('office_id', '=', office)
        .orderBy('number', 'desc')
        .limit(kinds === undefined ? limit : lookedBack)
        .as('recent'),
    )
    .select(['number', 'body'])
    .$if(kinds !== undefined, (entries) => entries.where('subject_kind', 'in', [...(kinds ?? [])]))
    .orderBy('number', 'desc')
    .limit(limit)
    .execute()
