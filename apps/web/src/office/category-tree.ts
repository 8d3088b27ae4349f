import type { AppRouter } from '@prongsai/api/app-router'
import { codePatternFrom, formatCode } from '@prongsai/domain/asset/asset-code'
import { usefulLifeOn } from '@prongsai/domain/asset/category'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { useUnits } from './people.ts'

export type CategoryRow = inferRouterOutputs<AppRouter>['category']['tree'][number]

/** A value and whose it is: its own, or that of the nearest category above that has one. */
type Inherited<Value> = { readonly value: Value; readonly of: CategoryRow } | undefined

export type CategoryNode = CategoryRow & {
  readonly depth: number
  readonly above: readonly CategoryRow[]
  readonly kindInForce: Inherited<string>
  readonly patternInForce: Inherited<string>
  readonly livesInForce: Inherited<CategoryRow['lives']>
}

export const useCategoryTree = () =>
  useQuery(trpc.category.tree.queryOptions(undefined, { select: inTreeOrder }))

function inTreeOrder(rows: readonly CategoryRow[]): readonly CategoryNode[] {
  const below = Map.groupBy(rows, ({ parentId }) => parentId)
  const walk = (above: readonly CategoryRow[]): readonly CategoryNode[] =>
    (below.get(above.at(-1)?.id ?? null) ?? []).flatMap((row) => {
      const line = [...above, row]
      return [{ ...row, depth: above.length, above, ...inForce(line) }, ...walk(line)]
    })
  return walk([])
}

const inForce = (line: readonly CategoryRow[]) => ({
  kindInForce: nearest(line, ({ kind }) => kind ?? undefined),
  patternInForce: nearest(line, ({ pattern }) => pattern ?? undefined),
  livesInForce: nearest(line, ({ lives }) => (lives.length === 0 ? undefined : lives)),
})

function nearest<Value>(
  line: readonly CategoryRow[],
  valueOf: (row: CategoryRow) => Value | undefined,
): Inherited<Value> {
  const of = line.findLast((row) => valueOf(row) !== undefined)
  const value = of && valueOf(of)
  return of === undefined || value === undefined ? undefined : { value, of }
}

/** The useful life of what is acquired on the day. */
export const lifeOn = (node: CategoryNode, day: CivilDate): number | null =>
  usefulLifeOn(node.livesInForce?.value ?? [], day)

type Coding = { readonly kind: string | undefined; readonly pattern: string | undefined }

/** What a pattern makes of articles acquired today, or what is wrong with it: the rules' own answer while it is typed. */
export function usePatternPreview(): (coding: Coding) => {
  readonly fault?: string
  readonly codes?: readonly [string, string]
  readonly note?: string
} {
  const { t } = useTranslation('office')
  const { today } = useMe()
  const unit = useUnits().at(0)?.shortName
  return ({ kind, pattern }) => {
    if (pattern === undefined) return { note: t('categories.previewNone') }
    const read = codePatternFrom(pattern)
    if (!read.ok) return { fault: t(`categories.fault.${read.refusal}`) }
    if (kind === undefined && read.value.some(({ part }) => part === 'kind'))
      return { note: t('categories.previewNoKind') }
    const source = { kind: kind ?? '', acquiredOn: today, unit }
    return { codes: [formatCode(read.value, source, 1), formatCode(read.value, source, 2)] }
  }
}
