import { Button } from '@mantine/core'
import { may } from '@prongsai/domain/access/permissions'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { moneyOf, standing, type ContractRecord } from './contract-file.ts'
import { PayDialog } from './pay-dialog.tsx'
import { useContractAct } from './use-contract-act.ts'

type Props = { readonly contract: ContractRecord }
type Other = 'advance' | 'retention'

/** The advance that the contract states, once; and what was kept back, when it is to be given back. */
export function OtherPayments({ contract }: Props) {
  const { t } = useTranslation('contract')
  const { actor } = useMe()
  const [asked, setAsked] = useState<Other>()
  if (!may(actor, 'contract:pay') || contract.status === 'closed') return null
  return (
    <div className="row">
      {othersOf(contract).map((kind) => (
        <Button key={kind} variant="default" onClick={() => setAsked(kind)}>
          {t(`pay.title.${kind}`)}
        </Button>
      ))}
      {asked !== undefined && (
        <PayDialog contract={contract} of={{ kind: asked }} onClose={() => setAsked(undefined)} />
      )}
    </div>
  )
}

function othersOf({ advance, payments, status }: ContractRecord): readonly Other[] {
  const made = standing(payments)
  const paidInAdvance = made.some(({ kind }) => kind === 'advance')
  const kept = made.reduce(
    (left, { kind, gross, retention }) =>
      left + moneyOf(retention) - (kind === 'retention' ? moneyOf(gross) : 0n),
    0n,
  )
  return [
    ...(status === 'active' && moneyOf(advance) > 0n && !paidInAdvance ? (['advance'] as const) : []),
    ...(kept > 0n ? (['retention'] as const) : []),
  ]
}

/** ถอนบันทึกการจ่าย: the money is held of the budget again. */
export function UndoPayment({
  contract,
  payment,
}: Props & { readonly payment: ContractRecord['payments'][number] }) {
  const { t } = useTranslation('contract')
  const { actor } = useMe()
  const [open, setOpen] = useState(false)
  const close = () => setOpen(false)
  const undoing = useMutation(
    trpc.contractDelivery.undoPayment.mutationOptions(useContractAct(t('payment.undone'), close)),
  )
  const failure = useFailure(undoing.error)
  const { id, version, status } = contract
  if (payment.broughtForward || status === 'closed' || !may(actor, 'contract:pay')) return null
  return (
    <div>
      <Button variant="subtle" size="sm" onClick={() => setOpen(true)}>
        {t('payment.undo')}
        <span className="visually-hidden"> {payment.paper}</span>
      </Button>
      {open && (
        <ReasonDialog
          opened
          title={t('payment.undo')}
          about={<p>{t('payment.undoAbout')}</p>}
          confirm={t('payment.undo')}
          danger
          busy={undoing.isPending}
          failure={failure}
          onConfirm={(reason) => undoing.mutate({ id, version, payment: payment.id, reason })}
          onClose={close}
        />
      )}
    </div>
  )
}
