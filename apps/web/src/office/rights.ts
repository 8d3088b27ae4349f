import { may, permissions, unitPermissions, type Permission } from '@prongsai/domain/access/permissions'
import type { Role } from '@prongsai/domain/access/role'
import { useTranslation } from 'react-i18next'
import { useMe } from '../session/me.ts'

/** Why the one signed in may not do it: who may instead. Undefined for who may. */
export function useWhyNot(permission: Permission): string | undefined {
  const { t } = useTranslation('office')
  const { actor } = useMe()
  if (may(actor, permission)) return undefined
  return t('mayNot', { roles: permissions[permission].map((role) => t(`role.${role}`)).join(t('or')) })
}

const isPermission = (name: string): name is Permission => Object.hasOwn(permissions, name)

export const permissionNames: readonly Permission[] = Object.keys(permissions).filter(isPermission)

export const carries = (role: Role, permission: Permission): boolean => {
  const holders: readonly Role[] = permissions[permission]
  return holders.includes(role)
}

/** What a permission lets a person do. Its name has the colon that otherwise stands between an area and a word. */
export function usePermissionText(): (name: Permission) => string {
  const { t } = useTranslation('office')
  return (name) => t(`permission.${name}`, { nsSeparator: false })
}

const everyonesOwn: ReadonlySet<Permission> = new Set(['office:read', 'asset:read'])

/** A line of what a role may do besides looking, which all may; within a unit it carries less. */
export function useRoleText(): (role: Role, within?: string | null) => string {
  const { t } = useTranslation('office')
  const permissionText = usePermissionText()
  return (role, within = null) => {
    const own = permissionNames.filter(
      (name) =>
        carries(role, name) && !everyonesOwn.has(name) && (within === null || unitPermissions.has(name)),
    )
    return own.length === 0 ? t('person.onlyReads') : own.map(permissionText).join(' · ')
  }
}
