import { no, yes, type Verdict } from '@prongsai/domain/base/verdict'
import type { SupplierRefusal } from '@prongsai/domain/supplier/supplier-refusal'

type Row = {
  readonly name: string
  readonly mergedInto: string | null
  readonly mergedIntoName: string | null
}

/** Nothing is recorded any more of what was merged: it is recorded of what stands for it. */
export const standingSupplier = <One extends Row>(row: One): Verdict<One, SupplierRefusal> =>
  row.mergedInto === null
    ? yes(row)
    : no({ code: 'supplier/merged', name: row.name, into: row.mergedIntoName ?? '' })
