import type { ReadDb } from '@prongsai/db/database'
import { attachment, attachmentsOf, type Subject } from '@prongsai/db/file/attachments'
import { holdSubject } from '@prongsai/db/file/subject-standing'
import { readonly, type Trx } from '@prongsai/db/database'
import type { Deciding, Looking } from '../context.ts'
import { found } from '../found.ts'
import { reachingOf, type Reaching } from './subjects.ts'

/** What is attached to a record, and how far the one who looks may add to it and change it. */
export async function attachedTo({ db, actor }: Looking, subject: Subject) {
  const { right, sees } = found(await reachingOf(db, { actor }, subject))
  const rows = await attachmentsOf(db, actor.office, subject)
  const seen = rows.filter(({ attachedById, ...one }) => sees({ ...one, attachedBy: attachedById }))
  return {
    right,
    /** How many papers are there that are not his to see. */
    unseen: rows.length - seen.length,
    attached: seen.map(({ attachedAt, takenAt, bytes, attachedById, ...row }) => ({
      ...row,
      bytes: Number(bytes),
      attachedAt: attachedAt.toISOString(),
      takenAt: takenAt?.toISOString() ?? null,
      mayChange: right === 'all' || (right === 'own' && attachedById === actor.person),
    })),
  }
}

/** The record, held, and the authority under which what is attached to it changes. */
export async function reachHeld(
  asking: Deciding,
  subject: Subject,
): Promise<{ readonly reaching: Reaching; readonly deciding: Deciding }> {
  await holdSubject(asking.db, asking.actor.office, subject)
  const reaching = found(await reachingOf(readonly(asking.db), asking, subject))
  return { reaching, deciding: { ...asking, ...reaching.authority } }
}

/** One attachment and its record. */
export async function attachmentOf(db: ReadDb | Trx, office: Deciding['actor']['office'], id: string) {
  const { subjectKind, subjectId, removedAt, ...one } = found(await attachment(db, office, id))
  return { ...one, removed: removedAt !== null, subject: { kind: subjectKind, id: subjectId } }
}
