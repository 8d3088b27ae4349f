import type { CivilDate } from '../calendar/civil-date.ts'
import type { Citation } from '../law/citation.ts'
import type { Passing, PurchaseCase, StepAuthority } from './case.ts'
import type { FactFields, Facts } from './fact.ts'
import type { MethodKey } from './ground.ts'
import type { ProcurementRefusal } from './procurement-refusal.ts'

/** เอกสาร that a step gives out of what is recorded. */
export const purchasePapers = {
  'committee-order': 'คำสั่งแต่งตั้งคณะกรรมการหรือผู้รับผิดชอบ',
  'request-report': 'รายงานขอซื้อหรือขอจ้าง',
  'hearing-notice': 'ประกาศเผยแพร่ร่างประกาศและร่างเอกสารเพื่อรับฟังความคิดเห็น',
  invitation: 'ประกาศเชิญชวน',
  'invitation-letter': 'หนังสือเชิญชวน',
  'result-report': 'รายงานผลการพิจารณาและขออนุมัติสั่งซื้อสั่งจ้าง',
  'winner-announcement': 'ประกาศผลผู้ชนะการเสนอราคา',
  'purchase-order': 'ใบสั่งซื้อหรือใบสั่งจ้าง',
  cancellation: 'ประกาศยกเลิกการจัดซื้อจัดจ้าง',
} as const

export type PurchasePaper = keyof typeof purchasePapers

export const isPurchasePaper = (word: string): word is PurchasePaper => Object.hasOwn(purchasePapers, word)

/** A day before or after which a step may not be passed, and the duty from which it follows. */
export type Bound = {
  readonly day: CivilDate
  /** The stricter day by the other reading of the words, where that is another. */
  readonly alert: CivilDate
  readonly duty: string
  readonly citation: Citation
}

export type Bounds = { readonly notBefore?: Bound; readonly by?: Bound }

/** What the law computes for a field of a step: a day is ISO, money is satang as text. */
export type Preset = {
  readonly name: string
  readonly value: string
  readonly duty: string
  readonly citation: Citation
}

/** What passing a step does to the budget: holds the money of the request, or lets go what the winner does not need. */
export type StepEffect = 'commit' | 'award'

/**
 * What can be written into a purchase until a step holds it fast: what is asked for, who is invited, what was offered, and
 * what was said about the draft.
 */
export type Matter = 'request' | 'invitees' | 'offers' | 'comments'

/** One step of a method: who passes it, under which clause, what it asks for and gives out, and what has to be there. */
export type Step = {
  readonly key: string
  readonly name: string
  readonly by: StepAuthority
  readonly who: string
  readonly citation: Citation
  readonly facts: FactFields
  readonly papers: readonly PurchasePaper[]
  /** Of a step that somebody decides: to which step it goes back when he does not agree. */
  readonly returnsTo?: string
  readonly effect?: StepEffect
  /** From when on something may be recorded: while this step waits. */
  readonly opens?: Matter
  /** What stays as it is while this step stands. */
  readonly fixes?: Matter
  /** Whether its papers tell what was offered. */
  readonly tells?: 'offers' | 'result'
  readonly when?: (purchase: PurchaseCase) => boolean
  /** What is missing before it can be passed, whatever is typed. */
  readonly needs?: (purchase: PurchaseCase) => readonly ProcurementRefusal[]
  readonly bounds?: (purchase: PurchaseCase) => Bounds
  /** What follows from what was told so far, offered to whoever fills it in. */
  readonly presets?: (purchase: PurchaseCase, facts: Facts) => readonly Preset[]
  /** What is wrong with what was typed. */
  readonly judge?: (purchase: PurchaseCase, passing: Passing) => readonly ProcurementRefusal[]
  /** What stands on it, so that it is not taken back. */
  readonly keptBy?: (purchase: PurchaseCase) => readonly ProcurementRefusal[]
  /** What is unusual and still allowed; told before it is passed. */
  readonly heed?: (purchase: PurchaseCase, passing: Passing) => readonly ProcurementRefusal[]
}

/** ตารางขั้นตอน of a method from its day on. A purchase keeps the version under which it began. */
export type Method = {
  readonly key: MethodKey
  readonly version: string
  readonly from: CivilDate
  /** With its last step it may be signed; or it ends there, where the report is the evidence of acceptance as well. */
  readonly leadsTo: 'ready' | 'ended'
  readonly steps: readonly Step[]
}

/** A step of the method by its name, as people know it. */
export const nameOf = ({ steps }: Pick<Method, 'steps'>, key: string): string =>
  steps.find((step) => step.key === key)?.name ?? key
