import { zodResolver } from '@hookform/resolvers/zod'
import { formOf } from '@prongsai/domain/template/paper-kind'
import { fieldsOf } from '@prongsai/domain/template/template'
import { keepTemplateInput } from '@prongsai/domain/template/template.input'
import { useMutation } from '@tanstack/react-query'
import { useForm, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useKept } from '../office/kept.ts'
import { showInvalid, useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { fieldId, TextField } from '../ui/field.tsx'
import { Form, FormEnd } from '../ui/form.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { UnsavedWork } from '../unsaved-work.tsx'
import type { TemplateKept } from './template-kept.ts'
import { TemplatePreview } from './template-preview.tsx'

/** The words beside what they make; a field is put in where the cursor stands. */
export function TemplateForm({ kept, from }: { readonly kept: TemplateKept; readonly from: string }) {
  const { t } = useTranslation('template')
  const { kind, version } = kept
  const form = useForm({
    resolver: zodResolver(keepTemplateInput),
    defaultValues: { kind, version, body: from, reason: '' },
    shouldFocusError: false,
  })
  const done = useKept()
  const saving = useMutation(
    trpc.template.keep.mutationOptions({
      onSuccess: (_, saved) => {
        form.reset({ ...saved, version: saved.version + 1, reason: '' })
        done(t('saved'))
      },
      onError: (error) => showInvalid(form, error),
    }),
  )
  const failure = useFailure(saving.error)
  const body = useWatch({ control: form.control, name: 'body' }) ?? ''
  const insert = (name: string) =>
    form.setValue('body', withField(body, name, cursorOf('body')), { shouldDirty: true })
  return (
    <div className="template-sides">
      <div className="sheet">
        <Form form={form} failure={failure} onSubmit={(values) => saving.mutate(values)}>
          <LongTextField
            control={form.control}
            name="body"
            label={t('body')}
            help={formOf[kind] === 'table' ? t('columnsHelp') : t('bodyHelp')}
            rows={22}
          />
          <Fields kind={kind} onInsert={insert} />
          <TextField control={form.control} name="reason" label={t('reason')} help={t('reasonHelp')} />
          <FormEnd submit={t('save')} busy={saving.isPending} cancelHref="/settings/templates" />
        </Form>
        <UnsavedWork when={form.formState.isDirty && !saving.isPending} />
      </div>
      <TemplatePreview kind={kind} body={body} />
    </div>
  )
}

/** Where the cursor stands in a field of the page; undefined when it never was there. */
function cursorOf(name: string): number | undefined {
  const field = document.querySelector(`#${fieldId(name)}`)
  return field instanceof HTMLTextAreaElement ? field.selectionStart : undefined
}

function withField(body: string, name: string, at = body.length): string {
  return `${body.slice(0, at)}{${name}}${body.slice(at)}`
}

function Fields(props: { readonly kind: TemplateKept['kind']; readonly onInsert: (name: string) => void }) {
  const { t } = useTranslation('template')
  return (
    <details className="template-fields">
      <summary>{t('fields')}</summary>
      <p className="soft small">{t('fieldsAbout')}</p>
      <ul>
        {Object.entries(fieldsOf(props.kind)).map(([name, { about, must }]) => (
          <li key={name}>
            <button type="button" aria-label={t('insert', { name })} onClick={() => props.onInsert(name)}>
              {`{${name}}`}
            </button>{' '}
            <span className="small">
              {about}
              {must !== undefined && <b> · {t('must')}</b>}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
