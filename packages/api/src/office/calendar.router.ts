import {
  addHolidayInput,
  confirmHolidaysInput,
  holidaysInput,
  withdrawHolidayInput,
} from '@prongsai/domain/office/calendar.input'
import { deciding, looking, router } from '../trpc.ts'
import { addHoliday, confirmHolidays, holidaysOfYear, withdrawHoliday } from './keep-calendar.ts'

export const calendarRouter = router({
  list: looking('office:read')
    .input(holidaysInput)
    .query(({ ctx, input }) => holidaysOfYear(ctx, input)),
  add: deciding('calendar:keep', addHolidayInput).mutation(({ ctx, input }) => addHoliday(ctx, input)),
  confirm: deciding('calendar:keep', confirmHolidaysInput).mutation(({ ctx, input }) =>
    confirmHolidays(ctx, input),
  ),
  withdraw: deciding('calendar:keep', withdrawHolidayInput).mutation(({ ctx, input }) =>
    withdrawHoliday(ctx, input),
  ),
})
