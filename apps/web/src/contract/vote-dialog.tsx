import { zodResolver } from '@hookform/resolvers/zod'
import { decideAcceptanceInput, voteForInput, voteInput } from '@prongsai/domain/contract/delivery.input'
import { useMutation } from '@tanstack/react-query'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../office/form-dialog.tsx'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { TextField } from '../ui/field.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import type { ContractRecord, DeliveryShown } from './contract-file.ts'
import { PiecesFields, piecesTyped } from './pieces-fields.tsx'
import { useContractAct } from './use-contract-act.ts'

type Props = {
  readonly contract: ContractRecord
  readonly delivery: DeliveryShown
  readonly onClose: () => void
}

const typedVote = voteInput.extend({ right: piecesTyped })
const typedVoteFor = voteForInput.extend({ right: piecesTyped })
const typedDecision = decideAcceptanceInput.extend({ right: piecesTyped })
const votes = ['accept', 'part', 'refuse', 'dissent'] as const
const outcomes = ['whole', 'part', 'refused'] as const

const rightOf = ({ lines }: DeliveryShown) => lines.map(({ position, quantity }) => ({ position, quantity }))

/** What has to be written with a vote; nothing has to while it is not chosen. */
const memoOf = (vote: string) => votes.find((one) => one === vote) ?? 'accept'

function useVotes() {
  const { t } = useTranslation('contract')
  return votes.map((value) => ({ value, label: t(`vote.${value}`), help: t(`cast.help.${value}`) }))
}

/** ลงความเห็นตรวจรับ of a member for himself. */
export function VoteDialog({ contract, delivery, onClose }: Props) {
  const { t } = useTranslation('contract')
  const choices = useVotes()
  const form = useForm({
    resolver: zodResolver(typedVote),
    defaultValues: {
      id: String(contract.id),
      delivery: String(delivery.id),
      vote: '',
      right: rightOf(delivery),
      note: '',
    },
    shouldFocusError: false,
  })
  const casting = useMutation(
    trpc.contractDelivery.vote.mutationOptions(useContractAct(t('cast.done'), onClose)),
  )
  const failure = useFailure(casting.error)
  const { control } = form
  const vote = useWatch({ control, name: 'vote' })
  return (
    <FormDialog
      form={form}
      title={t('cast.title')}
      about={t('cast.about', { name: contract.name, n: delivery.no, paper: delivery.paper })}
      submit={t('cast.submit')}
      busy={casting.isPending}
      failure={failure}
      onSubmit={(values) => casting.mutate({ ...values, right: values.vote === 'part' ? values.right : [] })}
      onClose={onClose}
    >
      <ChoiceField control={control} name="vote" label={t('cast.vote')} choices={choices} />
      {vote === 'part' && (
        <PiecesFields
          legend={t('cast.right')}
          contract={contract}
          control={control}
          positions={delivery.lines.map(({ position }) => position)}
          name={(at) => `right.${at}.quantity`}
        />
      )}
      <LongTextField
        control={control}
        name="note"
        label={t(`cast.memo.${memoOf(vote)}`)}
        rows={3}
        optional={memoOf(vote) === 'accept'}
      />
    </FormDialog>
  )
}

/** The same written down for a member who is no user of the system, from what he signed. */
export function VoteForDialog(props: Props & { readonly position: number; readonly member: string }) {
  const { contract, delivery, onClose, position, member } = props
  const { t } = useTranslation('contract')
  const choices = useVotes()
  const form = useForm({
    resolver: zodResolver(typedVoteFor),
    defaultValues: {
      id: String(contract.id),
      delivery: String(delivery.id),
      vote: '',
      right: rightOf(delivery),
      note: '',
      position,
      paper: '',
    },
    shouldFocusError: false,
  })
  const casting = useMutation(
    trpc.contractDelivery.voteFor.mutationOptions(useContractAct(t('cast.done'), onClose)),
  )
  const failure = useFailure(casting.error)
  const { control } = form
  const vote = useWatch({ control, name: 'vote' })
  return (
    <FormDialog
      form={form}
      title={t('cast.forTitle', { member })}
      about={t('cast.forAbout')}
      submit={t('cast.submit')}
      busy={casting.isPending}
      failure={failure}
      onSubmit={(values) => casting.mutate({ ...values, right: values.vote === 'part' ? values.right : [] })}
      onClose={onClose}
    >
      <ChoiceField control={control} name="vote" label={t('cast.vote')} choices={choices} />
      {vote === 'part' && (
        <PiecesFields
          legend={t('cast.right')}
          contract={contract}
          control={control}
          positions={delivery.lines.map(({ position: line }) => line)}
          name={(at) => `right.${at}.quantity`}
        />
      )}
      <TextField control={control} name="paper" label={t('cast.paper')} />
      <LongTextField
        control={control}
        name="note"
        label={t(`cast.memo.${memoOf(vote)}`)}
        rows={2}
        optional={memoOf(vote) === 'accept'}
      />
    </FormDialog>
  )
}

/** สั่งการ by the head of the office, where a member dissents (ระเบียบฯ 2560 ข้อ 175 (7), 176 (7)). */
export function DecideDialog({ contract, delivery, onClose }: Props) {
  const { t } = useTranslation('contract')
  const form = useForm({
    resolver: zodResolver(typedDecision),
    defaultValues: {
      id: String(contract.id),
      version: contract.version,
      delivery: String(delivery.id),
      outcome: '',
      right: rightOf(delivery),
      reason: '',
    },
    shouldFocusError: false,
  })
  const deciding = useMutation(
    trpc.contractDelivery.decide.mutationOptions(useContractAct(t('decide.done'), onClose)),
  )
  const failure = useFailure(deciding.error)
  const { control } = form
  const outcome = useWatch({ control, name: 'outcome' })
  return (
    <FormDialog
      form={form}
      title={t('decide.title')}
      about={t('decide.about')}
      submit={t('decide.submit')}
      busy={deciding.isPending}
      failure={failure}
      onSubmit={(values) =>
        deciding.mutate({ ...values, right: values.outcome === 'part' ? values.right : [] })
      }
      onClose={onClose}
    >
      <ChoiceField
        control={control}
        name="outcome"
        label={t('decide.outcome')}
        choices={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
      />
      {outcome === 'part' && (
        <PiecesFields
          legend={t('cast.right')}
          contract={contract}
          control={control}
          positions={delivery.lines.map(({ position }) => position)}
          name={(at) => `right.${at}.quantity`}
        />
      )}
      <LongTextField control={control} name="reason" label={t('decide.reason')} rows={3} />
    </FormDialog>
  )
}
