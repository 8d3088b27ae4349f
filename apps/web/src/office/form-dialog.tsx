import type { ReactNode } from 'react'
import type { FieldValues, UseFormReturn } from 'react-hook-form'
import { Dialog } from '../ui/dialog.tsx'
import { DraftNote } from '../ui/draft-note.tsx'
import { Form, FormEnd } from '../ui/form.tsx'

/** A short form above the page it belongs to. What is typed stays when the server refuses, and as a draft when it is closed. */
export const FormDialog = <Values extends FieldValues, Parsed>(props: {
  readonly form: UseFormReturn<Values, unknown, Parsed>
  readonly draft?: { readonly restored: boolean; readonly discard: () => void }
  readonly title: string
  readonly about?: ReactNode
  readonly submit: string
  /** Other words for leaving, where what the form does is itself a cancelling. */
  readonly cancel?: string
  readonly busy: boolean
  readonly failure: string | undefined
  readonly children: ReactNode
  readonly onSubmit: (values: Parsed) => unknown
  readonly onClose: () => void
}) => (
  <Dialog opened wide title={props.title} onClose={props.onClose}>
    <Form form={props.form} onSubmit={props.onSubmit} failure={props.failure}>
      {props.draft && <DraftNote draft={props.draft} />}
      {props.about !== undefined && <p>{props.about}</p>}
      {props.children}
      <FormEnd
        submit={props.submit}
        busy={props.busy}
        onCancel={props.onClose}
        {...(props.cancel !== undefined && { cancel: props.cancel })}
      />
    </Form>
  </Dialog>
)
