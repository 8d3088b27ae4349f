import { roles, type Role } from '@prongsai/domain/access/role'
import { personId, unitId } from '@prongsai/domain/base/id'
import { civilDate } from '@prongsai/domain/calendar/civil-date'
import { grantRole } from '@prongsai/domain/office/person'

export const isRole = (name: string): name is Role => Object.hasOwn(roles, name)

export const roleNames: readonly Role[] = Object.keys(roles).filter(isRole)

const anybody = { id: personId(''), name: '', position: '', unit: null, leftOn: null }
const anyDay = civilDate.parse('2000-01-01')

/** Where the rules let a role be held: within a unit only, for the whole office only, or either. */
export function reachOfRole(role: Role): 'unit' | 'office' | 'either' {
  const allowed = (unit: string | null) =>
    grantRole(anybody, { role, unit: unit === null ? null : unitId(unit), from: anyDay }, []).ok
  if (!allowed(null)) return 'unit'
  return allowed('any') ? 'either' : 'office'
}
