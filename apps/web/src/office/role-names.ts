import { roles, type Role } from '@prongsai/domain/access/role'
import { personId } from '@prongsai/domain/base/id'
import type { CivilDate } from '@prongsai/domain/calendar/civil-date'
import { grantRole } from '@prongsai/domain/office/person'

export const isRole = (name: string): name is Role => Object.hasOwn(roles, name)

export const roleNames: readonly Role[] = Object.keys(roles).filter(isRole)

const anybody = { id: personId(''), name: '', position: '', unit: null, leftOn: null }

/** A role that the rules grant within a unit only. */
export function needsUnit(role: Role, from: CivilDate): boolean {
  const verdict = grantRole(anybody, { role, unit: null, from }, [])
  return !verdict.ok && verdict.refusal.code === 'office/role-needs-unit'
}
