import { zodResolver } from '@hookform/resolvers/zod'
import { plainText } from '@prongsai/domain/base/thai-text'
import { civilDate } from '@prongsai/domain/calendar/civil-date'
import { endings } from '@prongsai/domain/procurement/appeal'
import { appealOutcomes, type AppealOutcome } from '@prongsai/domain/procurement/purchase'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormDialog } from '../office/form-dialog.tsx'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { today } from '../ui/day-text.ts'
import { LongTextField } from '../ui/long-text-field.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'
import type { AppealShown, PurchaseRecord } from './purchase-file.ts'
import { usePurchaseAct } from './use-purchase-act.ts'

export type AppealMove = 'decide' | 'forward' | 'board' | 'extend' | 'end'

const isOutcome = (word: string): word is AppealOutcome => Object.hasOwn(appealOutcomes, word)

/** Each move asks for its day, some for more: a decision how it fell and why, an end what became of it. */
const schemaOf = (move: AppealMove) =>
  z.object({
    on: civilDate,
    agrees: z.string().refine((word) => move !== 'decide' || word !== '', 'กรุณาเลือกผลการพิจารณา'),
    decision: z
      .string()
      .transform(plainText)
      .refine((said) => move !== 'decide' || said !== '', 'กรุณากรอกผลการพิจารณา'),
    outcome: z.string().refine((word) => move !== 'end' || isOutcome(word), 'กรุณาเลือกผลของอุทธรณ์'),
  })

const outcomes = endings.map((value) => ({ value, label: appealOutcomes[value] }))

export function MoveAppealDialog(props: {
  readonly purchase: PurchaseRecord
  readonly appeal: AppealShown
  readonly move: AppealMove
  readonly onClose: () => void
}) {
  const { purchase, appeal, move, onClose } = props
  const { t } = useTranslation('procurement')
  const form = useForm({
    resolver: zodResolver(schemaOf(move)),
    defaultValues: { on: String(today()), agrees: '', decision: '', outcome: '' },
    shouldFocusError: false,
  })
  const moving = useMutation(
    trpc.purchase.moveAppeal.mutationOptions(usePurchaseAct(t(`appeal.moved.${move}`), onClose)),
  )
  const failure = useFailure(moving.error)
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t(`appeal.move.${move}`)}
      submit={t('appeal.save')}
      busy={moving.isPending}
      failure={failure}
      onSubmit={({ on, agrees, decision, outcome }) => {
        const about = { id: purchase.id, appeal: appeal.id, on }
        if (move === 'decide') moving.mutate({ ...about, what: move, agrees: agrees === 'yes', decision })
        else if (move === 'end') moving.mutate({ ...about, what: move, outcome })
        else moving.mutate({ ...about, what: move })
      }}
      onClose={onClose}
    >
      {move === 'decide' && (
        <>
          <ChoiceField
            control={control}
            name="agrees"
            label={t('appeal.agrees')}
            choices={[
              { value: 'yes', label: t('appeal.agreesYes') },
              { value: 'no', label: t('appeal.agreesNo') },
            ]}
          />
          <LongTextField control={control} name="decision" label={t('appeal.decision')} rows={4} />
        </>
      )}
      {move === 'end' && (
        <ChoiceField control={control} name="outcome" label={t('appeal.outcome')} choices={outcomes} />
      )}
      <ThaiDateField control={control} name="on" label={t(`appeal.on.${move}`)} />
    </FormDialog>
  )
}
