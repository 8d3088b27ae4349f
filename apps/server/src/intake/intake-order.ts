import type { Instant } from '@prongsai/domain/calendar/civil-date'
import type { IntakeAtWork } from '@prongsai/db/intake/intakes'

/** What a worker is told to do, and with which database and moment. */
export type IntakeOrder = IntakeAtWork & { readonly url: string; readonly now: Instant }

export const isIntakeOrder = (value: unknown): value is IntakeOrder =>
  typeof value === 'object' && value !== null && 'intake' in value && 'url' in value && 'state' in value
