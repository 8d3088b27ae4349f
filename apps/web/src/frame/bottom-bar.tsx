import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../ui/icon.tsx'
import { isAt, type Place } from './places.ts'

const atHand = 3

/** On a phone: three places at hand, the camera among them, the search, and the rest. */
export function BottomBar(props: {
  readonly places: readonly Place[]
  readonly pathname: string
  readonly onSearch: () => void
}) {
  const { t } = useTranslation('frame')
  const [more, setMore] = useState(false)
  const rest = props.places.flatMap((place, index) =>
    index < atHand ? (place.within ?? []).slice(1) : [place],
  )
  return (
    <nav className="bottom-bar no-print" aria-label={t('places')}>
      {more && (
        <ul className="bottom-more" id="bottom-more">
          {rest.map((place) => (
            <li key={place.href}>
              <a href={place.href} onClick={() => setMore(false)}>
                {t(place.word)}
              </a>
            </li>
          ))}
        </ul>
      )}
      {props.places.slice(0, atHand).map((place) => (
        <a key={place.href} href={place.href} aria-current={isAt(place, props.pathname) ? 'page' : undefined}>
          <Icon name={place.icon} />
          {t(place.word)}
        </a>
      ))}
      <button type="button" onClick={props.onSearch}>
        <Icon name="search" />
        {t('search')}
      </button>
      <button type="button" aria-expanded={more} aria-controls="bottom-more" onClick={() => setMore(!more)}>
        <Icon name="menu" />
        {t('more')}
      </button>
    </nav>
  )
}
