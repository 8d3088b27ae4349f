import { zodResolver } from '@hookform/resolvers/zod'
import { usernameInput } from '@prongsai/domain/office/sign-in.input'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { TextField } from '../ui/field.tsx'
import { Form, FormEnd } from '../ui/form.tsx'
import type { Invitation } from './invitation.ts'
import { checkNewPassword, NewPassword, newPasswordShape } from './new-password.tsx'

/** Who has a name to sign in by keeps it, and chooses only the password. */
export function JoinForm(props: {
  readonly invitation: Invitation
  readonly busy: boolean
  readonly failure: string | undefined
  readonly onJoin: (answer: { readonly username: string; readonly password: string }) => void
}) {
  const { t } = useTranslation('session')
  const { invitation } = props
  const aboutOf = (username: string) => [username, invitation.name, invitation.office]
  const schema = z.object({ username: usernameInput, ...newPasswordShape }).superRefine((typed, context) => {
    for (const fault of checkNewPassword(typed, aboutOf(typed.username), t))
      context.addIssue({ code: 'custom', ...fault })
  })
  const form = useForm({
    resolver: zodResolver(schema),
    defaultValues: { username: invitation.username ?? '', password: '', again: '' },
    shouldFocusError: false,
  })
  const [username, typed] = useWatch({ control: form.control, name: ['username', 'password'] })
  return (
    <Form
      form={form}
      failure={props.failure}
      onSubmit={({ username: name, password }) => props.onJoin({ username: name, password })}
    >
      <TextField
        control={form.control}
        name="username"
        label={t('username')}
        help={invitation.username === null ? t('usernameHelp') : undefined}
        autoComplete="username"
        readOnly={invitation.username !== null}
        plain
      />
      <NewPassword
        control={form.control}
        password="password"
        again="again"
        typed={typed}
        about={aboutOf(username)}
      />
      <FormEnd submit={t('link.save')} busy={props.busy} />
    </Form>
  )
}
