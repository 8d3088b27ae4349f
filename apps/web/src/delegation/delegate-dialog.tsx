import { zodResolver } from '@hookform/resolvers/zod'
import { holdsPower } from '@prongsai/domain/delegation/delegation'
import { delegateInput } from '@prongsai/domain/delegation/delegation.input'
import { isMeasured, powerNames } from '@prongsai/domain/delegation/power'
import { bahtInput } from '@prongsai/domain/money/satang'
import { useMutation } from '@tanstack/react-query'
import { useForm, useFormState, useWatch, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormDialog } from '../office/form-dialog.tsx'
import { useKept } from '../office/kept.ts'
import { usePeople, useUnitChoices } from '../office/people.ts'
import { newOrder, OrderFields, orderNames, orderUntil } from '../office/written-order.tsx'
import { showInvalid, useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { CheckboxField } from '../ui/checkbox-field.tsx'
import { ChoiceField } from '../ui/choice-field.tsx'
import { fieldId } from '../ui/field.tsx'
import { SatangField } from '../ui/satang-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { useDraft } from '../ui/use-draft.ts'

const { person, forPerson, orderNumber, orderedOn, from, powers, units } = delegateInput.shape
/** A box that nobody has touched has no value. */
const ticked = z.record(z.string(), z.boolean().optional())
const chosen = (ticks: z.output<typeof ticked>) => Object.keys(ticks).filter((name) => ticks[name])
/** The most that one case may be of, as typed; empty where the order names none. */
const limits = z.record(z.string(), z.string().optional())
const schema = z
  .object({
    person,
    forPerson,
    orderNumber,
    orderedOn,
    from,
    until: orderUntil,
    powers: ticked,
    limits,
    scope: z.enum(['all', 'some']),
    units: ticked,
  })
  .transform(({ scope, units: ticks, powers: wanted, limits: typed, ...order }, context) => {
    const given = chosen(wanted).map((power) => ({
      power,
      limit: limitOf(typed[power] ?? '', power, context),
    }))
    const said = powers.safeParse(given)
    const read = units.safeParse(scope === 'all' ? null : chosen(ticks))
    if (said.success && read.success) return { ...order, powers: said.data, units: read.data }
    for (const [path, { error }] of Object.entries({ powers: said, units: read }))
      if (error !== undefined)
        context.addIssue({ code: 'custom', path: [path], message: error.issues[0]?.message ?? '' })
    return z.NEVER
  })

/** Told at its own field where it cannot be read. */
function limitOf(text: string, power: string, context: z.RefinementCtx) {
  if (text.trim() === '') return null
  const read = limitInput.safeParse(text)
  if (read.success) return read.data
  context.addIssue({
    code: 'custom',
    path: ['limits', power],
    message: read.error.issues[0]?.message ?? '',
  })
  return null
}

const limitInput = bahtInput.refine((amount) => amount > 0n, 'วงเงินต้องมากกว่าศูนย์ หรือเว้นว่างถ้าคำสั่งไม่กำหนด')
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
      ...newOrder(today),
      powers: {},
      limits: {},
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
      <OrderFields control={form.control} names={orderNames} numberHelp={t('orderNumberHelp')} />
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
  const ticks = useWatch({ control, name: 'powers' })
  return (
    <fieldset className="day-choice">
      <legend>{t('powers')}</legend>
      <p className="soft small">{t('powersHelp')}</p>
      {powerNames.map((power) => (
        <div key={power}>
          <CheckboxField control={control} name={`powers.${power}`} label={t(`power.${power}`)} />
          {isMeasured(power) && ticks[power] === true && (
            <div className="power-limit">
              <SatangField
                control={control}
                name={`limits.${power}`}
                label={t('limitOf')}
                help={t('limitHelp')}
                inWords
                optional
              />
            </div>
          )}
        </div>
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
