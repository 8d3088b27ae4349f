import { z } from 'zod'
import { budgetLineId } from '@prongsai/domain/base/id'
import { no } from '@prongsai/domain/base/verdict'
import { budgetSources } from '@prongsai/domain/budget/budget'
import { changeLine } from '@prongsai/domain/budget/budget-entry'
import type {
  AddBudgetLineInput,
  BudgetFacts,
  CorrectBudgetLineInput,
} from '@prongsai/domain/budget/budget.input'
import { isoOf } from '@prongsai/domain/calendar/civil-date'
import { changesBetween, changesFromNothing } from '@prongsai/domain/journal/changes'
import type { Act } from '@prongsai/domain/journal/entry'
import { satang } from '@prongsai/domain/money/satang'
import { openUnit } from '@prongsai/domain/office/unit'
import { accept } from '@prongsai/domain/refusal'
import { insertEntries } from '@prongsai/db/budget/budget-entries'
import { insertLine, saveLineFacts } from '@prongsai/db/budget/budget-lines'
import { readonly } from '@prongsai/db/database'
import { lockUnit, units } from '@prongsai/db/office/units'
import type { Deciding } from '../context.ts'
import { found } from '../found.ts'
import { meanwhileOf } from '../journal/meanwhile.ts'
import { record, type Told } from '../journal/record.ts'
import { once } from '../sending/once.ts'
import { heldLines, lineOf, lineSubject } from './locked-line.ts'
import { movementChanges } from './movement-changes.ts'

const made = z.object({ id: z.string().transform(budgetLineId), name: z.string() })
type Made = z.output<typeof made>

/** เพิ่มรายการงบประมาณ: a line with what it is allocated or brought forward with, or with nothing yet. */
async function addLine(deciding: Deciding, input: AddBudgetLineInput): Promise<Made> {
  const { made: line, told } = await enterLine(deciding, input)
  await record(deciding, told)
  return line
}

/** The same without its journal, for many that are one decision. */
export async function enterLine(
  deciding: Deciding,
  input: AddBudgetLineInput,
): Promise<{ readonly made: Made; readonly told: Told }> {
  const { db, actor, now, today } = deciding
  const unit = accept(openUnit(found(await lockUnit(db, actor.office, input.unitId))))
  const by = { madeAt: isoOf(now), madeBy: actor.person }
  const id = await insertLine(db, actor.office, { ...input, ...by })
  const { opening } = input
  if (opening !== null) {
    const nothing = { allocated: satang(0n), committed: satang(0n), paid: satang(0n) }
    accept(changeLine({ ...input, ...nothing, id }, opening, { entries: [], today }))
    await insertEntries(db, actor.office, [{ ...opening, ...by, lineId: id }])
  }
  const { fiscalYear, name, explanation } = input
  const facts = { ...toldFacts(input, unit.name), fiscalYear, explanation }
  const told: Told = {
    act: 'budget/add',
    subject: lineSubject({ id, name, fiscalYear }),
    changes: [...changesFromNothing(facts), ...(opening === null ? [] : movementChanges(opening))],
  }
  return { made: { id, name }, told }
}

const toldFacts = ({ source, programme, work, project, category, name }: BudgetFacts, unit: string) => ({
  name,
  source: budgetSources[source],
  programme,
  work,
  project,
  category,
  unit,
})

export const lineSent = (
  deciding: Deciding,
  { sending, ...input }: AddBudgetLineInput & { readonly sending?: string | undefined },
): Promise<Made> =>
  once(deciding, { key: sending, act: 'budget/add', input, answer: made, labelOf: ({ name }) => name }, () =>
    addLine(deciding, input),
  )

/** The acts by which a line's version goes on. */
const acts = new Set<Act>([
  'budget/correct',
  'budget/change',
  'budget/transfer',
  'budget/undo',
  'budget/amend',
])

/** แก้ไขข้อมูลรายการ: what it is called and whose it is; its money and its explanation change by entries alone. */
export async function correctLine(deciding: Deciding, input: CorrectBudgetLineInput): Promise<void> {
  const { db, actor } = deciding
  const unit = found(await lockUnit(db, actor.office, input.unitId))
  const line = lineOf(await heldLines(deciding, [input.id]), input.id)
  if (line.version !== input.version) {
    const versions = line.version - input.version
    const meanwhile = await meanwhileOf(deciding, { kind: 'budget', id: line.id, acts, versions })
    accept(no({ code: 'budget/changed-meanwhile', kind: 'budget', version: line.version, meanwhile }))
  }
  if (line.unitId !== unit.id) accept(openUnit(unit))
  const known = await units(readonly(db), actor.office)
  const before = known.find(({ id }) => id === line.unitId)?.name ?? ''
  const changes = changesBetween(toldFacts(line, before), toldFacts(input, unit.name))
  if (changes.length === 0) accept(no({ code: 'budget/nothing-changed' }))
  await saveLineFacts(db, actor.office, input)
  await record(deciding, {
    act: 'budget/correct',
    subject: lineSubject({ ...line, name: input.name }),
    reason: input.reason === '' ? null : input.reason,
    changes,
  })
}
