import {
  acceptByReportInput,
  concludeInspectionInput,
  decideAcceptanceInput,
  deliverInput,
  undoAcceptanceInput,
  voteForInput,
  voteInput,
  withdrawDeliveryInput,
} from '@prongsai/domain/contract/delivery.input'
import { payInput, paymentProposalInput, undoPaymentInput } from '@prongsai/domain/contract/payment.input'
import {
  contractOfAssetInput,
  notRegisteredInput,
  owedCardsInput,
  registerCardsInput,
  unregisteredInput,
} from '@prongsai/domain/contract/register.input'
import { deciding, looking, router } from '../trpc.ts'
import { acceptByReport } from './accept-by-report.ts'
import { concludeInspection, decideAcceptance, undoAcceptance } from './accept.ts'
import { pay, paymentProposal, undoPayment } from './pay.ts'
import { receiveDelivery, withdrawDelivery } from './receive-delivery.ts'
import {
  contractOfAsset,
  notRegistered,
  proposedCards,
  registerCards,
  unregistered,
} from './register-cards.ts'
import { vote, voteFor } from './vote.ts'

/** What comes under a contract: its delivery, acceptance and payment, and the cards that it becomes. */
export const contractDeliveryRouter = router({
  paymentProposal: looking('contract:read')
    .input(paymentProposalInput)
    .query(({ ctx, input }) => paymentProposal(ctx, input)),
  proposedCards: looking('contract:read')
    .input(owedCardsInput)
    .query(({ ctx, input }) => proposedCards(ctx, input.id)),
  unregistered: looking('contract:read')
    .input(unregisteredInput)
    .query(({ ctx, input }) => unregistered(ctx, input)),
  ofAsset: looking('contract:read')
    .input(contractOfAssetInput)
    .query(({ ctx, input }) => contractOfAsset(ctx, input.asset)),

  deliver: deciding('contract:receive', deliverInput).mutation(({ ctx, input }) =>
    receiveDelivery(ctx, input),
  ),
  acceptByReport: deciding('contract:receive', acceptByReportInput).mutation(({ ctx, input }) =>
    acceptByReport(ctx, input),
  ),
  withdraw: deciding('contract:receive', withdrawDeliveryInput).mutation(({ ctx, input }) =>
    withdrawDelivery(ctx, input),
  ),
  vote: deciding('committee:sit', voteInput).mutation(({ ctx, input }) => vote(ctx, input)),
  voteFor: deciding('contract:receive', voteForInput).mutation(({ ctx, input }) => voteFor(ctx, input)),
  decide: deciding('contract:decide', decideAcceptanceInput).mutation(({ ctx, input }) =>
    decideAcceptance(ctx, input),
  ),
  conclude: deciding('contract:receive', concludeInspectionInput).mutation(({ ctx, input }) =>
    concludeInspection(ctx, input),
  ),
  undoAcceptance: deciding('contract:decide', undoAcceptanceInput).mutation(({ ctx, input }) =>
    undoAcceptance(ctx, input),
  ),

  pay: deciding('contract:pay', payInput).mutation(({ ctx, input }) => pay(ctx, input)),
  undoPayment: deciding('contract:pay', undoPaymentInput).mutation(({ ctx, input }) =>
    undoPayment(ctx, input),
  ),

  registerCards: deciding('contract:receive', registerCardsInput).mutation(({ ctx, input }) =>
    registerCards(ctx, input),
  ),
  notRegistered: deciding('contract:receive', notRegisteredInput).mutation(({ ctx, input }) =>
    notRegistered(ctx, input),
  ),
})
