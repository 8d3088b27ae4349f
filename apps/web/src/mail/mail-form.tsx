import { zodResolver } from '@hookform/resolvers/zod'
import { keepMailInput, type KeepMailInput } from '@prongsai/domain/mail/mail.input'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { showInvalid } from '../refusal.ts'
import { CheckboxField } from '../ui/checkbox-field.tsx'
import { TextField } from '../ui/field.tsx'
import { Form, FormEnd } from '../ui/form.tsx'

/** อีเมลสำหรับแจ้งเตือน, and whether one wants any: one's own, or another's for who keeps the people. */
export function MailForm(props: {
  readonly known: KeepMailInput
  readonly busy: boolean
  readonly failure: string | undefined
  /** Answers the error of a saving that failed. */
  readonly onSave: (values: KeepMailInput) => Promise<unknown>
}) {
  const { t } = useTranslation('session')
  const form = useForm({
    resolver: zodResolver(keepMailInput),
    defaultValues: props.known,
    shouldFocusError: false,
  })
  const save = async (values: KeepMailInput) => {
    const error = await props.onSave(values)
    if (error === undefined) form.reset(values)
    else showInvalid(form, error)
  }
  return (
    <Form form={form} failure={props.failure} onSubmit={save}>
      <TextField
        control={form.control}
        name="email"
        label={t('mail.email')}
        help={t('mail.emailHelp')}
        autoComplete="email"
        inputMode="email"
        plain
        optional
      />
      <CheckboxField control={form.control} name="wanted" label={t('mail.wanted')} />
      <FormEnd submit={t('mail.save')} busy={props.busy} />
    </Form>
  )
}
