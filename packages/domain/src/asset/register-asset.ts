import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import type { Threshold } from '../law/thresholds.ts'
import type { Asset, AssetFacts, Custody } from './asset.ts'
import type { AssetRefusal } from './asset-refusal.ts'
import { usefulLifeOn, type CategoryStanding } from './category.ts'
import { capitalisedBy, factsVerdict } from './facts-verdict.ts'

/** What an officer says of an article that enters the register. */
export type Registration = AssetFacts &
  Custody & {
    /** ยกมา: it was the office's before the system was. */
    readonly broughtForward: boolean
  }

/** What stands in the office on the day of registration. */
export type Standing = {
  readonly today: CivilDate
  readonly category: CategoryStanding
  readonly unit: { readonly name: string; readonly shortName: string; readonly closedOn: CivilDate | null }
  readonly keeper: { readonly name: string; readonly leftOn: CivilDate | null } | null
  readonly thresholds: readonly Threshold[]
}

/** A card as it will stand, all but its code. */
export type NewCard = Omit<Asset, 'id' | 'code' | 'batchId' | 'version'>

/** ระเบียบฯ ข้อ 203 (1): what has been received is entered in the register, with its evidence. */
export function registerAsset(
  registration: Registration,
  standing: Standing,
): Verdict<NewCard, AssetRefusal> {
  const { today, category, unit, keeper } = standing
  if (over(category.closedOn, today)) return no({ code: 'asset/category-closed', category: category.name })
  if (over(unit.closedOn, today)) return no({ code: 'asset/unit-closed', unit: unit.name })
  if (keeper !== null && over(keeper.leftOn, today))
    return no({ code: 'asset/keeper-left', keeper: keeper.name })
  const origin = originVerdict(registration)
  if (!origin.ok) return origin
  const facts = factsVerdict(registration, { today, broughtForward: registration.broughtForward })
  if (!facts.ok) return facts
  return yes({
    ...registration,
    usefulLifeYears:
      registration.usefulLifeYears ?? usefulLifeOn(category.lives, registration.acquiredOn ?? today),
    capitalised: capitalisedBy(registration, today, standing.thresholds),
    status: 'in-use',
    disposedOn: null,
  })
}

/** What was given is entered with its giver, what was found with what is known of it: there is no purchase to prove it. */
function originVerdict({ acquiredHow, seller, note }: Registration): Verdict<undefined, AssetRefusal> {
  if (acquiredHow === 'donation' && seller === '') return no({ code: 'asset/donor-needed' })
  return acquiredHow === 'found' && note === '' ? no({ code: 'asset/finding-needed' }) : yes(undefined)
}

/** The day on which something ended is the first without it. */
const over = (ended: CivilDate | null, today: CivilDate): boolean => ended !== null && ended <= today
