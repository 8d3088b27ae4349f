import { zodResolver } from '@hookform/resolvers/zod'
import { claimInput, decideClaimInput, tellClaimInput } from '@prongsai/domain/contract/contract-ending.input'
import { bahtInput } from '@prongsai/domain/money/satang'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../../office/form-dialog.tsx'
import { useFailure } from '../../refusal.ts'
import { trpc } from '../../trpc.ts'
import { today } from '../../ui/day-text.ts'
import { NumberField, TextField } from '../../ui/field.tsx'
import { LongTextField } from '../../ui/long-text-field.tsx'
import { SatangField } from '../../ui/satang-field.tsx'
import { ThaiDateField } from '../../ui/thai-date-field.tsx'
import type { ContractRecord } from '../contract-file.ts'
import { useContractAct } from '../use-contract-act.ts'

type Props = { readonly contract: ContractRecord; readonly onClose: () => void }

const heldOf = ({ id, version }: ContractRecord) => ({ id: String(id), version })
const typedClaim = claimInput.extend({ amount: bahtInput })
const typedDecision = decideClaimInput.extend({ granted: bahtInput })

export function ClaimDialog({ contract, onClose }: Props) {
  const { t } = useTranslation('ending')
  const form = useForm({
    resolver: zodResolver(typedClaim),
    defaultValues: { ...heldOf(contract), receivedOn: String(today()), amount: '', subject: '' },
    shouldFocusError: false,
  })
  const sending = useMutation(
    trpc.contractCourse.receiveClaim.mutationOptions(useContractAct(t('claim.done'), onClose)),
  )
  const failure = useFailure(sending.error)
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t('claim.act')}
      about={t('claim.about')}
      submit={t('claim.submit')}
      busy={sending.isPending}
      failure={failure}
      onSubmit={(values) => sending.mutate(values)}
      onClose={onClose}
    >
      <ThaiDateField control={control} name="receivedOn" label={t('claim.receivedOn')} />
      <SatangField control={control} name="amount" label={t('claim.amount')} />
      <LongTextField control={control} name="subject" label={t('claim.subject')} rows={3} />
    </FormDialog>
  )
}

export function DecideClaimDialog({ contract, onClose }: Props) {
  const { t } = useTranslation('ending')
  const form = useForm({
    resolver: zodResolver(typedDecision),
    defaultValues: {
      ...heldOf(contract),
      on: String(today()),
      granted: '',
      decision: '',
      members: 3,
      ministryPaper: '',
    },
    shouldFocusError: false,
  })
  const sending = useMutation(
    trpc.contractCourse.decideClaim.mutationOptions(useContractAct(t('claim.decided'), onClose)),
  )
  const failure = useFailure(sending.error)
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t('claim.decide')}
      about={contract.claim?.subject}
      submit={t('claim.decideSubmit')}
      busy={sending.isPending}
      failure={failure}
      onSubmit={(values) => sending.mutate(values)}
      onClose={onClose}
    >
      <SatangField
        control={control}
        name="granted"
        label={t('claim.granted')}
        help={t('claim.grantedHelp')}
      />
      <LongTextField control={control} name="decision" label={t('reason')} rows={3} />
      <NumberField control={control} name="members" label={t('claim.members')} />
      <TextField
        control={control}
        name="ministryPaper"
        label={t('claim.ministry')}
        help={t('claim.ministryHelp')}
        optional
      />
      <ThaiDateField control={control} name="on" label={t('review.on')} />
    </FormDialog>
  )
}

export function TellClaimDialog({ contract, onClose }: Props) {
  const { t } = useTranslation('ending')
  const form = useForm({
    resolver: zodResolver(tellClaimInput),
    defaultValues: { ...heldOf(contract), on: String(today()), paper: '' },
    shouldFocusError: false,
  })
  const sending = useMutation(
    trpc.contractCourse.tellClaim.mutationOptions(useContractAct(t('claim.told'), onClose)),
  )
  const failure = useFailure(sending.error)
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t('claim.tell')}
      submit={t('claim.tell')}
      busy={sending.isPending}
      failure={failure}
      onSubmit={(values) => sending.mutate(values)}
      onClose={onClose}
    >
      <ThaiDateField control={control} name="on" label={t('on')} />
      <TextField control={control} name="paper" label={t('paper')} />
    </FormDialog>
  )
}
