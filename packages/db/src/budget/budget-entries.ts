import type { BudgetLineId, OfficeId, PersonId } from '@prongsai/domain/base/id'
import type { BudgetEntryKind } from '@prongsai/domain/budget/budget'
import type { BudgetApproval } from '@prongsai/domain/budget/budget-entry'
import type { Satang } from '@prongsai/domain/money/satang'
import type { ReadDb, Trx } from '../database.ts'

/** Everything that has changed a line, the latest first, with what it was transferred from or to. */
export const entriesOf = (db: ReadDb, office: OfficeId, line: BudgetLineId) =>
  db
    .selectFrom('budget_entry as e')
    .innerJoin('person as p', (join) =>
      join.onRef('p.office_id', '=', 'e.office_id').onRef('p.id', '=', 'e.made_by'),
    )
    .leftJoin('person as u', (join) =>
      join.onRef('u.office_id', '=', 'e.office_id').onRef('u.id', '=', 'e.undone_by'),
    )
    .leftJoin('budget_entry as o', (join) =>
      join
        .onRef('o.office_id', '=', 'e.office_id')
        .onRef('o.pair_id', '=', 'e.pair_id')
        .onRef('o.id', '!=', 'e.id'),
    )
    .leftJoin('budget_line as ol', (join) =>
      join.onRef('ol.office_id', '=', 'o.office_id').onRef('ol.id', '=', 'o.line_id'),
    )
    .select([
      ...entryColumns,
      'e.on_day as onDay',
      'e.approver',
      'e.paper',
      'e.reason',
      'e.explanation',
      'e.made_at as madeAt',
      'p.name as madeBy',
      'e.undone_at as undoneAt',
      'u.name as undoneBy',
      'e.undo_reason as undoReason',
      'ol.id as otherId',
      'ol.name as other',
    ])
    .where('e.office_id', '=', office)
    .where('e.line_id', '=', line)
    .orderBy('e.id', 'desc')
    .execute()

const entryColumns = [
  'e.id',
  'e.line_id as lineId',
  'e.kind',
  'e.amount',
  'e.committed',
  'e.paid',
  'e.pair_id as pairId',
  'e.explained_before as explainedBefore',
] as const

/** The entry and, of a transfer, the other one of its pair. What they are of never changes: to be read before the lines are held. */
export async function entryAndItsPair(trx: Trx, office: OfficeId, id: string) {
  const entries = () =>
    trx
      .selectFrom('budget_entry as e')
      .select([...entryColumns, 'e.undone_at as undoneAt'])
      .where('e.office_id', '=', office)
  const entry = await entries().where('e.id', '=', id).executeTakeFirst()
  if (entry === undefined) return []
  return entry.pairId === null
    ? [entry]
    : entries().where('e.pair_id', '=', entry.pairId).orderBy('e.id').execute()
}

/** What stands of a line that is held, and what was taken back of it; the latest last. */
export const standingEntries = (trx: Trx, office: OfficeId, line: BudgetLineId) =>
  trx
    .selectFrom('budget_entry as e')
    .select([
      ...entryColumns,
      'e.undone_at as undoneAt',
      'e.on_day as onDay',
      'e.approver',
      'e.paper',
      'e.reason',
    ])
    .where('e.office_id', '=', office)
    .where('e.line_id', '=', line)
    .orderBy('e.id')
    .execute()

export type NewEntry = BudgetApproval & {
  readonly lineId: BudgetLineId
  readonly kind: BudgetEntryKind
  readonly amount: Satang
  readonly committed?: Satang
  readonly paid?: Satang
  readonly pairId?: string
  /** Of a changed explanation: what it says, and what was said before. */
  readonly explained?: { readonly to: string; readonly from: string }
  readonly madeAt: string
  readonly madeBy: PersonId
}

export const insertEntries = (trx: Trx, office: OfficeId, entries: readonly NewEntry[]) =>
  trx
    .insertInto('budget_entry')
    .values(
      entries.map((entry) => ({
        office_id: office,
        line_id: entry.lineId,
        kind: entry.kind,
        amount: entry.amount,
        ...(entry.committed !== undefined && { committed: entry.committed }),
        ...(entry.paid !== undefined && { paid: entry.paid }),
        on_day: entry.onDay,
        approver: entry.approver,
        paper: entry.paper,
        reason: entry.reason,
        pair_id: entry.pairId ?? null,
        explanation: entry.explained?.to ?? null,
        explained_before: entry.explained?.from ?? null,
        made_at: entry.madeAt,
        made_by: entry.madeBy,
        undone_at: null,
        undone_by: null,
        undo_reason: null,
      })),
    )
    .execute()

export const undoEntries = (
  trx: Trx,
  office: OfficeId,
  {
    ids,
    ...undone
  }: { readonly ids: readonly string[]; readonly at: string; readonly by: PersonId; readonly reason: string },
) =>
  trx
    .updateTable('budget_entry')
    .set({ undone_at: undone.at, undone_by: undone.by, undo_reason: undone.reason })
    .where('office_id', '=', office)
    .where('id', 'in', [...ids])
    .returning('id')
    .executeTakeFirstOrThrow()
