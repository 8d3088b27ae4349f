import { createHash } from 'node:crypto'
import { z } from 'zod'
import { plainText } from '@prongsai/domain/base/thai-text'
import { no } from '@prongsai/domain/base/verdict'
import { fiscalYear, type FiscalYear } from '@prongsai/domain/calendar/fiscal-year'
import type {
  ImportingInput,
  PlanFileInput,
  TakePlanInput,
} from '@prongsai/domain/plan/intake/plan-import.input'
import type { PlanOffice } from '@prongsai/domain/plan/intake/plan-office'
import { planToTake, readyToTake } from '@prongsai/domain/plan/intake/plan-to-take'
import { inDraft, openRound } from '@prongsai/domain/plan/round'
import { addToRound } from '@prongsai/domain/plan/revision'
import { accept } from '@prongsai/domain/refusal'
import type { Sheet } from '@prongsai/domain/sheet/sheet'
import { readonly, type ReadDb } from '@prongsai/db/database'
import { openInOffice, ownThresholds } from '@prongsai/db/intake/office-standing'
import { itemsOfRound, linesToPlan, planAsItStands } from '@prongsai/db/plan/plan-items'
import { roundsOfYear } from '@prongsai/db/plan/rounds'
import { readSpreadsheet } from '@prongsai/documents/spreadsheet'
import type { Deciding, Looking } from '../context.ts'
import { once } from '../sending/once.ts'
import { takeItems } from './draft-items.ts'
import { holdRound } from './locked-round.ts'

/** Into which round of the year a file may come, or which may be opened for it, and the office against which it is held. */
export async function importing(looking: Looking, { year }: ImportingInput) {
  const rounds = await roundsOfYear(looking.db, looking.actor.office, year)
  const open = rounds.find(({ status }) => status === 'draft' || status === 'submitted')
  const openable = (['first', 'addition'] as const).find((kind) => openRound(kind, rounds).ok)
  return {
    round:
      open === undefined
        ? null
        : { id: open.id, kind: open.kind, number: open.number, version: open.version },
    takes: open !== undefined && inDraft(open).ok && addToRound(open.kind).ok,
    openable: openable ?? null,
    office: await officeOf(looking, year),
  }
}

async function officeOf(
  { db, actor, today }: Pick<Looking, 'db' | 'actor' | 'today'>,
  year: number,
): Promise<PlanOffice> {
  const { units } = await openInOffice(db, actor.office, today)
  const lines = await linesToPlan(db, actor.office, year)
  return {
    units,
    lines: lines.map(({ id, name, programme, category, unitId }) => ({
      id,
      name,
      programme,
      category,
      unitId,
    })),
    thresholds: await ownThresholds(db, actor.office),
    standing: await standingOf(db, actor.office, year),
  }
}

/** What is planned of the year already: in the round that is being made, and in the plan as it stands. */
async function standingOf(db: ReadDb, office: Looking['actor']['office'], year: number) {
  const rounds = await roundsOfYear(db, office, year)
  const draft = rounds.find(({ status }) => status === 'draft')
  const inDraftRound = draft === undefined ? [] : await itemsOfRound(db, office, draft.id)
  const items = [...inDraftRound, ...(await planAsItStands(db, office, year))]
  return items
    .filter(({ cancelled }) => !cancelled)
    .map(({ number, name, unitId, estimate, startsMonth }) => ({
      number,
      name,
      unitId,
      estimate,
      startsMonth,
    }))
}

const bytesOf = ({ content }: PlanFileInput): Buffer => Buffer.from(content, 'base64')

/** The sheets of a file as it was sent, and the mark by which it is known again; nothing of it is kept. */
export const readFile = async (file: PlanFileInput) => ({
  sheets: await sheetsOf(file),
  sha256: sha256Of(file),
})

const sheetsOf = async (file: PlanFileInput): Promise<readonly Sheet[]> =>
  accept(await readSpreadsheet(bytesOf(file), file.name))

const taken = z.object({ items: z.number(), label: z.string() })
type Taken = z.output<typeof taken>

/** นำแผนเข้า: what the file and the answers say, read again here, goes into the draft whole or not at all. */
async function takePlan(
  deciding: Deciding,
  { roundId, version, file, answers }: TakePlanInput,
): Promise<Taken> {
  const { db, actor, today } = deciding
  const sheets = await sheetsOf(file)
  const round = accept(inDraft(await holdRound(deciding, { id: roundId, version })))
  const office = await officeOf({ db: readonly(db), actor, today }, round.fiscalYear)
  const read = accept(planToTake(sheets, { year: fiscalYear(round.fiscalYear), office, answers }))
  const items = accept(readyToTake(read))
  const name = plainText(file.name.replace(/^.*[/\\]/s, ''))
  await takeItems(deciding, round, { items, file: { name, sha256: sha256Of(file) } })
  return { items: items.length, label: name }
}

type AtTerminal = Pick<TakePlanInput, 'file' | 'answers'> & { readonly year: FiscalYear }

/** The same into whichever draft of the year is open. */
export async function planAtTerminal(deciding: Deciding, { year, ...read }: AtTerminal): Promise<Taken> {
  const rounds = await roundsOfYear(deciding.db, deciding.actor.office, year)
  const open = rounds.find(({ status }) => status === 'draft')
  if (open === undefined) return accept(no({ code: 'plan/file-no-draft', year }))
  return takePlan(deciding, { ...read, roundId: open.id, version: open.version })
}

const sha256Of = (file: PlanFileInput): string => createHash('sha256').update(bytesOf(file)).digest('hex')

/** The same from a page, which may send it again because the answer was lost. */
export const planTaken = (
  deciding: Deciding,
  { sending, ...input }: TakePlanInput & { readonly sending?: string | undefined },
): Promise<Taken> =>
  once(
    deciding,
    {
      key: sending,
      act: 'plan/take',
      input: { roundId: input.roundId, sha256: sha256Of(input.file), answers: input.answers },
      answer: taken,
      labelOf: ({ label }) => label,
    },
    () => takePlan(deciding, input),
  )
