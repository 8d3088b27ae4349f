import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import type { ContractRecord } from './contract-file.ts'
import { useContractAct } from './use-contract-act.ts'

type Props = {
  readonly contract: ContractRecord
  readonly change: ContractRecord['changes'][number]
  readonly onClose: () => void
}

/** ถอนคำขอ that was not decided yet. */
export function WithdrawChangeDialog({ contract: { id, version }, change, onClose }: Props) {
  const { t } = useTranslation('contract')
  const withdrawing = useMutation(
    trpc.contractCourse.withdrawChange.mutationOptions(useContractAct(t('change.withdrawn'), onClose)),
  )
  const failure = useFailure(withdrawing.error)
  return (
    <ReasonDialog
      opened
      title={t('change.withdraw')}
      about={<p>{t('change.withdrawAbout')}</p>}
      confirm={t('change.withdraw')}
      danger
      busy={withdrawing.isPending}
      failure={failure}
      onConfirm={(reason) => withdrawing.mutate({ id, version, changeId: change.id, reason })}
      onClose={onClose}
    />
  )
}

/** เพิกถอน what was decided last, while nothing stands upon it. */
export function UndoChangeDialog({ contract: { id, version }, change, onClose }: Props) {
  const { t } = useTranslation('contract')
  const undoing = useMutation(
    trpc.contractCourse.undoChange.mutationOptions(useContractAct(t('change.undone'), onClose)),
  )
  const failure = useFailure(undoing.error)
  return (
    <ReasonDialog
      opened
      title={t('change.undo')}
      about={<p>{t('change.undoAbout')}</p>}
      confirm={t('change.undo')}
      danger
      busy={undoing.isPending}
      failure={failure}
      onConfirm={(reason) => undoing.mutate({ id, version, changeId: change.id, reason })}
      onClose={onClose}
    />
  )
}
