import type { ColumnType } from 'kysely'

/** A timestamptz: read as a Date, written as the ISO text of the context's `now`. */
export type Moment = ColumnType<Date, string, string>
