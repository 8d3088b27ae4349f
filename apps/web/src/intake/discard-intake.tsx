import { Button } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { say } from '../ui/toasts.tsx'
import type { Intake } from './intake.ts'

/** Throws away an intake that has not been saved: asked first, for the answers go with it. */
export function DiscardIntake({ intake }: { readonly intake: Intake }) {
  const { t } = useTranslation('intake')
  const { history } = useRouter()
  const client = useQueryClient()
  const [asking, setAsking] = useState(false)
  const discard = useMutation(trpc.intake.discard.mutationOptions())
  const failure = useFailure(discard.error)
  if (intake.state === 'saving' || intake.state === 'saved') return null
  const file = intake.fileName
  return (
    <>
      <Button variant="subtle" color="red" onClick={() => setAsking(true)}>
        {t('discard.act')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('discard.title', { file })}
        confirm={t('discard.confirm')}
        danger
        busy={discard.isPending}
        failure={failure}
        onClose={() => setAsking(false)}
        onConfirm={() =>
          discard.mutate(
            { intakeId: intake.id },
            {
              onSuccess: () => {
                localStorage.removeItem(`prongsai.intake-step.${intake.id}`)
                say(t('discard.done', { file }))
                history.push('/intake')
                void client.invalidateQueries(trpc.intake.list.queryFilter())
                void client.invalidateQueries(trpc.intake.unread.queryFilter())
              },
            },
          )
        }
      >
        <p>{t('discard.about')}</p>
      </ConfirmDialog>
    </>
  )
}
