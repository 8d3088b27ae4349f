import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/icon.tsx'
import { innermostAt, isAt, type Place } from './places.ts'

/** The places at the left; those within a place are seen while one is there. */
export function SideNav({
  places,
  pathname,
}: {
  readonly places: readonly Place[]
  readonly pathname: string
}) {
  const { t } = useTranslation('frame')
  return (
    <nav className="side-nav no-print" aria-label={t('places')}>
      <ul>
        {places.map((place) => (
          <li key={place.href}>
            <PlaceLink place={place} current={isAt(place, pathname)} drawn />
            {isAt(place, pathname) && place.within && place.within.length > 1 && (
              <ul>
                {place.within.map((inner) => (
                  <li key={inner.href}>
                    <PlaceLink place={inner} current={inner === innermostAt(place.within ?? [], pathname)} />
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

function PlaceLink(props: { readonly place: Place; readonly current: boolean; readonly drawn?: boolean }) {
  const { t } = useTranslation('frame')
  return (
    <a href={props.place.href} aria-current={props.current ? 'page' : undefined}>
      {props.drawn && <Icon name={props.place.icon} />}
      {t(props.place.word)}
    </a>
  )
}
