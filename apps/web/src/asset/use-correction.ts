import { zodResolver } from '@hookform/resolvers/zod'
import { correctAssetForm } from '@prongsai/domain/asset/asset.input'
import { whyAsked } from '@prongsai/domain/asset/correct-asset'
import { instantFrom } from '@prongsai/domain/calendar/civil-date'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { refusalIn, useFailure } from '../refusal.ts'
import { useMe } from '../session/me.ts'
import { trpc } from '../trpc.ts'
import { say } from '../ui/toasts.tsx'
import { useDraft } from '../ui/use-draft.ts'
import { valuesOf, type FactName, type FactValues } from './asset-form-values.ts'
import type { AssetRecord } from './asset-page.tsx'
import { clashesOf, untouched, type ChangedMeanwhile, type Clash } from './meanwhile.ts'
import { isUnderField, showRefusal, showUnderField } from './show-refusal.ts'
import { useVisit } from './visit.ts'

/** The version that a form was opened on, and what the card said in it. */
type Opened = { readonly version: number; readonly values: FactValues }

const openedOn = (record: AssetRecord): Opened => ({ version: record.version, values: valuesOf(record) })

/**
 * A correction under way. What somebody else saved meanwhile is fetched beside what was typed: fields left alone here take it,
 * fields changed here keep what was typed until it is chosen otherwise; the next save is made in the knowledge of it.
 */
export function useCorrection(record: AssetRecord) {
  const [opened, setOpened] = useState(() => openedOn(record))
  const [meanwhile, setMeanwhile] = useState<readonly Clash[]>([])
  const [why] = useState(() =>
    whyAsked(
      { status: record.status, recordedAt: instantFrom(new Date(record.recordedAt)) },
      instantFrom(new Date()),
    ),
  )
  const { form, draft } = useCorrectionForm(record)
  const latest = useLatest(record.id)
  const saving = useSave(record, draft.clear)
  const failure = useFailure(
    isUnderField(saving.error) || isClash(saving.error) ? latest.error : saving.error,
  )

  const meet = async (refusal: ChangedMeanwhile) => {
    const now = openedOn(await latest.fetch())
    const three = { base: opened.values, latest: now.values, typed: form.getValues() }
    setMeanwhile(clashesOf(three, refusal.meanwhile))
    for (const field of untouched(three)) form.setValue(field, now.values[field], { shouldDirty: true })
    setOpened(now)
  }

  return {
    opened,
    form,
    draft,
    meanwhile,
    why,
    failure,
    saving: saving.isPending,
    choose: (field: FactName, value: string) => form.setValue(field, value, { shouldDirty: true }),
    submit: ({ reason, ...facts }: z.output<typeof correctAssetForm>) => {
      if (why !== undefined && reason === '') {
        showUnderField(form, { code: 'asset/reason-needed', why })
        return
      }
      const said = { id: record.id, version: opened.version, facts, reason }
      saving.mutate(said, {
        onError: (error) => {
          const refusal = refusalIn(error)
          if (refusal?.code === 'asset/changed-meanwhile') void meet(refusal)
          else showRefusal(form, error)
        },
      })
    },
  }
}

const isClash = (error: unknown): boolean => refusalIn(error)?.code === 'asset/changed-meanwhile'

function useCorrectionForm(record: AssetRecord) {
  const me = useMe()
  const form = useForm({
    resolver: zodResolver(correctAssetForm),
    defaultValues: { ...valuesOf(record), reason: '' },
    shouldFocusError: false,
  })
  // A draft belongs to the version it was begun on: under another it would undo what came between.
  const [version] = useState(record.version)
  const draft = useDraft(form, `asset.correct.${record.id}.${version}.${me.actor.person}`)
  return { form, draft }
}

/** The card as it stands now, asked for when somebody else has changed it. */
function useLatest(id: string) {
  const queryClient = useQueryClient()
  const fetching = useMutation({
    mutationFn: () => queryClient.fetchQuery(trpc.asset.get.queryOptions({ id }, { staleTime: 0 })),
  })
  return { error: fetching.error, fetch: () => fetching.mutateAsync() }
}

function useSave(record: AssetRecord, clearDraft: () => void) {
  const { t } = useTranslation('asset')
  const queryClient = useQueryClient()
  const visit = useVisit()
  return useMutation(
    trpc.asset.correct.mutationOptions({
      onSuccess: (_saved, { facts: { code, name } }) => {
        clearDraft()
        void queryClient.invalidateQueries(trpc.asset.pathFilter())
        say(t('correct.saved', { code, name }))
        visit(`/assets/${record.id}`, { saved: true })
      },
    }),
  )
}
