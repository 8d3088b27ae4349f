import { Button } from '@mantine/core'
import { assetChangeInWords } from '@prongsai/domain/asset/asset-history'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { TFunction } from 'i18next'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFieldName } from '../journal/entry-words.ts'
import { useFailure } from '../refusal.ts'
import { trpc } from '../trpc.ts'
import { useDays } from '../ui/day-text.ts'
import { History as Course, type Happening } from '../ui/history.tsx'
import type { AssetRecord } from './asset-page.tsx'

type History = AssetRecord['history']
type Entry = History['entries'][number]

/** The course of things, the newest first: the first of it comes with the card, what is older when asked for. */
export function AssetCourse({ record }: { readonly record: AssetRecord }) {
  const { t } = useTranslation('asset')
  const happening = useHappening()
  const course = useCourse(record)
  const failure = useFailure(course.error)
  return (
    <div className="stack-near asset-course">
      <Course title={t('record.course')} happenings={course.entries.map(happening)} />
      {failure !== undefined && (
        <p className="failure" role="alert">
          {failure}
        </p>
      )}
      {course.more && (
        <Button variant="default" loading={course.busy} onClick={course.goOn}>
          {t('record.older')}
        </Button>
      )}
    </div>
  )
}

function useCourse({ id, history }: AssetRecord) {
  const queryClient = useQueryClient()
  const [older, setOlder] = useState<readonly History[]>([])
  const { before } = older.at(-1) ?? history
  const fetching = useMutation({
    mutationFn: (from: bigint) =>
      queryClient.fetchQuery(trpc.asset.history.queryOptions({ id, before: from }, { staleTime: Infinity })),
    onSuccess: (page) => setOlder([...older, page]),
  })
  return {
    entries: [history, ...older].flatMap(({ entries }) => entries),
    more: before !== null,
    busy: fetching.isPending,
    error: fetching.error,
    goOn: () => {
      if (before !== null) fetching.mutate(before)
    },
  }
}

function useHappening(): (entry: Entry) => Happening {
  const { t } = useTranslation(['asset', 'journal'])
  const { moment } = useDays()
  const fieldName = useFieldName()
  return ({ number, at, actor, act, clause, reason, changes }) => ({
    id: String(number),
    when: moment(at),
    who: whoOf(actor, t),
    what: (
      <>
        <strong>{t(`journal:act.${act}`)}</strong>
        {clause !== null && <span className="soft small"> {t('record.clause', { clause })}</span>}
        {act.startsWith('file/') && <span className="asset-entry">{fileIn(changes)}</span>}
        <span className="soft small asset-entry">{t('record.number', { number: String(number) })}</span>
      </>
    ),
    ...(reason !== null && { reason }),
    changes:
      act === 'asset/correct'
        ? changes.map((change) => ({
            ...assetChangeInWords(change),
            field: fieldName('asset', change.field),
          }))
        : [],
  })
}

/** Which photo or paper an entry is about. */
const fileIn = (changes: Entry['changes']): string =>
  String(changes.find(({ field }) => field === 'fileName')?.to ?? '')

function whoOf(
  { name, position, actingFor, onBehalfOf }: Entry['actor'],
  t: TFunction<readonly ['asset', 'journal']>,
): string {
  const who = `${name} ${position}`
  if (onBehalfOf !== undefined) return `${who} ${t('record.onBehalfOf', onBehalfOf)}`
  return actingFor === null ? who : `${who} ${t('record.actingFor', actingFor)}`
}
