import { whyAsked } from '@prongsai/domain/asset/correct-asset'
import { isPostedOut, postedOutClause, postedOutVerdict } from '@prongsai/domain/asset/posted-out'
import { citationText } from '@prongsai/domain/law/citation'
import type { CorrectManyInput } from '@prongsai/domain/asset/asset.input'
import { toldOfCard } from '@prongsai/domain/asset/asset-history'
import { no } from '@prongsai/domain/base/verdict'
import { instantFrom, isoOf } from '@prongsai/domain/calendar/civil-date'
import { changesBetween } from '@prongsai/domain/journal/changes'
import { accept } from '@prongsai/domain/refusal'
import { readonly } from '@prongsai/db/database'
import { lockCards, saveCards, type LockedCard } from '@prongsai/db/asset/correct-card'
import { standingOf } from '@prongsai/db/asset/standing'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { recordMany } from '../journal/record-many.ts'
import { withinUnit } from '../within-unit.ts'

/** One thing said of many cards in one decision; each that it changes has it in its own history. */
export async function correctMany(
  deciding: Deciding,
  input: CorrectManyInput,
): Promise<{ readonly changed: number }> {
  const { db, actor, now } = deciding
  const ids = [...new Set(input.ids)]
  const cards = await lockCards(db, actor.office, ids)
  if (cards.length < ids.length) found(undefined)
  const decidingOf = new Map(cards.map(({ unitId }) => [unitId, withinUnit(deciding, unitId)]))
  const category = await categorySet(deciding, input)
  const changed = cards.filter((card) =>
    Object.entries(input.set).some(([field, value]) => value !== fieldOf(card, field)),
  )
  if (changed.length === 0) accept(no({ code: 'asset/nothing-changed' }))
  for (const card of changed) accept(postedOutVerdict(card, Object.keys(input.set)))
  const why = changed
    .map(({ status, recordedAt }) => whyAsked({ status, recordedAt: instantFrom(recordedAt) }, now))
    .find((asked) => asked !== undefined)
  if (input.reason === '' && why !== undefined) accept(no({ code: 'asset/reason-needed', why }))
  await saveCards(db, actor.office, { ids: changed.map(({ id }) => id), set: input.set, at: isoOf(now) })
  const toldOf = (card: LockedCard) => ({
    act: 'asset/correct' as const,
    subject: { kind: 'asset' as const, id: card.id, label: `${card.code} ${card.name}` },
    clause: isPostedOut(card) ? citationText(postedOutClause) : null,
    reason: input.reason === '' ? null : input.reason,
    changes: changesBetween(
      toldOfCard(card, { categoryId: card.category }),
      toldOfCard(input.set, category === undefined ? {} : { categoryId: category }),
    ),
  })
  await recordMany(
    db,
    changed.map((card) => [decidingOf.get(card.unitId) ?? deciding, toldOf(card)]),
  )
  return { changed: changed.length }
}

const fieldOf = (card: LockedCard, field: string): unknown =>
  new Map<string, unknown>(Object.entries(card)).get(field)

async function categorySet(
  { db, actor, today }: Deciding,
  { set }: CorrectManyInput,
): Promise<string | undefined> {
  if (!('categoryId' in set)) return undefined
  const asked = { category: set.categoryId, unit: null, keeper: null }
  const { category } = found(await standingOf(readonly(db), actor.office, asked))
  if (category.closedOn !== null && category.closedOn <= today)
    accept(no({ code: 'asset/category-closed', category: category.name }))
  return category.name
}
