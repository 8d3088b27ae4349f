import { zodResolver } from '@hookform/resolvers/zod'
import { civilDate } from '@prongsai/domain/calendar/civil-date'
import {
  endContractInput,
  proposeBlacklistInput,
  reviewInput,
  tellEndingInput,
} from '@prongsai/domain/contract/contract-ending.input'
import { blacklistGrounds, endingGrounds } from '@prongsai/domain/contract/ending'
import { citationText, type Citation } from '@prongsai/domain/law/citation'
import { useMutation } from '@tanstack/react-query'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormDialog } from '../../office/form-dialog.tsx'
import { useFailure } from '../../refusal.ts'
import { trpc } from '../../trpc.ts'
import { CheckboxField } from '../../ui/checkbox-field.tsx'
import { ChoiceField } from '../../ui/choice-field.tsx'
import { today } from '../../ui/day-text.ts'
import { TextField } from '../../ui/field.tsx'
import { LongTextField } from '../../ui/long-text-field.tsx'
import { ThaiDateField } from '../../ui/thai-date-field.tsx'
import type { ContractRecord } from '../contract-file.ts'
import { useContractAct } from '../use-contract-act.ts'

type Props = { readonly contract: ContractRecord; readonly onClose: () => void }

const heldOf = ({ id, version }: ContractRecord) => ({ id: String(id), version })

const dayOrNull = z.union([z.literal('').transform(() => null), civilDate])
const outcomes = ['consented', 'relaxed', 'terminate'] as const
const hows = ['terminated', 'mutual'] as const
const groundsOf = (grounds: Readonly<Record<string, readonly [name: string, citation: Citation]>>) =>
  Object.entries(grounds).map(([value, [label, clause]]) => ({ value, label, help: citationText(clause) }))

/** ระเบียบฯ 2560 ข้อ 183, by the head of the office. */
export function ReviewDialog({ contract, onClose }: Props) {
  const { t } = useTranslation('ending')
  const form = useForm({
    resolver: zodResolver(reviewInput),
    defaultValues: { ...heldOf(contract), outcome: '', on: String(today()), consentPaper: '', reason: '' },
    shouldFocusError: false,
  })
  const sending = useMutation(
    trpc.contractCourse.review.mutationOptions(useContractAct(t('review.done'), onClose)),
  )
  const failure = useFailure(sending.error)
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t('review.act')}
      about={t('review.about')}
      submit={t('review.submit')}
      busy={sending.isPending}
      failure={failure}
      onSubmit={(values) => sending.mutate(values)}
      onClose={onClose}
    >
      <ChoiceField
        control={control}
        name="outcome"
        label={t('review.outcome')}
        choices={outcomes.map((value) => ({ value, label: t(`outcome.${value}`) }))}
      />
      <TextField
        control={control}
        name="consentPaper"
        label={t('review.consent')}
        help={t('review.consentHelp')}
        optional
      />
      <LongTextField control={control} name="reason" label={t('reason')} rows={3} />
      <ThaiDateField control={control} name="on" label={t('review.on')} />
    </FormDialog>
  )
}

const typedEnding = endContractInput
  .extend({
    ground: z.union([z.literal('').transform(() => null), endContractInput.shape.ground]),
    reason: z.string().trim().min(1, 'กรุณาระบุเหตุผล').max(2_000),
    notifiedOn: dayOrNull,
  })
  .superRefine(({ how, ground, benefit }, context) => {
    const missing = (field: string, message: string) =>
      context.addIssue({ code: 'custom', path: [field], message })
    if (how === 'terminated' && ground === null) missing('ground', 'กรุณาเลือกเหตุบอกเลิก')
    if (how === 'mutual' && benefit === '') missing('benefit', 'กรุณาระบุประโยชน์')
  })

/** เลิกสัญญา on a ground of มาตรา 103, or by agreement. */
export function EndDialog({ contract, onClose }: Props) {
  const { t } = useTranslation('ending')
  const form = useForm({
    resolver: zodResolver(typedEnding),
    defaultValues: {
      ...heldOf(contract),
      how: '',
      ground: '',
      benefit: '',
      reason: '',
      on: String(today()),
      notifiedOn: '',
      paper: '',
    },
    shouldFocusError: false,
  })
  const sending = useMutation(trpc.contractCourse.end.mutationOptions(useContractAct(t('end.done'), onClose)))
  const failure = useFailure(sending.error)
  const { control } = form
  const how = useWatch({ control, name: 'how' })
  return (
    <FormDialog
      form={form}
      title={t('end.act')}
      about={t('end.about')}
      submit={t('end.submit')}
      cancel={t('end.cancel')}
      busy={sending.isPending}
      failure={failure}
      onSubmit={(values) => sending.mutate(values)}
      onClose={onClose}
    >
      <ChoiceField
        control={control}
        name="how"
        label={t('end.how')}
        choices={hows.map((value) => ({ value, label: t(`how.${value}`) }))}
      />
      {how === 'terminated' && (
        <ChoiceField
          control={control}
          name="ground"
          label={t('end.ground')}
          choices={groundsOf(endingGrounds)}
        />
      )}
      {how === 'mutual' && (
        <LongTextField
          control={control}
          name="benefit"
          label={t('end.benefit')}
          help={t('end.benefitHelp')}
          rows={3}
        />
      )}
      <LongTextField control={control} name="reason" label={t('reason')} rows={3} />
      <ThaiDateField control={control} name="on" label={t('end.on')} />
      <TextField control={control} name="paper" label={t('paper')} />
      <ThaiDateField
        control={control}
        name="notifiedOn"
        label={t('end.notifiedOn')}
        help={t('end.notifiedHelp')}
        optional
      />
    </FormDialog>
  )
}

/** From that day the contractor's fifteen days are counted. */
export function TellEndingDialog({ contract, onClose }: Props) {
  const { t } = useTranslation('ending')
  const form = useForm({
    resolver: zodResolver(tellEndingInput),
    defaultValues: { ...heldOf(contract), on: String(today()) },
    shouldFocusError: false,
  })
  const sending = useMutation(
    trpc.contractCourse.tellEnding.mutationOptions(useContractAct(t('tell.done'), onClose)),
  )
  const failure = useFailure(sending.error)
  return (
    <FormDialog
      form={form}
      title={t('tell.act')}
      submit={t('tell.act')}
      busy={sending.isPending}
      failure={failure}
      onSubmit={(values) => sending.mutate(values)}
      onClose={onClose}
    >
      <ThaiDateField control={form.control} name="on" label={t('end.notifiedOn')} />
    </FormDialog>
  )
}

const typedProposal = proposeBlacklistInput
  .omit({ asked: true })
  .extend({ isAsked: z.boolean(), askedOn: dayOrNull, askedUntil: dayOrNull })

/** เสนอเป็นผู้ทิ้งงาน (มาตรา 109). */
export function BlacklistDialog({ contract, onClose }: Props) {
  const { t } = useTranslation('ending')
  const form = useForm({
    resolver: zodResolver(typedProposal),
    defaultValues: {
      ...heldOf(contract),
      ground: '',
      reason: '',
      on: String(today()),
      paper: '',
      isAsked: false,
      askedOn: '',
      askedUntil: '',
    },
    shouldFocusError: false,
  })
  const sending = useMutation(
    trpc.contractCourse.proposeBlacklist.mutationOptions(useContractAct(t('blacklist.done'), onClose)),
  )
  const failure = useFailure(sending.error)
  const { control } = form
  const isAsked = useWatch({ control, name: 'isAsked' })
  return (
    <FormDialog
      form={form}
      title={t('blacklist.act')}
      about={t('blacklist.about')}
      submit={t('blacklist.submit')}
      busy={sending.isPending}
      failure={failure}
      onSubmit={({ isAsked: was, askedOn: on, askedUntil: until, ...values }) =>
        sending.mutate({ ...values, asked: was && on !== null && until !== null ? { on, until } : null })
      }
      onClose={onClose}
    >
      <ChoiceField
        control={control}
        name="ground"
        label={t('blacklist.ground')}
        choices={groundsOf(blacklistGrounds)}
      />
      <LongTextField control={control} name="reason" label={t('reason')} rows={3} />
      <CheckboxField control={control} name="isAsked" label={t('blacklist.explained')} />
      {isAsked && (
        <>
          <ThaiDateField control={control} name="askedOn" label={t('blacklist.askedOn')} />
          <ThaiDateField control={control} name="askedUntil" label={t('blacklist.askedUntil')} />
        </>
      )}
      <ThaiDateField control={control} name="on" label={t('blacklist.on')} />
      <TextField control={control} name="paper" label={t('paper')} />
    </FormDialog>
  )
}
