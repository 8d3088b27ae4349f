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

/** As many items as a page of a list has. */
export const actualItemsPage = 200

/** Which figure's list is wanted. */
export const actualItemsInput = actualInput.extend({
  month: monthInput.optional(),
  unitId: z.uuid().transform(unitId).optional(),
  state: stateInput.optional(),
  /** The month and number of the last item of the page before. */
  after: z.object({ month: monthInput, number: z.int().min(1) }).optional(),
})
export type ActualItemsInput = z.output<typeof actualItemsInput>
