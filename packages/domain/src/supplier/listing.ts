import { no, yes, type Verdict } from '../base/verdict.ts'
import type { CivilDate } from '../calendar/civil-date.ts'
import { act, type Citation } from '../law/citation.ts'
import type { SupplierRefusal } from './supplier-refusal.ts'

/** ผู้ทิ้งงาน: no agency of the state deals with who is listed (มาตรา 109 วรรคสาม). */
export const listingClause: Citation = act('109')

/** As the circular says it: from its day, until the day from which it is lifted; null while it stands. */
export type Listing = { readonly from: CivilDate; readonly until: CivilDate | null }

export const isListed = (listings: readonly Listing[], day: CivilDate): boolean =>
  listings.some(({ from, until }) => from <= day && (until === null || day < until))

type Standing = { readonly open: Listing | undefined; readonly today: CivilDate }

/** One is listed once at a time, from a day that has come. */
export function listVerdict(from: CivilDate, { open, today }: Standing): Verdict<undefined, SupplierRefusal> {
  if (open !== undefined) return no({ code: 'supplier/listed-already', from: open.from })
  return from > today ? no({ code: 'supplier/day-to-come', day: from }) : yes(undefined)
}

/** Lifted by a paper, from a day that has come and is not before the listing. */
export function liftVerdict(
  until: CivilDate,
  { open, today }: Standing,
): Verdict<undefined, SupplierRefusal> {
  if (open === undefined) return no({ code: 'supplier/not-listed' })
  if (until < open.from) return no({ code: 'supplier/lifted-before-listed', from: open.from })
  return until > today ? no({ code: 'supplier/day-to-come', day: until }) : yes(undefined)
}
