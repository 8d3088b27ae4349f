import type { AssetId } from '@prongsai/domain/base/id'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { useDecided } from '../repair/decided.ts'
import { trpc } from '../trpc.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'

export function LeaveDialog(props: {
  readonly part: { readonly id: AssetId; readonly code: string }
  readonly onClose: () => void
}) {
  const { t } = useTranslation('part')
  const { part, onClose } = props
  const decided = useDecided(onClose)
  const leaving = useMutation(trpc.part.leave.mutationOptions({ onSuccess: () => decided(t('left')) }))
  return (
    <ReasonDialog
      opened
      title={t('leaveTitle', { code: part.code })}
      about={<p>{t('leaveAbout')}</p>}
      confirm={t('leave')}
      busy={leaving.isPending}
      failure={useFailure(leaving.error)}
      onConfirm={(reason) => leaving.mutate({ partId: part.id, reason })}
      onClose={onClose}
    />
  )
}

export function RemoveDialog(props: {
  readonly accessory: { readonly id: string; readonly name: string }
  readonly onClose: () => void
}) {
  const { t } = useTranslation('part')
  const { accessory, onClose } = props
  const decided = useDecided(onClose)
  const removing = useMutation(
    trpc.part.removeAccessory.mutationOptions({ onSuccess: () => decided(t('removedDone')) }),
  )
  return (
    <ReasonDialog
      opened
      title={t('removeTitle', { name: accessory.name })}
      confirm={t('remove')}
      busy={removing.isPending}
      failure={useFailure(removing.error)}
      onConfirm={(reason) => removing.mutate({ id: accessory.id, reason })}
      onClose={onClose}
    />
  )
}
