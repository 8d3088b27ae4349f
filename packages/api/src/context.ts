import type { Actor } from '@prongsai/domain/access/actor'
import type { Capacity, Permission } from '@prongsai/domain/access/permissions'
import type { CivilDate, Instant } from '@prongsai/domain/calendar/civil-date'
import type { Db, ReadDb, Trx } from '@prongsai/db/database'
import type { Seal } from './seal.ts'

/** What a request brings: the database, who asks, and the moment. `today` in Bangkok follows from the moment. */
export type Context = {
  readonly db: Db
  readonly actor: Actor | undefined
  readonly now: Instant
  /** The session that the request came by, where it came by one: only the list of one's own sessions looks at it. */
  readonly session?: string | undefined
  /** Closes and opens what is private; without one nothing private is kept or shown. */
  readonly seal?: Seal | undefined
}

/** The authority under which a procedure runs: who, in which capacity, by which permission, and when. */
export type Authority = {
  readonly actor: Actor
  readonly capacity: Capacity
  readonly permission: Permission
  readonly now: Instant
  readonly today: CivilDate
  readonly seal?: Seal | undefined
}

/** One look: nothing in it can write. */
export type Looking = Authority & { readonly db: ReadDb }

/** One decision: its `db` is a transaction of the actor's office. */
export type Deciding = Authority & { readonly db: Trx }
