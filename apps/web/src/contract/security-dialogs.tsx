import { zodResolver } from '@hookform/resolvers/zod'
import {
  endSecurityInput,
  keepSecurityInput,
  replaceSecurityInput,
} from '@prongsai/domain/contract/security.input'
import { bahtInput, formatBaht } from '@prongsai/domain/money/satang'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../office/form-dialog.tsx'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { today } from '../ui/day-text.ts'
import { TextField } from '../ui/field.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { SatangField } from '../ui/satang-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import { moneyOf, type ContractRecord, type SecurityShown } from './contract-file.ts'
import { SecurityFieldsOf, securityTyped } from './security-form.tsx'
import { useContractAct } from './use-contract-act.ts'

type Props = { readonly contract: ContractRecord; readonly onClose: () => void }
type OneProps = Props & { readonly security: SecurityShown }

const typedKeeping = keepSecurityInput.extend(securityTyped)
const typedEnding = endSecurityInput.extend({ amount: bahtInput })
const typedReplacing = replaceSecurityInput.extend(securityTyped)
const kinds = ['contract', 'advance', 'retention'] as const

const blank = (contract: ContractRecord) => ({
  id: String(contract.id),
  version: contract.version,
  kind: 'bank-guarantee',
  number: '',
  issuer: '',
  amount: '',
  issuedOn: String(today()),
  receivedOn: String(today()),
  expiresOn: '',
})

/** รับหลักประกัน, of the sum that is owed where that is known. */
export function KeepSecurityDialog({ contract, owed, onClose }: Props & { readonly owed: string }) {
  const { t } = useTranslation('contract')
  const form = useForm({
    resolver: zodResolver(typedKeeping),
    defaultValues: { ...blank(contract), of: 'contract', amount: owed },
    shouldFocusError: false,
  })
  const keeping = useMutation(
    trpc.contract.keepSecurity.mutationOptions(useContractAct(t('security.kept'), onClose)),
  )
  const failure = useFailure(keeping.error)
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t('security.keep')}
      submit={t('security.keepSubmit')}
      busy={keeping.isPending}
      failure={failure}
      onSubmit={(values) => keeping.mutate(values)}
      onClose={onClose}
    >
      <SelectField
        control={control}
        name="of"
        label={t('security.of')}
        choices={kinds.map((value) => ({ value, label: t(`securityOf.${value}`) }))}
      />
      <SecurityFieldsOf control={control} name={(field) => field} />
    </FormDialog>
  )
}

/** เปลี่ยนหลักประกัน by another of the same worth. */
export function ReplaceSecurityDialog({ contract, security, onClose }: OneProps) {
  const { t } = useTranslation('contract')
  const form = useForm({
    resolver: zodResolver(typedReplacing),
    defaultValues: {
      ...blank(contract),
      security: security.id,
      paper: '',
      reason: '',
      amount: formatBaht(moneyOf(security.amount)),
    },
    shouldFocusError: false,
  })
  const replacing = useMutation(
    trpc.contract.replaceSecurity.mutationOptions(useContractAct(t('security.replaced'), onClose)),
  )
  const failure = useFailure(replacing.error)
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t('security.act.replace')}
      submit={t('security.replaceSubmit')}
      busy={replacing.isPending}
      failure={failure}
      onSubmit={(values) => replacing.mutate(values)}
      onClose={onClose}
    >
      <SecurityFieldsOf control={control} name={(field) => field} />
      <TextField control={control} name="paper" label={t('prove.paper')} />
      <LongTextField control={control} name="reason" label={t('prove.note')} rows={2} optional />
    </FormDialog>
  )
}

type Ending = OneProps & { readonly how: 'return' | 'claim' }

/** What goes of it as the rules see it: the part that may go back already, or that is owed; else all of it. */
function goingOf(contract: ContractRecord, { amount, of }: SecurityShown, how: Ending['how']) {
  const whole = moneyOf(amount)
  const part = how === 'return' ? contract.securityReturnable : contract.penaltyBeyond
  return of === 'contract' && part > 0n && part < whole ? part : whole
}

/** คืน or ริบหลักประกัน, with its day and paper. */
export function EndSecurityDialog({ contract, security, how, onClose }: Ending) {
  const { t } = useTranslation('contract')
  const form = useForm({
    resolver: zodResolver(typedEnding),
    defaultValues: {
      id: String(contract.id),
      version: contract.version,
      security: security.id,
      amount: formatBaht(goingOf(contract, security, how)),
      on: String(today()),
      paper: '',
      reason: '',
    },
    shouldFocusError: false,
  })
  const done = useContractAct(t(`security.ended.${how}`), onClose)
  const returning = useMutation(trpc.contract.returnSecurity.mutationOptions(done))
  const claiming = useMutation(trpc.contract.claimSecurity.mutationOptions(done))
  const acting = how === 'return' ? returning : claiming
  const failure = useFailure(acting.error)
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t(`security.act.${how}`)}
      about={t(`security.about.${how}`)}
      submit={t(`security.act.${how}`)}
      busy={acting.isPending}
      failure={failure}
      onSubmit={(values) => acting.mutate(values)}
      onClose={onClose}
    >
      <SatangField
        control={control}
        name="amount"
        label={t('security.amount')}
        help={t('security.partHelp', { sum: formatBaht(moneyOf(security.amount)) })}
      />
      <ThaiDateField control={control} name="on" label={t(`security.on.${how}`)} />
      <TextField control={control} name="paper" label={t('prove.paper')} />
      <LongTextField control={control} name="reason" label={t('prove.note')} rows={2} optional />
    </FormDialog>
  )
}

/** Takes back what was last told of it. */
export function UndoSecurityDialog({ contract, security, onClose }: OneProps) {
  const { t } = useTranslation('contract')
  const undoing = useMutation(
    trpc.contract.undoSecurity.mutationOptions(useContractAct(t('security.undone'), onClose)),
  )
  const failure = useFailure(undoing.error)
  const { id, version } = contract
  return (
    <ReasonDialog
      opened
      title={t('security.act.undo')}
      about={<p>{t(security.endedOn === null ? 'security.undoKept' : 'security.undoEnded')}</p>}
      confirm={t('security.act.undo')}
      danger
      busy={undoing.isPending}
      failure={failure}
      onConfirm={(reason) => undoing.mutate({ id, version, security: security.id, reason })}
      onClose={onClose}
    />
  )
}
