import { Textarea } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { ConfirmDialog } from './confirm-dialog.tsx'

/** Asks why before it acts: the reason goes into the history. */
export function ReasonDialog(props: {
  readonly opened: boolean
  readonly title: string
  readonly about?: ReactNode
  readonly confirm: string
  readonly danger?: boolean
  readonly busy?: boolean
  /** The reason as it was said before, where it is said otherwise. */
  readonly before?: string
  readonly failure?: string | undefined
  readonly onConfirm: (reason: string) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation('ui')
  const [reason, setReason] = useState(props.before ?? '')
  const [asked, setAsked] = useState(false)
  const missing = reason.trim() === ''
  return (
    <ConfirmDialog
      {...props}
      onConfirm={() => {
        setAsked(true)
        if (!missing) props.onConfirm(reason.trim())
      }}
    >
      {props.about}
      <Textarea
        label={t('reason.label')}
        description={t('reason.help')}
        error={asked && missing ? t('reason.required') : undefined}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        rows={3}
        data-autofocus
        aria-required
      />
    </ConfirmDialog>
  )
}
