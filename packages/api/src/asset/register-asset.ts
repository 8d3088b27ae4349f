import { z } from 'zod'
import * as rules from '@prongsai/domain/asset/register-asset'
import type { RegisterAssetInput } from '@prongsai/domain/asset/asset.input'
import { toldOfCard } from '@prongsai/domain/asset/asset-history'
import {
  extraVerdict,
  fieldText,
  type CategoryField,
  type Extra,
} from '@prongsai/domain/asset/category-field'
import { numberingOf } from '@prongsai/domain/asset/category'
import { assetId } from '@prongsai/domain/base/id'
import { no } from '@prongsai/domain/base/verdict'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { changesFromNothing } from '@prongsai/domain/journal/changes'
import { citationText, regulation } from '@prongsai/domain/law/citation'
import { accept } from '@prongsai/domain/refusal'
import { readonly } from '@prongsai/db/database'
import { holderOfCode, takeFreeNumber, takeNumber } from '@prongsai/db/asset/codes'
import { fieldsInForce } from '@prongsai/db/asset/category-fields'
import { enterCard, type Entry } from '@prongsai/db/asset/enter-card'
import { holdStanding, standingOf } from '@prongsai/db/asset/standing'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { record, type Told } from '../journal/record.ts'
import { once } from '../sending/once.ts'
import { withinUnit } from '../within-unit.ts'

const registered = z.object({ id: z.string().transform(assetId), code: z.string() })
export type Registered = z.output<typeof registered>

/** ระเบียบฯ ข้อ 203 (1): an article enters the register, under its code and in somebody's custody. */
export async function registerAsset(asking: Deciding, input: RegisterAssetInput): Promise<Registered> {
  const entrance = await openEntrance(asking, input)
  const { made, told } = await enter(entrance, input)
  await record(entrance.deciding, told)
  return made
}

/** What stands in the office that a card is made by, held until it is. */
export async function openEntrance(
  asking: Deciding,
  { categoryId, unitId, keeperId }: Pick<RegisterAssetInput, 'categoryId' | 'unitId' | 'keeperId'>,
) {
  const { db, actor } = asking
  const asked = { category: categoryId, unit: unitId, keeper: keeperId }
  // Both go out at once, and in this order: what is read is what is held.
  const [, read] = await Promise.all([
    holdStanding(db, actor.office, asked),
    standingOf(readonly(db), actor.office, asked),
  ])
  const standing = found(read)
  const unit = found(standing.unit)
  const deciding = withinUnit(asking, unitId)
  if (keeperId !== null) found(standing.keeper)
  const fields = await fieldsInForce(readonly(db), actor.office, categoryId)
  return { deciding, standing: { ...standing, unit }, fields }
}

type Entrance = Awaited<ReturnType<typeof openEntrance>>

/** One card enters. Answers what its history is told, for the journal is the last to be written. */
export async function enter(
  { deciding, standing, fields }: Entrance,
  { lot, extra: typed, ...input }: RegisterAssetInput & { readonly lot?: string },
): Promise<{ readonly made: Registered; readonly told: Told }> {
  const { actor, today, now } = deciding
  const { category, unit, keeper } = standing
  const card = accept(rules.registerAsset(input, { ...standing, today }))
  const extra = accept(extraVerdict(fields, typed, 'register'))
  // Who held what is brought forward before today is not known.
  const heldFrom = card.broughtForward ? today : (card.acquiredOn ?? today)
  const entry = { card, by: actor.person, at: isoOf(now), heldFrom, lot, extra }
  const made =
    input.code === null
      ? await enterUnderNextCode(deciding, entry, { category, unit: unit.shortName })
      : await enterUnderCode(deciding, { ...entry, code: input.code })
  const pointed = { categoryId: category.name, unitId: unit.name, keeperId: keeper?.name ?? null }
  const told: Told = {
    act: 'asset/register',
    subject: { kind: 'asset', id: made.id, label: `${made.code} ${card.name}` },
    clause: citationText(regulation('203')),
    changes: [
      ...changesFromNothing(toldOfCard({ ...card, code: made.code }, pointed)),
      ...changesFromNothing(toldOfFields(fields, extra)),
    ],
  }
  return { made, told }
}

/** The same from a form, which may send it again because the answer was lost. */
export const registerSent = (
  deciding: Deciding,
  { sending, ...input }: RegisterAssetInput & { readonly sending?: string | undefined },
): Promise<Registered> =>
  once(
    deciding,
    { key: sending, act: 'asset/register', input, answer: registered, labelOf: ({ code }) => code },
    () => registerAsset(deciding, input),
  )

const toldOfFields = (fields: readonly CategoryField[], extra: Extra) =>
  Object.fromEntries(fields.map((field) => [field.name, fieldText(field, extra[field.id] ?? '') || null]))

type Numbered = { readonly category: Parameters<typeof numberingOf>[0]; readonly unit: string }

async function enterUnderNextCode(
  { db, actor, today }: Deciding,
  entry: Omit<Entry, 'code'>,
  { category, unit }: Numbered,
): Promise<Registered> {
  const { office } = actor
  const numbering = accept(numberingOf(category, { acquiredOn: entry.card.acquiredOn ?? today, unit }))
  const next = await takeNumber(db, office, numbering.counter)
  const id = await enterCard(db, office, { ...entry, code: numbering.codeOf(next) })
  if (id !== undefined) return { id, code: numbering.codeOf(next) }
  const free = await takeFreeNumber(db, readonly(db), { office, numbering, from: next + 1 })
  return enterUnderCode({ db, actor }, { ...entry, code: numbering.codeOf(free) })
}

async function enterUnderCode(
  { db, actor }: Pick<Deciding, 'db' | 'actor'>,
  entry: Entry,
): Promise<Registered> {
  const id = await enterCard(db, actor.office, entry)
  if (id !== undefined) return { id, code: entry.code }
  const holder = await holderOfCode(readonly(db), actor.office, entry.code)
  const taken = { code: 'asset/code-taken', assetCode: entry.code, holder: holder?.name ?? null } as const
  return accept(no(taken))
}
