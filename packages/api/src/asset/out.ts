import type { Actor } from '@prongsai/domain/access/actor'
import { reachOf, widestCapacityFor, type Permission } from '@prongsai/domain/access/permissions'
import type { UnitId } from '@prongsai/domain/base/id'
import { bangkokDay, type Instant } from '@prongsai/domain/calendar/civil-date'
import type { Db } from '@prongsai/db/database'
import type { Authority } from '../context.ts'
import { found } from '../found.ts'

/** An officer who carries something out of the system other than by a procedure: as a file, or as paper. */
export type Carrying = { readonly db: Db; readonly actor: Actor; readonly now: Instant }

/** The authority under which it is carried; what the officer may not do is not there. */
export const authorityTo = (permission: Permission, { actor, now }: Carrying): Authority => ({
  actor,
  capacity: found(widestCapacityFor(actor, permission)),
  permission,
  now,
  today: bangkokDay(now),
})

/** The units out of which the actor may carry; undefined where he may out of the whole office. */
export function unitsToCarry({ actor }: Carrying, permission: Permission): readonly UnitId[] | undefined {
  const reach = reachOf(actor, permission)
  return reach === 'office' ? undefined : [...reach]
}
