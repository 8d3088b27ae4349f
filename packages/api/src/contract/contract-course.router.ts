import {
  askChangeInput,
  changeStandingInput,
  decideChangeInput,
  previewChangeInput,
  publishChangeInput,
  withdrawChangeInput,
} from '@prongsai/domain/contract/contract-change.input'
import {
  claimInput,
  closeContractInput,
  decideClaimInput,
  defectInput,
  endContractInput,
  fineInput,
  mendDefectInput,
  proposeBlacklistInput,
  reviewInput,
  takeBackInput,
  takeBackOneInput,
  tellClaimInput,
  tellDefectInput,
  tellEndingInput,
  tellFilePaperInput,
} from '@prongsai/domain/contract/contract-ending.input'
import { contractOfInput } from '@prongsai/domain/contract/contract.input'
import { deciding, looking, router } from '../trpc.ts'
import { askChange, withdrawChange } from './ask-change.ts'
import { decideClaim, extendClaim, receiveClaim, tellClaim } from './claims.ts'
import { closeContract, closing, reopenContract, tellFilePaper } from './close-contract.ts'
import { changeStanding, decideChange, previewChange } from './decide-change.ts'
import { findDefect, mendDefect, tellDefect, withdrawDefect } from './defects.ts'
import { endContract, proposeBlacklist, tellEnding, undoEnding } from './end-contract.ts'
import { fineSubcontract, undoFine } from './fines.ts'
import { publishChange } from './publish-change.ts'
import { reviewTenPercent, undoReview } from './review-ten-percent.ts'
import { undoChange } from './undo-change.ts'

/** What a contract that binds goes through beside its deliveries: changes, fines, defects, its ending and its closing. */
export const contractCourseRouter = router({
  previewChange: looking('contract:read')
    .input(previewChangeInput)
    .query(({ ctx, input }) => previewChange(ctx, input)),
  changeStanding: looking('contract:read')
    .input(changeStandingInput)
    .query(({ ctx, input }) => changeStanding(ctx, input)),
  closing: looking('contract:read')
    .input(contractOfInput)
    .query(({ ctx, input }) => closing(ctx, input.id)),

  askChange: deciding('contract:draft', askChangeInput).mutation(({ ctx, input }) => askChange(ctx, input)),
  withdrawChange: deciding('contract:draft', withdrawChangeInput).mutation(({ ctx, input }) =>
    withdrawChange(ctx, input),
  ),
  decideChange: deciding('contract:decide', decideChangeInput).mutation(({ ctx, input }) =>
    decideChange(ctx, input),
  ),
  publishChange: deciding('contract:prove', publishChangeInput).mutation(({ ctx, input }) =>
    publishChange(ctx, input),
  ),
  undoChange: deciding('contract:decide', withdrawChangeInput).mutation(({ ctx, input }) =>
    undoChange(ctx, input),
  ),

  review: deciding('contract:decide', reviewInput).mutation(({ ctx, input }) => reviewTenPercent(ctx, input)),
  undoReview: deciding('contract:decide', takeBackInput).mutation(({ ctx, input }) => undoReview(ctx, input)),
  end: deciding('contract:decide', endContractInput).mutation(({ ctx, input }) => endContract(ctx, input)),
  undoEnding: deciding('contract:decide', takeBackInput).mutation(({ ctx, input }) => undoEnding(ctx, input)),
  tellEnding: deciding('contract:prove', tellEndingInput).mutation(({ ctx, input }) =>
    tellEnding(ctx, input),
  ),
  proposeBlacklist: deciding('contract:decide', proposeBlacklistInput).mutation(({ ctx, input }) =>
    proposeBlacklist(ctx, input),
  ),

  receiveClaim: deciding('contract:receive', claimInput).mutation(({ ctx, input }) =>
    receiveClaim(ctx, input),
  ),
  extendClaim: deciding('contract:decide', takeBackInput).mutation(({ ctx, input }) =>
    extendClaim(ctx, input),
  ),
  decideClaim: deciding('contract:decide', decideClaimInput).mutation(({ ctx, input }) =>
    decideClaim(ctx, input),
  ),
  tellClaim: deciding('contract:prove', tellClaimInput).mutation(({ ctx, input }) => tellClaim(ctx, input)),

  fine: deciding('contract:decide', fineInput).mutation(({ ctx, input }) => fineSubcontract(ctx, input)),
  undoFine: deciding('contract:decide', takeBackOneInput).mutation(({ ctx, input }) => undoFine(ctx, input)),

  findDefect: deciding('contract:check', defectInput).mutation(({ ctx, input }) => findDefect(ctx, input)),
  tellDefect: deciding('contract:prove', tellDefectInput).mutation(({ ctx, input }) =>
    tellDefect(ctx, input),
  ),
  mendDefect: deciding('contract:check', mendDefectInput).mutation(({ ctx, input }) =>
    mendDefect(ctx, input),
  ),
  withdrawDefect: deciding('contract:check', takeBackOneInput).mutation(({ ctx, input }) =>
    withdrawDefect(ctx, input),
  ),

  tellFilePaper: deciding('contract:prove', tellFilePaperInput).mutation(({ ctx, input }) =>
    tellFilePaper(ctx, input),
  ),
  close: deciding('contract:prove', closeContractInput).mutation(({ ctx, input }) =>
    closeContract(ctx, input),
  ),
  reopen: deciding('contract:prove', takeBackInput).mutation(({ ctx, input }) => reopenContract(ctx, input)),
})
