import type { AssetId } from '@prongsai/domain/base/id'
import { printsOf } from '@prongsai/db/label/label-runs'
import type { Looking } from '../context.ts'

/** How often a thing's label was printed, the last first. */
export async function labelsOf({ db, actor }: Looking, asset: AssetId) {
  const prints = await printsOf(db, actor.office, asset)
  return prints.map(({ at, ...print }) => ({ ...print, at: at.toISOString() }))
}
