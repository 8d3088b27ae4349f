import { no, yes, type Verdict } from '../base/verdict.ts'
import { bangkokDay, type CivilDate, type Instant } from '../calendar/civil-date.ts'
import type { Threshold } from '../law/thresholds.ts'
import { assetFactFields, type Asset, type AssetFacts } from './asset.ts'
import type { AssetRefusal } from './asset-refusal.ts'
import { capitalisedBy, factsVerdict } from './facts-verdict.ts'
import { isPostedOut, postedOutVerdict } from './posted-out.ts'

/** Every field that a correction may set; unit, keeper and place change by custody's own acts only. */
export type CorrectableFacts = AssetFacts & Pick<Asset, 'code'>

/** A card as it stands while it is corrected. */
export type StandingCard = CorrectableFacts &
  Pick<Asset, 'broughtForward' | 'capitalised' | 'status'> & { readonly recordedAt: Instant }

export type Correction = { readonly facts: CorrectableFacts; readonly reason: string }

export type Correcting = { readonly now: Instant; readonly thresholds: readonly Threshold[] }

/** A card corrected: what it says now, and which fields differ. */
export type Corrected = {
  readonly facts: CorrectableFacts
  readonly capitalised: boolean
  readonly changed: readonly (keyof CorrectableFacts)[]
}

const oneDay = 86_400_000

/** Why a correction must say its reason: the card is closed, or is older than a day; undefined where it need not. */
export function whyAsked(
  card: Pick<StandingCard, 'status' | 'recordedAt'>,
  now: Instant,
): 'posted-out' | 'older' | undefined {
  if (isPostedOut(card)) return 'posted-out'
  return now - card.recordedAt > oneDay ? 'older' : undefined
}

export function correctAsset(
  card: StandingCard,
  { facts, reason }: Correction,
  { now, thresholds }: Correcting,
): Verdict<Corrected, AssetRefusal> {
  const changed = correctableFields.filter((field) => facts[field] !== card[field])
  if (changed.length === 0) return no({ code: 'asset/nothing-changed' })
  const closed = postedOutVerdict(card, changed)
  if (!closed.ok) return closed
  const today: CivilDate = bangkokDay(now)
  const lawful = factsVerdict(facts, { today, broughtForward: card.broughtForward })
  // What stood on the card before is not held against who corrects something else.
  if (!lawful.ok && changed.some((field) => judged.has(field))) return lawful
  const why = whyAsked(card, now)
  if (why !== undefined && reason === '') return no({ code: 'asset/reason-needed', why })
  // A sum that the office has set since changes nothing of a card whose price and day stay.
  const capitalised = changed.some((field) => field === 'unitPrice' || field === 'acquiredOn')
    ? capitalisedBy(facts, bangkokDay(card.recordedAt), thresholds)
    : card.capitalised
  return yes({ facts, changed, capitalised })
}

const judged: ReadonlySet<keyof CorrectableFacts> = new Set([
  'acquiredOn',
  'warrantyUntil',
  'unitPrice',
  'quantity',
  'serial',
] as const)

export const correctableFields: readonly (keyof CorrectableFacts)[] = ['code', ...assetFactFields]
