import { Button } from '@mantine/core'
import { bahtFrom, formatBaht, subtract, sum, type Satang } from '@prongsai/domain/money/satang'
import { useQuery } from '@tanstack/react-query'
import { useFieldArray, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { trpc } from '../trpc.ts'
import { FormPart } from '../ui/form.tsx'
import { SatangField } from '../ui/satang-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import type { PurchaseControl } from './method-part.tsx'

/** From which lines of the budget the sum comes, each with what it has left; and what no line covers yet. */
export function FundsFields({ control, year }: { readonly control: PurchaseControl; readonly year: number }) {
  const { t } = useTranslation('procurement')
  const { fields, append, remove } = useFieldArray({ control, name: 'funds' })
  const [budget, funds] = useWatch({ control, name: ['budget', 'funds'] })
  const lines = useQuery(trpc.budget.list.queryOptions({ year })).data?.lines ?? []
  const choices = lines.map(({ id, name, programme, left }) => ({
    value: String(id),
    label: t('funds.choice', { name, programme, left: formatBaht(left) }),
  }))
  const whole = bahtFrom(budget)
  const covered = sum(funds.flatMap(({ share }) => bahtFrom(share) ?? []))
  const leftOfLine = (id: string): Satang | undefined => lines.find((line) => line.id === id)?.left
  return (
    <FormPart title={t('funds.title')} help={t('funds.help')}>
      {fields.map((field, at) => (
        <fieldset key={field.id} className="line-fields">
          <legend className="visually-hidden">{t('funds.n', { n: at + 1 })}</legend>
          <SelectField
            control={control}
            name={`funds.${at}.lineId`}
            label={t('funds.line')}
            choices={choices}
            placeholder={t('funds.choose')}
          />
          <SatangField control={control} name={`funds.${at}.share`} label={t('funds.share')} />
          <LeftOfLine share={bahtFrom(funds[at]?.share ?? '')} left={leftOfLine(funds[at]?.lineId ?? '')} />
          <div>
            <Button variant="subtle" color="red" onClick={() => remove(at)}>
              {t('funds.remove', { n: at + 1 })}
            </Button>
          </div>
        </fieldset>
      ))}
      <div className="row">
        <Button
          variant="default"
          onClick={() =>
            append({
              lineId: '',
              share: whole !== undefined && whole > covered ? formatBaht(subtract(whole, covered)) : '',
            })
          }
        >
          {t('funds.add')}
        </Button>
        {whole !== undefined && whole !== covered && (
          <output>
            {whole > covered
              ? t('funds.uncovered', { sum: formatBaht(subtract(whole, covered)) })
              : t('funds.over', { sum: formatBaht(subtract(covered, whole)) })}
          </output>
        )}
      </div>
    </FormPart>
  )
}

/** What the line has left, and at once when it is less than the share; the money is held when the request is approved. */
function LeftOfLine({
  share,
  left,
}: {
  readonly share: Satang | undefined
  readonly left: Satang | undefined
}) {
  const { t } = useTranslation('procurement')
  if (left === undefined) return null
  if (share === undefined || share <= left)
    return <p className="soft small">{t('funds.left', { left: formatBaht(left) })}</p>
  return <p className="late-text">{t('funds.beyond', { left: formatBaht(left) })}</p>
}
