import { courseRefusalText, isOfCourse, type CourseRefusal } from './course-refusal.ts'
import { acceptingRefusalText, isOfAccepting, type AcceptingRefusal } from './accepting-refusal.ts'
import { draftRefusalText, isOfDraft, type DraftRefusal } from './draft-refusal.ts'
import { endingRefusalText, isEnding, type EndingRefusal } from './ending-refusal.ts'
import { fulfilmentRefusalText, isFulfilment, type FulfilmentRefusal } from './fulfilment-refusal.ts'
import { makingRefusalText, type MakingRefusal } from './making-refusal.ts'

/** What a contract refuses, or warns of. */
export type ContractRefusal =
  | DraftRefusal
  | MakingRefusal
  | FulfilmentRefusal
  | EndingRefusal
  | CourseRefusal
  | AcceptingRefusal

/** The sentence of each: what is not possible, why by which clause, and what to do. */
export function contractRefusalText(refusal: ContractRefusal): string {
  if (isOfAccepting(refusal)) return acceptingRefusalText(refusal)
  if (isOfDraft(refusal)) return draftRefusalText(refusal)
  if (isOfCourse(refusal)) return courseRefusalText(refusal)
  if (isEnding(refusal)) return endingRefusalText(refusal)
  return isFulfilment(refusal) ? fulfilmentRefusalText(refusal) : makingRefusalText(refusal)
}
