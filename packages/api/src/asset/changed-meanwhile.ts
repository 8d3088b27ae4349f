import type { AssetRefusal, MeanwhileChange } from '@prongsai/domain/asset/asset-refusal'
import type { AssetId } from '@prongsai/domain/base/id'
import { no, type Verdict } from '@prongsai/domain/base/verdict'
import { entryOf, type JournalActor } from '@prongsai/domain/journal/entry'
import { entriesSince } from '@prongsai/db/asset/correct-card'
import type { Deciding } from '../context.ts'

type Stale = { readonly id: AssetId; readonly read: number; readonly version: number }

/** Who changed what since the version that was read: every version has its own entry. */
export async function changedMeanwhile(
  { db, actor }: Deciding,
  { id, read, version }: Stale,
): Promise<Verdict<never, AssetRefusal>> {
  const bodies = await entriesSince(db, actor.office, { id, versions: Math.max(version - read, 0) })
  const meanwhile = bodies.map((body): MeanwhileChange => {
    const { actor: author, at, changes } = entryOf(body)
    return { by: author.name, position: positionOf(author), at, changes }
  })
  return no({ code: 'asset/changed-meanwhile', version, meanwhile })
}

/** The post under which it was done: another's, where it was done in his place. */
const positionOf = ({ position, actingFor }: JournalActor): string =>
  actingFor === null ? position : `${position} รักษาราชการแทน${actingFor.position}`
