import type { AcquisitionMethod, MoneySource } from '@prongsai/domain/asset/asset'
import type { Condition } from '@prongsai/domain/asset/condition'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import type { Good } from './goods/good.ts'
import type { UnitKey } from './sample-office.ts'

/** What was bought, given or taken over at one time: its cards have this in common. */
export type Lot = {
  readonly good: Good
  readonly acquiredOn: CivilDate
  readonly brand: string
  readonly model: string
  /** In baht, each. */
  readonly price: number
  readonly seller: string
  readonly documentNumber: string
  readonly how: AcquisitionMethod
  readonly source: MoneySource
}

/** One card of the sample's register before it is there. */
export type PlannedCard = {
  readonly key: string
  readonly lot: Lot
  readonly unit: UnitKey
  readonly place: string
  /** The user name of ผู้ครอบครอง. */
  readonly keeper: string | null
  readonly serial: string
  readonly quantity: number
  readonly condition: Condition
}
