import { zodResolver } from '@hookform/resolvers/zod'
import { keepRulesInput, type KeepRulesInput } from '@prongsai/domain/loan/rules.input'
import { useMutation } from '@tanstack/react-query'
import { useForm, type Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useKept } from '../../office/kept.ts'
import { showInvalid, useFailure } from '../../refusal.ts'
import { trpc } from '../../trpc.ts'
import { CheckboxField } from '../../ui/checkbox-field.tsx'
import { NumberField, TextField } from '../../ui/field.tsx'
import { Form, FormEnd, FormPart } from '../../ui/form.tsx'
import { LongTextField } from '../../ui/long-text-field.tsx'
import { UnsavedWork } from '../../unsaved-work.tsx'

/** The rules of the office, saved under the version that was read. */
export function RulesForm({ rules }: { readonly rules: KeepRulesInput }) {
  const { t } = useTranslation('lending')
  const form = useForm({
    resolver: zodResolver(keepRulesInput),
    defaultValues: rules,
    shouldFocusError: false,
  })
  const kept = useKept()
  const saving = useMutation(
    trpc.loan.keepRules.mutationOptions({
      onSuccess: (_, saved) => {
        form.reset({ ...saved, version: saved.version + 1 })
        kept(t('rulesSaved'))
      },
      onError: (error) => showInvalid(form, error),
    }),
  )
  const failure = useFailure(saving.error)
  const { control } = form
  return (
    <div className="sheet">
      <Form form={form} failure={failure} onSubmit={(values) => saving.mutate(values)}>
        <FormPart title={t('steps')}>
          <CheckboxField control={control} name="officerChecks" label={t('officerChecks')} />
          <CheckboxField control={control} name="unitAgrees" label={t('unitAgrees')} />
        </FormPart>
        <FormPart title={t('days')}>
          <NumberField control={control} name="longestDays" label={t('longestDays')} unit={t('day')} />
          <NumberField control={control} name="aheadDays" label={t('aheadDays')} unit={t('day')} />
        </FormPart>
        <CounterPart control={control} />
        <FormPart title={t('outside')}>
          <CheckboxField control={control} name="open" label={t('open')} help={t('openHelp')} />
          <CheckboxField
            control={control}
            name="asksNationalId"
            label={t('asksNationalId')}
            help={t('asksNationalIdHelp')}
          />
          <NumberField
            control={control}
            name="keptDays"
            label={t('keptDays')}
            help={t('keptDaysHelp')}
            unit={t('day')}
          />
          <LongTextField control={control} name="note" label={t('note')} help={t('noteHelp')} optional />
        </FormPart>
        <FormEnd submit={t('saveRules')} busy={saving.isPending} cancelHref="/settings" />
      </Form>
      <UnsavedWork when={form.formState.isDirty && !saving.isPending} />
    </div>
  )
}

type RulesControl = Control<z.input<typeof keepRulesInput>, unknown, KeepRulesInput>

/** Where and when things are given out and taken back, and with which papers. */
function CounterPart({ control }: { readonly control: RulesControl }) {
  const { t } = useTranslation('lending')
  return (
    <FormPart title={t('counterPart')} help={t('counterPartHelp')}>
      <TextField control={control} name="counter" label={t('counter')} help={t('counterHelp')} optional />
      <div className="clocks">
        <TextField control={control} name="opensAt" label={t('opensAt')} unit={t('clock')} />
        <TextField control={control} name="closesAt" label={t('closesAt')} unit={t('clock')} />
      </div>
      <div className="clocks">
        <TextField control={control} name="pauseFrom" label={t('pauseFrom')} unit={t('clock')} optional />
        <TextField control={control} name="pauseUntil" label={t('pauseUntil')} unit={t('clock')} optional />
      </div>
      <p className="soft small">{t('pauseHelp')}</p>
      <LongTextField
        control={control}
        name="documents"
        label={t('documents')}
        help={t('documentsHelp')}
        rows={4}
        optional
      />
    </FormPart>
  )
}
