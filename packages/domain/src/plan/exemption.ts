import { act, type Citation } from '../law/citation.ts'
import type { GroundKey } from '../procurement/ground.ts'

/** ข้อยกเว้นการประกาศเผยแพร่แผน (มาตรา 11 วรรคหนึ่ง): which grounds need no published plan, and by which of its numbers. */
export const exemptions = {
  'urgent-or-secret': ['กรณีจำเป็นเร่งด่วนหรือราชการลับ มาตรา 56 (1) (ค) หรือ (ฉ)', act('11 วรรคหนึ่ง (1)')],
  'direct-small': [
    'วงเงินไม่เกินที่กำหนด ฉุกเฉิน หรือขายทอดตลาด มาตรา 56 (2) (ข) (ง) หรือ (ฉ)',
    act('11 วรรคหนึ่ง (2)'),
  ],
  consultant: ['จ้างที่ปรึกษา มาตรา 70 (3) (ข) หรือ (ฉ)', act('11 วรรคหนึ่ง (3)')],
  design: ['จ้างออกแบบหรือควบคุมงาน มาตรา 82 (3)', act('11 วรรคหนึ่ง (4)')],
} as const satisfies Record<string, readonly [name: string, citation: Citation]>

export type Exemption = keyof typeof exemptions

const byGround: Partial<Record<GroundKey, Exemption>> = {
  'selective-urgent': 'urgent-or-secret',
  'selective-secret': 'urgent-or-secret',
  'direct-small': 'direct-small',
  'direct-emergency': 'direct-small',
  'direct-auctioned': 'direct-small',
  'consultant-small': 'consultant',
  'consultant-urgent': 'consultant',
  'design-urgent': 'design',
}

/** Which exemption a purchase on that ground has; undefined where its plan must be published first (ระเบียบฯ 2560 ข้อ 11 วรรคสี่). */
export const exemptionOf = (ground: GroundKey | null): Exemption | undefined =>
  ground === null ? undefined : byGround[ground]
