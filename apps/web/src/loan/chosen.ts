import type { AppRouter } from '@prongsai/api/app-router'
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server'

export type Lendable = inferRouterOutputs<AppRouter>['loan']['availability'][number]
export type AskedLine = inferRouterInputs<AppRouter>['loan']['request']['lines'][number]

/** One thing of a request, with what it is called on the screen. */
export type Chosen = {
  readonly key: string
  readonly name: string
  readonly unit: string
  readonly countingUnit: string
  readonly most: number
  readonly line: AskedLine
}

/** One card is asked for as that card; of several alike any will do. */
export function chosenOf(kind: Lendable): Chosen {
  const { categoryId, name, unitId, assetId, cards, pieces, unit, countingUnit, code } = kind
  const single = cards === 1
  return {
    key: `${categoryId} ${name} ${unitId}`,
    name: single ? `${code} ${name}` : name,
    unit,
    countingUnit,
    most: pieces,
    line: single
      ? { kind: 'asset', assetId, unitId, pieces: 1 }
      : { kind: 'alike', categoryId, name, unitId, pieces: 1 },
  }
}

export const withPieces = (chosen: Chosen, pieces: number): Chosen => ({
  ...chosen,
  line: { ...chosen.line, pieces },
})

/** How many are free on every one of the days. */
export const freeThroughout = (kind: Pick<Lendable, 'free'>, days: number): number =>
  Math.min(...kind.free.slice(0, Math.max(days, 1)))
