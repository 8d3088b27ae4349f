import type { RoundKind } from '@prongsai/domain/plan/plan'
import { Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVisit } from '../asset/visit.ts'
import { useFailure } from '../refusal.ts'
import { sendingOf } from '../sending.ts'
import { trpc } from '../trpc.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { say } from '../ui/toasts.tsx'

/** เปิดรอบ: what it is for is said before it is opened; a change says why. */
export function OpenRound({
  kind,
  year,
  onClose,
}: {
  readonly kind: RoundKind
  readonly year: number
  readonly onClose: () => void
}) {
  const { t } = useTranslation('plan')
  const { t: ui } = useTranslation('ui')
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const visit = useVisit()
  const client = useQueryClient()
  const missing = kind === 'change' && reason.trim() === ''
  const opening = useMutation(
    trpc.plan.open.mutationOptions({
      onSuccess: ({ id }) => {
        sendingOf('plan.open').renew()
        void client.invalidateQueries()
        say(t('year.opened'))
        visit(`/plan/rounds/${id}`)
      },
    }),
  )
  return (
    <ConfirmDialog
      opened
      title={t('year.openTitle', { kind: t(`roundKind.${kind}`) })}
      confirm={t('year.open')}
      busy={opening.isPending}
      failure={useFailure(opening.error)}
      onConfirm={() => {
        setAsked(true)
        if (!missing)
          opening.mutate({ fiscalYear: year, kind, reason, sending: sendingOf('plan.open').key() })
      }}
      onClose={onClose}
    >
      <p>{t(`year.openAbout.${kind}`)}</p>
      {kind !== 'first' && (
        <Textarea
          label={t('year.reason')}
          description={t('year.reasonHelp')}
          error={asked && missing ? ui('reason.required') : undefined}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          rows={3}
          data-autofocus
          aria-required={kind === 'change'}
        />
      )}
    </ConfirmDialog>
  )
}
