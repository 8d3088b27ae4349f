import { Button } from '@mantine/core'
import type { Actor } from '@prongsai/domain/access/actor'
import { may } from '@prongsai/domain/access/permissions'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { ConfirmDialog } from '../ui/confirm-dialog.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { standing, type ContractRecord, type DeliveryShown } from './contract-file.ts'
import { PayDialog } from './pay-dialog.tsx'
import { useContractAct } from './use-contract-act.ts'
import { DecideDialog, VoteDialog } from './vote-dialog.tsx'

type Props = { readonly contract: ContractRecord; readonly delivery: DeliveryShown }
const all = ['vote', 'decide', 'conclude', 'pay', 'withdraw', 'undo'] as const
type Asked = (typeof all)[number]

/** What can be done with a delivery now: the vote of a member first, then the payment, then what takes back. */
export function DeliveryActs({ contract, delivery }: Props) {
  const { t } = useTranslation('contract')
  const [asked, setAsked] = useState<Asked>()
  const acts = useActs({ contract, delivery })
  const acceptance = acceptanceOf({ contract, delivery })
  const props = { contract, delivery, onClose: () => setAsked(undefined) }
  if (acts.length === 0) return null
  return (
    <div className="row">
      {acts.map((act) => (
        <Button key={act} variant={looks[act]} onClick={() => setAsked(act)}>
          {t(`delivery.act.${act}`)}
        </Button>
      ))}
      {asked === 'vote' && <VoteDialog {...props} />}
      {asked === 'decide' && <DecideDialog {...props} />}
      {asked === 'pay' && acceptance !== undefined && (
        <PayDialog
          contract={contract}
          of={{ kind: 'instalment', acceptance: acceptance.id }}
          onClose={props.onClose}
        />
      )}
      {asked === 'conclude' && <ConcludeDialog {...props} />}
      {asked === 'withdraw' && <WithdrawDialog {...props} />}
      {asked === 'undo' && <UndoAcceptanceDialog {...props} />}
    </div>
  )
}

const looks = {
  vote: 'filled',
  decide: 'filled',
  conclude: 'filled',
  pay: 'filled',
  withdraw: 'subtle',
  undo: 'subtle',
} as const satisfies Record<Asked, string>

const acceptanceOf = ({ contract, delivery }: Props) =>
  standing(contract.acceptances).find(({ deliveryId }) => deliveryId === delivery.id)

function useActs({ contract, delivery }: Props): readonly Asked[] {
  const { actor } = useMe()
  const can = { ...beforeActs({ contract, delivery }, actor), ...afterActs({ contract, delivery }, actor) }
  return all.filter((act) => can[act])
}

/** While the committee has not accepted it or turned it back. */
function beforeActs({ contract, delivery }: Props, actor: Actor) {
  const waits = delivery.status === 'waiting'
  const receives = waits && may(actor, 'contract:receive')
  return {
    vote: waits && votesNow({ contract, delivery }, actor.person),
    decide: waits && dissents(delivery) && may(actor, 'contract:decide'),
    conclude: receives && saidByAll({ contract, delivery }),
    withdraw: receives,
  }
}

/** Once it was, while it is not paid. */
function afterActs({ contract, delivery }: Props, actor: Actor) {
  const acceptance = acceptanceOf({ contract, delivery })
  const open = acceptance !== undefined && !isPaid(contract, acceptance)
  return {
    pay: open && acceptance.outcome !== 'refused' && may(actor, 'contract:pay'),
    undo: open && !acceptance.broughtForward && may(actor, 'contract:decide'),
  }
}

const isPaid = ({ payments }: ContractRecord, { id }: { readonly id: string }): boolean =>
  standing(payments).some(({ acceptanceId }) => acceptanceId === id)

const dissents = ({ votes }: DeliveryShown): boolean => standing(votes).some(({ vote }) => vote === 'dissent')

/** Whoever had not said it yet sits no more, and the others are of one mind: the result is kept by the officer. */
function saidByAll({ contract, delivery }: Props): boolean {
  const said = standing(delivery.votes)
  const sitting = contract.inspectors.filter(({ position }) =>
    said.some((vote) => vote.position === position),
  )
  return (
    said.length > 0 &&
    sitting.length === contract.inspectors.length &&
    new Set(said.map(({ vote }) => vote)).size === 1 &&
    !dissents(delivery)
  )
}

/** Whether he sits in the committee and has not said it yet. */
function votesNow({ contract, delivery }: Props, person: string): boolean {
  const seat = contract.inspectors.find(({ personId }) => personId === person)
  return seat !== undefined && !standing(delivery.votes).some(({ position }) => position === seat.position)
}

type DialogProps = Props & { readonly onClose: () => void }

function WithdrawDialog({ contract, delivery, onClose }: DialogProps) {
  const { t } = useTranslation('contract')
  const withdrawing = useMutation(
    trpc.contractDelivery.withdraw.mutationOptions(useContractAct(t('delivery.withdrawn'), onClose)),
  )
  const failure = useFailure(withdrawing.error)
  const { id, version } = contract
  return (
    <ReasonDialog
      opened
      title={t('delivery.act.withdraw')}
      about={<p>{t('delivery.withdrawAbout')}</p>}
      confirm={t('delivery.act.withdraw')}
      danger
      busy={withdrawing.isPending}
      failure={failure}
      onConfirm={(reason) => withdrawing.mutate({ id, version, delivery: delivery.id, reason })}
      onClose={onClose}
    />
  )
}

function ConcludeDialog({ contract, delivery, onClose }: DialogProps) {
  const { t } = useTranslation('contract')
  const concluding = useMutation(
    trpc.contractDelivery.conclude.mutationOptions(useContractAct(t('delivery.concluded'), onClose)),
  )
  const failure = useFailure(concluding.error)
  const { id, version } = contract
  return (
    <ConfirmDialog
      opened
      title={t('delivery.act.conclude')}
      confirm={t('delivery.act.conclude')}
      busy={concluding.isPending}
      failure={failure}
      onConfirm={() => concluding.mutate({ id, version, delivery: delivery.id })}
      onClose={onClose}
    >
      <p>{t('delivery.concludeAbout')}</p>
    </ConfirmDialog>
  )
}

/** ถอนผลการตรวจรับ while nothing was paid or registered of it: the committee says it anew. */
function UndoAcceptanceDialog({ contract, delivery, onClose }: DialogProps) {
  const { t } = useTranslation('contract')
  const undoing = useMutation(
    trpc.contractDelivery.undoAcceptance.mutationOptions(useContractAct(t('delivery.undone'), onClose)),
  )
  const failure = useFailure(undoing.error)
  const acceptance = acceptanceOf({ contract, delivery })
  const { id, version } = contract
  return (
    <ReasonDialog
      opened
      title={t('delivery.act.undo')}
      about={<p>{t('delivery.undoAbout')}</p>}
      confirm={t('delivery.act.undo')}
      danger
      busy={undoing.isPending}
      failure={failure}
      onConfirm={(reason) => acceptance && undoing.mutate({ id, version, acceptance: acceptance.id, reason })}
      onClose={onClose}
    />
  )
}
