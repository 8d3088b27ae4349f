import { zodResolver } from '@hookform/resolvers/zod'
import { addDays } from '@prongsai/domain/calendar/civil-date'
import { chaseLoanInput, extendLoanInput, suspendBorrowerInput } from '@prongsai/domain/loan/loan.input'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../office/form-dialog.tsx'
import { useFailure } from '../refusal.ts'
import { sendingOf } from '../sending.ts'
import { trpc } from '../trpc.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { today } from '../ui/day-text.ts'
import { TextField } from '../ui/field.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import { useDecided } from './loan-decided.ts'
import type { LoanRecord } from './loan-page.tsx'

type Asked = { readonly loan: LoanRecord; readonly onClose: () => void }

const extendForm = extendLoanInput.omit({ id: true })
const chaseForm = chaseLoanInput.omit({ id: true })
const suspendForm = suspendBorrowerInput.omit({ loanId: true })

/** ขอขยายเวลา. */
export function ExtendDialog({ loan, onClose }: Asked) {
  const { t } = useTranslation('loan')
  const decided = useDecided()
  const form = useForm({
    resolver: zodResolver(extendForm),
    defaultValues: { to: '', reason: '' },
    shouldFocusError: false,
  })
  const sending = useMutation(
    trpc.loan.extend.mutationOptions({
      onSuccess: async () => {
        onClose()
        await decided(t('act.extendSaved'))
      },
    }),
  )
  return (
    <FormDialog
      form={form}
      title={t('act.extend')}
      submit={t('act.extendSave')}
      busy={sending.isPending}
      failure={useFailure(sending.error)}
      onSubmit={(values) => sending.mutate({ ...values, id: loan.id })}
      onClose={onClose}
    >
      <ThaiDateField control={form.control} name="to" label={t('act.extendTo')} />
      <LongTextField control={form.control} name="reason" label={t('act.extendReason')} rows={2} />
    </FormDialog>
  )
}

/** บันทึกการติดตามทวงคืน (ข้อ 211). */
export function ChaseDialog({ loan, onClose }: Asked) {
  const { t } = useTranslation('loan')
  const decided = useDecided()
  const form = useForm({
    resolver: zodResolver(chaseForm),
    defaultValues: { on: today(), how: 'telephone' as const, paper: '', note: '' },
    shouldFocusError: false,
  })
  const saving = useMutation(
    trpc.loan.chase.mutationOptions({
      onSuccess: async () => {
        sendingOf(`loan.chase.${loan.id}`).renew()
        onClose()
        await decided(t('act.chaseSaved'))
      },
    }),
  )
  return (
    <FormDialog
      form={form}
      title={t('act.chase')}
      submit={t('act.chase')}
      busy={saving.isPending}
      failure={useFailure(saving.error)}
      onSubmit={(values) =>
        saving.mutate({ ...values, id: loan.id, sending: sendingOf(`loan.chase.${loan.id}`).key() })
      }
      onClose={onClose}
    >
      <ThaiDateField control={form.control} name="on" label={t('act.chaseOn')} />
      <ChoiceField
        control={form.control}
        name="how"
        label={t('act.chaseHow')}
        choices={(['letter', 'telephone', 'visit'] as const).map((how) => ({
          value: how,
          label: t(`one.chased.${how}`),
        }))}
      />
      <TextField control={form.control} name="paper" label={t('act.chasePaper')} optional />
      <LongTextField control={form.control} name="note" label={t('act.chaseNote')} rows={2} optional />
    </FormDialog>
  )
}

const firstSuspension = 30

/** พักสิทธิการยืม: until when and why. */
export function SuspendDialog({ loan, onClose }: Asked) {
  const { t } = useTranslation('loan')
  const decided = useDecided()
  const form = useForm({
    resolver: zodResolver(suspendForm),
    defaultValues: { until: addDays(today(), firstSuspension), reason: '' },
    shouldFocusError: false,
  })
  const saving = useMutation(
    trpc.loan.suspend.mutationOptions({
      onSuccess: async () => {
        sendingOf(`loan.suspend.${loan.id}`).renew()
        onClose()
        await decided(t('act.suspendSaved'))
      },
    }),
  )
  return (
    <FormDialog
      form={form}
      title={t('act.suspend')}
      submit={t('act.suspend')}
      busy={saving.isPending}
      failure={useFailure(saving.error)}
      onSubmit={(values) =>
        saving.mutate({ ...values, loanId: loan.id, sending: sendingOf(`loan.suspend.${loan.id}`).key() })
      }
      onClose={onClose}
    >
      <ThaiDateField control={form.control} name="until" label={t('act.suspendUntil')} />
      <LongTextField control={form.control} name="reason" label={t('act.suspendReason')} rows={2} />
    </FormDialog>
  )
}
