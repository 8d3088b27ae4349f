import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { say } from '../ui/toasts.tsx'
import type { Batch } from './intake.ts'
import { useRefresh } from './use-intake.ts'

/** Asks why a whole batch is taken out of the register, and does it. */
export function WithdrawBatch({ batch, onClose }: { readonly batch: Batch; readonly onClose: () => void }) {
  const { t } = useTranslation('intake')
  const refresh = useRefresh()
  const withdraw = useMutation(trpc.intake.withdraw.mutationOptions())
  const failure = useFailure(withdraw.error)
  const { id, number, assets: n, fileName: file } = batch
  return (
    <ReasonDialog
      opened
      title={t('withdraw.title', { number })}
      about={<p>{t('withdraw.about', { n, file })}</p>}
      confirm={t('withdraw.confirm')}
      danger
      busy={withdraw.isPending}
      failure={failure}
      onClose={onClose}
      onConfirm={(reason) =>
        withdraw.mutate(
          { batchId: id, reason },
          {
            onSuccess: () => {
              say(t('withdraw.done', { number, n }))
              onClose()
              void refresh()
            },
          },
        )
      }
    />
  )
}
