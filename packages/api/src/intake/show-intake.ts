import type { CardDraft } from '@prongsai/domain/asset/intake/register-row'
import type { IntakeFound } from '@prongsai/domain/intake/intake'
import { consequenceText } from '@prongsai/domain/intake/intake-row'
import type { IntakeRowsInput } from '@prongsai/domain/intake/intake.input'
import { judgeLine } from '@prongsai/domain/intake/intake-line'
import { bangkokDay, instantFrom } from '@prongsai/domain/calendar/civil-date'
import { namesOf } from '@prongsai/db/intake/intake-names'
import { cardsGivenCodes, countRows, rowsOf, type RowAnswered } from '@prongsai/db/intake/intake-rows'
import { intakeOf, openOfSameFile } from '@prongsai/db/intake/intakes'
import type { Looking } from '../context.ts'
import { openInOffice } from '@prongsai/db/intake/office-standing'
import { found } from '../found.ts'
import { consequenceOf } from './tell-to-save.ts'

/** An intake as its page shows it: where it stands, what was found, the names, the counts and what saving would do. */
export async function showIntake({ db, actor }: Looking, intakeId: string) {
  const key = { office: actor.office, intake: intakeId }
  const { found: read, ...intake } = found(await intakeOf(db, actor.office, intakeId))
  const consequence = await consequenceOf(db, key)
  return {
    ...intake,
    found: read === null ? null : withoutPreviews(read),
    sameFile: (await openOfSameFile(db, actor.office, intakeId)) ?? null,
    names: await namesOf(db, key),
    counts: await countRows(db, key),
    consequence: { ...consequence, text: consequenceText(consequence) },
    codesToGive: await cardsGivenCodes(db, key),
  }
}

const withoutPreviews = ({ previews: _previews, ...read }: IntakeFound) => read

/** The first rows of the sheets of the file, to find a heading in. */
export async function intakePreviews({ db, actor }: Looking, intakeId: string) {
  return found(await intakeOf(db, actor.office, intakeId)).found?.previews ?? []
}

/** What the names of a file can be matched to: the units and categories that are open today. */
export async function intakeOffers({ db, actor, today }: Looking) {
  const { units, categories } = await openInOffice(db, actor.office, today)
  return { units, categories: categories.map(({ lives: _lives, ...category }) => category) }
}

/** Only where it stands and how far it is: asked again and again while a bar moves. */
export async function intakeProgress({ db, actor }: Looking, intakeId: string) {
  const { id, state, progress, failure, batchId, batchNumber } = found(
    await intakeOf(db, actor.office, intakeId),
  )
  return { id, state, progress, failure, batchId, batchNumber }
}

/** A row as the officer answers it: its cells as they stand in the file, what is said of it, the cards that it becomes. */
export type ShownRow = Pick<RowAnswered, 'position' | 'verdict' | 'asks' | 'remarks' | 'answer'> & {
  readonly sheet: string
  readonly row: number
  readonly cells: readonly { readonly field: string; readonly address: string; readonly text: string }[]
  readonly cards: readonly CardDraft[]
}

/** A page of rows; `next` is where the page after it begins, null at the end. */
export async function intakeRows({ db, actor }: Looking, { intakeId, size, ...filter }: IntakeRowsInput) {
  const key = { office: actor.office, intake: intakeId }
  const intake = found(await intakeOf(db, actor.office, intakeId))
  const rows = await rowsOf(db, key, { ...filter, limit: size + 1 })
  const page = rows.slice(0, size)
  const today = intake.found?.today ?? bangkokDay(instantFrom(intake.begunAt))
  return {
    rows: page.map((row): ShownRow => shown(row, today)),
    next: rows.length > size ? (page.at(-1)?.position ?? null) : null,
  }
}

function shown({ line, ...row }: RowAnswered, today: Parameters<typeof judgeLine>[1]): ShownRow {
  const { position, verdict, asks, remarks, answer } = row
  const waits = verdict === 'question' || verdict === 'skipped'
  return {
    position,
    verdict,
    asks,
    remarks,
    answer,
    sheet: line.sheet,
    row: line.row,
    cells: Object.entries(line.cells).flatMap(([field, { seen }]) =>
      seen === null ? [] : [{ field, ...seen }],
    ),
    cards: waits ? [] : judgeLine(line, today, answer ?? {}).cards,
  }
}
