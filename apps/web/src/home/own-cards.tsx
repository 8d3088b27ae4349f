import type { AppRouter } from '@prongsai/api/app-router'
import type { inferRouterOutputs } from '@trpc/server'
import { useTranslation } from 'react-i18next'
import { filteredHref } from '../asset/asset-href.ts'

type Own = inferRouterOutputs<AppRouter>['home']['now']['own']

/** ครุภัณฑ์ในชื่อของท่าน: what this person answers for with his own signature. */
export function OwnCards({ own }: { readonly own: Own }) {
  const { t } = useTranslation('home')
  return (
    <section className="sheet question" aria-labelledby="own">
      <h2 id="own">{t('own')}</h2>
      <ul>
        {own.cards.map(({ id, code, name, place }) => (
          <li key={id}>
            <a href={`/assets/${id}`}>{name}</a>
            <span className="soft small">{[code, place].filter((part) => part !== '').join(' · ')}</span>
          </li>
        ))}
      </ul>
      <p>
        <a href={filteredHref({ keeper: own.keeper, status: 'in-use' })}>{t('ownAll')}</a>
      </p>
    </section>
  )
}
