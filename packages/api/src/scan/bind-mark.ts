import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { accept } from '@prongsai/domain/refusal'
import { keyToBind, markIsFree } from '@prongsai/domain/scan/bind-mark'
import type { BindMarkInput } from '@prongsai/domain/scan/scan.input'
import { holderOfKey, insertMark, lockMarked } from '@prongsai/db/scan/asset-marks'
import { unknownIsBound } from '@prongsai/db/scan/unknown-scans'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'
import { withinUnit } from '../within-unit.ts'

/** ผูกรหัสเดิม: from now on the card is found by this code as well. */
export async function bindMark(deciding: Deciding, { text, assetId }: BindMarkInput): Promise<void> {
  const { db, actor, now } = deciding
  const { office } = actor
  const key = accept(keyToBind(text))
  const card = found(await lockMarked(db, office, assetId))
  accept(markIsFree(text, await holderOfKey(db, office, key)))
  const dealt = { by: actor.person, at: isoOf(now) }
  await insertMark(db, office, { asset: card.id, text, key, ...dealt })
  await unknownIsBound(db, office, { key, ...dealt })
  await record(withinUnit(deciding, card.unitId), {
    act: 'scan/bind',
    subject: { kind: 'asset', id: card.id, label: `${card.code} ${card.name}` },
    changes: [{ field: 'mark', from: null, to: text }],
  })
}
