import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import type { ActingOrderRow } from './acting-orders.ts'
import { EndDialog } from './end-dialog.tsx'
import { useKept } from './kept.ts'

export function EndActingDialog(props: { readonly order: ActingOrderRow; readonly onClose: () => void }) {
  const { t } = useTranslation('office')
  const { id, orderNumber: number, from } = props.order
  const { today } = useMe()
  const kept = useKept()
  const ending = useMutation(
    trpc.acting.end.mutationOptions({
      onSuccess: () => {
        props.onClose()
        kept(t('acting.ended', { number }))
      },
    }),
  )
  const failure = useFailure(ending.error)
  return (
    <EndDialog
      title={t('acting.endTitle', { number })}
      day={{ label: t('acting.endOn'), suggested: from > today ? from : today }}
      reason={{ label: t('acting.endReason'), help: t('acting.endReasonHelp') }}
      submit={t('acting.end')}
      busy={ending.isPending}
      failure={failure}
      onEnd={(said) => ending.mutate({ order: id, ...said })}
      onClose={props.onClose}
    />
  )
}
