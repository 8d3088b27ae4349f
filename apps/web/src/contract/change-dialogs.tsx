import { zodResolver } from '@hookform/resolvers/zod'
import { civilDate } from '@prongsai/domain/calendar/civil-date'
import {
  askChangeInput,
  changeAsked,
  decideChangeInput,
  publishChangeInput,
} from '@prongsai/domain/contract/contract-change.input'
import { excuseGrounds } from '@prongsai/domain/contract/extension'
import { citationText } from '@prongsai/domain/law/citation'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormDialog } from '../office/form-dialog.tsx'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { CheckboxField } from '../ui/checkbox-field.tsx'
import { ChoiceField } from '../ui/choice-field.tsx'
import { today } from '../ui/day-text.ts'
import { NumberField, TextField } from '../ui/field.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import type { ContractRecord } from './contract-file.ts'
import { useContractAct } from './use-contract-act.ts'

type Props = { readonly contract: ContractRecord; readonly onClose: () => void }
type OneProps = Props & { readonly change: ContractRecord['changes'][number] }

const dayOrNull = z.union([z.literal('').transform(() => null), civilDate])
const excuse = changeAsked.options[0]
const typedExcuse = askChangeInput.extend({
  asked: excuse.extend({ causeTo: dayOrNull, notifiedOn: dayOrNull }),
})
const typedDecision = decideChangeInput
  .omit({ approve: true, governorPaper: true })
  .extend({ answer: z.string().min(1, 'กรุณาเลือกผลการพิจารณา') })
const kinds = ['extension', 'waiver', 'reduction'] as const

/** ขอขยายเวลา งดหรือลดค่าปรับ (มาตรา 102; ระเบียบฯ 2560 ข้อ 182). */
export function AskChangeDialog({ contract, onClose }: Props) {
  const { t } = useTranslation('contract')
  const form = useForm({
    resolver: zodResolver(typedExcuse),
    defaultValues: asking(contract),
    shouldFocusError: false,
  })
  const act = trpc.contractCourse.askChange.mutationOptions(useContractAct(t('change.askDone'), onClose))
  const sending = useMutation(act)
  const failure = useFailure(sending.error)
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t('change.ask')}
      about={t('change.askAbout')}
      submit={t('change.askSubmit')}
      busy={sending.isPending}
      failure={failure}
      onSubmit={(values) => sending.mutate(values)}
      onClose={onClose}
    >
      <ChoiceField
        control={control}
        name="asked.kind"
        label={t('change.kind')}
        choices={kinds.map((value) => ({ value, label: t(`changeKind.${value}`) }))}
      />
      <ChoiceField
        control={control}
        name="asked.ground"
        label={t('change.ground')}
        choices={Object.entries(excuseGrounds).map(([value, [name, clause]]) => ({
          value,
          label: name,
          help: citationText(clause),
        }))}
      />
      <ThaiDateField control={control} name="asked.causeFrom" label={t('change.causeFrom')} />
      <ThaiDateField control={control} name="asked.causeTo" label={t('change.causeTo')} optional />
      <ThaiDateField
        control={control}
        name="asked.notifiedOn"
        label={t('change.notifiedOn')}
        help={t('change.notifiedHelp')}
        optional
      />
      <TextField control={control} name="asked.noticePaper" label={t('change.noticePaper')} optional />
      <CheckboxField control={control} name="asked.agencyKnew" label={t('change.agencyKnew')} />
      <NumberField control={control} name="asked.days" label={t('change.days')} />
      <ThaiDateField control={control} name="askedOn" label={t('change.askedDay')} />
      <LongTextField control={control} name="reason" label={t('change.reason')} rows={3} />
    </FormDialog>
  )
}

const asking = (contract: ContractRecord) => ({
  id: String(contract.id),
  version: contract.version,
  asked: {
    kind: 'extension' as 'extension' | 'waiver' | 'reduction',
    ground: '',
    causeFrom: '',
    causeTo: '',
    notifiedOn: '',
    noticePaper: '',
    agencyKnew: false,
    days: 1,
  },
  askedOn: String(today()),
  reason: '',
})

/** พิจารณา by the head of the office: given or not, how many days, and why. */
export function DecideChangeDialog({ contract, change, onClose }: OneProps) {
  const { t } = useTranslation('contract')
  const form = useForm({
    resolver: zodResolver(typedDecision),
    defaultValues: {
      id: String(contract.id),
      version: contract.version,
      changeId: change.id,
      answer: '',
      decidedOn: String(today()),
      daysGiven: change.daysAsked,
      decision: '',
      paper: '',
    },
    shouldFocusError: false,
  })
  const act = trpc.contractCourse.decideChange.mutationOptions(
    useContractAct(t('change.decideDone'), onClose),
  )
  const sending = useMutation(act)
  const failure = useFailure(sending.error)
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t('change.decide')}
      about={change.reason}
      submit={t('change.decideSubmit')}
      busy={sending.isPending}
      failure={failure}
      onSubmit={({ answer, daysGiven, ...values }) => {
        const approve = answer === 'yes'
        sending.mutate({ ...values, approve, daysGiven: approve ? daysGiven : null, governorPaper: '' })
      }}
      onClose={onClose}
    >
      <ChoiceField
        control={control}
        name="answer"
        label={t('change.answer')}
        choices={[
          { value: 'yes', label: t('changeStatus.approved') },
          { value: 'no', label: t('changeStatus.refused') },
        ]}
      />
      {change.daysAsked !== null && (
        <NumberField control={control} name="daysGiven" label={t('change.daysGiven')} />
      )}
      <LongTextField control={control} name="decision" label={t('decide.reason')} rows={3} />
      <TextField control={control} name="paper" label={t('prove.paper')} />
      <ThaiDateField control={control} name="decidedOn" label={t('change.decidedOn')} />
    </FormDialog>
  )
}

/** ประกาศ of a change that was approved (มาตรา 98). */
export function PublishChangeDialog({ contract, change, onClose }: OneProps) {
  const { t } = useTranslation('contract')
  const form = useForm({
    resolver: zodResolver(publishChangeInput),
    defaultValues: {
      id: String(contract.id),
      version: contract.version,
      changeId: change.id,
      on: String(today()),
    },
    shouldFocusError: false,
  })
  const act = trpc.contractCourse.publishChange.mutationOptions(
    useContractAct(t('change.publishDone'), onClose),
  )
  const sending = useMutation(act)
  const failure = useFailure(sending.error)
  return (
    <FormDialog
      form={form}
      title={t('change.publish')}
      submit={t('change.publish')}
      busy={sending.isPending}
      failure={failure}
      onSubmit={(values) => sending.mutate(values)}
      onClose={onClose}
    >
      <ThaiDateField control={form.control} name="on" label={t('change.publishOn')} />
    </FormDialog>
  )
}
