import type { AppRouter } from '@prongsai/api/app-router'
import { sum, type Satang } from '@prongsai/domain/money/satang'
import type { ActualState } from '@prongsai/domain/plan/actual'
import type { inferRouterOutputs } from '@trpc/server'

export type ActualFigures = inferRouterOutputs<AppRouter>['plan']['actual']

/** In the order in which a bar shows them. */
export const shownStates: readonly ActualState[] = ['begun', 'late', 'waiting', 'carried', 'cancelled']

export type By = 'month' | 'unit'

export type FigureRow = {
  /** The month, or the unit's id. */
  readonly key: string
  readonly unit: string
  readonly planned: number
  readonly estimate: Satang
  readonly of: Readonly<Record<ActualState, number>>
}

/** The figures as rows, one for each month or unit, in the order in which they come. */
export function rowsBy(figures: ActualFigures, by: By): readonly FigureRow[] {
  const groups = Map.groupBy(figures, ({ month, unitId }) => (by === 'month' ? month : unitId))
  return Array.from(groups, ([key, group]) => ({ key, unit: group[0]?.unit ?? '', ...totalOf(group) }))
}

/** What some figures come to together. */
export function totalOf(figures: ActualFigures): Pick<FigureRow, 'planned' | 'estimate' | 'of'> {
  const count = (state?: ActualState): number =>
    figures
      .filter((figure) => state === undefined || figure.state === state)
      .reduce((all, figure) => all + figure.count, 0)
  return {
    planned: count(),
    estimate: sum(figures.map(({ estimate }) => estimate)),
    of: {
      begun: count('begun'),
      late: count('late'),
      waiting: count('waiting'),
      cancelled: count('cancelled'),
      carried: count('carried'),
    },
  }
}
