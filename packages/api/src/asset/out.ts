import type { Actor } from '@prongsai/domain/access/actor'
import { capacityFor, type Permission } from '@prongsai/domain/access/permissions'
import { bangkokDay, type Instant } from '@prongsai/domain/calendar/civil-date'
import type { Db } from '@prongsai/db/database'
import type { Authority } from '../context.ts'
import { found } from '../found.ts'

/** An officer who carries something out of the system other than by a procedure: as a file, or as paper. */
export type Carrying = { readonly db: Db; readonly actor: Actor; readonly now: Instant }

/** The authority under which it is carried; what the officer may not do is not there. */
export const authorityTo = (permission: Permission, { actor, now }: Carrying): Authority => ({
  actor,
  capacity: found(capacityFor(actor, permission)),
  permission,
  now,
  today: bangkokDay(now),
})
