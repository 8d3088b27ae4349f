import { zodResolver } from '@hookform/resolvers/zod'
import { civilDate } from '@prongsai/domain/calendar/civil-date'
import { holdsPower } from '@prongsai/domain/delegation/delegation'
import { delegateInput } from '@prongsai/domain/delegation/delegation.input'
import { powerNames } from '@prongsai/domain/delegation/power'
import { useMutation } from '@tanstack/react-query'
import { useForm, useFormState, useWatch, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormDialog } from '../office/form-dialog.tsx'
import { useKept } from '../office/kept.ts'
import { usePeople, useUnitChoices } from '../office/people.ts'
import { showInvalid, useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { CheckboxField } from '../ui/checkbox-field.tsx'
import { ChoiceField } from '../ui/choice-field.tsx'
import { fieldId, TextField } from '../ui/field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import { useDraft } from '../ui/use-draft.ts'

const { person, forPerson, orderNumber, orderedOn, from, powers, units } = delegateInput.shape
/** An order may name no end: then its field is empty. */
const until = z.preprocess((text: string) => (text === '' ? null : text), civilDate.nullable())
/** A box that nobody has touched has no value. */
const ticked = z.record(z.string(), z.boolean().optional())
const chosen = (ticks: z.output<typeof ticked>) => Object.keys(ticks).filter((name) => ticks[name])
const given = (power: string): z.input<typeof powers>[number] => ({ power, limit: null })
const schema = z
  .object({
    person,
    forPerson,
    orderNumber,
    orderedOn,
    from,
    until,
    powers: ticked.transform((ticks) => chosen(ticks).map(given)).pipe(powers),
    scope: z.enum(['all', 'some']),
    units: ticked,
  })
  .transform(({ scope, units: ticks, ...order }, context) => {
    const read = units.safeParse(scope === 'all' ? null : chosen(ticks))
    if (read.success) return { ...order, units: read.data }
    context.addIssue({ code: 'custom', path: ['units'], message: read.error.issues[0]?.message ?? '' })
    return z.NEVER
  })
type Typed = z.input<typeof schema>
type Parsed = z.output<typeof schema>

/** Records the order by which one person is given powers of another. */
export function DelegateDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('delegation')
  const { today, actor } = useMe()
  const form = useForm<Typed, unknown, Parsed>({
    resolver: zodResolver(schema),
    defaultValues: {
      person: '',
      forPerson: '',
      orderNumber: '',
      orderedOn: String(today),
      from: String(today),
      until: '',
      powers: {},
      scope: 'all',
      units: {},
    },
    shouldFocusError: false,
  })
  const draft = useDraft(form, `delegation.${actor.person}`)
  const kept = useKept()
  const people = usePeople().data ?? []
  const ordering = useMutation(
    trpc.delegation.order.mutationOptions({
      onSuccess: (_, said) => {
        draft.clear()
        onClose()
        kept(t('saved', { name: people.find(({ id }) => id === said.person)?.name ?? '' }))
      },
      onError: (error) => showInvalid(form, error),
    }),
  )
  const failure = useFailure(ordering.error)
  return (
    <FormDialog
      form={form}
      draft={draft}
      title={t('addTitle')}
      submit={t('save')}
      busy={ordering.isPending}
      failure={failure}
      onSubmit={(order) => ordering.mutate(order)}
      onClose={onClose}
    >
      <PeopleFields form={form} />
      <PowerFields form={form} />
      <UnitFields form={form} />
      <OrderFields form={form} />
    </FormDialog>
  )
}

type Fields = { readonly form: UseFormReturn<Typed, unknown, Parsed> }

/** Only who holds a power in his own post can give it. */
function PeopleFields({ form: { control } }: Fields) {
  const { t } = useTranslation('delegation')
  const here = (usePeople().data ?? []).filter(({ leftOn }) => leftOn === null)
  const givers = here.filter(({ roles }) => powerNames.some((power) => holdsPower(roles, power, null)))
  const choices = (people: typeof here) =>
    people.map(({ id, name, position }) => ({ value: String(id), label: `${name} ${position}` }))
  return (
    <>
      <SelectField
        control={control}
        name="forPerson"
        label={t('whom')}
        help={t('whomHelp')}
        choices={choices(givers)}
        placeholder={t('choose')}
      />
      <SelectField
        control={control}
        name="person"
        label={t('who')}
        help={t('whoHelp')}
        choices={choices(here)}
        placeholder={t('choose')}
      />
    </>
  )
}

function PowerFields({ form: { control } }: Fields) {
  const { t } = useTranslation('delegation')
  return (
    <fieldset className="day-choice">
      <legend>{t('powers')}</legend>
      <p className="soft small">{t('powersHelp')}</p>
      {powerNames.map((power) => (
        <CheckboxField key={power} control={control} name={`powers.${power}`} label={t(`power.${power}`)} />
      ))}
      <Fault form={{ control }} of="powers" />
    </fieldset>
  )
}

function UnitFields({ form: { control } }: Fields) {
  const { t } = useTranslation('delegation')
  const scope = useWatch({ control, name: 'scope' })
  const open = useUnitChoices()
  const choices = (['all', 'some'] as const).map((value) => ({ value, label: t(`scopeOf.${value}`) }))
  return (
    <>
      <ChoiceField control={control} name="scope" label={t('scope')} choices={choices} />
      {scope === 'some' && (
        <fieldset className="day-choice">
          <legend>{t('units')}</legend>
          {open.map(({ value, label }) => (
            <CheckboxField key={value} control={control} name={`units.${value}`} label={label} />
          ))}
          <Fault form={{ control }} of="units" />
        </fieldset>
      )}
    </>
  )
}

/** What is wrong with a group of boxes as a whole. */
function Fault(props: { readonly form: Pick<Fields['form'], 'control'>; readonly of: 'powers' | 'units' }) {
  const { errors } = useFormState({ control: props.form.control })
  const fault: unknown = errors[props.of]?.['message']
  if (typeof fault !== 'string') return null
  return (
    <p className="mantine-InputWrapper-error" id={fieldId(props.of)} tabIndex={-1}>
      {fault}
    </p>
  )
}

function OrderFields({ form: { control } }: Fields) {
  const { t } = useTranslation('delegation')
  return (
    <>
      <TextField
        control={control}
        name="orderNumber"
        label={t('orderNumber')}
        help={t('orderNumberHelp')}
        width={280}
      />
      <ThaiDateField control={control} name="orderedOn" label={t('orderedOn')} />
      <ThaiDateField control={control} name="from" label={t('from')} />
      <ThaiDateField control={control} name="until" label={t('until')} help={t('untilHelp')} optional />
    </>
  )
}
