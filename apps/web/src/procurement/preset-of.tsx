import { Button } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useWatch, type UseFormReturn } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { civilDateFrom } from '@prongsai/domain/calendar/civil-date'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { factsFrom, valuesOf, type FactValues } from './fact-values.ts'
import type { PurchaseRecord, StepShown } from './purchase-file.ts'

/** Only days and sums follow from others. */
const computed: ReadonlySet<string> = new Set(['day', 'money'])

/** What the law computes for a field from the days that were typed, taken over by a press. */
export function PresetOf(props: {
  readonly purchase: PurchaseRecord
  readonly step: StepShown
  readonly form: UseFormReturn<FactValues>
  /** Of which field. */
  readonly of: string
}) {
  const { purchase, step, form } = props
  const { t } = useTranslation('procurement')
  const { day } = useDays()
  const values = useWatch({ control: form.control })
  const told = daysTold(step, values)
  const presets = useQuery(
    trpc.purchase.stepPresets.queryOptions(
      { id: purchase.id, step: step.key, facts: told },
      { placeholderData: keepPreviousData, enabled: computed.has(step.fields[props.of]?.type ?? '') },
    ),
  )
  const offered = (presets.data ?? [])
    .map((preset) => ({ ...preset, shown: shownOf(step, preset) }))
    .filter(({ name, shown }) => name === props.of && values[name] !== shown)
  if (offered.length === 0) return null
  return (
    <div className="presets">
      {offered.map(({ name, shown, duty, clause }) => (
        <p key={name}>
          <Button
            variant="default"
            onClick={() => form.setValue(name, shown, { shouldDirty: true, shouldValidate: true })}
          >
            <span className="visually-hidden">{step.fields[name]?.label} </span>
            {t('step.take', { what: civilDateFrom(shown) === undefined ? shown : day(shown) })}
          </Button>{' '}
          <span className="soft small">
            {duty} ({clause})
          </span>
        </p>
      ))}
    </div>
  )
}

/** What the field shows for it: satang as baht. */
const shownOf = (
  { fields }: StepShown,
  { name, value }: { readonly name: string; readonly value: string },
): string => String(valuesOf(fields, { [name]: value })[name] ?? '')

/** Of what was typed so far only the days that can be read. */
const daysTold = ({ fields }: StepShown, values: Parameters<typeof factsFrom>[1]) =>
  Object.fromEntries(
    Object.entries(factsFrom(fields, values)).filter(
      ([name, value]) => fields[name]?.type === 'day' && civilDateFrom(String(value)) !== undefined,
    ),
  )
