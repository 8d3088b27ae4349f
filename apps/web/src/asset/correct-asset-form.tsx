import { may } from '@prongsai/domain/access/permissions'
import { postedOutClause } from '@prongsai/domain/asset/posted-out'
import { citationText } from '@prongsai/domain/law/citation'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { FormProvider, useWatch } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useUnopened } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { DraftNote } from '../ui/draft-note.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { PageFailure } from '../ui/page-failure.tsx'
import { LongTextField } from '../ui/long-text-field.tsx'
import { Form, FormEnd, FormPart } from '../ui/form.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { UnsavedWork } from '../unsaved-work.tsx'
import { factNames } from './asset-form-values.ts'
import type { AssetRecord } from './asset-page.tsx'
import { AssetState } from './asset-state.tsx'
import { AcquisitionPart, ThingPart } from './fact-parts.tsx'
import { MeanwhileNote } from './meanwhile-note.tsx'
import { useCorrection } from './use-correction.ts'
import { ValuePart } from './value-part.tsx'

/** A card is corrected: opened as it stands at this moment, and saved under that version. */
export function CorrectAssetForm() {
  const { t } = useTranslation('asset')
  const me = useMe()
  const { assetId } = useParams({ strict: false })
  const record = useQuery(
    trpc.asset.get.queryOptions(
      { id: assetId ?? '' },
      { staleTime: 0, refetchOnWindowFocus: false, refetchOnReconnect: false },
    ),
  )
  const failure = useUnopened(record.error)
  if (!may(me.actor, 'asset:correct')) return <EmptyState why={t('record.mayNotCorrect')} />
  if (failure !== undefined && !record.data)
    return <PageFailure message={failure} onRetry={() => void record.refetch()} />
  if (!record.data || !record.isFetchedAfterMount) return <Loading />
  return <Correction key={record.data.id} record={record.data} />
}

function Correction({ record }: { readonly record: AssetRecord }) {
  const { t } = useTranslation('asset')
  const { opened, form, draft, saving, failure, meanwhile, choose, why, submit } = useCorrection(record)
  const values = useWatch({ control: form.control })
  const changing = factNames.filter((field) => values[field] !== opened.values[field])
  return (
    <>
      <PageHead
        title={t('correct.title', { name: record.name })}
        state={<AssetState record={record} />}
        about={
          why === 'posted-out'
            ? t('correct.aboutPostedOut', { clause: citationText(postedOutClause) })
            : t('correct.about')
        }
        above={{ href: `/assets/${record.id}`, name: record.name }}
      />
      <FormProvider {...form}>
        <Form form={form} onSubmit={submit} failure={failure}>
          <DraftNote draft={draft} />
          {meanwhile.length > 0 && (
            <MeanwhileNote
              key={opened.version}
              clashes={meanwhile}
              values={form.getValues()}
              onChoose={choose}
            />
          )}
          <ThingPart given={false} />
          <AcquisitionPart undated={record.broughtForward} />
          <ValuePart unpriced={record.broughtForward} />
          <LongTextField control={form.control} name="note" label={t('form.note')} rows={2} optional />
          <FormPart title={t('correct.whyPart')}>
            <LongTextField
              control={form.control}
              name="reason"
              label={t('correct.why')}
              help={t(why === undefined ? 'correct.whyOptional' : `correct.whyHelp.${why}`)}
              rows={2}
              optional={why === undefined}
            />
          </FormPart>
          {changing.length > 0 && (
            <p>
              {t('correct.changing', { fields: changing.map((field) => t(`field.${field}`)).join(', ') })}
            </p>
          )}
          <FormEnd submit={t('correct.save')} busy={saving} cancelHref={`/assets/${record.id}`} />
        </Form>
        <UnsavedWork when={form.formState.isDirty} kept />
      </FormProvider>
    </>
  )
}
