import { Button } from '@mantine/core'
import { unitPermissions, type Permission } from '@prongsai/domain/access/permissions'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../ui/page-head.tsx'
import { carries, permissionNames, usePermissionText } from './rights.ts'
import { roleNames } from './role-names.ts'

/** The whole table of rights as the rules have it, to read and to print. */
export function PermissionsPage() {
  const { t } = useTranslation('office')
  const permissionText = usePermissionText()
  const withinUnit = permissionNames
    .filter((name) => unitPermissions.has(name))
    .map(permissionText)
    .join(' · ')
  return (
    <>
      <PageHead
        title={t('permissions.title')}
        about={
          <>
            {t('permissions.about')} {t('permissions.within', { acts: withinUnit })}
          </>
        }
        above={{ href: '/settings', name: t('settings.title') }}
        action={
          <Button variant="default" onClick={() => window.print()}>
            {t('permissions.print')}
          </Button>
        }
      />
      <table className="rights">
        <caption className="visually-hidden">{t('permissions.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('permissions.act')}</th>
            {roleNames.map((role) => (
              <th key={role} scope="col">
                {t(`role.${role}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {permissionNames.map((name) => (
            <Right key={name} name={name} />
          ))}
        </tbody>
      </table>
    </>
  )
}

function Right({ name }: { readonly name: Permission }) {
  const { t } = useTranslation('office')
  const permissionText = usePermissionText()
  return (
    <tr>
      <th scope="row">{permissionText(name)}</th>
      {roleNames.map((role) =>
        carries(role, name) ? (
          <td key={role} data-held>
            <span aria-hidden="true" className="rights-mark">
              ✓
            </span>
            <span className="rights-role">{t(`role.${role}`)}</span>
            <span className="visually-hidden"> {t('permissions.yes')}</span>
          </td>
        ) : (
          <td key={role}>
            <span className="visually-hidden">{t('permissions.no')}</span>
          </td>
        ),
      )}
    </tr>
  )
}
