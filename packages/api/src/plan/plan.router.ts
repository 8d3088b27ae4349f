import { z } from 'zod'
import {
  addItemInput,
  bringRoundInput,
  changeItemInput,
  changeNeedInput,
  decideRoundInput,
  declineNeedInput,
  dropItemInput,
  editItemInput,
  foreseeInput,
  needIdInput,
  needInput,
  needListInput,
  needReasonInput,
  openRoundInput,
  planOfYearInput,
  planYearInput,
  publishInput,
  roundIdInput,
  roundReasonInput,
  roundVersionInput,
  undoDecisionInput,
  undoPublicationInput,
} from '@prongsai/domain/plan/plan.input'
import { actualInput, actualItemsInput } from '@prongsai/domain/plan/actual.input'
import { importingInput, planFileInput, takePlanInput } from '@prongsai/domain/plan/intake/plan-import.input'
import { sentBy } from '@prongsai/domain/sending/sending.input'
import { deciding, looking, router } from '../trpc.ts'
import { changeNeed, declineNeed, needSent, reopenNeed, withdrawNeed } from './answer-need.ts'
import { changeItem } from './change-item.ts'
import { dropItem, editItem, itemSent } from './draft-items.ts'
import { needs } from './needs-seen.ts'
import { roundSent, sayWhy, withdrawRound } from './open-round.ts'
import { foresee, lines, oneRound, planOfYear } from './plans.ts'
import { bringRound, publishRound, undoBrought, undoPublication } from './publish-round.ts'
import { decideRound, recallRound, sendRound, undoDecision } from './send-round.ts'
import { againstActual, behindFigure } from './plan-actual.ts'
import { importing, planTaken, readFile } from './take-plan.ts'
import { plansWaiting } from './waiting-plans.ts'

export const planRouter = router({
  year: looking('plan:read')
    .input(planOfYearInput)
    .query(({ ctx, input }) => planOfYear(ctx, input)),
  round: looking('plan:read')
    .input(z.object({ id: roundIdInput }))
    .query(({ ctx, input }) => oneRound(ctx, input.id)),
  waiting: looking('plan:read')
    .input(z.void())
    .query(({ ctx }) => plansWaiting(ctx)),
  foresee: looking('plan:read')
    .input(foreseeInput)
    .query(({ ctx, input }) => foresee(ctx, input)),
  lines: looking('plan:read')
    .input(z.object({ year: planYearInput }))
    .query(({ ctx, input }) => lines(ctx, input.year)),
  needs: looking('plan:read')
    .input(needListInput)
    .query(({ ctx, input }) => needs(ctx, input)),
  actual: looking('plan:read')
    .input(actualInput)
    .query(({ ctx, input }) => againstActual(ctx, input)),
  actualItems: looking('plan:read')
    .input(actualItemsInput)
    .query(({ ctx, input }) => behindFigure(ctx, input)),
  importing: looking('plan:draft')
    .input(importingInput)
    .query(({ ctx, input }) => importing(ctx, input)),
  // Only looks, but what it looks at does not fit into an address.
  readFile: looking('plan:draft')
    .input(planFileInput)
    .mutation(({ input }) => readFile(input)),

  sendNeed: deciding('plan:need', sentBy(needInput)).mutation(({ ctx, input }) => needSent(ctx, input)),
  changeNeed: deciding('plan:need', changeNeedInput).mutation(({ ctx, input }) => changeNeed(ctx, input)),
  withdrawNeed: deciding('plan:need', needReasonInput).mutation(({ ctx, input }) => withdrawNeed(ctx, input)),
  declineNeed: deciding('plan:draft', declineNeedInput).mutation(({ ctx, input }) => declineNeed(ctx, input)),
  reopenNeed: deciding('plan:draft', needIdInput).mutation(({ ctx, input }) => reopenNeed(ctx, input)),

  open: deciding('plan:draft', sentBy(openRoundInput)).mutation(({ ctx, input }) => roundSent(ctx, input)),
  sayWhy: deciding('plan:draft', roundReasonInput).mutation(({ ctx, input }) => sayWhy(ctx, input)),
  withdraw: deciding('plan:draft', roundReasonInput).mutation(({ ctx, input }) => withdrawRound(ctx, input)),
  addItem: deciding('plan:draft', sentBy(addItemInput)).mutation(({ ctx, input }) => itemSent(ctx, input)),
  editItem: deciding('plan:draft', editItemInput).mutation(({ ctx, input }) => editItem(ctx, input)),
  dropItem: deciding('plan:draft', dropItemInput).mutation(({ ctx, input }) => dropItem(ctx, input)),
  changeItem: deciding('plan:draft', changeItemInput).mutation(({ ctx, input }) => changeItem(ctx, input)),
  takeFile: deciding('plan:draft', sentBy(takePlanInput)).mutation(({ ctx, input }) => planTaken(ctx, input)),
  send: deciding('plan:draft', roundVersionInput).mutation(({ ctx, input }) => sendRound(ctx, input)),
  recall: deciding('plan:draft', roundReasonInput).mutation(({ ctx, input }) => recallRound(ctx, input)),

  // Each step has a permission of its own, which the rule asks for.
  decide: deciding('plan:decide', decideRoundInput).mutation(({ ctx, input }) => decideRound(ctx, input)),
  undoDecision: deciding('plan:decide', undoDecisionInput).mutation(({ ctx, input }) =>
    undoDecision(ctx, input),
  ),

  publish: deciding('plan:publish', publishInput).mutation(({ ctx, input }) => publishRound(ctx, input)),
  undoPublication: deciding('plan:publish', undoPublicationInput).mutation(({ ctx, input }) =>
    undoPublication(ctx, input),
  ),
  bring: deciding('plan:publish', bringRoundInput).mutation(({ ctx, input }) => bringRound(ctx, input)),
  undoBrought: deciding('plan:publish', roundReasonInput).mutation(({ ctx, input }) =>
    undoBrought(ctx, input),
  ),
})
