import type { AssetStatus } from '../asset/asset.ts'
import type { AssetId, UnitId } from '../base/id.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import type { PartRefusal } from './part-refusal.ts'

/** การเป็นส่วนของชุด, as it holds now: what belongs to what. */
export type Membership = {
  readonly partId: AssetId
  readonly partCode: string
  readonly wholeId: AssetId
  readonly wholeCode: string
}

type Card = {
  readonly id: AssetId
  readonly code: string
  readonly status: AssetStatus
  readonly quantity: number
}

type Joining = {
  readonly whole: Card
  readonly part: Card
  /** What holds now of either of them. */
  readonly memberships: readonly Membership[]
  /** The divisions that hold pieces of each. */
  readonly unitsOf: (card: AssetId) => readonly UnitId[]
  /** Whether pieces of the part are on their way to somebody. */
  readonly isOnItsWay: boolean
}

/** เข้าชุด: a thing comes to belong to another; sets are one deep, so that whose a thing is needs no search. */
export function joinSet({
  whole,
  part,
  memberships,
  unitsOf,
  isOnItsWay,
}: Joining): Verdict<undefined, PartRefusal> {
  if (whole.id === part.id) return no({ code: 'part/itself', assetCode: part.code })
  const disposed = [whole, part].find(({ status }) => status === 'disposed')
  if (disposed) return no({ code: 'part/disposed', assetCode: disposed.code })
  if (whole.quantity > 1)
    return no({ code: 'part/whole-is-many', assetCode: whole.code, pieces: whole.quantity })
  const held = memberships.find(({ partId }) => partId === part.id)
  if (held) return no({ code: 'part/belongs-already', assetCode: part.code, whole: held.wholeCode })
  const above = memberships.find(({ partId }) => partId === whole.id)
  if (above) return no({ code: 'part/whole-is-part', assetCode: whole.code, whole: above.wholeCode })
  if (memberships.some(({ wholeId }) => wholeId === part.id))
    return no({ code: 'part/has-parts', assetCode: part.code })
  if (isOnItsWay) return no({ code: 'part/on-its-way', assetCode: part.code })
  return inOnePlace(unitsOf(whole.id), unitsOf(part.id))
    ? yes(undefined)
    : no({ code: 'part/elsewhere', assetCode: part.code, whole: whole.code })
}

const inOnePlace = (whole: readonly UnitId[], part: readonly UnitId[]): boolean =>
  whole.length === 1 && part.length === 1 && whole[0] === part[0]

/**
 * ชุดไปด้วยกัน: what goes with the things that are asked for, all of each set; a part is not asked for without its set.
 */
export function wholeSets(
  asked: readonly AssetId[],
  memberships: readonly Membership[],
): Verdict<readonly AssetId[], PartRefusal> {
  const known = new Set(asked)
  const alone = memberships.find(({ partId, wholeId }) => known.has(partId) && !known.has(wholeId))
  if (alone) return no({ code: 'part/of-a-set', assetCode: alone.partCode, whole: alone.wholeCode })
  const along = memberships.filter(({ wholeId }) => known.has(wholeId)).map(({ partId }) => partId)
  return yes([...new Set([...asked, ...along])])
}

/** Of a note nobody accepts a part of a set and refuses the rest. */
export function undivided(
  accepted: ReadonlySet<AssetId>,
  refused: ReadonlySet<AssetId>,
  memberships: readonly Membership[],
): Verdict<undefined, PartRefusal> {
  const torn = memberships.find(
    ({ partId, wholeId }) =>
      (accepted.has(partId) && refused.has(wholeId)) || (refused.has(partId) && accepted.has(wholeId)),
  )
  return torn === undefined
    ? yes(undefined)
    : no({ code: 'part/divided', assetCode: torn.partCode, whole: torn.wholeCode })
}

/** ส่งมอบทั้งชุด: of what was asked for together no part is left behind when its set goes, nor goes without it. */
export function goTogether(
  going: ReadonlySet<AssetId>,
  asked: ReadonlySet<AssetId>,
  memberships: readonly Membership[],
): Verdict<undefined, PartRefusal> {
  const torn = memberships.find(
    ({ partId, wholeId }) =>
      asked.has(partId) && asked.has(wholeId) && going.has(partId) !== going.has(wholeId),
  )
  return torn === undefined
    ? yes(undefined)
    : no({ code: 'part/left-behind', assetCode: torn.partCode, whole: torn.wholeCode })
}
