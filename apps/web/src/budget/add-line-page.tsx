import { zodResolver } from '@hookform/resolvers/zod'
import { budgetLineForm } from '@prongsai/domain/budget/budget.input'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useForm, useWatch, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { useVisit } from '../asset/visit.ts'
import { showInvalid, useFailure } from '../refusal.ts'
import { sendingOf } from '../sending.ts'
import { useMe } from '../session/me.ts'
import { useWorkingYear } from '../session/working-year.ts'
import { trpc } from '../trpc.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { DraftNote } from '../ui/draft-note.tsx'
import { Form, FormEnd, FormPart } from '../ui/form.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { SatangField } from '../ui/satang-field.tsx'
import { say } from '../ui/toasts.tsx'
import { useDraft } from '../ui/use-draft.ts'
import { UnsavedWork } from '../unsaved-work.tsx'
import { ApprovalFields } from './approval-fields.tsx'
import { FactsFields, factNames } from './facts-fields.tsx'

type Typed = z.input<typeof budgetLineForm>
type Parsed = z.output<typeof budgetLineForm>

const empty: Typed = {
  source: 'ordinance',
  programme: '',
  work: '',
  project: '',
  category: '',
  name: '',
  unitId: '',
  explanation: '',
  kind: 'allocate',
  onDay: '',
  approver: '',
  paper: '',
  reason: '',
  amount: '',
  committed: '',
  paid: '',
}

/** เพิ่มรายการงบประมาณ: one line as it stands in the ordinance, with what it begins with. */
export function AddLinePage() {
  const { t } = useTranslation('budget')
  const { fiscalYear: now, actor } = useMe()
  const year = useWorkingYear(now)
  const form = useForm<Typed, unknown, Parsed>({
    resolver: zodResolver(budgetLineForm),
    defaultValues: empty,
    shouldFocusError: false,
  })
  const draft = useDraft(form, `budget.${actor.person}`)
  const adding = useAdding(form, draft.clear)
  const { control } = form
  return (
    <>
      <PageHead
        title={t('form.addTitle', { year })}
        above={{ href: '/budget', name: t('list.title', { year }) }}
      />
      <Form
        form={form}
        failure={useFailure(adding.error)}
        onSubmit={(line) =>
          adding.mutate({ ...line, fiscalYear: year, sending: sendingOf('budget.add').key() })
        }
      >
        <DraftNote draft={draft} />
        <FormPart title={t('form.what')}>
          <FactsFields control={control} names={factNames} />
          <LongTextField control={control} name="explanation" label={t('form.explanation')} optional />
        </FormPart>
        <OpeningFields form={form} />
        <FormEnd submit={t('form.save')} busy={adding.isPending} cancelHref="/budget" />
        <UnsavedWork when={form.formState.isDirty && !adding.isSuccess} kept />
      </Form>
    </>
  )
}

const kinds = ['allocate', 'brought-forward', 'none'] as const

function OpeningFields({ form: { control } }: { readonly form: UseFormReturn<Typed, unknown, Parsed> }) {
  const { t } = useTranslation('budget')
  const kind = useWatch({ control, name: 'kind' })
  return (
    <>
      <FormPart title={t('form.money')}>
        <ChoiceField
          control={control}
          name="kind"
          label={t('form.kind')}
          choices={kinds.map((value) => ({
            value,
            label: t(`form.kindOf.${value}`),
            help: t(`form.kindHelp.${value}`),
          }))}
        />
        {kind !== 'none' && (
          <SatangField control={control} name="amount" label={t('form.allocatedAmount')} inWords />
        )}
        {kind === 'brought-forward' && (
          <>
            <SatangField
              control={control}
              name="committed"
              label={t('form.committed')}
              help={t('form.committedHelp')}
              optional
            />
            <SatangField control={control} name="paid" label={t('form.paid')} optional />
          </>
        )}
      </FormPart>
      {kind !== 'none' && (
        <FormPart title={t('form.approval')}>
          <ApprovalFields control={control} onDay="onDay" approver="approver" paper="paper" />
        </FormPart>
      )}
    </>
  )
}

function useAdding(form: UseFormReturn<Typed, unknown, Parsed>, clear: () => void) {
  const { t } = useTranslation('budget')
  const queryClient = useQueryClient()
  const visit = useVisit()
  return useMutation(
    trpc.budget.add.mutationOptions({
      onSuccess: ({ id, name }) => {
        sendingOf('budget.add').renew()
        clear()
        void queryClient.invalidateQueries()
        say(t('form.saved', { name }), `/budget/${id}`)
        visit(`/budget/${id}`, { saved: true })
      },
      onError: (error) => showInvalid(form, error),
    }),
  )
}
