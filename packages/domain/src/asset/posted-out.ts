import { no, yes, type Verdict } from '../base/verdict.ts'
import { citationText, regulation } from '../law/citation.ts'
import type { Asset } from './asset.ts'
import type { AssetRefusal } from './asset-refusal.ts'

/** ข้อ 218: what has been disposed of is posted out of the register at once, and that is reported to สตง. */
export const postedOutClause = regulation('218')

export type PostedOut = Pick<Asset, 'status' | 'broughtForward'>

export const isPostedOut = ({ status }: Pick<Asset, 'status'>): boolean => status === 'disposed'

/**
 * By these a disposal is decided (ข้อ 214, 215 and 217: the state of the thing, and what it was bought for in all) and
 * reported: which thing, how many, when and for how much it was acquired.
 */
const decidedBy: ReadonlySet<string> = new Set(['code', 'condition', 'acquiredOn', 'unitPrice', 'quantity'])

/**
 * The card of what is disposed of is closed, and the regulation has no act that writes in it again. So what the disposal was
 * decided by stays as it was reported; the rest may be put right as the evidence has it, which asks why at any time. A card
 * that came in as disposed of (ยกมา) was decided elsewhere: all of it may be put right by the old register.
 */
export function postedOutVerdict<Fields extends readonly string[]>(
  card: PostedOut,
  changed: Fields,
): Verdict<Fields, AssetRefusal> {
  if (!isPostedOut(card) || card.broughtForward) return yes(changed)
  return changed.some((field) => decidedBy.has(field))
    ? no({ code: 'asset/posted-out', clause: citationText(postedOutClause) })
    : yes(changed)
}
