import type { Actor } from '../access/actor.ts'
import type { Capacity, Permission } from '../access/permissions.ts'
import type { CivilDate, Instant } from '../calendar/civil-date.ts'
import type { PassedLine } from '../asset/intake/register-row.ts'
import type { RegisterTable } from '../asset/intake/read-register.ts'
import type { HeadingWish } from '../sheet/table.ts'
import type { RegisterField } from '../asset/intake/register-field.ts'
import type { SheetRefusal } from '../sheet/sheet-refusal.ts'
import type { ColumnExamples } from './column-examples.ts'
import type { SheetPreview } from './sheet-preview.ts'
import type { IntakeRefusal } from './intake-refusal.ts'

/** What is being done while an officer waits, for the bar and the words beside it. */
export const intakeSteps = {
  waiting: 'รอคิว',
  opening: 'กำลังเปิดแฟ้ม',
  rows: 'กำลังอ่านรายการ',
  preparing: 'กำลังเตรียมรายการ',
  writing: 'กำลังบันทึกลงทะเบียน',
  done: 'เสร็จแล้ว',
} as const

export type IntakeProgress = {
  readonly step: keyof typeof intakeSteps
  readonly done: number
  readonly of: number
}

/** Largest file that is taken in. */
export const intakeFileLimit = 20 * 1024 * 1024

/** Units and categories are matched by the name that the file writes. */
export type NameKind = 'unit' | 'category'

/** A unit or category that is opened when the batch is saved. */
export type NameOpening = {
  readonly name: string
  readonly shortName: string
  readonly parentId: string | null
}

/** Who told the rows to be saved, under which authority and when: the work may be taken up again after a restart. */
export type IntakeAuthority = {
  readonly actor: Actor
  readonly capacity: { readonly grant: Capacity['grant']; readonly acting: Capacity['acting'] | null }
  readonly permission: Permission
  readonly now: Instant
  /** What the journal is to say beside the decision, where it was not made at a screen. */
  readonly reason?: string
}

/** What the journal says of a register that was brought in by a command: whoever sat there did it in the officer’s name. */
export const fromTerminal = 'จากเครื่องแม่ข่าย: สั่งด้วยคำสั่ง import register ในนามของผู้ใช้นี้'

/** A column that means something else than was proposed; `top` is the first row of its table's heading. */
export type ColumnWish = {
  readonly sheet: string
  readonly top: number
  readonly column: number
  readonly field: RegisterField | null
}

/** What the officer asked of the reading. */
export type IntakeWishes = {
  readonly hidden?: boolean
  readonly columns?: readonly ColumnWish[]
  readonly headings?: readonly HeadingWish[]
}

/** What the reading found: every sheet, the tables in them with what their columns mean, the lines passed over. */
export type IntakeFound = {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly rows: number }[]
  readonly tables: readonly RegisterTable[]
  readonly examples: readonly ColumnExamples[]
  readonly passed: readonly PassedLine[]
  readonly passedCount: number
  /** Headings that name a category's own field. */
  readonly ownFields?: readonly string[]
  /** The first rows of each sheet, by which an officer finds a heading that was not recognised. */
  readonly previews?: readonly SheetPreview[]
  /** The day on which it was read: days after it are in question. */
  readonly today: CivilDate
}

/** Why the reading or the saving ended without what was wished. */
export type IntakeFailure = SheetRefusal | IntakeRefusal

/** The tables with the officer's columns in place of those proposed; a meaning is given to one column only. */
export const tablesAsWished = (
  tables: readonly RegisterTable[],
  wishes: readonly ColumnWish[],
): readonly RegisterTable[] =>
  tables.map((table) =>
    wishes
      .filter(({ sheet, top }) => sheet === table.sheet && top === table.header.top)
      .reduce(withColumn, table),
  )

function withColumn(table: RegisterTable, wish: ColumnWish): RegisterTable {
  const columns = table.columns.map((column) => {
    if (column.column === wish.column) return { ...column, field: wish.field, confidence: 1 }
    return wish.field !== null && column.field === wish.field
      ? { ...column, field: null, confidence: 0 }
      : column
  })
  return { ...table, columns }
}
