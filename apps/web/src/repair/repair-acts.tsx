import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { BackDialog } from './back-dialog.tsx'
import type { RepairRecord } from './repair-page.tsx'
import { SendDialog } from './send-dialog.tsx'
import { DisposeDialog, NoFaultDialog } from './settle-dialogs.tsx'

type Asked = 'send' | 'back' | 'no-fault' | 'dispose'

/** What the supply officer decides next. */
export function RepairActs({ repair }: { readonly repair: RepairRecord }) {
  const { t } = useTranslation('repair')
  const [asked, setAsked] = useState<Asked>()
  const close = () => setAsked(undefined)
  return (
    <div className="row">
      {repair.state === 'reported' && (
        <>
          <Button onClick={() => setAsked('send')}>{t('act.send')}</Button>
          <Button variant="default" onClick={() => setAsked('no-fault')}>
            {t('act.noFault')}
          </Button>
          <Button variant="default" onClick={() => setAsked('dispose')}>
            {t('act.dispose')}
          </Button>
        </>
      )}
      {repair.state === 'sent' && <Button onClick={() => setAsked('back')}>{t('act.back')}</Button>}
      {asked === 'send' && <SendDialog repair={repair} onClose={close} />}
      {asked === 'back' && <BackDialog repair={repair} onClose={close} />}
      {asked === 'no-fault' && <NoFaultDialog repair={repair} onClose={close} />}
      {asked === 'dispose' && <DisposeDialog repair={repair} onClose={close} />}
    </div>
  )
}
