import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import type { CommitteeShown, PurchaseRecord } from './purchase-file.ts'
import { usePurchaseAct } from './use-purchase-act.ts'

type Props = {
  readonly purchase: PurchaseRecord
  readonly body: CommitteeShown
  readonly onClose: () => void
}

export function EndCommitteeDialog({ purchase, body, onClose }: Props) {
  const { t } = useTranslation('procurement')
  const ending = useMutation(
    trpc.purchase.endCommittee.mutationOptions(usePurchaseAct(t('committee.endedNow'), onClose)),
  )
  const failure = useFailure(ending.error)
  return (
    <ReasonDialog
      opened
      title={t('committee.end')}
      about={<p>{t('committee.endAbout')}</p>}
      confirm={t('committee.end')}
      danger
      busy={ending.isPending}
      failure={failure}
      onConfirm={(reason) => ending.mutate({ id: purchase.id, committee: body.id, reason })}
      onClose={onClose}
    />
  )
}

/** แจ้งส่วนได้เสีย by the member himself (ระเบียบฯ 2560 ข้อ 27). */
export function InterestDialog({ purchase, body, onClose }: Props) {
  const { t } = useTranslation('procurement')
  const declaring = useMutation(
    trpc.purchase.declareInterest.mutationOptions(usePurchaseAct(t('committee.declared'), onClose)),
  )
  const failure = useFailure(declaring.error)
  return (
    <ReasonDialog
      opened
      title={t('committee.interestTitle')}
      about={<p>{t('committee.interestAbout')}</p>}
      confirm={t('committee.interestSave')}
      danger
      busy={declaring.isPending}
      failure={failure}
      onConfirm={(interest) => declaring.mutate({ id: purchase.id, committee: body.id, interest })}
      onClose={onClose}
    />
  )
}
