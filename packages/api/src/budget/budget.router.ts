import { z } from 'zod'
import {
  addBudgetLineInput,
  amendOpeningInput,
  bringBudgetInput,
  budgetLineIdInput,
  budgetListInput,
  changeBudgetInput,
  correctBudgetLineInput,
  transferBudgetInput,
  undoBudgetInput,
} from '@prongsai/domain/budget/budget.input'
import { sentBy } from '@prongsai/domain/sending/sending.input'
import { deciding, looking, router } from '../trpc.ts'
import { linesSent } from './bring-lines.ts'
import { budgetLine, budgetOfYear } from './budget-lines.ts'
import { amendOpening, changeSent, transferSent, undoEntry } from './change-line.ts'
import { correctLine, lineSent } from './keep-line.ts'

export const budgetRouter = router({
  list: looking('budget:read')
    .input(budgetListInput)
    .query(({ ctx, input }) => budgetOfYear(ctx, input)),

  get: looking('budget:read')
    .input(z.object({ id: budgetLineIdInput }))
    .query(({ ctx, input }) => budgetLine(ctx, input.id)),

  add: deciding('budget:keep', sentBy(addBudgetLineInput)).mutation(({ ctx, input }) => lineSent(ctx, input)),

  bring: deciding('budget:keep', sentBy(bringBudgetInput)).mutation(({ ctx, input }) =>
    linesSent(ctx, input),
  ),

  correct: deciding('budget:keep', correctBudgetLineInput).mutation(({ ctx, input }) =>
    correctLine(ctx, input),
  ),

  change: deciding('budget:keep', sentBy(changeBudgetInput)).mutation(({ ctx, input }) =>
    changeSent(ctx, input),
  ),

  transfer: deciding('budget:keep', sentBy(transferBudgetInput)).mutation(({ ctx, input }) =>
    transferSent(ctx, input),
  ),

  undo: deciding('budget:keep', undoBudgetInput).mutation(({ ctx, input }) => undoEntry(ctx, input)),

  amendOpening: deciding('budget:keep', amendOpeningInput).mutation(({ ctx, input }) =>
    amendOpening(ctx, input),
  ),
})
