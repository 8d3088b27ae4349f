import type { Control, FieldPath, FieldValues } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { TextField } from '../ui/field.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'

/** Which paper changes the budget, of which day, who approved it, and why where that is asked. */
export function ApprovalFields<Values extends FieldValues, Parsed>(props: {
  readonly control: Control<Values, unknown, Parsed>
  readonly onDay: FieldPath<Values>
  readonly approver: FieldPath<Values>
  readonly paper: FieldPath<Values>
  readonly reason?: FieldPath<Values>
}) {
  const { t } = useTranslation('budget')
  const { control } = props
  return (
    <>
      <ThaiDateField control={control} name={props.onDay} label={t('form.onDay')} />
      <TextField
        control={control}
        name={props.approver}
        label={t('form.approver')}
        help={t('form.approverHelp')}
      />
      <TextField control={control} name={props.paper} label={t('form.paper')} help={t('form.paperHelp')} />
      {props.reason !== undefined && (
        <LongTextField control={control} name={props.reason} label={t('form.reason')} rows={2} />
      )}
    </>
  )
}

export const noApproval = { onDay: '', approver: '', paper: '', reason: '' }
