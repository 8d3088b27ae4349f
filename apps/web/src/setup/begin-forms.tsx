import { zodResolver } from '@hookform/resolvers/zod'
import { useForm, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { ChoiceField } from '../ui/choice-field.tsx'
import { TextField } from '../ui/field.tsx'
import { Form, FormEnd } from '../ui/form.tsx'
import type { CodeValues, SetupChoice } from './setup-state.ts'

export function CodeForm(props: {
  readonly form: UseFormReturn<CodeValues, unknown, CodeValues>
  readonly onNext: () => void
}) {
  const { t } = useTranslation('setup')
  const { t: ui } = useTranslation('ui')
  return (
    <Form form={props.form} onSubmit={props.onNext}>
      <TextField
        control={props.form.control}
        name="code"
        label={t('code.label')}
        help={t('code.help')}
        width={320}
        plain
      />
      <FormEnd submit={ui('next')} busy={false} />
    </Form>
  )
}

export function ChoiceForm(props: {
  readonly hasSample: boolean
  readonly choice: SetupChoice
  readonly onNext: (choice: SetupChoice) => void
  readonly onBack: () => void
}) {
  const { t } = useTranslation('setup')
  const { t: ui } = useTranslation('ui')
  const form = useForm({
    resolver: zodResolver(z.object({ choice: z.enum(['own', 'sample']) })),
    defaultValues: { choice: props.choice },
  })
  return (
    <Form form={form} onSubmit={({ choice }) => props.onNext(choice)}>
      <ChoiceField
        control={form.control}
        name="choice"
        label={t('choice.label')}
        choices={[
          { value: 'own', label: t('choice.own'), help: t('choice.ownHelp') },
          ...(props.hasSample
            ? [{ value: 'sample', label: t('choice.sample'), help: t('choice.sampleHelp') }]
            : []),
        ]}
      />
      <FormEnd submit={ui('next')} busy={false} onBack={props.onBack} />
    </Form>
  )
}
