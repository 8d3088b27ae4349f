import { assetSearchText } from '@prongsai/domain/asset/asset-search-text'
import { extraVerdict, fieldText } from '@prongsai/domain/asset/category-field'
import type { CorrectExtraInput } from '@prongsai/domain/asset/category-field.input'
import { whyAsked } from '@prongsai/domain/asset/correct-asset'
import { no } from '@prongsai/domain/base/verdict'
import { instantFrom, isoOf } from '@prongsai/domain/calendar/civil-date'
import { accept } from '@prongsai/domain/refusal'
import { fieldsInForce, saveExtra } from '@prongsai/db/asset/category-fields'
import { lockCards } from '@prongsai/db/asset/correct-card'
import { readonly } from '@prongsai/db/database'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record } from '../journal/record.ts'
import { withinUnit } from '../within-unit.ts'
import { changedMeanwhile } from './changed-meanwhile.ts'

/** What a card says in the fields of its category; what it said in others it keeps. */
export async function correctExtra(asking: Deciding, input: CorrectExtraInput) {
  const { db, actor, now } = asking
  const [locked] = await lockCards(db, actor.office, [input.id])
  const card = found(locked)
  const deciding = withinUnit(asking, card.unitId)
  if (card.version !== input.version)
    accept(await changedMeanwhile(deciding, { id: card.id, read: input.version, version: card.version }))
  const fields = await fieldsInForce(readonly(db), actor.office, card.categoryId)
  const said = accept(extraVerdict(fields, input.extra, 'register'))
  const changes = fields
    .map((field) => ({
      field: field.name,
      from: fieldText(field, card.extra[field.id] ?? '') || null,
      to: fieldText(field, said[field.id] ?? '') || null,
    }))
    .filter(({ from, to }) => from !== to)
  if (changes.length === 0) accept(no({ code: 'asset/nothing-changed' }))
  const why = whyAsked({ status: card.status, recordedAt: instantFrom(card.recordedAt) }, now)
  if (why !== undefined && input.reason === '') accept(no({ code: 'asset/reason-needed', why }))
  const own = new Set(fields.map(({ id }) => id))
  const others = Object.fromEntries(Object.entries(card.extra).filter(([id]) => !own.has(id)))
  const extra = { ...others, ...said }
  const saved = await saveExtra(db, actor.office, {
    id: card.id,
    extra,
    search: assetSearchText({ ...card, extra }),
    at: isoOf(now),
  })
  await record(deciding, {
    act: 'asset/correct',
    subject: { kind: 'asset', id: card.id, label: `${card.code} ${card.name}` },
    reason: input.reason === '' ? null : input.reason,
    changes,
  })
  return saved
}
