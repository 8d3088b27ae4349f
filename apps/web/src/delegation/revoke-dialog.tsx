import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { EndDialog } from '../office/end-dialog.tsx'
import { useKept } from '../office/kept.ts'
import { useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import type { DelegationRow } from './delegations.ts'

export function RevokeDialog(props: { readonly order: DelegationRow; readonly onClose: () => void }) {
  const { t } = useTranslation('delegation')
  const { id, orderNumber: number, from } = props.order
  const { today } = useMe()
  const kept = useKept()
  const revoking = useMutation(
    trpc.delegation.revoke.mutationOptions({
      onSuccess: () => {
        props.onClose()
        kept(t('revoked', { number }))
      },
    }),
  )
  const failure = useFailure(revoking.error)
  return (
    <EndDialog
      title={t('revokeTitle', { number })}
      day={{ label: t('revokeOn'), suggested: from > today ? from : today }}
      reason={{ label: t('revokeReason'), help: t('revokeReasonHelp') }}
      submit={t('revoke')}
      busy={revoking.isPending}
      failure={failure}
      onEnd={(said) => revoking.mutate({ order: id, ...said })}
      onClose={props.onClose}
    />
  )
}
