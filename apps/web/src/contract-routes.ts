import { lazyRouteComponent } from '@tanstack/react-router'
import { page } from './framed.ts'

const contracts = page(
  '/contracts',
  ['contract', 'office'],
  lazyRouteComponent(() => import('./contract/contracts-page.tsx'), 'ContractsPage'),
)

const dueContracts = page(
  '/contracts/due',
  ['contract'],
  lazyRouteComponent(() => import('./contract/due-page.tsx'), 'DuePage'),
)

const timeline = page(
  '/contracts/timeline',
  ['contract', 'office'],
  lazyRouteComponent(() => import('./contract/timeline-page.tsx'), 'TimelinePage'),
)

const unregistered = page(
  '/contracts/unregistered',
  ['contract'],
  lazyRouteComponent(() => import('./contract/unregistered-page.tsx'), 'UnregisteredPage'),
)

const newContract = page(
  '/contracts/new',
  ['asset', 'contract'],
  lazyRouteComponent(() => import('./contract/new-contract-page.tsx'), 'NewContractPage'),
)

const bringContract = page(
  '/contracts/bring',
  ['asset', 'contract'],
  lazyRouteComponent(() => import('./contract/bring/bring-page.tsx'), 'BringContractPage'),
)

const contract = page(
  '/contracts/$contractId',
  ['asset', 'contract', 'ending', 'file', 'journal', 'office', 'template'],
  lazyRouteComponent(() => import('./contract/contract-page.tsx'), 'ContractPage'),
)

const changeDraft = page(
  '/contracts/$contractId/edit',
  ['asset', 'contract'],
  lazyRouteComponent(() => import('./contract/change-draft-page.tsx'), 'ChangeDraftPage'),
)

/** สัญญา. */
export const contractPages = [
  contracts,
  dueContracts,
  timeline,
  unregistered,
  newContract,
  bringContract,
  contract,
  changeDraft,
] as const
