import { zodResolver } from '@hookform/resolvers/zod'
import { closeSettlementInput, decideSettlementForm, foundAgainInput } from '@prongsai/domain/loan/loan.input'
import { formatBaht, satang } from '@prongsai/domain/money/satang'
import { useMutation } from '@tanstack/react-query'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../office/form-dialog.tsx'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { today } from '../ui/day-text.ts'
import { TextField } from '../ui/field.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { SatangField } from '../ui/satang-field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import { useDecided } from './loan-decided.ts'
import type { Settlement } from './settlements.tsx'

type Asked = { readonly settlement: Settlement; readonly onClose: () => void }

const closeForm = closeSettlementInput.omit({ id: true })
const foundForm = foundAgainInput.omit({ id: true })

/** พิจารณาวิธีชดใช้: the net value when it was lent is offered, the officer decides. */
export function DecideDialog({ settlement, onClose }: Asked) {
  const { t } = useTranslation('loan')
  const decided = useDecided()
  const { netValue, cause } = settlement
  const worth = netValue === null ? '' : formatBaht(satang(BigInt(netValue)))
  const form = useForm({
    resolver: zodResolver(decideSettlementForm),
    defaultValues: {
      way: '',
      amount: worth,
      basis: netValue === null ? 'market-price' : 'net-value',
      reason: '',
      paper: '',
    },
    shouldFocusError: false,
  })
  const { control } = form
  const pays = useWatch({ control, name: 'way' }) === 'pay'
  const saving = useMutation(
    trpc.loan.decideSettlement.mutationOptions({
      onSuccess: async () => {
        onClose()
        await decided(t('settle.saved'))
      },
    }),
  )
  return (
    <FormDialog
      form={form}
      title={t('settle.decide')}
      submit={t('settle.save')}
      busy={saving.isPending}
      failure={useFailure(saving.error)}
      onSubmit={({ amount, basis, ...values }) =>
        saving.mutate({
          ...values,
          id: settlement.id,
          amount: values.way === 'pay' ? amount : null,
          basis: values.way === 'pay' ? basis : null,
        })
      }
      onClose={onClose}
    >
      <ChoiceField
        control={control}
        name="way"
        label={t('settle.wayHead')}
        choices={waysFor(cause).map((way) => ({ value: way, label: t(`way.${way}`) }))}
      />
      {pays && (
        <>
          <SatangField control={control} name="amount" label={t('settle.amount')} />
          <ChoiceField
            control={control}
            name="basis"
            label={t('settle.basisHead')}
            choices={(['net-value', 'market-price'] as const).map((basis) => ({
              value: basis,
              label: t(`basis.${basis}`),
            }))}
          />
        </>
      )}
      <LongTextField control={control} name="reason" label={t('settle.reason')} rows={2} />
      <TextField control={control} name="paper" label={t('settle.paper')} optional />
    </FormDialog>
  )
}

/** What is not here is not mended. */
const waysFor = (cause: Settlement['cause']) =>
  (['repair', 'replace', 'pay'] as const).filter((way) => way !== 'repair' || cause === 'damaged')

/** ชดใช้แล้ว: with its paper. */
export function CloseDialog({ settlement, onClose }: Asked) {
  const { t } = useTranslation('loan')
  const decided = useDecided()
  const form = useForm({
    resolver: zodResolver(closeForm),
    defaultValues: { on: today(), paper: '', note: '' },
    shouldFocusError: false,
  })
  const saving = useMutation(
    trpc.loan.closeSettlement.mutationOptions({
      onSuccess: async () => {
        onClose()
        await decided(t('settle.closed'))
      },
    }),
  )
  return (
    <FormDialog
      form={form}
      title={t('settle.close')}
      submit={t('settle.close')}
      busy={saving.isPending}
      failure={useFailure(saving.error)}
      onSubmit={(values) => saving.mutate({ ...values, id: settlement.id })}
      onClose={onClose}
    >
      <ThaiDateField control={form.control} name="on" label={t('settle.closeOn')} />
      <TextField control={form.control} name="paper" label={t('settle.closePaper')} />
      <LongTextField control={form.control} name="note" label={t('settle.closeNote')} rows={2} optional />
    </FormDialog>
  )
}

/** ได้คืนแล้ว: what was missing is here after all. */
export function FoundDialog({ settlement, onClose }: Asked) {
  const { t } = useTranslation('loan')
  const decided = useDecided()
  const form = useForm({
    resolver: zodResolver(foundForm),
    defaultValues: { on: today(), note: '' },
    shouldFocusError: false,
  })
  const saving = useMutation(
    trpc.loan.findAgain.mutationOptions({
      onSuccess: async () => {
        onClose()
        await decided(t('settle.foundSaved'))
      },
    }),
  )
  return (
    <FormDialog
      form={form}
      title={t('settle.found')}
      submit={t('settle.found')}
      busy={saving.isPending}
      failure={useFailure(saving.error)}
      onSubmit={(values) => saving.mutate({ ...values, id: settlement.id })}
      onClose={onClose}
    >
      <ThaiDateField control={form.control} name="on" label={t('settle.foundOn')} />
      <LongTextField control={form.control} name="note" label={t('settle.closeNote')} rows={2} optional />
    </FormDialog>
  )
}
