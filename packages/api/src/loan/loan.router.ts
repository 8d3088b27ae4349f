import { z } from 'zod'
import { assetIdInput } from '@prongsai/domain/asset/asset.input'
import { chaseManyInput, reportLoansInput } from '@prongsai/domain/loan/chase.input'
import {
  availabilityInput,
  bringLoanInput,
  chaseLoanInput,
  closeSettlementInput,
  decideLoanInput,
  decideSettlementInput,
  extendLoanInput,
  foundAgainInput,
  handOverInput,
  loanIdInput,
  loanListInput,
  previewLoanInput,
  reasonedLoanInput,
  requestLoanInput,
  returnLoanInput,
  suspendBorrowerInput,
} from '@prongsai/domain/loan/loan.input'
import { keepPurposeInput, keepRulesInput, keepTermsInput } from '@prongsai/domain/loan/rules.input'
import { slipRegisterInput } from '@prongsai/domain/loan/slip-register.input'
import { sentBy } from '@prongsai/domain/sending/sending.input'
import { deciding, looking, router } from '../trpc.ts'
import { broughtSent } from './bring-loan.ts'
import { decideExtension, decideLoan } from './decide-loan.ts'
import { handOverLoan, undoHandOver } from './hand-over-loan.ts'
import { keepPurpose, keepRules, keepTerms } from './keep-rules.ts'
import { figuresOf, loans, loansOfAsset, oneLoan } from './loans.ts'
import { chaseLoan, chaseMany, reportLoans } from './chase-loans.ts'
import { overdueBorrowers } from './overdue.ts'
import { extendLoan, liftSuspension, suspendBorrower } from './owe-loan.ts'
import { availability, previewLoan, termsOfOffice } from './preview-loan.ts'
import { loanSent } from './request-loan.ts'
import { returnSent } from './return-loan.ts'
import {
  closeSettlement,
  decideSettlement,
  findAgain,
  sendToFactFinding,
  undoSettlement,
} from './settle-loan.ts'
import { slipLines } from './slip-register.ts'
import { cancelLoan, undoApproval } from './undo-approval.ts'
import { undoReturn } from './undo-return.ts'

export const loanRouter = router({
  list: looking('loan:read')
    .input(loanListInput)
    .query(({ ctx, input }) => loans(ctx, input)),
  get: looking('loan:read')
    .input(z.object({ id: loanIdInput }))
    .query(({ ctx, input }) => oneLoan(ctx, input.id)),
  ofAsset: looking('loan:read')
    .input(z.object({ id: assetIdInput }))
    .query(({ ctx, input }) => loansOfAsset(ctx, input.id)),
  overdue: looking('loan:chase')
    .input(z.void())
    .query(({ ctx }) => overdueBorrowers(ctx)),
  register: looking('loan:read')
    .input(slipRegisterInput)
    .query(({ ctx, input }) => slipLines(ctx, input)),
  figures: looking('loan:read')
    .input(z.object({ year: z.int().min(2500).max(2700) }))
    .query(({ ctx, input }) => figuresOf(ctx, input.year)),
  terms: looking('loan:read')
    .input(z.void())
    .query(({ ctx }) => termsOfOffice(ctx)),
  availability: looking('loan:read')
    .input(availabilityInput)
    .query(({ ctx, input }) => availability(ctx, input)),
  preview: looking('loan:ask')
    .input(previewLoanInput)
    .query(({ ctx, input }) => previewLoan(ctx, input)),

  request: deciding('loan:ask', sentBy(requestLoanInput)).mutation(({ ctx, input }) => loanSent(ctx, input)),
  bring: deciding('loan:ask-for', sentBy(bringLoanInput)).mutation(({ ctx, input }) =>
    broughtSent(ctx, input),
  ),
  cancel: deciding('loan:ask', reasonedLoanInput).mutation(({ ctx, input }) => cancelLoan(ctx, input)),
  decide: deciding('loan:decide', decideLoanInput).mutation(({ ctx, input }) => decideLoan(ctx, input)),
  undoApproval: deciding('loan:decide', reasonedLoanInput).mutation(({ ctx, input }) =>
    undoApproval(ctx, input),
  ),
  handOver: deciding('loan:hand-over', handOverInput).mutation(({ ctx, input }) => handOverLoan(ctx, input)),
  undoHandOver: deciding('loan:hand-over', reasonedLoanInput).mutation(({ ctx, input }) =>
    undoHandOver(ctx, input),
  ),
  takeBack: deciding('loan:hand-over', sentBy(returnLoanInput)).mutation(({ ctx, input }) =>
    returnSent(ctx, input),
  ),
  undoReturn: deciding('loan:hand-over', reasonedLoanInput).mutation(({ ctx, input }) =>
    undoReturn(ctx, input),
  ),
  extend: deciding('loan:ask', extendLoanInput).mutation(({ ctx, input }) => extendLoan(ctx, input)),
  decideExtension: deciding('loan:decide', decideLoanInput).mutation(({ ctx, input }) =>
    decideExtension(ctx, input),
  ),
  decideSettlement: deciding('loan:settle', decideSettlementInput).mutation(({ ctx, input }) =>
    decideSettlement(ctx, input),
  ),
  undoSettlement: deciding('loan:settle', reasonedLoanInput).mutation(({ ctx, input }) =>
    undoSettlement(ctx, input),
  ),
  closeSettlement: deciding('loan:settle', closeSettlementInput).mutation(({ ctx, input }) =>
    closeSettlement(ctx, input),
  ),
  findAgain: deciding('loan:settle', foundAgainInput).mutation(({ ctx, input }) => findAgain(ctx, input)),
  toFactFinding: deciding('loan:settle', reasonedLoanInput).mutation(({ ctx, input }) =>
    sendToFactFinding(ctx, input),
  ),
  chase: deciding('loan:chase', sentBy(chaseLoanInput)).mutation(({ ctx, input }) => chaseLoan(ctx, input)),
  chaseMany: deciding('loan:chase', chaseManyInput).mutation(({ ctx, input }) => chaseMany(ctx, input)),
  report: deciding('loan:chase', reportLoansInput).mutation(({ ctx, input }) => reportLoans(ctx, input)),
  suspend: deciding('loan:keep', sentBy(suspendBorrowerInput)).mutation(({ ctx, input }) =>
    suspendBorrower(ctx, input),
  ),
  lift: deciding('loan:keep', reasonedLoanInput).mutation(({ ctx, input }) => liftSuspension(ctx, input)),
  keepRules: deciding('loan:keep', keepRulesInput).mutation(({ ctx, input }) => keepRules(ctx, input)),
  keepTerms: deciding('loan:keep', keepTermsInput).mutation(({ ctx, input }) => keepTerms(ctx, input)),
  keepPurpose: deciding('loan:keep', keepPurposeInput).mutation(({ ctx, input }) => keepPurpose(ctx, input)),
})
