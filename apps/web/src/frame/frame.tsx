import { Outlet, useLocation } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { SendingNote } from '../file/sending-note.tsx'
import { useMe } from '../session/me.ts'
import { Loading } from '../ui/loading.tsx'
import { Toasts } from '../ui/toasts.tsx'
import { BottomBar } from './bottom-bar.tsx'
import { placesOf } from './places.ts'
import { SearchDialog } from './search-dialog-door.tsx'
import { SideNav } from './side-nav.tsx'
import { TopBar } from './top-bar.tsx'
import { useSearchKey } from './use-search-key.ts'

/** What stands around every page of someone signed in: the places, the office and its year, the search, the person. */
export function Frame() {
  const { t } = useTranslation('frame')
  const me = useMe()
  const { pathname } = useLocation()
  const [searching, setSearching] = useState(false)
  useSearchKey(() => setSearching(true))
  const places = placesOf(me.actor)
  return (
    <div className="frame">
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      {me.office.isSample && (
        <aside className="sample-banner" aria-label={t('sampleName')}>
          {t('sample')}
        </aside>
      )}
      <TopBar me={me} onSearch={() => setSearching(true)} />
      <SideNav places={places} pathname={pathname} />
      <main id="content" className="frame-main" tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <BottomBar places={places} pathname={pathname} onSearch={() => setSearching(true)} />
      {searching && <SearchDialog places={places} onClose={() => setSearching(false)} />}
      <SendingNote me={me} />
      <Toasts />
    </div>
  )
}
