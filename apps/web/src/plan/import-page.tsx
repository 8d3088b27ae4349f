import { Button, Textarea } from '@mantine/core'
import { planFileLimit } from '@prongsai/domain/plan/intake/plan-import.input'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { inferOutput } from '@trpc/tanstack-react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FileDrop } from '../intake/file-drop.tsx'
import { useFailure } from '../refusal.ts'
import { sendingOf } from '../sending.ts'
import { useMe } from '../session/me.ts'
import { useWorkingYear } from '../session/working-year.ts'
import { trpc } from '../trpc.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { FailureNote } from '../ui/failure-note.tsx'
import { Loading } from '../ui/loading.tsx'
import { PageFailure } from '../ui/page-failure.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useReading, type Reading } from './import-file.ts'
import { ReadPlan } from './import-read.tsx'

export type Importing = inferOutput<typeof trpc.plan.importing>
export type OpenRound = NonNullable<Importing['round']>

/** นำแผนเข้าจาก Excel: chosen, read, looked at row by row, and saved into the draft whole. */
export function ImportPlanPage() {
  const { t } = useTranslation('planImport')
  const working = useWorkingYear(useMe().fiscalYear)
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false })
  const asked = Number(search['year'])
  const year = asked >= 2560 && asked <= 2700 ? asked : working
  const importing = useQuery(trpc.plan.importing.queryOptions({ year }))
  const failure = useFailure(importing.error)
  return (
    <>
      <PageHead
        title={t('title', { year })}
        about={t('about')}
        above={{ href: '/plan', name: t('above', { year }) }}
      />
      {importing.data !== undefined && <Whole year={year} importing={importing.data} />}
      {importing.isPending && <Loading />}
      {importing.data === undefined && failure !== undefined && (
        <PageFailure message={failure} onRetry={() => void importing.refetch()} />
      )}
    </>
  )
}

function Whole({ year, importing }: { readonly year: number; readonly importing: Importing }) {
  const { t } = useTranslation('planImport')
  const reading = useReading()
  const { round } = importing
  if (round === null) return <NoRound year={year} kind={importing.openable} />
  if (!importing.takes)
    return (
      <EmptyState
        why={t('roundBusy', { kind: t(`roundKind.${round.kind}`), number: round.number })}
        action={
          <Button component="a" href={`/plan/rounds/${round.id}`}>
            {t('toRound')}
          </Button>
        }
      />
    )
  if (reading.read === undefined) return <Choose reading={reading} />
  return (
    <ReadPlan
      key={reading.read.sha256}
      year={year}
      read={reading.read}
      round={round}
      office={importing.office}
      onOther={reading.letGo}
    />
  )
}

/** Nothing is being made of this year: the round into which the file comes is opened here. */
function NoRound({ year, kind }: { readonly year: number; readonly kind: Importing['openable'] }) {
  const { t } = useTranslation('planImport')
  const queryClient = useQueryClient()
  const opening = useMutation(
    trpc.plan.open.mutationOptions({
      onSuccess: () => {
        sendingOf('plan.import.open').renew()
        void queryClient.invalidateQueries()
      },
    }),
  )
  const failure = useFailure(opening.error)
  return (
    <>
      {failure !== undefined && <FailureNote message={failure} />}
      <EmptyState
        why={t('noRound', { year })}
        action={
          kind !== null && (
            <Button
              loading={opening.isPending}
              onClick={() =>
                opening.mutate({
                  fiscalYear: year,
                  kind,
                  reason: '',
                  sending: sendingOf('plan.import.open').key(),
                })
              }
            >
              {t('open', { kind: t(`roundKind.${kind}`), year })}
            </Button>
          )
        }
      />
    </>
  )
}

function Choose({ reading }: { readonly reading: Reading }) {
  const { t } = useTranslation('planImport')
  const [text, setText] = useState('')
  return (
    <div className="stack">
      <FileDrop bringing={reading.bringing} limit={planFileLimit} />
      <details className="plan-paste">
        <summary>{t('paste')}</summary>
        <form
          className="stack-near"
          onSubmit={(event) => {
            event.preventDefault()
            reading.paste(text)
          }}
        >
          <Textarea
            label={t('pasteText')}
            description={t('pasteHelp')}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            rows={6}
          />
          <div className="row">
            <Button type="submit" variant="default" disabled={text.trim() === ''}>
              {t('pasteRead')}
            </Button>
          </div>
        </form>
      </details>
      <p className="soft">{t('keeps')}</p>
    </div>
  )
}
