import { zodResolver } from '@hookform/resolvers/zod'
import { bringForm } from '@prongsai/domain/plan/plan-form.input'
import { channelOrder } from '@prongsai/domain/plan/publication'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useVersion } from '../office/edition.ts'
import { FormDialog } from '../office/form-dialog.tsx'
import { useFailure } from '../refusal.ts'
import { useDecided } from '../repair/decided.ts'
import { trpc } from '../trpc.ts'
import { TextField } from '../ui/field.tsx'
import { FormPart } from '../ui/form.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import type { Round } from './plan-words.ts'

/** แผนยกมา: what its papers say of its approval and of each place where it was published. */
export function BringDialog({ round, onClose }: { readonly round: Round; readonly onClose: () => void }) {
  const { t } = useTranslation('plan')
  const decided = useDecided(onClose)
  const { version, meet } = useVersion(round.version)
  const form = useForm({
    resolver: zodResolver(bringForm),
    defaultValues: {
      approvedOn: '',
      paper: '',
      cgdDay: '',
      cgdProof: '',
      websiteDay: '',
      websiteProof: '',
      boardDay: '',
      boardProof: '',
    },
    shouldFocusError: false,
  })
  const { control } = form
  const bringing = useMutation(
    trpc.plan.bring.mutationOptions({ onSuccess: () => decided(t('act.brought')), onError: meet }),
  )
  return (
    <FormDialog
      form={form}
      title={t('act.bring')}
      about={t('act.bringAbout')}
      submit={t('act.bring')}
      busy={bringing.isPending}
      failure={useFailure(bringing.error)}
      onSubmit={(brought) => bringing.mutate({ id: round.id, version, ...brought })}
      onClose={onClose}
    >
      <ThaiDateField control={control} name="approvedOn" label={t('act.approvedOn')} />
      <TextField control={control} name="paper" label={t('act.paper')} />
      {channelOrder.map((channel) => (
        <FormPart key={channel} title={t(`channel.${channel}`)} help={t('act.leave')}>
          <ThaiDateField control={control} name={`${channel}Day`} label={t('act.publishDay')} optional />
          <TextField control={control} name={`${channel}Proof`} label={t(`act.proof.${channel}`)} optional />
        </FormPart>
      ))}
    </FormDialog>
  )
}
