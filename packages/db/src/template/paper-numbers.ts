import type { OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Book } from '@prongsai/domain/template/paper-kind'
import type { ReadDb, Trx } from '../database.ts'

/** Of what a number is: a purchase, one of its committees, or a round of the plan, and which of its papers. */
export type Numbered = { readonly kind: string; readonly id: string; readonly what: string }

const columns = ['id', 'book', 'year', 'number', 'subject_id as subjectId', 'what', 'given_on as on'] as const

/** The numbers that stand of the papers of these things. */
export const numbersOf = (db: ReadDb | Trx, office: OfficeId, subjects: readonly string[]) =>
  db
    .selectFrom('paper_number')
    .select(columns)
    .where('office_id', '=', office)
    .where('subject_id', 'in', subjects.length === 0 ? [null] : subjects)
    .where('undone_at', 'is', null)
    .execute()

export const numberOfPaper = (db: ReadDb | Trx, office: OfficeId, { kind, id, what }: Numbered) =>
  db
    .selectFrom('paper_number')
    .select(columns)
    .where('office_id', '=', office)
    .where('subject_kind', '=', kind)
    .where('subject_id', '=', id)
    .where('what', '=', what)
    .where('undone_at', 'is', null)
    .executeTakeFirst()

/** Whose a number of a book's year is; undefined while it is free. */
export const holderOfNumber = (
  trx: Trx,
  office: OfficeId,
  { book, year, number }: { readonly book: Book; readonly year: number; readonly number: string },
) =>
  trx
    .selectFrom('paper_number')
    .select(['what', 'subject_kind as kind', 'subject_id as id'])
    .where('office_id', '=', office)
    .where('book', '=', book)
    .where('year', '=', year)
    .where('number', '=', number)
    .where('undone_at', 'is', null)
    .executeTakeFirst()

export type NewNumber = Numbered & {
  readonly book: Book
  readonly year: number
  readonly number: string
  readonly on: CivilDate
  readonly madeAt: string
  readonly madeBy: PersonId
}

export async function insertNumber(trx: Trx, office: OfficeId, given: NewNumber): Promise<void> {
  await trx
    .insertInto('paper_number')
    .values({
      office_id: office,
      book: given.book,
      year: given.year,
      number: given.number,
      subject_kind: given.kind,
      subject_id: given.id,
      what: given.what,
      given_on: given.on,
      made_at: given.madeAt,
      made_by: given.madeBy,
      undone_at: null,
      undone_by: null,
      undo_reason: null,
    })
    .execute()
}

export const undoNumber = (
  trx: Trx,
  office: OfficeId,
  undone: { readonly id: string; readonly at: string; readonly by: PersonId; readonly reason: string },
) =>
  trx
    .updateTable('paper_number')
    .set({ undone_at: undone.at, undone_by: undone.by, undo_reason: undone.reason })
    .where('office_id', '=', office)
    .where('id', '=', undone.id)
    .where('undone_at', 'is', null)
    .returning('id')
    .executeTakeFirstOrThrow()
