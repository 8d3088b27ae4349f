import { useWatch, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { NewPassword } from '../session/new-password.tsx'
import { TextField } from '../ui/field.tsx'
import { Form, FormEnd } from '../ui/form.tsx'
import type { AdministratorValues } from './setup-state.ts'

export function AdministratorForm(props: {
  readonly form: UseFormReturn<AdministratorValues, unknown, AdministratorValues>
  readonly officeName: string
  readonly onNext: () => void
  readonly onBack: () => void
}) {
  const { t } = useTranslation('setup')
  const { t: session } = useTranslation('session')
  const { t: ui } = useTranslation('ui')
  const { control } = props.form
  const [name, username, typed] = useWatch({ control, name: ['name', 'username', 'password'] })
  return (
    <Form form={props.form} onSubmit={props.onNext}>
      <p className="soft">{t('administrator.about')}</p>
      <TextField
        control={control}
        name="name"
        label={t('administrator.name')}
        help={t('administrator.nameHelp')}
        autoComplete="name"
      />
      <TextField
        control={control}
        name="position"
        label={t('administrator.position')}
        help={t('administrator.positionHelp')}
      />
      <TextField
        control={control}
        name="username"
        label={session('username')}
        help={session('usernameHelp')}
        autoComplete="username"
        width={320}
        plain
      />
      <NewPassword
        control={control}
        password="password"
        again="again"
        typed={typed}
        about={[username, name, props.officeName]}
      />
      <FormEnd submit={ui('next')} busy={false} onBack={props.onBack} />
    </Form>
  )
}
