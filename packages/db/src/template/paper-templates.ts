import type { OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { PaperKind } from '@prongsai/domain/template/paper-kind'
import type { ReadDb, Trx } from '../database.ts'

/** The last version that an office made of each kind; a body of null is back to the words of the house. */
export const latestTemplates = (db: ReadDb | Trx, office: OfficeId) =>
  db
    .selectFrom('paper_template as t')
    .distinctOn('t.kind')
    .select(['t.kind', 't.version', 't.body', 't.made_at as madeAt'])
    .where('t.office_id', '=', office)
    .orderBy('t.kind')
    .orderBy('t.version', 'desc')
    .execute()

export const latestTemplate = (db: ReadDb | Trx, office: OfficeId, kind: PaperKind) =>
  db
    .selectFrom('paper_template')
    .select(['version', 'body'])
    .where('office_id', '=', office)
    .where('kind', '=', kind)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Every version of a kind, the last first. */
export const templateVersions = (db: ReadDb, office: OfficeId, kind: PaperKind) =>
  db
    .selectFrom('paper_template as t')
    .innerJoin('person as p', (join) =>
      join.onRef('p.office_id', '=', 't.office_id').onRef('p.id', '=', 't.made_by'),
    )
    .select(['t.version', 't.body', 't.reason', 't.made_at as madeAt', 'p.name as madeBy'])
    .where('t.office_id', '=', office)
    .where('t.kind', '=', kind)
    .orderBy('t.version', 'desc')
    .execute()

export type NewTemplate = {
  readonly kind: PaperKind
  readonly version: number
  readonly body: string | null
  readonly reason: string
  readonly madeAt: string
  readonly madeBy: PersonId
}

export async function insertTemplate(trx: Trx, office: OfficeId, made: NewTemplate): Promise<void> {
  await trx
    .insertInto('paper_template')
    .values({
      office_id: office,
      kind: made.kind,
      version: made.version,
      body: made.body,
      reason: made.reason,
      made_at: made.madeAt,
      made_by: made.madeBy,
    })
    .execute()
}
