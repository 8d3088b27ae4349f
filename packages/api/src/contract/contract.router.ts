import {
  changeDraftInput,
  contractOfInput,
  draftContractInput,
  dropDraftInput,
  previewDraftInput,
  previewSigningInput,
  proposalInput,
  signContractInput,
  undoSigningInput,
} from '@prongsai/domain/contract/contract.input'
import { contractListInput, dueListInput } from '@prongsai/domain/contract/contract-list.input'
import { sentBy } from '@prongsai/domain/sending/sending.input'
import { deciding, looking, router } from '../trpc.ts'
import { contracts, due, timeline } from './contracts.ts'
import { changeDraft, draftSent, dropDraft } from './draft-contract.ts'
import { previewDraft, proposal } from './drafting.ts'
import { oneContract } from './one-contract.ts'
import { previewSigning, signContract, signOrder, undoSigning } from './sign-contract.ts'

export const contractRouter = router({
  list: looking('contract:read')
    .input(contractListInput)
    .query(({ ctx, input }) => contracts(ctx, input)),
  due: looking('contract:read')
    .input(dueListInput)
    .query(({ ctx, input }) => due(ctx, input)),
  timeline: looking('contract:read')
    .input(contractListInput)
    .query(({ ctx, input }) => timeline(ctx, input)),
  get: looking('contract:read')
    .input(contractOfInput)
    .query(({ ctx, input }) => oneContract(ctx, input.id)),
  proposal: looking('contract:draft')
    .input(proposalInput)
    .query(({ ctx, input }) => proposal(ctx, input)),
  previewDraft: looking('contract:draft')
    .input(previewDraftInput)
    .query(({ ctx, input }) => previewDraft(ctx, input)),
  previewSigning: looking('contract:read')
    .input(previewSigningInput)
    .query(({ ctx, input }) => previewSigning(ctx, input)),

  draft: deciding('contract:draft', sentBy(draftContractInput)).mutation(({ ctx, input }) =>
    draftSent(ctx, input),
  ),
  changeDraft: deciding('contract:draft', changeDraftInput).mutation(({ ctx, input }) =>
    changeDraft(ctx, input),
  ),
  dropDraft: deciding('contract:draft', dropDraftInput).mutation(({ ctx, input }) => dropDraft(ctx, input)),
  sign: deciding('contract:sign', signContractInput).mutation(({ ctx, input }) => signContract(ctx, input)),
  signOrder: deciding('contract:sign-order', signContractInput).mutation(({ ctx, input }) =>
    signOrder(ctx, input),
  ),
  undoSigning: deciding('contract:sign', undoSigningInput).mutation(({ ctx, input }) =>
    undoSigning(ctx, input),
  ),
})
