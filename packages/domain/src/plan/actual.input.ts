import { z } from 'zod'
import { unitId } from '../base/id.ts'
import { isActualState, type ActualState } from './actual.ts'
import { monthInput, planYearInput } from './plan.input.ts'

const stateInput = z.string().transform((word, context): ActualState => {
  if (isActualState(word)) return word
  context.addIssue({ code: 'custom', message: 'ไม่มีสถานะนี้' })
  return z.NEVER
})

export const actualInput = z.object({ year: planYearInput })
export type ActualInput = z.output<typeof actualInput>

/** Which figure's list is wanted. */
export const actualItemsInput = actualInput.extend({
  month: monthInput.optional(),
  unitId: z.uuid().transform(unitId).optional(),
  state: stateInput.optional(),
})
export type ActualItemsInput = z.output<typeof actualItemsInput>
