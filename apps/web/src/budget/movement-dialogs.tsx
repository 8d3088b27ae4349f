import { zodResolver } from '@hookform/resolvers/zod'
import {
  budgetExplainForm,
  budgetMovementForm,
  budgetOpeningForm,
} from '@prongsai/domain/budget/budget.input'
import { formatBaht } from '@prongsai/domain/money/satang'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../office/form-dialog.tsx'
import { useFailure } from '../refusal.ts'
import { useDecided } from '../repair/decided.ts'
import { sendingOf } from '../sending.ts'
import { trpc } from '../trpc.ts'
import { LongTextField } from '../ui/long-text-field.tsx'
import { SatangField } from '../ui/satang-field.tsx'
import { ApprovalFields, noApproval } from './approval-fields.tsx'
import type { BudgetRecord } from './budget-line-page.tsx'

type Props = { readonly line: BudgetRecord; readonly onClose: () => void }

function useChanging(onClose: () => void, what: string) {
  const { t } = useTranslation('budget')
  const decided = useDecided(onClose)
  const changing = useMutation(
    trpc.budget.change.mutationOptions({
      onSuccess: async () => {
        sendingOf('budget.change').renew()
        await decided(t('form.changed', { what }))
      },
    }),
  )
  return { changing, failure: useFailure(changing.error) }
}

/** เพิ่มงบประมาณ, ลดงบประมาณ. */
export function AmountDialog({ line, kind, onClose }: Props & { readonly kind: 'increase' | 'decrease' }) {
  const { t } = useTranslation('budget')
  const form = useForm({
    resolver: zodResolver(budgetMovementForm),
    defaultValues: { ...noApproval, amount: '' },
    shouldFocusError: false,
  })
  const { changing, failure } = useChanging(onClose, t(`entry.${kind}`))
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t(`act.${kind}`)}
      about={t('form.leftNow', { amount: formatBaht(line.left) })}
      submit={t(`act.${kind}`)}
      busy={changing.isPending}
      failure={failure}
      onSubmit={(values) =>
        changing.mutate({
          id: line.id,
          movement: { kind, ...values },
          sending: sendingOf('budget.change').key(),
        })
      }
      onClose={onClose}
    >
      <SatangField control={control} name="amount" label={t('form.amount')} inWords />
      <ApprovalFields control={control} onDay="onDay" approver="approver" paper="paper" reason="reason" />
    </FormDialog>
  )
}

/** ตั้งจ่าย or ยอดยกมา of a line that has none. */
export function OpeningDialog({
  line,
  kind,
  onClose,
}: Props & { readonly kind: 'allocate' | 'brought-forward' }) {
  const { t } = useTranslation('budget')
  const form = useForm({
    resolver: zodResolver(budgetOpeningForm),
    defaultValues: { onDay: '', approver: '', paper: '', amount: '', committed: '', paid: '' },
    shouldFocusError: false,
  })
  const { changing, failure } = useChanging(onClose, t(`entry.${kind}`))
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t(kind === 'allocate' ? 'act.allocate' : 'act.bring')}
      submit={t(kind === 'allocate' ? 'act.allocate' : 'act.bring')}
      busy={changing.isPending}
      failure={failure}
      onSubmit={({ committed, paid, ...values }) => {
        const opening = { ...values, reason: '' }
        const movement = kind === 'allocate' ? { kind, ...opening } : { kind, ...opening, committed, paid }
        changing.mutate({ id: line.id, movement, sending: sendingOf('budget.change').key() })
      }}
      onClose={onClose}
    >
      <SatangField control={control} name="amount" label={t('form.allocatedAmount')} inWords />
      {kind === 'brought-forward' && (
        <>
          <SatangField
            control={control}
            name="committed"
            label={t('form.committed')}
            help={t('form.committedHelp')}
            optional
          />
          <SatangField control={control} name="paid" label={t('form.paid')} optional />
        </>
      )}
      <ApprovalFields control={control} onDay="onDay" approver="approver" paper="paper" />
    </FormDialog>
  )
}

/** แก้ไขเปลี่ยนแปลงคำชี้แจง. */
export function ExplainDialog({ line, onClose }: Props) {
  const { t } = useTranslation('budget')
  const form = useForm({
    resolver: zodResolver(budgetExplainForm),
    defaultValues: { ...noApproval, explanation: line.explanation },
    shouldFocusError: false,
  })
  const { changing, failure } = useChanging(onClose, t('entry.explain'))
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t('form.explainTitle')}
      submit={t('act.explain')}
      busy={changing.isPending}
      failure={failure}
      onSubmit={(values) =>
        changing.mutate({
          id: line.id,
          movement: { kind: 'explain', ...values },
          sending: sendingOf('budget.change').key(),
        })
      }
      onClose={onClose}
    >
      <LongTextField control={control} name="explanation" label={t('form.newExplanation')} rows={4} />
      <ApprovalFields control={control} onDay="onDay" approver="approver" paper="paper" reason="reason" />
    </FormDialog>
  )
}
