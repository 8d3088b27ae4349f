import { zodResolver } from '@hookform/resolvers/zod'
import { giveNumberInput } from '@prongsai/domain/template/template.input'
import { useMutation } from '@tanstack/react-query'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { FormDialog } from '../office/form-dialog.tsx'
import { useKept } from '../office/kept.ts'
import { showInvalid, useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { today } from '../ui/day-text.ts'
import { TextField } from '../ui/field.tsx'
import { ReasonDialog } from '../ui/reason-dialog.tsx'
import { ThaiDateField } from '../ui/thai-date-field.tsx'

/** Which paper has the number. */
export type NumberedPaper = z.input<typeof giveNumberInput>['paper']

type Props = {
  readonly paper: NumberedPaper
  readonly name: string
  readonly onClose: () => void
}

/** ออกเลขที่ as the office's own book gives it, with the day that the paper bears. */
export function NumberPaperDialog({ paper, name, book, onClose }: Props & { readonly book: string }) {
  const { t } = useTranslation('template')
  const form = useForm({
    resolver: zodResolver(giveNumberInput),
    defaultValues: { paper, number: '', on: String(today()) },
    shouldFocusError: false,
  })
  const kept = useKept()
  const numbering = useMutation(
    trpc.template.number.mutationOptions({
      onSuccess: () => {
        onClose()
        kept(t('papers.numberedNow', { name }))
      },
      onError: (error) => showInvalid(form, error),
    }),
  )
  const failure = useFailure(numbering.error)
  return (
    <FormDialog
      form={form}
      title={t('papers.numberTitle', { name })}
      submit={t('papers.numberSave')}
      busy={numbering.isPending}
      failure={failure}
      onSubmit={(values) => numbering.mutate(values)}
      onClose={onClose}
    >
      <TextField
        control={form.control}
        name="number"
        label={t('papers.numberOf', { book })}
        help={t('papers.numberHelp')}
        width={280}
        plain
      />
      <ThaiDateField control={form.control} name="on" label={t('papers.on')} />
    </FormDialog>
  )
}

/** ยกเลิกเลขที่ that was given wrongly: the number is free again, and that it was given stays. */
export function TakeNumberBackDialog({ paper, name, number, onClose }: Props & { readonly number: string }) {
  const { t } = useTranslation('template')
  const kept = useKept()
  const taking = useMutation(
    trpc.template.takeNumberBack.mutationOptions({
      onSuccess: () => {
        onClose()
        kept(t('papers.takenBack', { name }))
      },
    }),
  )
  const failure = useFailure(taking.error)
  return (
    <ReasonDialog
      opened
      title={t('papers.takeBackTitle', { number })}
      about={<p>{t('papers.takeBackAbout')}</p>}
      confirm={t('papers.takeBack')}
      danger
      busy={taking.isPending}
      failure={failure}
      onConfirm={(reason) => taking.mutate({ paper, reason })}
      onClose={onClose}
    />
  )
}
