import { zodResolver } from '@hookform/resolvers/zod'
import { copySentInput } from '@prongsai/domain/delegation/delegation.input'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { FormDialog } from '../office/form-dialog.tsx'
import { useKept } from '../office/kept.ts'
import { showInvalid, useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { TextField } from '../ui/field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import type { DelegationRow } from './delegations.ts'

const schema = copySentInput.omit({ order: true })

/** Records when the copy of an order went to สตง., and by which letter. */
export function CopySentDialog(props: { readonly order: DelegationRow; readonly onClose: () => void }) {
  const { t } = useTranslation('delegation')
  const { id, orderNumber: number } = props.order
  const { today } = useMe()
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { on: String(today), paper: '' },
    shouldFocusError: false,
  })
  const kept = useKept()
  const sending = useMutation(
    trpc.delegation.sendCopy.mutationOptions({
      onSuccess: () => {
        props.onClose()
        kept(t('sent', { number }))
      },
      onError: (error) => showInvalid(form, error),
    }),
  )
  const failure = useFailure(sending.error)
  return (
    <FormDialog
      form={form}
      title={t('sendTitle', { number })}
      submit={t('send')}
      busy={sending.isPending}
      failure={failure}
      onSubmit={(said) => sending.mutate({ order: id, ...said })}
      onClose={props.onClose}
    >
      <ThaiDateField control={form.control} name="on" label={t('sentOn')} />
      <TextField
        control={form.control}
        name="paper"
        label={t('sentPaper')}
        help={t('sentPaperHelp')}
        width={280}
      />
    </FormDialog>
  )
}
