import type { AppRouter } from '@prongsai/api/app-router'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'

type Outputs = inferRouterOutputs<AppRouter>
export type Lendable = Outputs['loan']['availability'][number]
type HeldCard = Outputs['custody']['heldNow'][number]
export type AskedLine = inferRouterInputs<AppRouter>['loan']['request']['lines'][number]

/** One thing of a request, with what it is called on the screen. */
export type Chosen = {
  readonly key: string
  readonly name: string
  readonly unit: string
  readonly countingUnit: string
  readonly most: number
  /** ชุด: what goes along with it, in words. */
  readonly along: string
  readonly line: AskedLine
}

/** One card is asked for as that card; of several alike any will do. */
export function chosenOf(kind: Lendable): Chosen {
  if (kind.cards === 1) return chosenCard(kind, alongText(kind.parts))
  const { categoryId, name, unitId, pieces, unit, countingUnit } = kind
  return {
    key: `${categoryId} ${name} ${unitId}`,
    name,
    unit,
    countingUnit,
    most: pieces,
    along: '',
    line: { kind: 'alike', categoryId, name, unitId, pieces: 1 },
  }
}

/** That very card: the one that was scanned, come from, or stands alone. */
export function chosenCard(
  card: Pick<HeldCard, 'assetId' | 'unitId' | 'code' | 'name' | 'unit' | 'countingUnit' | 'pieces'>,
  along = '',
): Chosen {
  const { assetId, unitId, code, name, unit, countingUnit, pieces } = card
  return {
    key: `${assetId} ${unitId}`,
    name: `${code} ${name}`,
    unit,
    countingUnit,
    most: pieces,
    along,
    line: { kind: 'asset', assetId, unitId, pieces: 1 },
  }
}

/** 'ลำโพง 2 ตัว, ไมโครโฟน 1 ตัว'. */
export const alongText = (parts: Lendable['parts']): string =>
  parts.map(({ name, pieces, countingUnit }) => `${name} ${pieces} ${countingUnit}`).join(', ')

export const withPieces = (chosen: Chosen, pieces: number): Chosen => ({
  ...chosen,
  line: { ...chosen.line, pieces },
})

/** What is there twice is asked for once. */
export const withOne = (chosen: readonly Chosen[], one: Chosen): readonly Chosen[] =>
  chosen.some(({ key }) => key === one.key) ? chosen : [...chosen, one]

/** How many are free on every one of the days. */
export const freeThroughout = (kind: Pick<Lendable, 'free'>, days: number): number =>
  Math.min(...kind.free.slice(0, Math.max(days, 1)))
