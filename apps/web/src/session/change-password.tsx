import { zodResolver } from '@hookform/resolvers/zod'
import { passwordInput } from '@prongsai/domain/office/sign-in.input'
import { useMutation } from '@tanstack/react-query'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { useFailure } from '../refusal.ts'
import { PasswordField } from '../ui/field.tsx'
import { Form, FormEnd } from '../ui/form.tsx'
import { say } from '../ui/toasts.tsx'
import { HttpFailure } from './http-failure.ts'
import { changePassword } from './http.ts'
import { checkNewPassword, NewPassword, newPasswordShape } from './new-password.tsx'

/** One's own password, by the one that holds; every other device is signed out with it. */
export function ChangePassword({ name }: { readonly name: string }) {
  const { t } = useTranslation('session')
  const form = useNewPasswordForm(name)
  const typed = useWatch({ control: form.control, name: 'password' })
  const changing = useMutation({
    mutationFn: (asked: { readonly current: string; readonly password: string }) =>
      changePassword(asked.current, asked.password),
    onSuccess: () => {
      form.reset()
      say(t('mine.passwordChanged'))
    },
    onError: (error) => {
      const fields = error instanceof HttpFailure ? error.fields : {}
      for (const field of ['current', 'password'] as const) {
        const message = fields[field]
        if (message !== undefined) form.setError(field, { type: 'server', message })
      }
    },
  })
  const failure = useFailure(changing.error)
  return (
    <section className="sheet question" aria-labelledby="own-password">
      <h2 id="own-password">{t('mine.password')}</h2>
      <Form form={form} failure={failure} onSubmit={(asked) => changing.mutate(asked)}>
        <PasswordField
          control={form.control}
          name="current"
          label={t('mine.passwordNow')}
          autoComplete="current-password"
        />
        <NewPassword
          control={form.control}
          password="password"
          again="again"
          label={t('mine.passwordNew')}
          typed={typed}
          about={[name]}
        />
        <FormEnd submit={t('mine.passwordChange')} busy={changing.isPending} />
      </Form>
    </section>
  )
}

function useNewPasswordForm(name: string) {
  const { t } = useTranslation('session')
  const schema = z.object({ current: passwordInput, ...newPasswordShape }).superRefine((typed, context) => {
    for (const fault of checkNewPassword(typed, [name], t)) context.addIssue({ code: 'custom', ...fault })
  })
  return useForm({
    resolver: zodResolver(schema),
    defaultValues: { current: '', password: '', again: '' },
    shouldFocusError: false,
  })
}
