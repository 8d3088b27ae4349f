import { findRegisterTables, registerRefusal } from '@prongsai/domain/asset/intake/read-register'
import type { OfficeId } from '@prongsai/domain/base/id'
import { searchText } from '@prongsai/domain/base/thai-text'
import { bangkokDay, isoOf, type Instant } from '@prongsai/domain/calendar/civil-date'
import { tablesAsWished, type IntakeFound, type IntakeProgress } from '@prongsai/domain/intake/intake'
import { columnExamples } from '@prongsai/domain/intake/column-examples'
import { sheetPreviews } from '@prongsai/domain/intake/sheet-preview'
import {
  contentKey,
  intakeLines,
  namesOf,
  ownColumnsOf,
  type IntakeLine,
} from '@prongsai/domain/intake/intake-line'
import type { Sheet } from '@prongsai/domain/sheet/sheet'
import type { SheetRefusal } from '@prongsai/domain/sheet/sheet-refusal'
import { everyField } from '@prongsai/db/asset/category-fields'
import { decide, look, type Db, type ReadDb } from '@prongsai/db/database'
import { answersOf, clearRows, putRows, type IntakeRow } from '@prongsai/db/intake/intake-rows'
import { changeIntake, intakeFile, type IntakeChange } from '@prongsai/db/intake/intakes'
import type { IntakeKey } from '@prongsai/db/intake/save-batch'
import { readSpreadsheet } from '@prongsai/documents/spreadsheet'
import { askKinds } from './ask-kinds.ts'
import { inChunks } from './chunks.ts'
import { outcomesOf } from './judge-rows.ts'
import { proposeNames } from './propose-names.ts'

/** A piece of work on one intake, taken up at a moment; each step of it is a short transaction of its own. */
export type IntakeWork = IntakeKey & { readonly db: Db; readonly now: Instant }

/** How many rows are put aside in one transaction, and so how finely the bar moves. */
const portion = 1000

/** Reads the file of an intake into rows. Begun again, it begins from the start; the answers stay. */
export async function readIntake(work: IntakeWork): Promise<void> {
  const { db, office, intake } = work
  const file = await look(db, office, (reading) => intakeFile(reading, office, intake))
  if (file?.state !== 'reading') return
  await clear(work)
  const sheets = await readSpreadsheet(file.bytes, file.fileName)
  if (!sheets.ok) return refuse(work, sheets.refusal)
  const proposed = findRegisterTables(sheets.value, {
    hidden: file.wishes.hidden ?? false,
    headings: file.wishes.headings ?? [],
  })
  const refusal = registerRefusal(sheets.value, proposed)
  if (refusal !== undefined) return refuse(work, refusal, foundIn(sheets.value, work))
  const tables = tablesAsWished(proposed, file.wishes.columns ?? [])
  const ownFields = await look(db, office, async (reading) => ownFieldNames(reading, office))
  const { lines, passed } = intakeLines(sheets.value, tables, ownFields)
  const found = {
    ...foundIn(sheets.value, work),
    tables,
    examples: columnExamples(sheets.value, tables),
    passed: passed.slice(0, mostPassed),
    passedCount: passed.length,
    ownFields: tables.flatMap((table) => ownColumnsOf(table, ownFields).map(({ heading }) => heading)),
  }
  await keep(work, lines)
  await decide(db, office, async (trx) => {
    await proposeNames(trx, work)
    await askKinds(trx, work)
    await changeIntake(trx, stamp(work), {
      state: 'rows',
      found,
      failure: null,
      progress: { step: 'done', done: lines.length, of: lines.length },
    })
  })
}

const mostPassed = 500

async function ownFieldNames(db: ReadDb, office: OfficeId): Promise<ReadonlySet<string>> {
  const fields = await everyField(db, office)
  return new Set(fields.map(({ name }) => searchText(name)))
}

const foundIn = (sheets: readonly Sheet[], { now }: IntakeWork): IntakeFound => ({
  sheets: sheets.map(({ name, hidden, rows }) => ({ name, hidden, rows: rows.length })),
  tables: [],
  examples: [],
  passed: [],
  passedCount: 0,
  previews: sheetPreviews(sheets),
  today: bangkokDay(now),
})

const stamp = ({ office, intake, now }: IntakeWork) => ({ office, intake, at: isoOf(now) })

export const tell = (work: IntakeWork, change: IntakeChange): Promise<void> =>
  decide(work.db, work.office, (trx) => changeIntake(trx, stamp(work), change))

const refuse = (work: IntakeWork, failure: SheetRefusal, found: IntakeFound | null = null): Promise<void> =>
  tell(work, { state: 'failed', failure, found, progress: { step: 'done', done: 0, of: 0 } })

const clear = (work: IntakeWork): Promise<void> =>
  decide(work.db, work.office, async (trx) => {
    await clearRows(trx, work)
    await changeIntake(trx, stamp(work), { progress: { step: 'opening', done: 0, of: 0 } })
  })

/** Judges the lines and puts them aside, a portion at a time. */
async function keep(work: IntakeWork, lines: readonly IntakeLine[]): Promise<void> {
  const { db, office, now } = work
  const keys = keysOf(lines)
  const outcomes = await look(db, office, async (reading) => {
    const answers = await answersOf(reading, work)
    const answered = lines.map((line, position) => ({
      position,
      line,
      answer: answers.get(keys[position] ?? '') ?? null,
    }))
    return outcomesOf(reading, office, { lines: answered, today: bangkokDay(now) })
  })
  const rows = outcomes.flatMap((outcome): readonly IntakeRow[] => {
    const line = lines[outcome.position]
    if (line === undefined) return []
    const { unit, category } = namesOf(line)
    return [{ ...outcome, key: keys[outcome.position] ?? '', unitName: unit, categoryName: category, line }]
  })
  let done = 0
  for (const some of inChunks(rows, portion)) {
    done += some.length
    const progress: IntakeProgress = { step: 'rows', done, of: rows.length }
    await decide(db, office, async (trx) => {
      await putRows(trx, work, some)
      await changeIntake(trx, stamp(work), { progress })
    })
  }
}

/** What the rows are known by; of rows that say the same, the second and later are counted. */
function keysOf(lines: readonly IntakeLine[]): readonly string[] {
  const times = new Map<string, number>()
  return lines.map((line) => {
    const key = contentKey(line)
    const time = (times.get(key) ?? 0) + 1
    times.set(key, time)
    return time === 1 ? key : `${key}#${time}`
  })
}
