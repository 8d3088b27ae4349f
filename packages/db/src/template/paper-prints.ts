import type { OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { ReadDb, Trx } from '../database.ts'

export type NewPrint = {
  /** Which paper of its subject: a kind, with the number of its instalment where there is one for each. */
  readonly kind: string
  readonly subjectKind: string
  readonly subjectId: string
  readonly template: string
  /** Canonical JSON. */
  readonly content: string
  readonly hash: Uint8Array
  readonly printedAt: string
  readonly printedBy: PersonId
}

/** Keeps what was printed; what says the same as before is kept already, with its first day. */
export async function keepPrint(trx: Trx, office: OfficeId, print: NewPrint): Promise<void> {
  await trx
    .insertInto('paper_print')
    .values({
      office_id: office,
      kind: print.kind,
      subject_kind: print.subjectKind,
      subject_id: print.subjectId,
      template: print.template,
      content: print.content,
      hash: print.hash,
      printed_at: print.printedAt,
      printed_by: print.printedBy,
    })
    .onConflict((kept) =>
      kept.columns(['office_id', 'subject_kind', 'subject_id', 'kind', 'hash']).doNothing(),
    )
    .execute()
}

/** What was printed of these things, the last first. */
export const printsOf = (db: ReadDb, office: OfficeId, subjects: readonly string[]) =>
  db
    .selectFrom('paper_print as r')
    .innerJoin('person as p', (join) =>
      join.onRef('p.office_id', '=', 'r.office_id').onRef('p.id', '=', 'r.printed_by'),
    )
    .select([
      'r.id',
      'r.kind',
      'r.subject_id as subjectId',
      'r.template',
      'r.hash',
      'r.printed_at as at',
      'p.name as by',
    ])
    .where('r.office_id', '=', office)
    .where('r.subject_id', 'in', subjects.length === 0 ? [null] : subjects)
    .orderBy('r.id', 'desc')
    .execute()
