import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import type { FieldErrors, FieldValues, UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { ErrorSummary } from './error-summary.tsx'

/** A form in one column, with the summary of what is wrong on top. Ask for `shouldFocusError: false` in `useForm`: the summary takes the focus. */
export function Form<Values extends FieldValues, Parsed>(props: {
  readonly form: UseFormReturn<Values, unknown, Parsed>
  readonly onSubmit: (values: Parsed) => unknown
  readonly failure?: string | undefined
  /** Each time that it is sent, whether what is typed is right or not. */
  readonly onTry?: () => unknown
  /** Faults of fields that another form keeps; no two fields have one name. */
  readonly beside?: FieldErrors
  readonly children: ReactNode
}) {
  const { errors, submitCount } = props.form.formState
  return (
    <form
      noValidate
      className="form"
      onSubmit={(event) => {
        event.stopPropagation()
        props.onTry?.()
        void props.form.handleSubmit((values) => props.onSubmit(values))(event)
      }}
    >
      <ErrorSummary errors={{ ...errors, ...props.beside }} failure={props.failure} tries={submitCount} />
      {props.children}
    </form>
  )
}

/** A part of a form, under the heading that the paper form gives it. */
export function FormPart(props: {
  readonly title: string
  readonly help?: string
  readonly children: ReactNode
}) {
  return (
    <fieldset className="form-part">
      <legend>{props.title}</legend>
      {props.help !== undefined && <p className="soft">{props.help}</p>}
      {props.children}
    </fieldset>
  )
}

/** The end of a form: the verb with its object, and the way back. */
export function FormEnd(props: {
  readonly submit: string
  readonly busy: boolean
  readonly cancelHref?: string
  readonly onCancel?: () => void
  /** Other words for leaving, where what the form does is itself a cancelling. */
  readonly cancel?: string
  /** The step before. */
  readonly onBack?: () => void
}) {
  const { t } = useTranslation('ui')
  return (
    <div className="row form-end">
      <Button type="submit" loading={props.busy}>
        {props.submit}
      </Button>
      {props.cancelHref !== undefined && (
        <Button component="a" href={props.cancelHref} variant="subtle">
          {t('cancel')}
        </Button>
      )}
      {props.onBack && (
        <Button variant="subtle" onClick={props.onBack}>
          {t('back')}
        </Button>
      )}
      {props.onCancel && (
        <Button variant="subtle" onClick={props.onCancel}>
          {props.cancel ?? t('cancel')}
        </Button>
      )}
    </div>
  )
}
