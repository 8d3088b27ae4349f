import { assetPage, type AssetLine } from '@prongsai/db/asset/asset-list'
import { holderOfCode } from '@prongsai/db/asset/codes'
import type { Looking } from '../context.ts'

const shown = 8

export type FoundAsset = Pick<AssetLine, 'id' | 'code' | 'name' | 'unit' | 'status'>

/** A few cards for what has been typed so far; the one whose code it is comes first. */
export async function findAssets({ db, actor }: Looking, text: string): Promise<readonly FoundAsset[]> {
  if (text.trim().length < 2) return []
  const exact = await holderOfCode(db, actor.office, text)
  const { lines } = await assetPage(db, actor.office, {
    filter: { text },
    order: { by: 'code', direction: 'asc' },
    page: { at: 'first' },
    size: shown,
  })
  const found = lines.map(({ id, code, name, unit, status }) => ({ id, code, name, unit, status }))
  return found.toSorted((a, b) => Number(b.id === exact?.id) - Number(a.id === exact?.id))
}
