import { zodResolver } from '@hookform/resolvers/zod'
import { civilDate } from '@prongsai/domain/calendar/civil-date'
import {
  defectInput,
  mendDefectInput,
  tellDefectInput,
} from '@prongsai/domain/contract/contract-ending.input'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormDialog } from '../../office/form-dialog.tsx'
import { useFailure } from '../../refusal.ts'
import { trpc } from '../../trpc.ts'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { today } from '../../ui/day-text.ts'
import { TextField } from '../../ui/field.tsx'
import { LongTextField } from '../../ui/long-text-field.tsx'
import { SelectField } from '../../ui/select-field.tsx'
import { ThaiDateField } from '../../ui/thai-date-field.tsx'
import type { ContractRecord } from '../contract-file.ts'
import { useContractAct } from '../use-contract-act.ts'

type Props = { readonly contract: ContractRecord; readonly onClose: () => void }

export type DefectShown = ContractRecord['defects'][number]
type OneProps = Props & { readonly defect: DefectShown }

const heldOf = ({ id, version }: ContractRecord) => ({ id: String(id), version })
const typedDefect = defectInput
  .omit({ assetId: true })
  .extend({ position: z.string().transform((text) => (text === '' ? null : Number(text))) })
const dayOrNull = z.union([z.literal('').transform(() => null), civilDate])
const typedNotice = tellDefectInput.extend({
  toldHeadOn: dayOrNull,
  notifiedOn: dayOrNull,
  guarantorOn: dayOrNull,
  mendBy: dayOrNull,
})

/** ระเบียบฯ 2560 ข้อ 184, by the division that uses the thing. */
export function DefectDialog({ contract, onClose }: Props) {
  const { t } = useTranslation('ending')
  const form = useForm({
    resolver: zodResolver(typedDefect),
    defaultValues: { ...heldOf(contract), position: '', foundOn: String(today()), defect: '' },
    shouldFocusError: false,
  })
  const sending = useMutation(
    trpc.contractCourse.findDefect.mutationOptions(useContractAct(t('defect.done'), onClose)),
  )
  const failure = useFailure(sending.error)
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t('defect.act')}
      about={t('defect.about')}
      submit={t('defect.submit')}
      busy={sending.isPending}
      failure={failure}
      onSubmit={(values) => sending.mutate({ ...values, assetId: null })}
      onClose={onClose}
    >
      <SelectField
        control={control}
        name="position"
        label={t('defect.line')}
        placeholder={t('defect.whole')}
        choices={contract.lines.map(({ position, name }) => ({ value: String(position), label: name }))}
        optional
      />
      <LongTextField control={control} name="defect" label={t('defect.defect')} rows={3} />
      <ThaiDateField control={control} name="foundOn" label={t('defect.foundOn')} />
    </FormDialog>
  )
}

/** แจ้ง the head, the contractor and his guarantor (ระเบียบฯ 2560 ข้อ 185). */
export function TellDefectDialog({ contract, defect, onClose }: OneProps) {
  const { t } = useTranslation('ending')
  const { toldHeadOn, notifiedOn, noticePaper, guarantorOn, mendBy } = defect
  const form = useForm({
    resolver: zodResolver(typedNotice),
    defaultValues: {
      ...heldOf(contract),
      of: defect.id,
      toldHeadOn: String(toldHeadOn ?? today()),
      notifiedOn: String(notifiedOn ?? today()),
      noticePaper,
      guarantorOn: String(guarantorOn ?? ''),
      mendBy: String(mendBy ?? ''),
    },
    shouldFocusError: false,
  })
  const sending = useMutation(
    trpc.contractCourse.tellDefect.mutationOptions(useContractAct(t('defect.told'), onClose)),
  )
  const failure = useFailure(sending.error)
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t('defect.tell')}
      about={defect.defect}
      submit={t('defect.tell')}
      busy={sending.isPending}
      failure={failure}
      onSubmit={(values) => sending.mutate(values)}
      onClose={onClose}
    >
      <ThaiDateField control={control} name="toldHeadOn" label={t('defect.toldHead')} optional />
      <ThaiDateField control={control} name="notifiedOn" label={t('defect.notifiedOn')} optional />
      <TextField control={control} name="noticePaper" label={t('defect.noticePaper')} optional />
      <ThaiDateField control={control} name="mendBy" label={t('defect.mendBy')} optional />
      <ThaiDateField control={control} name="guarantorOn" label={t('defect.guarantor')} optional />
    </FormDialog>
  )
}

const ends = ['mended', 'replaced', 'at-his-cost', 'not-mended'] as const

export function MendDefectDialog({ contract, defect, onClose }: OneProps) {
  const { t } = useTranslation('ending')
  const form = useForm({
    resolver: zodResolver(mendDefectInput),
    defaultValues: { ...heldOf(contract), of: defect.id, on: String(today()), how: '' },
    shouldFocusError: false,
  })
  const sending = useMutation(
    trpc.contractCourse.mendDefect.mutationOptions(useContractAct(t('defect.mended'), onClose)),
  )
  const failure = useFailure(sending.error)
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t('defect.mend')}
      about={defect.defect}
      submit={t('defect.mend')}
      busy={sending.isPending}
      failure={failure}
      onSubmit={(values) => sending.mutate(values)}
      onClose={onClose}
    >
      <ChoiceField
        control={control}
        name="how"
        label={t('defect.how')}
        choices={ends.map((value) => ({ value, label: t(`defectEnd.${value}`) }))}
      />
      <ThaiDateField control={control} name="on" label={t('defect.mendedOn')} />
    </FormDialog>
  )
}
