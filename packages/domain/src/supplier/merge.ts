import type { SupplierId } from '../base/id.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import type { SupplierRefusal } from './supplier-refusal.ts'

/** One of two rows that may be the same supplier. `number` tells numbers apart without being one. */
export type Merging = {
  readonly id: SupplierId
  readonly name: string
  readonly number: string | null
  /** What it has been merged into already. */
  readonly mergedInto: string | null
}

type Between = {
  /** A purchase in which both have an offer, where there is one. */
  readonly bothOffered: string | undefined
}

/** รวมรายการซ้ำ: one row goes into the other, which stands for both from then on. */
export function mergeVerdict(
  { gone, stands }: { readonly gone: Merging; readonly stands: Merging },
  { bothOffered }: Between,
): Verdict<undefined, SupplierRefusal> {
  if (gone.id === stands.id) return no({ code: 'supplier/merged-with-itself' })
  const merged = [gone, stands].find(({ mergedInto }) => mergedInto !== null)
  if (merged !== undefined)
    return no({ code: 'supplier/merged', name: merged.name, into: merged.mergedInto ?? '' })
  if (gone.number !== null && stands.number === null)
    return no({ code: 'supplier/numbered-stands', name: gone.name })
  if (gone.number !== null && gone.number !== stands.number) return no({ code: 'supplier/numbers-differ' })
  return bothOffered === undefined
    ? yes(undefined)
    : no({ code: 'supplier/both-offered', purchase: bothOffered })
}

type Since = {
  readonly name: string
  /** The name of what it stands under now; null when it was not merged. */
  readonly into: string | null
  /** What that has been merged into itself. */
  readonly further: string | null
  /** What has been recorded of the row that stands since: whose it is, can no longer be told. */
  readonly recorded: number
}

/** A merge is taken back while nothing new hangs on it. What went has no number of its own that another could have taken. */
export function unmergeVerdict(since: Since): Verdict<undefined, SupplierRefusal> {
  const { name, into, further, recorded } = since
  if (into === null) return no({ code: 'supplier/not-merged', name })
  if (further !== null) return no({ code: 'supplier/merged', name: into, into: further })
  return recorded > 0 ? no({ code: 'supplier/merge-in-use', name: into, recorded }) : yes(undefined)
}
