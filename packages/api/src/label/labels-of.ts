import type { AssetId } from '@prongsai/domain/base/id'
import { pagesOf } from '@prongsai/domain/label/label-place'
import { labelRun, printsOf } from '@prongsai/db/label/label-runs'
import type { Looking } from '../context.ts'
import { found } from '../found.ts'

/** How often a thing's label was printed, the last first. */
export async function labelsOf({ db, actor }: Looking, asset: AssetId) {
  const prints = await printsOf(db, actor.office, asset)
  return prints.map(({ at, ...print }) => ({ ...print, at: at.toISOString() }))
}

/** What a printing takes of paper. */
export async function runOf({ db, actor }: Looking, id: string) {
  const { stock, layout, start, assets } = found(await labelRun(db, actor.office, id))
  return { stock, layout, labels: assets.length, pages: pagesOf(layout, assets.length, start) }
}
