import { formatBaht } from '@prongsai/domain/money/satang'
import { bahtFrom } from '@prongsai/domain/money/satang'
import { citationText } from '@prongsai/domain/law/citation'
import { foreseeInput } from '@prongsai/domain/plan/plan.input'
import type { ForeseenMethod } from '@prongsai/domain/plan/revision'
import { grounds, groundsOf, isMethod, methods, type MethodKey } from '@prongsai/domain/procurement/ground'
import { refusalText } from '@prongsai/domain/refusal'
import { keepPreviousData, skipToken, useQuery } from '@tanstack/react-query'
import { useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { trpc } from '../trpc.ts'
import { TextField } from '../ui/field.tsx'
import { FormPart } from '../ui/form.tsx'
import { SelectField } from '../ui/select-field.tsx'
import type { ItemFormOf } from './item-form.tsx'
import { useMonthChoices } from './plan-words.ts'

const everyMethod: readonly MethodKey[] = Object.keys(methods).filter(isMethod)

/** When, and by which method: computed from the kind and the sum, with its clause and what it was compared to, unless another is chosen. */
export function MethodFields({ form, year }: { readonly form: ItemFormOf; readonly year: number }) {
  const { t } = useTranslation('plan')
  const { control } = form
  const method = useWatch({ control, name: 'method' })
  const lettered = isMethod(method) ? groundsOf(method) : []
  return (
    <FormPart title={t('item.when')}>
      <SelectField
        control={control}
        name="startsMonth"
        label={t('item.month')}
        choices={useMonthChoices(year)}
        placeholder={t('item.choose')}
      />
      <Foreseen form={form} />
      <SelectField
        control={control}
        name="method"
        label={t('item.method')}
        choices={everyMethod.map((key) => ({ value: key, label: t(`method.${key}`) }))}
        placeholder={t('item.methodComputed')}
        optional
      />
      {lettered.length > 0 && (
        <SelectField
          control={control}
          name="ground"
          label={t('item.ground')}
          choices={lettered.map((key) => ({
            value: key,
            label: `${grounds[key].name} (${citationText(grounds[key].citation)})`,
          }))}
          placeholder={t('item.choose')}
        />
      )}
      {method !== '' && <TextField control={control} name="methodReason" label={t('item.methodReason')} />}
    </FormPart>
  )
}

function Foreseen({ form }: { readonly form: ItemFormOf }) {
  const [kind, estimate, startsMonth, method, ground, reason] = useWatch({
    control: form.control,
    name: ['kind', 'estimate', 'startsMonth', 'method', 'ground', 'methodReason'],
  })
  const asked = foreseeInput.safeParse({
    kind,
    estimate: bahtFrom(estimate),
    startsMonth,
    chosen: method === '' ? null : { method, ground: ground === '' ? null : ground, reason },
  })
  const foreseen = useQuery(
    trpc.plan.foresee.queryOptions(asked.success ? asked.data : skipToken, {
      placeholderData: keepPreviousData,
    }),
  )
  if (!asked.success || foreseen.data === undefined) return null
  const { chosen, computed, refusal } = foreseen.data
  return (
    <output className="plan-method">
      <Told method={chosen ?? computed} chosen={method !== '' && chosen !== null} />
      {refusal !== null && <p className="failure">{refusalText(refusal)}</p>}
    </output>
  )
}

function Told({ method, chosen }: { readonly method: ForeseenMethod; readonly chosen: boolean }) {
  const { t } = useTranslation('plan')
  const { exempt } = method
  return (
    <>
      <p>
        {t(chosen ? 'item.chosen' : 'item.computed', { method: t(`method.${method.method}`) })}{' '}
        {t('item.by', { clause: citationText(method.citation) })}
      </p>
      {method.arithmetic.map(({ threshold, amount, limit, meets }) => (
        <p key={threshold} className="soft small">
          {t('item.arithmetic', {
            amount: formatBaht(amount),
            than: t(meets ? 'item.atMost' : 'item.above'),
            limit: formatBaht(limit),
          })}
        </p>
      ))}
      <p>
        {exempt === null
          ? t('item.mustPublish')
          : t('item.isExempt', { clause: citationText(exempt.citation) })}
      </p>
    </>
  )
}
