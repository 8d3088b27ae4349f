import { fulfilmentRefusalText, isFulfilment, type FulfilmentRefusal } from './fulfilment-refusal.ts'
import { makingRefusalText, type MakingRefusal } from './making-refusal.ts'

/** What a contract refuses, or warns of. */
export type ContractRefusal = MakingRefusal | FulfilmentRefusal

/** The sentence of each: what is not possible, why by which clause, and what to do. */
export const contractRefusalText = (refusal: ContractRefusal): string =>
  isFulfilment(refusal) ? fulfilmentRefusalText(refusal) : makingRefusalText(refusal)
