import { useTranslation } from 'react-i18next'
import { OwnMail } from '../mail/own-mail.tsx'
import { Facts } from '../ui/facts.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { ChangePassword } from './change-password.tsx'
import { useMe, type Me } from './me.ts'
import { OwnSessions } from './own-sessions.tsx'

/** Who I am here, with which roles and in whose place, and where I am signed in. */
export function MePage() {
  const { t } = useTranslation('session')
  const me = useMe()
  const authority = useAuthority(me)
  return (
    <>
      <PageHead title={t('mine.title')} about={`${me.actor.name} · ${me.actor.position}`} />
      <div className="stack">
        <Facts groups={[{ title: t('mine.authority'), facts: authority }]} />
        <OwnMail />
        <OwnSessions />
        <ChangePassword name={me.actor.name} />
      </div>
    </>
  )
}

type Order = { readonly forPosition: string; readonly forName: string; readonly orderNumber: string }

const orderText = ({ forPosition, forName, orderNumber }: Order): string =>
  `${forPosition} (${forName}) ${orderNumber}`

function useAuthority({ actor }: Me) {
  const { t } = useTranslation(['session', 'office'])
  return [
    { label: t('mine.roles'), value: actor.grants.map(({ role }) => t(`office:role.${role}`)).join(', ') },
    { label: t('mine.acting'), value: actor.acting.map(orderText).join(', ') },
    { label: t('mine.delegated'), value: actor.delegated.map(orderText).join(', ') },
  ]
}
