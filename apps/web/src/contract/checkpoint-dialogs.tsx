import { zodResolver } from '@hookform/resolvers/zod'
import { earlierWeeks } from '@prongsai/domain/contract/checkpoint-kind'
import { proveCheckpointInput, waiveCheckpointInput } from '@prongsai/domain/contract/checkpoint.input'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../office/form-dialog.tsx'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { today } from '../ui/day-text.ts'
import { CheckboxField } from '../ui/checkbox-field.tsx'
import { TextField } from '../ui/field.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import { isOpen, type CheckpointShown, type ContractRecord } from './contract-file.ts'
import { useContractAct } from './use-contract-act.ts'

type Props = {
  readonly contract: ContractRecord
  readonly checkpoint: CheckpointShown
  readonly onClose: () => void
}

/** บันทึกว่าดำเนินการแล้ว, with the day and the paper that shows it. */
export function ProveDialog({ contract, checkpoint, onClose }: Props) {
  const { t } = useTranslation('contract')
  const form = useForm({
    resolver: zodResolver(proveCheckpointInput),
    defaultValues: {
      id: String(contract.id),
      version: contract.version,
      key: checkpoint.key,
      on: String(today()),
      paper: '',
      note: '',
      earlier: false,
    },
    shouldFocusError: false,
  })
  const proving = useMutation(trpc.contract.prove.mutationOptions(useContractAct(t('prove.done'), onClose)))
  const failure = useFailure(proving.error)
  const earlier = earlierWeeks(contract.checkpoints.filter(isOpen), checkpoint).length
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={checkpoint.duty}
      about={t('prove.about', { clause: checkpoint.clause })}
      submit={t('prove.submit')}
      busy={proving.isPending}
      failure={failure}
      onSubmit={(values) => proving.mutate(values)}
      onClose={onClose}
    >
      <ThaiDateField control={control} name="on" label={t('prove.on')} />
      <TextField control={control} name="paper" label={t('prove.paper')} help={t('prove.paperHelp')} />
      <LongTextField control={control} name="note" label={t('prove.note')} rows={2} optional />
      {earlier > 0 && (
        <CheckboxField control={control} name="earlier" label={t('prove.earlier', { count: earlier })} />
      )}
    </FormDialog>
  )
}

/** ยกเว้น by the head of the office: why it is not done. */
export function WaiveDialog({ contract, checkpoint, onClose }: Props) {
  const { t } = useTranslation('contract')
  const form = useForm({
    resolver: zodResolver(waiveCheckpointInput),
    defaultValues: {
      id: String(contract.id),
      version: contract.version,
      key: checkpoint.key,
      on: String(today()),
      paper: '',
      reason: '',
    },
    shouldFocusError: false,
  })
  const waiving = useMutation(trpc.contract.waive.mutationOptions(useContractAct(t('waive.done'), onClose)))
  const failure = useFailure(waiving.error)
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t('waive.title', { duty: checkpoint.duty })}
      about={t('waive.about')}
      submit={t('waive.submit')}
      busy={waiving.isPending}
      failure={failure}
      onSubmit={(values) => waiving.mutate(values)}
      onClose={onClose}
    >
      <LongTextField control={control} name="reason" label={t('waive.reason')} rows={3} />
      <ThaiDateField control={control} name="on" label={t('waive.on')} />
      <TextField control={control} name="paper" label={t('prove.paper')} />
    </FormDialog>
  )
}

/** ถอนบันทึก of what was told: the duty is open again. */
export function UndoFactDialog({ contract, checkpoint, onClose }: Props) {
  const { t } = useTranslation('contract')
  const undoing = useMutation(
    trpc.contract.undoFact.mutationOptions(useContractAct(t('prove.undone'), onClose)),
  )
  const failure = useFailure(undoing.error)
  const { id, version } = contract
  return (
    <ReasonDialog
      opened
      title={t('prove.undo')}
      about={<p>{t('prove.undoAbout', { duty: checkpoint.duty })}</p>}
      confirm={t('prove.undo')}
      danger
      busy={undoing.isPending}
      failure={failure}
      onConfirm={(reason) => undoing.mutate({ id, version, key: checkpoint.key, reason })}
      onClose={onClose}
    />
  )
}
