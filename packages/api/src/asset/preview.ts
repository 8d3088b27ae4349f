import { capitalisedFrom } from '@prongsai/domain/asset/capitalisation'
import { numberingOf, usefulLifeOn } from '@prongsai/domain/asset/category'
import type { PreviewInput } from '@prongsai/domain/asset/asset.input'
import type { Satang } from '@prongsai/domain/money/satang'
import { nextNumber } from '@prongsai/db/asset/codes'
import { standingOf } from '@prongsai/db/asset/standing'
import type { Looking } from '../context.ts'
import { found } from '../found.ts'

export type Preview = {
  /** What the card would get if it were saved now; null where a code has to be typed. */
  readonly code: string | null
  readonly usefulLifeYears: number | null
  /** At or above it an article is capitalised. */
  readonly capitalisedFrom: Satang | null
}

/** What a new card would be given, shown while it is filled in; nothing is taken. */
export async function preview({ db, actor, today }: Looking, input: PreviewInput): Promise<Preview> {
  const asked = { category: input.categoryId, unit: input.unitId, keeper: null }
  const { category, unit, thresholds } = found(await standingOf(db, actor.office, asked))
  const day = input.acquiredOn ?? today
  const numbering = numberingOf(category, { acquiredOn: day, unit: unit?.shortName })
  return {
    code: numbering.ok ? numbering.value.codeOf(await nextNumber(db, actor.office, numbering.value)) : null,
    usefulLifeYears: usefulLifeOn(category.lives, day),
    capitalisedFrom: capitalisedFrom(day, thresholds)?.value ?? null,
  }
}
