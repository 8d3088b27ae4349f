import { Fragment } from 'react'
import { useTranslation } from 'react-i18next'
import { TextField } from '../ui/field.tsx'
import { Form, FormEnd } from '../ui/form.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import { useDraft } from '../ui/use-draft.ts'
import { DraftNote } from '../ui/draft-note.tsx'
import { UnsavedWork } from '../unsaved-work.tsx'
import { FactInput } from './fact-input.tsx'
import { PresetOf } from './preset-of.tsx'
import type { PurchaseRecord, StepShown } from './purchase-file.ts'
import { onField, paperField, useStepForm } from './step-values.ts'
import { usePassing, WarningsDialog } from './passing.tsx'

/** What a step asks for, and the press with which it is passed. What is unusual is told before. */
export function StepForm({
  purchase,
  step,
}: {
  readonly purchase: PurchaseRecord
  readonly step: StepShown
}) {
  const { t } = useTranslation('procurement')
  const form = useStepForm(purchase, step)
  const draft = useDraft(form, `purchase.${purchase.id}.${step.key}`)
  const passing = usePassing(purchase, step, draft.clear)
  return (
    <>
      <Form form={form} failure={passing.failure} onSubmit={(values) => passing.ask(values)}>
        <DraftNote draft={draft} />
        {Object.entries(step.fields).map(([name, field]) => (
          <Fragment key={name}>
            <FactInput control={form.control} name={name} field={field} />
            <PresetOf purchase={purchase} step={step} form={form} of={name} />
          </Fragment>
        ))}
        <ThaiDateField control={form.control} name={onField} label={t('step.on')} help={t('step.onHelp')} />
        <TextField
          control={form.control}
          name={paperField}
          label={t('step.paper')}
          help={t('step.paperHelp')}
          width={280}
          optional
        />
        <FormEnd submit={t('step.pass')} busy={passing.busy} />
      </Form>
      <UnsavedWork when={form.formState.isDirty && !passing.done} kept />
      <WarningsDialog passing={passing} />
    </>
  )
}
