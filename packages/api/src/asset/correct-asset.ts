import * as rules from '@prongsai/domain/asset/correct-asset'
import type { CorrectAssetInput } from '@prongsai/domain/asset/asset.input'
import { toldOfCard } from '@prongsai/domain/asset/asset-history'
import { isPostedOut, postedOutClause } from '@prongsai/domain/asset/posted-out'
import { citationText } from '@prongsai/domain/law/citation'
import { codeKey } from '@prongsai/domain/asset/asset-code'
import type { CategoryId } from '@prongsai/domain/base/id'
import { no } from '@prongsai/domain/base/verdict'
import { instantFrom, isoOf } from '@prongsai/domain/calendar/civil-date'
import { changesBetween } from '@prongsai/domain/journal/changes'
import { accept } from '@prongsai/domain/refusal'
import { readonly } from '@prongsai/db/database'
import { holderOfCode } from '@prongsai/db/asset/codes'
import { lockCards, ownThresholds, saveCard, type LockedCard } from '@prongsai/db/asset/correct-card'
import { cutOff, stretchCustody } from '@prongsai/db/asset/custody'
import { standingOf } from '@prongsai/db/asset/standing'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'
import { withinUnit } from '../within-unit.ts'
import { changedMeanwhile } from './changed-meanwhile.ts'

/** A card is corrected: what it said and says, and why, stays in its history. */
export async function correctAsset(asking: Deciding, input: CorrectAssetInput) {
  const { db, actor, now } = asking
  const [locked] = await lockCards(db, actor.office, [input.id])
  const card = found(locked)
  const deciding = withinUnit(asking, card.unitId)
  if (card.version !== input.version)
    accept(await changedMeanwhile(deciding, { id: card.id, read: input.version, version: card.version }))
  const thresholds = await ownThresholds(db, actor.office)
  const standing = { ...card, recordedAt: instantFrom(card.recordedAt) }
  const corrected = accept(rules.correctAsset(standing, input, { now, thresholds }))
  const category = await categoryAfter(deciding, card, corrected.facts.categoryId)
  await refuseTakenCode(deciding, card, corrected.facts.code)
  await keepCustodyTrue(deciding, card, corrected.facts.quantity)
  const saved = await saveCard(db, actor.office, {
    ...corrected,
    id: card.id,
    place: card.place,
    extra: card.extra,
    at: isoOf(now),
  })
  await record(deciding, {
    act: 'asset/correct',
    subject: { kind: 'asset', id: card.id, label: `${corrected.facts.code} ${corrected.facts.name}` },
    clause: isPostedOut(card) ? citationText(postedOutClause) : null,
    reason: input.reason === '' ? null : input.reason,
    changes: changesBetween(
      toldOfCard(card, { categoryId: card.category }),
      toldOfCard(corrected.facts, { categoryId: category }),
    ),
  })
  return saved
}

/** The name of the category that the card comes to; a closed one takes no more cards. */
async function categoryAfter({ db, actor, today }: Deciding, card: LockedCard, category: CategoryId) {
  if (category === card.categoryId) return card.category
  const asked = { category, unit: null, keeper: null }
  const { category: next } = found(await standingOf(readonly(db), actor.office, asked))
  if (next.closedOn !== null && next.closedOn <= today)
    accept(no({ code: 'asset/category-closed', category: next.name }))
  return next.name
}

async function refuseTakenCode({ db, actor }: Deciding, card: LockedCard, code: string): Promise<void> {
  if (codeKey(code) === codeKey(card.code)) return
  const holder = await holderOfCode(readonly(db), actor.office, code)
  if (holder) accept(no({ code: 'asset/code-taken', assetCode: code, holder: holder.name }))
}

/** Every piece of the card, and nothing beyond, is in somebody's custody. */
async function keepCustodyTrue({ db, actor }: Deciding, card: LockedCard, quantity: number): Promise<void> {
  if (quantity === card.quantity) return
  const pieces = { id: card.id, was: card.quantity, is: quantity }
  const cut = await cutOff(db, actor.office, pieces)
  if (cut) accept(no({ code: 'asset/quantity-held', unit: cut.unit, least: cut.least }))
  await stretchCustody(db, actor.office, pieces)
}
