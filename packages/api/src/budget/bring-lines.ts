import { z } from 'zod'
import type { BringBudgetInput } from '@prongsai/domain/budget/budget.input'
import { newLines } from '@prongsai/domain/budget/pasted-lines'
import { accept } from '@prongsai/domain/refusal'
import { budgetLines } from '@prongsai/db/budget/budget-lines'
import { readonly } from '@prongsai/db/database'
import type { Deciding } from '../context.ts'
import { recordMany } from '../journal/record-many.ts'
import type { Told } from '../journal/record.ts'
import { once } from '../sending/once.ts'
import { enterLine } from './keep-line.ts'

const brought = z.object({ lines: z.int() })
type Brought = z.output<typeof brought>

/** นำเข้าจากตาราง: every line of a table is allocated under its one approval, all of them or none. */
async function bringLines(deciding: Deciding, input: BringBudgetInput): Promise<Brought> {
  const { db, actor } = deciding
  const { fiscalYear, source, lines, ...approval } = input
  const known = await budgetLines(readonly(db), actor.office, { year: fiscalYear, source })
  accept(newLines(lines, known))
  const told: Told[] = []
  // One after another: each holds its unit, in the order of the units' ids.
  for (const { amount, ...facts } of lines.toSorted((a, b) => (a.unitId < b.unitId ? -1 : 1))) {
    const opening = { kind: 'allocate' as const, ...approval, reason: '', amount }
    const line = { ...facts, fiscalYear, source, explanation: '', opening }
    told.push((await enterLine(deciding, line)).told)
  }
  await recordMany(
    db,
    told.map((one) => [deciding, one]),
  )
  return { lines: lines.length }
}

/** The same from a form, which may send it again because the answer was lost. */
export const linesSent = (
  deciding: Deciding,
  { sending, ...input }: BringBudgetInput & { readonly sending?: string | undefined },
): Promise<Brought> =>
  once(
    deciding,
    {
      key: sending,
      act: 'budget/add',
      input,
      answer: brought,
      labelOf: ({ lines }) => `${lines} รายการ`,
    },
    () => bringLines(deciding, input),
  )
