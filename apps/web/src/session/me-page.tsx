import { roles } from '@prongsai/domain/access/role'
import { useTranslation } from 'react-i18next'
import { Facts } from '../ui/facts.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ChangePassword } from './change-password.tsx'
import { useMe, type Me } from './me.ts'
import { OwnSessions } from './own-sessions.tsx'

/** Who I am here, with which roles and in whose place, and where I am signed in. */
export function MePage() {
  const { t } = useTranslation('session')
  const me = useMe()
  return (
    <>
      <PageHead title={t('mine.title')} about={`${me.actor.name} · ${me.actor.position}`} />
      <div className="stack">
        <Facts
          groups={[{ title: t('mine.authority'), facts: authorityOf(me, t('mine.roles'), t('mine.acting')) }]}
        />
        <OwnSessions />
        <ChangePassword name={me.actor.name} />
      </div>
    </>
  )
}

const authorityOf = ({ actor }: Me, rolesLabel: string, actingLabel: string) => [
  { label: rolesLabel, value: actor.grants.map(({ role }) => roles[role]).join(', ') },
  {
    label: actingLabel,
    value: actor.acting
      .map(({ forPosition, forName, orderNumber }) => `${forPosition} (${forName}) ${orderNumber}`)
      .join(', '),
  },
]
