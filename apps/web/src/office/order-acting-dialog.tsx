import { zodResolver } from '@hookform/resolvers/zod'
import { actingOrderInput } from '@prongsai/domain/office/person.input'
import { useMutation } from '@tanstack/react-query'
import { useForm, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { showInvalid, useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { SelectField } from '../ui/select-field.tsx'
import { useDraft } from '../ui/use-draft.ts'
import { FormDialog } from './form-dialog.tsx'
import { useKept } from './kept.ts'
import { usePeople } from './people.ts'
import { newOrder, OrderFields, orderNames, orderUntil } from './written-order.tsx'

const { person, forPerson, orderNumber, orderedOn, from } = actingOrderInput.shape
const schema = z.object({ person, forPerson, orderNumber, orderedOn, from, until: orderUntil })
type Typed = z.input<typeof schema>
type Parsed = z.output<typeof schema>

/** Records the order by which one person acts in the place of another. */
export function OrderActingDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('office')
  const { today, actor } = useMe()
  const form = useForm<Typed, unknown, Parsed>({
    resolver: zodResolver(schema),
    defaultValues: { person: '', forPerson: '', ...newOrder(today) },
    shouldFocusError: false,
  })
  const draft = useDraft(form, `acting-order.${actor.person}`)
  const kept = useKept()
  const people = usePeople().data ?? []
  const ordering = useMutation(
    trpc.acting.order.mutationOptions({
      onSuccess: (_, said) => {
        draft.clear()
        onClose()
        kept(t('acting.saved', { name: people.find(({ id }) => id === said.person)?.name ?? '' }))
      },
      onError: (error) => showInvalid(form, error),
    }),
  )
  const failure = useFailure(ordering.error)
  return (
    <FormDialog
      form={form}
      draft={draft}
      title={t('acting.addTitle')}
      submit={t('acting.save')}
      busy={ordering.isPending}
      failure={failure}
      onSubmit={(order) => ordering.mutate(order)}
      onClose={onClose}
    >
      <ActingFields form={form} />
    </FormDialog>
  )
}

function ActingFields({ form }: { readonly form: UseFormReturn<Typed, unknown, Parsed> }) {
  const { t } = useTranslation('office')
  const { control } = form
  const here = (usePeople().data ?? []).filter(({ leftOn }) => leftOn === null)
  const choices = here.map(({ id, name, position }) => ({ value: String(id), label: `${name} ${position}` }))
  return (
    <>
      <SelectField
        control={control}
        name="forPerson"
        label={t('acting.whom')}
        help={t('acting.whomHelp')}
        choices={choices}
        placeholder={t('acting.choose')}
      />
      <SelectField
        control={control}
        name="person"
        label={t('acting.who')}
        choices={choices}
        placeholder={t('acting.choose')}
      />
      <OrderFields control={control} names={orderNames} numberHelp={t('acting.orderNumberHelp')} />
    </>
  )
}
