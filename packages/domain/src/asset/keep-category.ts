import type { CategoryId } from '../base/id.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { codePatternFrom } from './asset-code.ts'
import type { AssetRefusal } from './asset-refusal.ts'

/** A category as it stands in the tree. */
export type CategoryNode = {
  readonly id: CategoryId
  readonly parentId: CategoryId | null
  readonly name: string
  readonly kind: string | null
  readonly closedOn: CivilDate | null
}

/** What an officer says of a category, new (`id` null) or standing. */
export type CategorySaid = Pick<CategoryNode, 'parentId' | 'kind'> & {
  readonly id: CategoryId | null
  readonly pattern: string | null
}

/** A category may be said so: its codes can be made, its kind is nobody else's, and it lies not below itself. */
export function categoryVerdict(
  said: CategorySaid,
  tree: readonly CategoryNode[],
): Verdict<CategorySaid, AssetRefusal> {
  const pattern = said.pattern === null ? undefined : codePatternFrom(said.pattern)
  if (pattern && !pattern.ok) return no({ code: 'asset/category-pattern', fault: pattern.refusal })
  const holder = tree.find(
    (one) => said.kind !== null && one.kind === said.kind && one.id !== said.id && one.closedOn === null,
  )
  if (holder) return no({ code: 'asset/category-kind-taken', kind: said.kind ?? '', holder: holder.name })
  const above = tree.find(({ id }) => id === said.parentId)
  if (above?.closedOn) return no({ code: 'asset/category-already-closed', category: above.name })
  if (said.id !== null && liesBelow(said.parentId, said.id, tree))
    return no({ code: 'asset/category-below-itself' })
  return yes(said)
}

/** A category is closed once everything below it is; cards that lie in it stay. */
export function closeVerdict(
  node: CategoryNode,
  tree: readonly CategoryNode[],
): Verdict<CategoryNode, AssetRefusal> {
  if (node.closedOn !== null) return no({ code: 'asset/category-already-closed', category: node.name })
  const below = tree.filter((one) => one.parentId === node.id && one.closedOn === null).length
  return below > 0 ? no({ code: 'asset/category-has-open-below', below }) : yes(node)
}

function liesBelow(id: CategoryId | null, above: CategoryId, tree: readonly CategoryNode[]): boolean {
  if (id === null) return false
  if (id === above) return true
  return liesBelow(tree.find((one) => one.id === id)?.parentId ?? null, above, tree)
}
