import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { accept } from '@prongsai/domain/refusal'
import { mergeVerdict, unmergeVerdict, type Merging } from '@prongsai/domain/supplier/merge'
import type { MergeSupplierInput, UnmergeSupplierInput } from '@prongsai/domain/supplier/supplier.input'
import { bothOffered, recordedSince, saveMerge, undoMerge } from '@prongsai/db/supplier/merges'
import { lockSupplier, lockTwo, type SupplierRow } from '@prongsai/db/supplier/suppliers'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'

/** รวมรายการซ้ำ: what hangs on the one that goes is asked for under the one that stands. */
export async function mergeSupplier(deciding: Deciding, { id, into, reason }: MergeSupplierInput) {
  const { db, actor, now } = deciding
  const two = await lockTwo(db, actor.office, [id, into])
  const [gone, stands] = [found(two.gone), found(two.stands)]
  const together = await bothOffered(db, actor.office, { gone: id, stands: into })
  accept(mergeVerdict({ gone: mergingOf(gone), stands: mergingOf(stands) }, { bothOffered: together }))
  await saveMerge(db, actor.office, { gone: id, stands: into, reason, at: isoOf(now), by: actor.person })
  await record(deciding, {
    act: 'supplier/merge',
    subject: { kind: 'supplier', id, label: gone.name },
    reason,
    changes: [{ field: 'mergedInto', from: null, to: stands.name }],
  })
}

const mergingOf = ({ id, name, taxId, taxDigest, mergedInto, mergedIntoName }: SupplierRow): Merging => ({
  id,
  name,
  number: taxId ?? (taxDigest && Buffer.from(taxDigest).toString('hex')),
  mergedInto: mergedInto === null ? null : (mergedIntoName ?? ''),
})

/** แยกรายการที่รวมไว้, while nothing new hangs on the one that stands. */
export async function unmergeSupplier(deciding: Deciding, { id, reason }: UnmergeSupplierInput) {
  const { db, actor } = deciding
  const row = found(await lockSupplier(db, actor.office, id))
  const { mergedInto, mergedAt } = row
  const stands = mergedInto === null ? undefined : await lockSupplier(db, actor.office, mergedInto)
  const recorded =
    mergedInto === null || mergedAt === null
      ? 0
      : await recordedSince(db, actor.office, { id: mergedInto, since: mergedAt })
  accept(
    unmergeVerdict({
      name: row.name,
      into: stands?.name ?? null,
      further: stands?.mergedIntoName ?? null,
      recorded,
    }),
  )
  await undoMerge(db, actor.office, id)
  await record(deciding, {
    act: 'supplier/unmerge',
    subject: { kind: 'supplier', id, label: row.name },
    reason,
    changes: [{ field: 'mergedInto', from: stands?.name ?? null, to: null }],
  })
}
