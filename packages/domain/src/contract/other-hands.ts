import type { PersonId } from '../base/id.ts'
import { no, yes, type Verdict } from '../base/verdict.ts'
import type { ContractCase } from './case.ts'
import type { ContractRefusal } from './contract-refusal.ts'

/** What goes through other hands: who did the first does not do the second, in whatever capacity. */
export const otherHands = {
  sign: ['ลงนาม', 'ผู้ร่างสัญญา', '161'],
  change: ['พิจารณา', 'ผู้บันทึกคำขอนี้', '165 และข้อ 182'],
  waive: ['ยกเว้น', 'ผู้มีหน้าที่ดำเนินการเรื่องนี้', '7'],
  undo: ['เพิกถอนผลการตรวจรับ', 'กรรมการหรือผู้ตรวจรับพัสดุ', '175 (7)'],
  dissent: ['สั่งการ', 'กรรมการหรือผู้ตรวจรับพัสดุ', '175 (7)'],
  pay: ['บันทึกการจ่าย', 'ผู้ตรวจรับพัสดุหรือผู้สั่งการของการตรวจรับนี้', '175'],
} as const satisfies Record<string, readonly [does: string, was: string, clause: string]>

export type OtherHands = keyof typeof otherHands

type Doing = { readonly step: OtherHands; readonly person: PersonId }

/**
 * ระเบียบฯ 2560 ข้อ 22, 161, 175 (7): who wrote a contract or a request does not sign or decide it, who accepts does not decide the
 * dissent of his own committee, nor pay what he accepted. A written order gives authority, and takes no part of this away.
 */
export const throughOtherHands = (
  before: readonly (PersonId | null)[],
  { step, person }: Doing,
): Verdict<null, ContractRefusal> =>
  before.includes(person) ? no({ code: 'contract/own-hands', step }) : yes(null)

type Voted = Pick<ContractCase, 'inspectors'> & {
  readonly votes: readonly { readonly by: PersonId }[]
}

/** Who had a part in accepting a delivery: who sits, and who gave a vote or wrote one down. */
export const whoAccepts = ({ inspectors, votes }: Voted): readonly (PersonId | null)[] => [
  ...inspectors.map(({ person }) => person),
  ...votes.map(({ by }) => by),
]
