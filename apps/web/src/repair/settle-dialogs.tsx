import { zodResolver } from '@hookform/resolvers/zod'
import { disposalConditions, type DisposalCondition } from '@prongsai/domain/repair/repair'
import { settleRepairInput } from '@prongsai/domain/repair/repair.input'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../office/form-dialog.tsx'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { useDecided } from './decided.ts'
import type { RepairRecord } from './repair-page.tsx'

type Props = { readonly repair: RepairRecord; readonly onClose: () => void }

export function NoFaultDialog({ repair, onClose }: Props) {
  const { t } = useTranslation('repair')
  const decided = useDecided(onClose)
  const settling = useMutation(
    trpc.repair.settle.mutationOptions({ onSuccess: () => decided(t('act.closed')) }),
  )
  return (
    <ReasonDialog
      opened
      title={t('act.noFaultTitle')}
      about={<p>{t('act.noFaultAbout')}</p>}
      confirm={t('act.noFaultSave')}
      busy={settling.isPending}
      failure={useFailure(settling.error)}
      onConfirm={(reason) => settling.mutate({ id: repair.id, disposal: null, reason })}
      onClose={onClose}
    />
  )
}

const proposal = settleRepairInput.pick({ reason: true }).extend({
  disposal: settleRepairInput.shape.disposal.unwrap(),
})

const first: { disposal: DisposalCondition; reason: string } = { disposal: 'damaged', reason: '' }

export function DisposeDialog({ repair, onClose }: Props) {
  const { t } = useTranslation(['repair', 'asset'])
  const form = useForm({
    resolver: zodResolver(proposal),
    defaultValues: first,
    shouldFocusError: false,
  })
  const decided = useDecided(onClose)
  const settling = useMutation(
    trpc.repair.settle.mutationOptions({ onSuccess: () => decided(t('act.proposed')) }),
  )
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t('act.disposeTitle')}
      about={t('act.disposeAbout')}
      submit={t('act.disposeSave')}
      busy={settling.isPending}
      failure={useFailure(settling.error)}
      onSubmit={(values) => settling.mutate({ ...values, id: repair.id })}
      onClose={onClose}
    >
      <ChoiceField
        control={control}
        name="disposal"
        label={t('act.found')}
        choices={disposalConditions.map((condition) => ({
          value: condition,
          label: t(`asset:condition.${condition}`),
        }))}
      />
      <LongTextField control={control} name="reason" label={t('act.why')} rows={2} />
    </FormDialog>
  )
}
