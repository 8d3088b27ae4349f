import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useVisit } from '../asset/visit.ts'
import { useFailure } from '../refusal.ts'
import { sendingOf } from '../sending.ts'
import { trpc } from '../trpc.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import type { PurchaseRecord } from './purchase-file.ts'
import { usePurchaseAct } from './use-purchase-act.ts'

/** ดำเนินการใหม่: another purchase of the same lines and money; its method is computed anew and can be changed there. */
export function RedoDialog({
  purchase,
  onClose,
}: {
  readonly purchase: PurchaseRecord
  readonly onClose: () => void
}) {
  const { t } = useTranslation('procurement')
  const visit = useVisit()
  const sending = sendingOf(`purchase.redo.${purchase.id}`)
  const done = usePurchaseAct(t('redo.done'), onClose)
  const redoing = useMutation(
    trpc.purchase.redo.mutationOptions({
      onSuccess: async ({ id }) => {
        sending.renew()
        await done.onSuccess()
        visit(`/purchases/${id}`)
      },
    }),
  )
  const failure = useFailure(redoing.error)
  return (
    <ReasonDialog
      opened
      title={t('redo.title')}
      about={<p>{t('redo.about')}</p>}
      confirm={t('redo.submit')}
      busy={redoing.isPending}
      failure={failure}
      onConfirm={(reason) =>
        redoing.mutate({ id: purchase.id, reason, chosen: null, sending: sending.key() })
      }
      onClose={onClose}
    />
  )
}
