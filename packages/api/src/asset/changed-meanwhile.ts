import type { AssetRefusal } from '@prongsai/domain/asset/asset-refusal'
import type { AssetId } from '@prongsai/domain/base/id'
import { no, type Verdict } from '@prongsai/domain/base/verdict'
import { entryOf } from '@prongsai/domain/journal/entry'
import { entriesSince } from '@prongsai/db/asset/correct-card'
import type { Deciding } from '../context.ts'
import { changeOf } from '../journal/meanwhile.ts'

type Stale = { readonly id: AssetId; readonly read: number; readonly version: number }

/** Who changed what since the version that was read: every version has its own entry. */
export async function changedMeanwhile(
  { db, actor }: Deciding,
  { id, read, version }: Stale,
): Promise<Verdict<never, AssetRefusal>> {
  const bodies = await entriesSince(db, actor.office, { id, versions: Math.max(version - read, 0) })
  const meanwhile = bodies.map((body) => changeOf(entryOf(body)))
  return no({ code: 'asset/changed-meanwhile', version, meanwhile })
}
