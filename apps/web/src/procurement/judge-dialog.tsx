import { zodResolver } from '@hookform/resolvers/zod'
import { plainText } from '@prongsai/domain/base/thai-text'
import { bahtInput, formatBaht } from '@prongsai/domain/money/satang'
import { useMutation } from '@tanstack/react-query'
import { useForm, useWatch, type Control } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { FormDialog } from '../office/form-dialog.tsx'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { ChoiceField } from '../ui/choice-field.tsx'
import { TextField } from '../ui/field.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { SatangField } from '../ui/satang-field.tsx'
import type { OfferShown, PurchaseRecord } from './purchase-file.ts'
import { usePurchaseAct } from './use-purchase-act.ts'

/** What is typed: a choice of two, the price that was agreed and a score, both of which may be blank. */
const schema = z
  .object({
    found: z.enum(['qualified', 'excluded'], 'กรุณาเลือกผลการพิจารณา'),
    exclusionReason: z.string().transform(plainText),
    agreedPrice: z.union([z.literal('').transform(() => null), bahtInput]),
    score: z
      .string()
      .regex(/^$|^\d{1,3}(\.\d{1,2})?$/u, 'กรุณากรอกคะแนน 0 ถึง 100')
      .transform((text) => (text === '' ? null : Math.round(Number(text) * 100))),
  })
  .refine(({ found, exclusionReason }) => found === 'qualified' || exclusionReason !== '', {
    message: 'กรุณาระบุเหตุผลที่ไม่ผ่าน',
    path: ['exclusionReason'],
  })

type Typed = z.input<typeof schema>
type Filled = Partial<Typed> & Omit<Typed, 'found'>

/** พิจารณา an offer: passed, or left out for its reason; the price agreed after talks. */
export function JudgeDialog(props: {
  readonly purchase: PurchaseRecord
  readonly offer: OfferShown
  readonly onClose: () => void
}) {
  const { purchase, offer, onClose } = props
  const { t } = useTranslation('procurement')
  const form = useForm<Filled, unknown, z.output<typeof schema>>({
    resolver: zodResolver<Filled, unknown, z.output<typeof schema>>(schema),
    defaultValues: {
      ...(offer.qualified !== null && { found: offer.qualified ? 'qualified' : 'excluded' }),
      exclusionReason: offer.exclusionReason ?? '',
      agreedPrice: offer.agreedPrice === null ? '' : formatBaht(offer.agreedPrice),
      score: offer.score === null ? '' : (offer.score / 100).toFixed(2),
    },
    shouldFocusError: false,
  })
  const judging = useMutation(
    trpc.purchase.judgeOffer.mutationOptions(
      usePurchaseAct(t('offer.judged', { name: offer.name }), onClose),
    ),
  )
  const failure = useFailure(judging.error)
  const { control } = form
  return (
    <FormDialog
      form={form}
      title={t('offer.judgeTitle', { name: offer.name })}
      about={t('offer.judgeAbout', { sum: formatBaht(offer.price) })}
      submit={t('offer.judgeSave')}
      busy={judging.isPending}
      failure={failure}
      onSubmit={({ found: passed, ...said }) =>
        judging.mutate({
          ...said,
          id: purchase.id,
          offer: offer.id,
          qualified: passed === 'qualified',
          exclusionReason: passed === 'qualified' ? '' : said.exclusionReason,
        })
      }
      onClose={onClose}
    >
      <ChoiceField
        control={control}
        name="found"
        label={t('offer.found')}
        choices={(['qualified', 'excluded'] as const).map((value) => ({ value, label: t(`offer.${value}`) }))}
      />
      <FoundFields control={control} />
    </FormDialog>
  )
}

/** Why it is left out; or, of one that passed, the price that was agreed and its score. */
function FoundFields({ control }: { readonly control: Control<Filled, unknown, z.output<typeof schema>> }) {
  const { t } = useTranslation('procurement')
  const found = useWatch({ control, name: 'found' })
  if (found === 'excluded')
    return (
      <LongTextField control={control} name="exclusionReason" label={t('offer.exclusionReason')} rows={3} />
    )
  if (found !== 'qualified') return null
  return (
    <>
      <SatangField
        control={control}
        name="agreedPrice"
        label={t('offer.agreed')}
        help={t('offer.agreedHelp')}
        optional
      />
      <TextField
        control={control}
        name="score"
        label={t('offer.score')}
        help={t('offer.scoreHelp')}
        width={160}
        optional
      />
    </>
  )
}
