import type { UnitId } from '../base/id.ts'
import { searchText } from '../base/thai-text.ts'
import { monthOfDay, fiscalYearOfMonth, type CivilMonth } from '../calendar/civil-month.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { meets, thresholdOn, type Threshold } from '../law/thresholds.ts'
import { sum, type Satang } from '../money/satang.ts'
import type { GroundKey, MethodKey } from '../procurement/ground.ts'
import { computeMethod } from '../procurement/method-choice.ts'
import type { PurchaseKind } from '../procurement/purchase.ts'
import { firstDayOfMonth } from './revision.ts'

/** An item of a round as its signs need it; `before` is its estimate as it stood in the plan, null where it is new. */
export type SignedItem = {
  readonly number: number
  readonly name: string
  readonly kind: PurchaseKind
  readonly unitId: UnitId
  readonly lineId: string | null
  readonly estimate: Satang
  readonly startsMonth: CivilMonth
  readonly method: MethodKey
  readonly ground: GroundKey | null
  readonly cancelled: boolean
  readonly before: Satang | null
}

/** What one budget line has left for the round, and what the round asks of it. */
export type Room = { readonly name: string; readonly left: Satang; readonly asked: Satang }

type Of = { readonly items: readonly number[] }

/** ข้อสังเกต: what is unusual in a round, for the eyes of who decides. It stops nothing. Items by their numbers. */
export type PlanSign =
  | { readonly kind: 'over-line'; readonly line: string; readonly left: Satang; readonly asked: Satang }
  | ({ readonly kind: 'no-line' } & Of)
  | ({ readonly kind: 'other-method' } & Of)
  | ({ readonly kind: 'split'; readonly together: Satang; readonly limit: Satang } & Of)
  | ({ readonly kind: 'near-limit'; readonly limit: Satang } & Of)
  | ({ readonly kind: 'month-past' } & Of)
  | ({ readonly kind: 'month-outside' } & Of)
  | ({ readonly kind: 'risen' } & Of)
  | ({ readonly kind: 'cancels' } & Of)

type Seeing = {
  readonly fiscalYear: number
  readonly today: CivilDate
  readonly rooms: readonly Room[]
  readonly thresholds: readonly Threshold[]
}

export function signsOf(items: readonly SignedItem[], seeing: Seeing): readonly PlanSign[] {
  const planned = items.filter(({ cancelled }) => !cancelled)
  const thisMonth = monthOfDay(seeing.today)
  return [
    ...overLines(seeing.rooms),
    ...told(
      'no-line',
      planned.filter(({ lineId }) => lineId === null),
    ),
    ...told(
      'other-method',
      planned.filter((item) => isOther(item, seeing.thresholds)),
    ),
    ...splits(planned, seeing.thresholds),
    ...nearLimit(planned, seeing.thresholds),
    ...told('risen', planned.filter(hasRisen)),
    ...told(
      'month-past',
      planned.filter(({ startsMonth }) => startsMonth < thisMonth),
    ),
    ...told(
      'month-outside',
      planned.filter(({ startsMonth }) => fiscalYearOfMonth(startsMonth) !== seeing.fiscalYear),
    ),
    ...told(
      'cancels',
      items.filter(({ cancelled }) => cancelled),
    ),
  ]
}

/** Planned beyond what the line has left: it cannot all be bought. */
const overLines = (rooms: readonly Room[]): readonly PlanSign[] =>
  rooms
    .filter(({ left, asked }) => asked > left)
    .map(({ name, left, asked }) => ({ kind: 'over-line', line: name, left, asked }))

type Plain = 'no-line' | 'other-method' | 'month-past' | 'month-outside' | 'risen' | 'cancels'

const told = (kind: Plain, items: readonly SignedItem[]): readonly PlanSign[] =>
  items.length === 0 ? [] : [{ kind, items: items.map(({ number }) => number) }]

const isOther = (item: SignedItem, thresholds: readonly Threshold[]): boolean =>
  computeMethod({
    kind: item.kind,
    budget: item.estimate,
    day: firstDayOfMonth(item.startsMonth),
    thresholds,
    inCatalogue: item.method === 'e-market',
    buildingBudget: null,
  }).method !== item.method

/** More than a tenth above what stood in the plan. */
const hasRisen = ({ before, estimate }: SignedItem): boolean =>
  before !== null && estimate * 10n > before * 11n

const limitFor = ({ startsMonth }: SignedItem, thresholds: readonly Threshold[]) =>
  thresholdOn('direct-purchase', firstDayOfMonth(startsMonth), thresholds)

const ofWorks: ReadonlySet<PurchaseKind> = new Set(['goods', 'service', 'construction', 'rent'])

/**
 * ระเบียบฯ 2560 ข้อ 20: like things of one division, each up to the sum of a direct purchase and together above it. Alike
 * is what begins with the same ten letters, numbers left out.
 */
function splits(items: readonly SignedItem[], thresholds: readonly Threshold[]): readonly PlanSign[] {
  const groups = Map.groupBy(
    items.filter(({ kind }) => ofWorks.has(kind)),
    ({ kind, unitId, name }) => `${kind} ${unitId} ${beginningOf(name)}`,
  )
  return [...groups.values()].flatMap((group): readonly PlanSign[] => {
    const [first] = group
    const limit = first && limitFor(first, thresholds)
    if (limit === undefined || group.length < 2) return []
    const small = group.filter(({ estimate }) => meets(estimate, limit))
    const together = sum(small.map(({ estimate }) => estimate))
    return small.length < 2 || meets(together, limit)
      ? []
      : [{ kind: 'split', items: small.map(({ number }) => number), together, limit: limit.value }]
  })
}

const beginningOf = (name: string): string =>
  searchText(name)
    .replaceAll(/[\d\s]/gu, '')
    .slice(0, 10)

/** Within a twentieth below the sum of a direct purchase, or at it. */
function nearLimit(items: readonly SignedItem[], thresholds: readonly Threshold[]): readonly PlanSign[] {
  const near = items.filter((item) => {
    const limit = limitFor(item, thresholds)
    return (
      ofWorks.has(item.kind) &&
      limit !== undefined &&
      meets(item.estimate, limit) &&
      item.estimate * 20n >= limit.value * 19n
    )
  })
  const [first] = near
  const limit = first && limitFor(first, thresholds)
  return limit === undefined
    ? []
    : [{ kind: 'near-limit', items: near.map(({ number }) => number), limit: limit.value }]
}
