import type { FileEntry } from '@prongsai/domain/contract/file-paper'
import { penaltiesOn } from '@prongsai/domain/contract/obligations'
import type { ContractRecordAcceptance, ContractRecordDelivery } from '@prongsai/db/contract/course-row'
import type { PostHolder } from '@prongsai/db/template/signers'
import type { ContractAtHand } from '../contract/contract-case.ts'
import { found } from '../found.ts'
import type { PurchaseAtHand } from '../procurement/purchase-case.ts'
import type { ContractPart } from './contract-parts.ts'

/** A contract, the purchase of which it came, and which of its papers is asked for. */
export type ContractAround = {
  readonly hand: ContractAtHand
  readonly purchase: PurchaseAtHand
  readonly part: ContractPart
  readonly holders: readonly PostHolder[]
  /** Of the list of the file alone: what it has, and what it lacks. */
  readonly file: readonly FileEntry[]
}

type Accepted = {
  readonly acceptance: ContractRecordAcceptance
  readonly delivery: ContractRecordDelivery
}

/** The acceptance of which a certificate is, with what was delivered. */
export function acceptanceAsked({ hand: { record }, part }: ContractAround): Accepted {
  const acceptance = found(record.acceptances.find(({ id }) => id === part.part))
  const delivery = found(record.deliveries.find(({ id }) => id === acceptance.deliveryId))
  return { acceptance, delivery }
}

/** The penalties of the instalment of which a notice is, as they stand today. */
export const latePenalties = ({ hand: { contract }, part }: ContractAround) =>
  penaltiesOn(contract, contract.ending?.on ?? contract.today).filter(
    ({ instalment }) => String(instalment) === part.part,
  )
