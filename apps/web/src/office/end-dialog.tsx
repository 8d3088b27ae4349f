import { zodResolver } from '@hookform/resolvers/zod'
import { civilDate, type CivilDate } from '@prongsai/domain/calendar/civil-date'
import { lineInput } from '@prongsai/domain/office/office.input'
import type { ReactNode } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { LongTextField } from '../ui/long-text-field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import { FormDialog } from './form-dialog.tsx'

/** Ends something on a day, and asks why: a role, an order, a unit, a person's time here. */
export function EndDialog(props: {
  readonly title: string
  readonly about?: ReactNode
  readonly day: { readonly label: string; readonly suggested: CivilDate }
  readonly reason: { readonly label?: string; readonly help?: string }
  readonly submit: string
  readonly busy: boolean
  readonly failure: string | undefined
  readonly onEnd: (ending: { readonly on: CivilDate; readonly reason: string }) => void
  readonly onClose: () => void
}) {
  const { t } = useTranslation('ui')
  const form = useForm({
    resolver: zodResolver(z.object({ on: civilDate, reason: lineInput(t('reason.required')) })),
    defaultValues: { on: String(props.day.suggested), reason: '' },
    shouldFocusError: false,
  })
  return (
    <FormDialog
      form={form}
      title={props.title}
      about={props.about}
      submit={props.submit}
      busy={props.busy}
      failure={props.failure}
      onSubmit={props.onEnd}
      onClose={props.onClose}
    >
      <ThaiDateField control={form.control} name="on" label={props.day.label} />
      <LongTextField
        control={form.control}
        name="reason"
        label={props.reason.label ?? t('reason.label')}
        help={props.reason.help ?? t('reason.help')}
        rows={2}
      />
    </FormDialog>
  )
}
