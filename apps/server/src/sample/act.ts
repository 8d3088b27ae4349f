import type { createCaller } from '@prongsai/api/app-router'
import type { Seal } from '@prongsai/api/seal'
import type { Db } from '@prongsai/db/database'
import type { Actor } from '@prongsai/domain/access/actor'
import type {
  AssetId,
  BudgetLineId,
  CategoryId,
  OfficeId,
  PersonId,
  PlanItemId,
  SupplierId,
  UnitId,
} from '@prongsai/domain/base/id'
import type { CivilDate, Instant } from '@prongsai/domain/calendar/civil-date'
import type { UnitKey } from './sample-office.ts'

export type Caller = ReturnType<typeof createCaller>

/** What the builder is given. */
export type SampleMeans = {
  readonly db: Db
  /** Where the owner connects, to take away what a failure leaves. */
  readonly ownerUrl: string
  /** The moment at which the sample is built and its year ends. */
  readonly now: Instant
  /** argon2id. */
  readonly hashPassword: (password: string) => Promise<string>
  /** Closes what is private of borrowers, as the server that will run on it opens it. */
  readonly seal: Seal
}

/** The office while its year goes by: under which ids the words of the sample's tables stand in it. */
export type RisingOffice = Pick<SampleMeans, 'db' | 'seal'> & {
  readonly id: OfficeId
  readonly password: string
  readonly passwordHash: string
  readonly units: ReadonlyMap<UnitKey, UnitId>
  readonly people: Map<string, PersonId>
  /** One-time links that were handed out and not opened yet, by user name. */
  readonly links: Map<string, string>
  readonly categories: Map<string, CategoryId>
  /** Cards by the key of their plan. */
  readonly cards: Map<string, AssetId>
  /** Lines of the budget by the fiscal year and the key of their table: '2569/fuel'. */
  readonly budgetLines: Map<string, BudgetLineId>
  readonly suppliers: Map<string, SupplierId>
  /** Items of the plan by the key of their table. */
  readonly planItems: Map<string, PlanItemId>
}

/** Who acts, when, and the system as it answers that person then. */
export type Desk = {
  readonly caller: Caller
  readonly actor: Actor
  readonly now: Instant
  readonly today: CivilDate
  readonly office: RisingOffice
}

/** One thing that somebody does on a day of the year. */
export type Act = {
  readonly day: CivilDate
  /** The user name. */
  readonly by: string
  readonly perform: (desk: Desk) => Promise<unknown>
  /** People, roles or acting orders are not the same after it. */
  readonly changesPeople?: boolean
}

/** What stands in a table of the sample under a word; a mistake in the tables where it does not. */
export function known<Key, Value>(values: ReadonlyMap<Key, Value>, key: Key): Value {
  const value = values.get(key)
  if (value === undefined) throw new Error(`the sample knows no ${String(key)}`)
  return value
}
