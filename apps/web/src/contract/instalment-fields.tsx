import { Button } from '@mantine/core'
import { bahtFrom, formatBaht, satang, subtract, sum } from '@prongsai/domain/money/satang'
import { useFieldArray, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { CheckboxField } from '../ui/checkbox-field.tsx'
import { NumberField, TextField } from '../ui/field.tsx'
import { FormPart } from '../ui/form.tsx'
import { SatangField } from '../ui/satang-field.tsx'
import { useDays } from '../ui/day-text.ts'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import type { Preview, TermsControl } from './terms-fields.tsx'

/** `days`: when each would be due if it were signed today; null where that is no question. */
type Props = { readonly control: TermsControl; readonly days: Preview['days'] }

/** งวดงานและงวดเงิน, whose sums are the price: what is missing is told while they are typed. */
export function InstalmentFields({ control, days }: Props) {
  const { t } = useTranslation('contract')
  const { fields, append, remove } = useFieldArray({ control, name: 'instalments' })
  const [termBy, lines, typed] = useWatch({ control, name: ['termBy', 'lines', 'instalments'] })
  const several = fields.length > 1
  const add = () => append({ name: '', amount: '', termDays: null, dueOn: '', pieces: lines.map(() => null) })
  return (
    <FormPart title={t('instalment.title')}>
      {several && (
        <CheckboxField
          control={control}
          name="byPieces"
          label={t('make.byPieces')}
          help={t('make.byPiecesHelp')}
        />
      )}
      {fields.map((field, at) => (
        <fieldset key={field.id} className="line-fields">
          <legend className="visually-hidden">{t('make.instalmentN', { n: at + 1 })}</legend>
          <TextField
            control={control}
            name={`instalments.${at}.name`}
            label={t('make.instalmentN', { n: at + 1 })}
          />
          <div className="line-numbers">
            <SatangField control={control} name={`instalments.${at}.amount`} label={t('instalment.amount')} />
            {termBy === 'dates' && (
              <ThaiDateField control={control} name={`instalments.${at}.dueOn`} label={t('instalment.due')} />
            )}
            {termBy === 'days' && several && (
              <NumberField
                control={control}
                name={`instalments.${at}.termDays`}
                label={t('make.instalmentDays')}
                width={140}
              />
            )}
          </div>
          <DueShown days={days} at={at} />
          <Pieces control={control} at={at} />
          {several && (
            <div>
              <Button variant="subtle" color="red" onClick={() => remove(at)}>
                {t('make.removeInstalment', { n: at + 1 })}
              </Button>
            </div>
          )}
        </fieldset>
      ))}
      <Told control={control} amounts={typed.map(({ amount }) => amount)} />
      <div>
        <Button variant="default" onClick={add}>
          {t('make.addInstalment')}
        </Button>
      </div>
    </FormPart>
  )
}

function DueShown({ days, at }: { readonly days: Preview['days']; readonly at: number }) {
  const { t } = useTranslation('contract')
  const due = days?.instalments[at]
  return due === undefined ? null : (
    <DueText original={due.original} moved={due.moved} say={t('make.ifToday')} />
  )
}

/** How many pieces of each line come with the instalment. */
function Pieces({ control, at }: { readonly control: TermsControl; readonly at: number }) {
  const [byPieces, lines, instalments] = useWatch({ control, name: ['byPieces', 'lines', 'instalments'] })
  if (!byPieces || instalments.length < 2) return null
  return (
    <div className="line-numbers">
      {[...lines.entries()].map(([line, { name, countingUnit }]) => (
        <NumberField
          key={line}
          control={control}
          name={`instalments.${at}.pieces.${line}`}
          label={name}
          unit={countingUnit}
          width={160}
        />
      ))}
    </div>
  )
}

/** รวม 480,000.00 เท่ากับราคา, or how much is missing or too much. */
function Told({ control, amounts }: { readonly control: TermsControl; readonly amounts: readonly string[] }) {
  return <SumTold control={control} amounts={amounts} of="instalments" />
}

export function SumTold(props: {
  readonly control: TermsControl
  readonly amounts: readonly string[]
  readonly of: 'instalments' | 'lines'
}) {
  const { t } = useTranslation('contract')
  const price = bahtFrom(useWatch({ control: props.control, name: 'price' }))
  if (price === undefined) return null
  const total = sum(props.amounts.map((text) => bahtFrom(text) ?? satang(0n)))
  const rest = subtract(price, total)
  const values = { total: formatBaht(total), price: formatBaht(price) }
  if (rest === 0n)
    return (
      <output className="method" data-right>
        {t(`make.sums.${props.of}`, values)}
      </output>
    )
  return (
    <output className="missing" aria-live="polite">
      {t(rest > 0n ? 'make.sums.less' : 'make.sums.more', {
        ...values,
        rest: formatBaht(rest > 0n ? rest : subtract(total, price)),
      })}
    </output>
  )
}

function DueText(props: { readonly original: string; readonly moved: string; readonly say: string }) {
  const { t } = useTranslation('contract')
  const { day } = useDays()
  const { original, moved, say } = props
  return (
    <p className="soft small">
      {say} {moved === original ? day(moved) : t('terms.moved', { day: day(moved), from: day(original) })}
    </p>
  )
}
