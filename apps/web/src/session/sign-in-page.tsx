import { useMutation } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { PasswordField, TextField } from '../ui/field.tsx'
import { Form, FormEnd } from '../ui/form.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Doorway } from './doorway.tsx'
import { HttpFailure } from './http-failure.ts'
import { httpFailureText } from './http-words.ts'
import { signIn } from './http.ts'
import { useDoor } from './use-door.ts'

export function SignInPage() {
  const { t } = useTranslation('session')
  const { t: ui } = useTranslation('ui')
  const { afterwards, note } = useDoor()
  const form = useForm({
    defaultValues: { username: '', password: '' },
    shouldFocusError: false,
  })
  const entering = useMutation({
    mutationFn: ({ username, password }: { username: string; password: string }) =>
      signIn(username, password),
    // The page is loaded anew, so that nothing read in another session stays in memory.
    onSuccess: () => location.assign(afterwards),
    onError: () => form.resetField('password'),
  })
  const enter = (typed: { readonly username: string; readonly password: string }) => {
    if (typed.username.trim() === '') form.setError('username', { message: t('usernameMissing') })
    else if (typed.password === '') form.setError('password', { message: t('passwordMissing') })
    else entering.mutate(typed)
  }
  const failure = entering.error === null ? undefined : sentenceOf(entering.error, t, ui)
  return (
    <Doorway>
      <PageHead title={t('signIn')} about={t('signInAbout')} />
      <div className="sheet stack">
        {note !== undefined && <output className="note">{note}</output>}
        <Form form={form} failure={failure} onSubmit={enter}>
          <TextField
            control={form.control}
            name="username"
            label={t('username')}
            autoComplete="username"
            plain
          />
          <PasswordField
            control={form.control}
            name="password"
            label={t('password')}
            autoComplete="current-password"
          />
          <FormEnd submit={t('signIn')} busy={entering.isPending || entering.isSuccess} />
        </Form>
        <p className="soft small">{t('forgotten')}</p>
      </div>
    </Doorway>
  )
}

function sentenceOf(error: Error, t: TFunction<'session'>, ui: TFunction): string {
  if (!(error instanceof HttpFailure)) return ui('failure.broken')
  if (error.minutes !== undefined) return t('locked', { minutes: error.minutes })
  return error.status === 401 ? t('wrong') : httpFailureText(error, ui)
}
