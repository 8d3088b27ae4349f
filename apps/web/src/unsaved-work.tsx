import { useBlocker } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from './ui/confirm-dialog.tsx'

/** Asks before a page with unsaved work is left. `kept` when a draft of it stays on this machine. */
export function UnsavedWork({ when, kept = false }: { readonly when: boolean; readonly kept?: boolean }) {
  const { t } = useTranslation('ui')
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => when && current.pathname !== next.pathname,
    enableBeforeUnload: when,
    withResolver: true,
  })
  return (
    <ConfirmDialog
      opened={blocker.status === 'blocked'}
      title={t('unsaved.title')}
      confirm={t('unsaved.leave')}
      cancel={t('unsaved.stay')}
      danger
      onConfirm={() => blocker.proceed?.()}
      onClose={() => blocker.reset?.()}
    >
      <p>{t('unsaved.body')}</p>
      {kept && <p>{t('unsaved.kept')}</p>}
    </ConfirmDialog>
  )
}
