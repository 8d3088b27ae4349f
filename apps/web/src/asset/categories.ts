import type { AppRouter } from '@prongsai/api/app-router'
import { useQuery } from '@tanstack/react-query'
import type { inferRouterOutputs } from '@trpc/server'
import { trpc } from '../trpc.ts'

type CategoryRow = inferRouterOutputs<AppRouter>['category']['tree'][number]

/** A category where it stands in the tree: how deep, and the names above it. */
export type CategoryNode = CategoryRow & { readonly depth: number; readonly above: readonly string[] }

const none: readonly CategoryNode[] = []

/** The tree of categories, each after the one that it is below. */
export function useCategories(): readonly CategoryNode[] {
  const tree = useQuery(
    trpc.category.tree.queryOptions(undefined, { select: inTreeOrder, staleTime: 300_000 }),
  )
  return tree.data ?? none
}

function inTreeOrder(rows: readonly CategoryRow[]): readonly CategoryNode[] {
  const below = Map.groupBy(rows, ({ parentId }) => parentId)
  const walk = (parent: CategoryRow | null, above: readonly string[]): readonly CategoryNode[] =>
    (below.get(parent?.id ?? null) ?? []).flatMap((row) => [
      { ...row, depth: above.length, above },
      ...walk(row, [...above, row.name]),
    ])
  return walk(null, [])
}
