import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { askSetup } from './http.ts'

/** Where to go after signing in, and what to say at the door. A system that nobody has set up yet leads to its first visit. */
export function useDoor(): { readonly afterwards: string; readonly note: string | undefined } {
  const { t } = useTranslation('session')
  const { t: setup } = useTranslation('setup')
  const navigate = useNavigate()
  const asked: Readonly<Record<string, unknown>> = useLocation().search
  useEffect(() => {
    void (async () => {
      const state = await askSetup().catch(() => undefined)
      if (state?.isFresh) await navigate({ to: '/setup', replace: true })
    })()
  }, [navigate])
  const { to, joined, ready } = asked
  const done = ready === undefined ? undefined : setup('done')
  return {
    afterwards: isWithin(to) ? to : '/',
    note: typeof joined === 'string' ? t('link.saved', { username: joined }) : done,
  }
}

/** An address of this application, and no way out of it. */
const isWithin = (address: unknown): address is string =>
  typeof address === 'string' && /^\/(?![/\\])/u.test(address)
