import { z } from 'zod'
import {
  appointCommitteeInput,
  declareInterestInput,
  endCommitteeInput,
  previewCommitteeInput,
} from '@prongsai/domain/procurement/committee.input'
import {
  addCommentInput,
  addOfferInput,
  answerCommentInput,
  chooseWinnerInput,
  inviteInput,
  judgeOfferInput,
  moveAppealInput,
  receiveAppealInput,
  uninviteInput,
  withdrawOfferInput,
} from '@prongsai/domain/procurement/offer.input'
import {
  bringPurchaseInput,
  cancelPurchaseInput,
  changePurchaseInput,
  keepEgpNumberInput,
  openPurchaseInput,
  passStepInput,
  plannableInput,
  previewPurchaseInput,
  previewStepInput,
  publishCancellationInput,
  purchaseIdInput,
  purchaseListInput,
  redoPurchaseInput,
  stepPresetsInput,
  undoStepInput,
} from '@prongsai/domain/procurement/purchase.input'
import { sentBy } from '@prongsai/domain/sending/sending.input'
import { plannableItems } from '@prongsai/db/procurement/plannable-items'
import { deciding, looking, router } from '../trpc.ts'
import { broughtPurchase } from './bring-purchase.ts'
import { cancelPurchase, publishCancellation, redoneSent } from './cancel-purchase.ts'
import { changePurchase, keepEgpNumber } from './change-purchase.ts'
import { appointCommittee, declareInterest, endCommittee } from './keep-committees.ts'
import { addComment, answerComment, moveAppeal, receiveAppeal } from './keep-objections.ts'
import { addOffer, chooseWinner, invite, judgeOffer, uninvite, withdrawOffer } from './keep-offers.ts'
import { purchaseSent } from './open-purchase.ts'
import { passStep, undoStep } from './pass-step.ts'
import { previewPurchase } from './preview-purchase.ts'
import { signsOf } from './purchase-signs.ts'
import { previewCommittee, previewStep, stepPresets } from './preview-step.ts'
import { purchasesDue } from './purchases-due.ts'
import { onePurchase, purchases, purchasesForMe, workload } from './purchases.ts'

const one = z.object({ id: purchaseIdInput })

export const purchaseRouter = router({
  list: looking('purchase:read')
    .input(purchaseListInput)
    .query(({ ctx, input }) => purchases(ctx, input)),
  forMe: looking('purchase:read')
    .input(z.void())
    .query(({ ctx }) => purchasesForMe(ctx)),
  due: looking('purchase:read')
    .input(z.void())
    .query(({ ctx }) => purchasesDue(ctx)),
  get: looking('purchase:read')
    .input(one)
    .query(({ ctx, input }) => onePurchase(ctx, input.id)),
  signs: looking('purchase:read')
    .input(one)
    .query(({ ctx, input }) => signsOf(ctx, input.id)),
  workload: looking('purchase:read')
    .input(z.void())
    .query(({ ctx }) => workload(ctx)),
  preview: looking('purchase:draft')
    .input(previewPurchaseInput)
    .query(({ ctx, input }) => previewPurchase(ctx, input)),
  previewStep: looking('purchase:decide')
    .input(previewStepInput)
    .query(({ ctx, input }) => previewStep(ctx, input)),

  stepPresets: looking('purchase:decide')
    .input(stepPresetsInput)
    .query(({ ctx, input }) => stepPresets(ctx, input)),
  previewCommittee: looking('purchase:draft')
    .input(previewCommitteeInput)
    .query(({ ctx, input }) => previewCommittee(ctx, input)),
  plannable: looking('purchase:draft')
    .input(plannableInput)
    .query(({ ctx, input }) => plannableItems(ctx.db, ctx.actor.office, input.year)),

  open: deciding('purchase:draft', sentBy(openPurchaseInput)).mutation(({ ctx, input }) =>
    purchaseSent(ctx, input),
  ),
  // Past approvals are told by whoever answers for the papers, as those of a plan are.
  bring: deciding('purchase:screen', sentBy(bringPurchaseInput)).mutation(({ ctx, input }) =>
    broughtPurchase(ctx, input),
  ),
  change: deciding('purchase:draft', changePurchaseInput).mutation(({ ctx, input }) =>
    changePurchase(ctx, input),
  ),
  keepEgpNumber: deciding('purchase:draft', keepEgpNumberInput).mutation(({ ctx, input }) =>
    keepEgpNumber(ctx, input),
  ),
  pass: deciding('purchase:decide', passStepInput).mutation(({ ctx, input }) => passStep(ctx, input)),
  undo: deciding('purchase:decide', undoStepInput).mutation(({ ctx, input }) => undoStep(ctx, input)),
  cancel: deciding('purchase:approve', cancelPurchaseInput).mutation(({ ctx, input }) =>
    cancelPurchase(ctx, input),
  ),
  publishCancellation: deciding('purchase:publish', publishCancellationInput).mutation(({ ctx, input }) =>
    publishCancellation(ctx, input),
  ),
  redo: deciding('purchase:draft', sentBy(redoPurchaseInput)).mutation(({ ctx, input }) =>
    redoneSent(ctx, input),
  ),

  appoint: deciding('purchase:draft', appointCommitteeInput).mutation(({ ctx, input }) =>
    appointCommittee(ctx, input),
  ),
  endCommittee: deciding('purchase:draft', endCommitteeInput).mutation(({ ctx, input }) =>
    endCommittee(ctx, input),
  ),
  declareInterest: deciding('committee:sit', declareInterestInput).mutation(({ ctx, input }) =>
    declareInterest(ctx, input),
  ),

  invite: deciding('purchase:draft', inviteInput).mutation(({ ctx, input }) => invite(ctx, input)),
  uninvite: deciding('purchase:draft', uninviteInput).mutation(({ ctx, input }) => uninvite(ctx, input)),
  addOffer: deciding('purchase:draft', addOfferInput).mutation(({ ctx, input }) => addOffer(ctx, input)),
  judgeOffer: deciding('purchase:draft', judgeOfferInput).mutation(({ ctx, input }) =>
    judgeOffer(ctx, input),
  ),
  chooseWinner: deciding('purchase:draft', chooseWinnerInput).mutation(({ ctx, input }) =>
    chooseWinner(ctx, input),
  ),
  withdrawOffer: deciding('purchase:draft', withdrawOfferInput).mutation(({ ctx, input }) =>
    withdrawOffer(ctx, input),
  ),
  addComment: deciding('purchase:draft', addCommentInput).mutation(({ ctx, input }) =>
    addComment(ctx, input),
  ),
  answerComment: deciding('purchase:draft', answerCommentInput).mutation(({ ctx, input }) =>
    answerComment(ctx, input),
  ),
  receiveAppeal: deciding('purchase:draft', receiveAppealInput).mutation(({ ctx, input }) =>
    receiveAppeal(ctx, input),
  ),
  moveAppeal: deciding('purchase:draft', moveAppealInput).mutation(({ ctx, input }) =>
    moveAppeal(ctx, input),
  ),
})
