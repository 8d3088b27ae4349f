import { zodResolver } from '@hookform/resolvers/zod'
import { reportFaultForm } from '@prongsai/domain/repair/repair.input'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { AssetRecord } from '../asset/asset-page.tsx'
import { useVisit } from '../asset/visit.ts'
import { Answer } from '../answer.tsx'
import { useFailure } from '../refusal.ts'
import { sendingOf } from '../sending.ts'
import { trpc } from '../trpc.ts'
import { CheckboxField } from '../ui/checkbox-field.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { TextField } from '../ui/field.tsx'
import { Form, FormEnd, FormPart } from '../ui/form.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { say } from '../ui/toasts.tsx'
import { UnsavedWork } from '../unsaved-work.tsx'

/** แจ้งชำรุด: what is wrong with one thing, in a minute, on a phone. */
export function ReportForm() {
  const { t } = useTranslation('repair')
  const { assetId } = useParams({ strict: false })
  const record = useQuery(trpc.asset.get.queryOptions({ id: assetId ?? '' }))
  const asset = record.data
  return (
    <>
      <PageHead
        title={t('report.title')}
        about={asset && t('report.of', { code: asset.code, name: asset.name })}
        above={{ href: `/assets/${assetId ?? ''}`, name: asset?.name ?? '' }}
      />
      <Answer query={record} lines={6}>
        {(known) =>
          known.status === 'disposed' ? <EmptyState why={t('report.disposed')} /> : <Report asset={known} />
        }
      </Answer>
    </>
  )
}

function Report({ asset }: { readonly asset: AssetRecord }) {
  const { t } = useTranslation('repair')
  const form = useForm({
    resolver: zodResolver(reportFaultForm),
    defaultValues: { fault: '', usable: false, pieces: '1' },
    shouldFocusError: false,
  })
  const reporting = useReport()
  const { control } = form
  return (
    <Form
      form={form}
      failure={useFailure(reporting.error)}
      onSubmit={(values) =>
        reporting.mutate({ ...values, assetId: asset.id, sending: sendingOf('repair.report').key() })
      }
    >
      <FormPart title={t('one.facts')}>
        <LongTextField
          control={control}
          name="fault"
          label={t('report.fault')}
          help={t('report.faultHelp')}
          rows={3}
        />
        <CheckboxField control={control} name="usable" label={t('report.usable')} />
        {asset.quantity > 1 && (
          <TextField
            control={control}
            name="pieces"
            label={t('report.pieces')}
            help={t('report.piecesHelp', { n: asset.quantity, unit: asset.countingUnit })}
          />
        )}
      </FormPart>
      <FormEnd submit={t('report.save')} busy={reporting.isPending} cancelHref={`/assets/${asset.id}`} />
      <UnsavedWork when={form.formState.isDirty && !reporting.isSuccess} />
    </Form>
  )
}

function useReport() {
  const { t } = useTranslation('repair')
  const queryClient = useQueryClient()
  const visit = useVisit()
  return useMutation(
    trpc.repair.report.mutationOptions({
      onSuccess: ({ id, number }) => {
        sendingOf('repair.report').renew()
        void queryClient.invalidateQueries()
        say(t('report.saved', { number }), `/repairs/${id}`)
        visit(`/repairs/${id}`, { saved: true })
      },
    }),
  )
}
