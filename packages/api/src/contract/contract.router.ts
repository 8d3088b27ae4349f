import { bringContractInput } from '@prongsai/domain/contract/bring.input'
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
import {
  proveCheckpointInput,
  undoFactInput,
  waiveCheckpointInput,
} from '@prongsai/domain/contract/checkpoint.input'
import {
  endSecurityInput,
  keepSecurityInput,
  replaceSecurityInput,
  undoSecurityInput,
} from '@prongsai/domain/contract/security.input'
import { sentBy } from '@prongsai/domain/sending/sending.input'
import { deciding, looking, router } from '../trpc.ts'
import { broughtSent } from './bring-contract.ts'
import { contracts, due, ofPurchase, timeline } from './contracts.ts'
import { changeDraft, draftSent, dropDraft } from './draft-contract.ts'
import { previewDraft, proposal } from './drafting.ts'
import {
  claimSecurity,
  keepSecurity,
  replaceSecurity,
  returnSecurity,
  undoSecurity,
} from './keep-securities.ts'
import { oneContract } from './one-contract.ts'
import { proveCheckpoint, undoFact, waiveCheckpoint } from './tell-checkpoint.ts'
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
  ofPurchase: looking('contract:read')
    .input(proposalInput)
    .query(({ ctx, input }) => ofPurchase(ctx, input.purchaseId)),
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
  bring: deciding('contract:sign-order', sentBy(bringContractInput)).mutation(({ ctx, input }) =>
    broughtSent(ctx, input),
  ),
  changeDraft: deciding('contract:draft', changeDraftInput).mutation(({ ctx, input }) =>
    changeDraft(ctx, input),
  ),
  dropDraft: deciding('contract:draft', dropDraftInput).mutation(({ ctx, input }) => dropDraft(ctx, input)),
  sign: deciding('contract:sign', signContractInput).mutation(({ ctx, input }) => signContract(ctx, input)),
  signOrder: deciding('contract:sign-order', signContractInput).mutation(({ ctx, input }) =>
    signOrder(ctx, input),
  ),
  keepSecurity: deciding('contract:prove', keepSecurityInput).mutation(({ ctx, input }) =>
    keepSecurity(ctx, input),
  ),
  replaceSecurity: deciding('contract:prove', replaceSecurityInput).mutation(({ ctx, input }) =>
    replaceSecurity(ctx, input),
  ),
  returnSecurity: deciding('contract:prove', endSecurityInput).mutation(({ ctx, input }) =>
    returnSecurity(ctx, input),
  ),
  claimSecurity: deciding('contract:decide', endSecurityInput).mutation(({ ctx, input }) =>
    claimSecurity(ctx, input),
  ),
  undoSecurity: deciding('contract:prove', undoSecurityInput).mutation(({ ctx, input }) =>
    undoSecurity(ctx, input),
  ),

  // Whose turn it is the checkpoint says; the officers of supplies write down for everybody.
  prove: deciding('contract:read', proveCheckpointInput).mutation(({ ctx, input }) =>
    proveCheckpoint(ctx, input),
  ),
  waive: deciding('contract:decide', waiveCheckpointInput).mutation(({ ctx, input }) =>
    waiveCheckpoint(ctx, input),
  ),
  undoFact: deciding('contract:read', undoFactInput).mutation(({ ctx, input }) => undoFact(ctx, input)),

  undoSigning: deciding('contract:sign', undoSigningInput).mutation(({ ctx, input }) =>
    undoSigning(ctx, input),
  ),
})
