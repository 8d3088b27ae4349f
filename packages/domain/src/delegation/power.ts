import type { Permission } from '../access/permissions.ts'
import { regulation } from '../law/citation.ts'

/** The clause under which powers are delegated, in writing, no further, and with a copy of each order to สตง. */
export const delegationClause = regulation('7')

type Terms = {
  readonly name: string
  /** What whoever is given it may do in the system. */
  readonly permissions: readonly Permission[]
  /** Whether each case has an amount, up to which the power may be given. */
  readonly measured: boolean
}

/** อำนาจที่มอบได้: what the Regulation lets a post decide, and its holder give to another by a written order. */
export const powers = {
  'loan-approve': {
    name: 'อนุมัติการยืมพัสดุแทนหัวหน้าหน่วยงานของรัฐ',
    permissions: ['loan:approve'],
    measured: false,
  },
  'purchase-approve': {
    name: 'ให้ความเห็นชอบรายงานขอซื้อขอจ้าง และอนุมัติสั่งซื้อสั่งจ้าง',
    permissions: ['purchase:approve'],
    measured: true,
  },
  'contract-sign': {
    name: 'ลงนามในสัญญาหรือข้อตกลง',
    permissions: ['contract:sign'],
    measured: true,
  },
  'plan-approve': {
    name: 'ให้ความเห็นชอบแผนการจัดซื้อจัดจ้าง',
    permissions: ['plan:approve', 'plan:decide'],
    measured: false,
  },
  'loan-agree': {
    name: 'อนุมัติหรือเห็นชอบการยืมพัสดุของส่วนราชการ',
    permissions: ['loan:agree'],
    measured: false,
  },
} as const satisfies Record<string, Terms>

export type Power = keyof typeof powers

export const isPower = (text: string): text is Power => Object.hasOwn(powers, text)

export const powerNames: readonly Power[] = Object.keys(powers).filter(isPower)

export const isMeasured = (power: Power): boolean => powers[power].measured

/** Whether the power is one by which that may be done. */
export function carries(power: Power, permission: Permission): boolean {
  const carried: readonly Permission[] = powers[power].permissions
  return carried.includes(permission)
}
