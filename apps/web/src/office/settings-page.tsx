import { may, type Permission } from '@prongsai/domain/access/permissions'
import { useTranslation } from 'react-i18next'
import { useMe } from '../session/me.ts'
import { PageHead } from '../ui/page-head.tsx'

type SettingsPlace = {
  readonly name:
    | 'people'
    | 'office'
    | 'units'
    | 'acting'
    | 'delegations'
    | 'holidays'
    | 'law'
    | 'categories'
    | 'places'
    | 'lending'
    | 'templates'
    | 'permissions'
    | 'journal'
    | 'mail'
  readonly href: string
  readonly read: Permission
  /** Undefined where there is nothing to keep, only to read. */
  readonly keep?: Permission
}

const groups = [
  {
    name: 'who',
    places: [
      { name: 'people', href: '/settings/people', read: 'office:read', keep: 'person:keep' },
      { name: 'units', href: '/settings/units', read: 'office:read', keep: 'office:keep' },
      { name: 'acting', href: '/settings/acting', read: 'office:read', keep: 'acting:keep' },
      { name: 'delegations', href: '/settings/delegations', read: 'office:read', keep: 'delegation:keep' },
      { name: 'office', href: '/settings/office', read: 'office:read', keep: 'office:keep' },
      { name: 'mail', href: '/settings/mail', read: 'person:keep' },
    ],
  },
  {
    name: 'register',
    places: [
      { name: 'categories', href: '/settings/categories', read: 'asset:read', keep: 'category:keep' },
      { name: 'places', href: '/settings/places', read: 'asset:read', keep: 'place:keep' },
    ],
  },
  {
    name: 'rules',
    places: [
      { name: 'holidays', href: '/settings/holidays', read: 'office:read', keep: 'calendar:keep' },
      { name: 'law', href: '/settings/law', read: 'office:read', keep: 'law:keep' },
      { name: 'lending', href: '/settings/lending', read: 'loan:read', keep: 'loan:keep' },
      { name: 'templates', href: '/settings/templates', read: 'template:keep' },
    ],
  },
  {
    name: 'rights',
    places: [
      { name: 'permissions', href: '/settings/permissions', read: 'office:read' },
      { name: 'journal', href: '/journal', read: 'journal:read' },
    ],
  },
] as const satisfies readonly { readonly name: string; readonly places: readonly SettingsPlace[] }[]

/** What the office keeps, by what it is about. What one may only read is reached all the same. */
export function SettingsPage() {
  const { t } = useTranslation('office')
  return (
    <>
      <PageHead title={t('settings.title')} about={t('settings.about')} />
      <div className="stack">
        {groups.map((group) => (
          <section key={group.name} className="sheet" aria-labelledby={`settings-${group.name}`}>
            <div className="part-head">
              <h2 id={`settings-${group.name}`}>{t(`settings.group.${group.name}`)}</h2>
            </div>
            <Places places={group.places} />
          </section>
        ))}
      </div>
    </>
  )
}

function Places({ places }: { readonly places: readonly SettingsPlace[] }) {
  const { t } = useTranslation('office')
  const { actor } = useMe()
  return (
    <ul className="settings-list">
      {places
        .filter(({ read }) => may(actor, read))
        .map(({ name, href, keep }) => (
          <li key={name}>
            <a href={href}>{t(`settings.place.${name}`)}</a>
            {keep !== undefined && !may(actor, keep) && (
              <span className="soft small"> ({t('settings.readOnly')})</span>
            )}
            <p className="soft small">{t(`settings.what.${name}`)}</p>
          </li>
        ))}
    </ul>
  )
}
