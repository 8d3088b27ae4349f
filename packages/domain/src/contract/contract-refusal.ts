import { makingRefusalText, type MakingRefusal } from './making-refusal.ts'

/** What a contract refuses, or warns of. */
export type ContractRefusal = MakingRefusal

/** The sentence of each: what is not possible, why by which clause, and what to do. */
export const contractRefusalText = (refusal: ContractRefusal): string => makingRefusalText(refusal)
