import {
  ageBands,
  conditionBands,
  seenBands,
  valueBands,
  warrantyBands,
  type Band,
  type Overview,
} from '@prongsai/domain/asset/overview'
import type { CategoryId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { satang, type Satang } from '@prongsai/domain/money/satang'
import { amountsIn, amountsOfCategories } from '@prongsai/db/asset/asset-overview'
import { assetTotals } from '@prongsai/db/asset/asset-totals'
import { categories } from '@prongsai/db/asset/categories'
import type { Looking } from '../context.ts'

/** A line: what it is of (a name, or the key of a band), how much, and the filter that shows it. */
export type OverviewLine = Band & {
  /** Of a unit or a category; null for a band, whose key has words. */
  readonly name: string | null
  readonly cards: number
  readonly pieces: number
  readonly value: Satang
}

/** The register looked over by one of seven ways; only what is in use counts. */
export function overview(looking: Looking, by: Overview): Promise<readonly OverviewLine[]> {
  if (by === 'unit') return byUnit(looking)
  return by === 'category' ? byCategory(looking) : byBand(looking, bandsOf(by, looking.today))
}

function bandsOf(by: Exclude<Overview, 'unit' | 'category'>, today: CivilDate): readonly Band[] {
  switch (by) {
    case 'age':
      return ageBands(today)
    case 'value':
      return valueBands
    case 'condition':
      return conditionBands
    case 'warranty':
      return warrantyBands(today)
    case 'seen':
      return seenBands(today)
  }
}

async function byBand({ db, actor }: Looking, bands: readonly Band[]): Promise<readonly OverviewLine[]> {
  const amounts = await amountsIn(db, actor.office, bands)
  return bands.flatMap((band, place) => {
    const amount = amounts[place]
    return amount === undefined ? [] : [{ ...band, name: null, ...amount }]
  })
}

async function byUnit({ db, actor }: Looking): Promise<readonly OverviewLine[]> {
  const totals = (await assetTotals(db, actor.office)).filter(({ status }) => status === 'in-use')
  return [...Map.groupBy(totals, ({ unitId }) => unitId)].map(([unit, own]) => ({
    key: unit,
    name: own[0]?.unit ?? '',
    filter: { status: 'in-use', unit },
    ...added(own.map(({ articles, ...one }) => ({ ...one, pieces: articles }))),
  }))
}

/** Of the categories at the top, each with all that lies below it. */
async function byCategory({ db, actor }: Looking): Promise<readonly OverviewLine[]> {
  const tree = await categories(db, actor.office)
  const own = await amountsOfCategories(db, actor.office)
  const parents = new Map(tree.map(({ id, parentId }) => [id, parentId]))
  const topOf = (id: CategoryId): CategoryId => {
    const parent = parents.get(id) ?? null
    return parent === null ? id : topOf(parent)
  }
  const byTop = Map.groupBy(own, ({ categoryId }) => topOf(categoryId))
  return tree
    .filter(({ id }) => byTop.has(id))
    .map(({ id, name }) => ({
      key: id,
      name,
      filter: { status: 'in-use', category: id },
      ...added(byTop.get(id) ?? []),
    }))
}

type Part = { readonly cards: bigint; readonly pieces: bigint; readonly value: Satang }

const added = (parts: readonly Part[]) => ({
  cards: Number(parts.reduce((sum, { cards }) => sum + cards, 0n)),
  pieces: Number(parts.reduce((sum, { pieces }) => sum + pieces, 0n)),
  value: satang(parts.reduce((sum, { value }) => sum + value, 0n)),
})
