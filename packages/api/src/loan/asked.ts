import type { AssetId, CategoryId, UnitId } from '@prongsai/domain/base/id'
import { no } from '@prongsai/domain/base/verdict'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { piecesOf } from '@prongsai/domain/custody/custody'
import { allocate, heldDays, type Allocated, type HeldByUnit } from '@prongsai/domain/loan/hold'
import type { LoanLine, LoanSpan } from '@prongsai/domain/loan/loan'
import { shippedTerms, type CategoryTerms } from '@prongsai/domain/loan/loan-rules'
import { wholeSets, type Membership } from '@prongsai/domain/part/part'
import { accept } from '@prongsai/domain/refusal'
import {
  alikeCards,
  askedCards,
  askedCategories,
  countingUnitOf,
  type AskedCard,
} from '@prongsai/db/loan/asked-cards'
import { busyOfEach, heldByUnit } from '@prongsai/db/loan/holds'
import type { NewLine } from '@prongsai/db/loan/loans'
import { hasUnit } from '@prongsai/db/office/units'
import { loanTerms } from '@prongsai/db/loan/rules'
import { membershipsOf } from '@prongsai/db/part/parts'
import { lockCards } from '@prongsai/db/asset/correct-card'
import { readonly, type ReadDb } from '@prongsai/db/database'
import type { Deciding, Looking } from '../context.ts'
import { found } from '../found.ts'

type Asking = Pick<Looking, 'actor' | 'today'> & { readonly db: ReadDb }

export type AskedThings = {
  /** What was asked for, and what goes along with its set. */
  readonly lines: readonly NewLine[]
  readonly cards: readonly AskedCard[]
  readonly categories: readonly {
    readonly id: CategoryId
    readonly name: string
    readonly terms: CategoryTerms | undefined
  }[]
}

/** What a request means: its cards with their sets, its kinds with the office's terms for them. */
export async function askedThings({ db, actor }: Asking, asked: readonly LoanLine[]): Promise<AskedThings> {
  const { office } = actor
  const ids = asked.flatMap((line) => (line.kind === 'asset' ? [line.assetId] : []))
  const memberships = ids.length === 0 ? [] : await membershipsOf(db, office, ids)
  const all = ids.length === 0 ? [] : accept(wholeSets(ids, memberships))
  const cards = all.length === 0 ? [] : await askedCards(db, office, all)
  found(cards.length === all.length ? cards : undefined)
  const lines: NewLine[] = []
  for (const line of asked) lines.push(...(await namedLines({ db, actor }, line, cards)))
  const along = cards.filter(({ id }) => !ids.includes(id))
  lines.push(...along.map((card) => alongLine(card, lines, memberships)))
  const kinds = [
    ...new Set([
      ...cards.map(({ categoryId }) => categoryId),
      ...asked.flatMap((line) => (line.kind === 'alike' ? [line.categoryId] : [])),
    ]),
  ]
  if (kinds.length === 0) return { lines, cards, categories: [] }
  const terms = await loanTerms(db, office, kinds)
  const named = await askedCategories(db, office, kinds)
  return {
    lines,
    cards,
    categories: named.map((one) => ({
      ...one,
      terms: terms.find(({ categoryId }) => categoryId === one.id),
    })),
  }
}

async function namedLines(
  { db, actor }: Pick<Asking, 'db' | 'actor'>,
  line: LoanLine,
  cards: readonly AskedCard[],
): Promise<readonly NewLine[]> {
  if (line.kind === 'supply')
    return [found((await hasUnit(db, actor.office, line.unitId)) ? line : undefined)]
  if (line.kind === 'asset') {
    const card = found(cards.find(({ id }) => id === line.assetId))
    return [{ ...line, name: `${card.code} ${card.name}`, countingUnit: card.countingUnit }]
  }
  const [first] = await alikeCards(db, actor.office, {
    unit: line.unitId,
    category: line.categoryId,
    name: line.name,
  })
  return [{ ...line, countingUnit: await countingUnitOf(db, actor.office, first) }]
}

/** What goes along with its set goes with all of its pieces, from the division that the set is asked of. */
function alongLine(card: AskedCard, lines: readonly NewLine[], memberships: readonly Membership[]): NewLine {
  const set = memberships.find(({ partId }) => partId === card.id)
  const { unitId } = found(lines.find((line) => line.kind === 'asset' && line.assetId === set?.wholeId))
  return {
    kind: 'asset',
    assetId: card.id,
    unitId,
    pieces: card.quantity,
    name: `${card.code} ${card.name}`,
    countingUnit: card.countingUnit,
  }
}

export type AllocatedLine = {
  readonly position: number
  readonly got: readonly Allocated[]
  readonly until: CivilDate
}

type Wanting = {
  readonly lines: readonly (LoanLine & { readonly position: number })[]
  readonly things: Pick<AskedThings, 'cards' | 'categories'>
}

/** Which pieces each line would get on these days. */
export async function allocateLines(
  asking: Asking,
  { span, ...wanting }: Wanting & { readonly span: LoanSpan },
): Promise<readonly AllocatedLine[]> {
  const [allocated = []] = await allocateEach(asking, { ...wanting, spans: [span] })
  return allocated
}

/**
 * The same for each of several spans of days, each line looked at once for all of them. Two lines of one request do not
 * get the same: what the first takes is busy for the next.
 */
export async function allocateEach(
  { db, actor, today }: Asking,
  { lines, spans, things }: Wanting & { readonly spans: readonly LoanSpan[] },
): Promise<readonly (readonly AllocatedLine[])[]> {
  const taken: Allocated[][] = spans.map(() => [])
  const allocated: AllocatedLine[][] = spans.map(() => [])
  for (const line of lines) {
    if (line.kind === 'supply') continue
    const { bufferDays } = termsOf(things, line)
    const held = await heldFor({ db, actor }, line, things)
    const ids = held.map(({ assetId }) => assetId)
    const days = spans.map((span) => heldDays(span, bufferDays))
    const busy = await busyOfEach(db, actor.office, { ids, spans: days, today })
    for (const [index, { from, until }] of days.entries()) {
      const before = taken[index] ?? []
      const own = before.map((one) => ({ ...one, why: 'loan' as const, who: null, from, until }))
      const got = accept(allocate(line, { held, busy: [...(busy[index] ?? []), ...own] }))
      before.push(...got)
      allocated[index]?.push({ position: line.position, got, until })
    }
  }
  return allocated
}

/** What the division of a line holds of what it asks for; refused where that is not as many. */
async function heldFor(
  { db, actor }: Pick<Asking, 'db' | 'actor'>,
  line: Exclude<LoanLine, { kind: 'supply' }>,
  things: Wanting['things'],
): Promise<readonly HeldByUnit[]> {
  const ids = await candidates({ db, actor }, line)
  const held = ids.length === 0 ? [] : await heldByUnit(db, actor.office, { ids, unit: line.unitId })
  const has = held.reduce((pieces, { slots }) => pieces + piecesOf(slots), 0)
  return has < line.pieces
    ? accept(no({ code: 'loan/not-held', assetCode: nameOf(things, line), pieces: has }))
    : held
}

/** The cards that a line may be served from. */
export const candidates = (
  { db, actor }: Pick<Asking, 'db' | 'actor'>,
  line: Exclude<LoanLine, { kind: 'supply' }>,
): Promise<readonly AssetId[]> =>
  line.kind === 'asset'
    ? Promise.resolve([line.assetId])
    : alikeCards(db, actor.office, { unit: line.unitId, category: line.categoryId, name: line.name })

/** Holds every card that these lines may be served from. */
export async function lockCandidates(
  { db, actor }: Pick<Deciding, 'db' | 'actor'>,
  lines: readonly LoanLine[],
): Promise<void> {
  const durable = lines.flatMap((line) => (line.kind === 'supply' ? [] : [line]))
  const ids = new Set<AssetId>()
  for (const line of durable)
    for (const id of await candidates({ db: readonly(db), actor }, line)) ids.add(id)
  if (ids.size > 0) await lockCards(db, actor.office, [...ids])
}

export function termsOf(
  { cards, categories }: Pick<AskedThings, 'cards' | 'categories'>,
  line: Exclude<LoanLine, { kind: 'supply' }>,
): CategoryTerms {
  const id =
    line.kind === 'alike' ? line.categoryId : found(cards.find((card) => card.id === line.assetId)).categoryId
  return categories.find((category) => category.id === id)?.terms ?? shippedTerms(id)
}

const nameOf = ({ cards }: Pick<AskedThings, 'cards'>, line: LoanLine): string =>
  line.kind === 'asset' ? (cards.find(({ id }) => id === line.assetId)?.code ?? '') : line.name

export const unitsOf = (lines: readonly { readonly unitId: UnitId }[]): readonly UnitId[] => [
  ...new Set(lines.map(({ unitId }) => unitId)),
]
