import { isoOf } from '@prongsai/domain/calendar/civil-date'
import type { RemoveMarkInput } from '@prongsai/domain/scan/scan.input'
import { lockMark, removeMark as remove } from '@prongsai/db/scan/asset-marks'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'
import { withinUnit } from '../within-unit.ts'

/** Takes a further code from a card, which is found by it no longer. */
export async function removeMark(deciding: Deciding, { id, reason }: RemoveMarkInput): Promise<void> {
  const { db, actor, now } = deciding
  const mark = found(await lockMark(db, actor.office, id))
  await remove(db, actor.office, { id, by: actor.person, at: isoOf(now), reason })
  await record(withinUnit(deciding, mark.unitId), {
    act: 'scan/unbind',
    subject: { kind: 'asset', id: mark.assetId, label: `${mark.code} ${mark.name}` },
    reason,
    changes: [{ field: 'mark', from: mark.text, to: null }],
  })
}
